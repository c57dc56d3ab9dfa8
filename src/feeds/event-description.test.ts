import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Formatter } from '../i18n/format.ts';
import en from '../i18n/words/en.ts';
import { descriptionText } from './event-description.ts';
import type { EventTranslation } from '../schema/translation.ts';
import { eventWords } from './calendar-entry.ts';
import { readCorpus } from './testing/corpus.ts';
import { ENGLISH, madeUp } from './testing/sample-events.ts';

const text = (yaml: string, now = '2026-03-01T17:00:00Z', format = ENGLISH): string => {
  const entry = madeUp('2026-04-09-assembly', '2026-04-09 19:00', yaml);
  const [occurrence] = entry.event.occurrences;
  return descriptionText(
    entry,
    occurrence!,
    { locale: 'en', format },
    'https://example.org/events/2026-04-09-assembly/',
    Temporal.Instant.from(now),
  );
};

test('a description has the summary first and the address of the page last', () => {
  expect(text('')).toBe(
    'A made-up event.\n\nDetails: https://example.org/events/2026-04-09-assembly/',
  );
});

test('what changed comes before the summary, with the reason', () => {
  expect(text('status: cancelled\nstatusNote: A storm.')).toMatch(
    /^This event is cancelled\.\nA storm\.\n\nA made-up event\./,
  );
  expect(text('status: postponed')).toMatch(
    /^This event is postponed\. There is no new date yet\./,
  );
  expect(text('status: rescheduled\npreviousStart: 2026-04-02')).toMatch(
    /^Rescheduled from Thursday, April 2, 2026\./,
  );
});

describe('registration', () => {
  const registration = (fields: string, now?: string): string =>
    text(`registration: { url: "https://forms.example/a?b=1", ${fields} }`, now).split('\n\n')[1] ??
    '';

  test('that is open has the link, the deadline and the note', () => {
    expect(registration('closes: 2026-04-09 12:00, note: Bring a neighbor.')).toBe(
      'Register on forms.example: https://forms.example/a?b=1\n' +
        'Registration closes Thursday, April 9, 2026, 12 pm EDT.\n' +
        'Bring a neighbor.',
    );
  });

  test('that opens later says when', () => {
    expect(registration('opens: 2026-03-20 09:00')).toBe(
      'Registration opens Friday, March 20, 2026, 9 am EDT.\n' +
        'Register on forms.example: https://forms.example/a?b=1',
    );
  });

  test('tells hours as the site has them', () => {
    const closes = 'registration: { url: "https://forms.example/a", closes: 2026-04-09 15:30 }';
    expect(text(closes, undefined, new Formatter(en, 24))).toContain(
      'Registration closes Thursday, April 9, 2026, 15:30 EDT.',
    );
  });

  test('with a waitlist says so and has the link', () => {
    expect(registration('state: waitlist')).toBe(
      'Registration is full. Join the waitlist on forms.example: https://forms.example/a?b=1',
    );
  });

  test.each([
    ['state: full', 'Registration is full.'],
    ['state: closed', 'Registration is closed.'],
    ['closes: 2026-02-01', 'Registration is closed.'],
  ])('with %s says so without a link', (fields, words) => {
    expect(registration(fields)).toBe(words);
  });

  test('of an event that is over has ended, of one that is called off is not mentioned', () => {
    expect(registration('state: open', '2026-05-01T00:00:00Z')).toBe('Registration has ended.');
    expect(
      text('status: cancelled\nregistration: { url: "https://forms.example/a" }'),
    ).not.toContain('forms.example');
  });
});

test('access says yes, no, on request, and what is not known', () => {
  const access = text(
    'access: { wheelchair: "yes", captions: "no", masks: on-request, note: Ring twice., contact: Ruth, requestBy: 2026-04-02 }',
  ).split('\n\n')[1];
  expect(access).toBe(
    [
      'Access:',
      'Wheelchair access: yes',
      'Live captions: no',
      'Masks asked for: on request',
      'Sign language interpretation, Childcare, Scent-free, Quiet space, Near public transit: not known',
      'Ring twice.',
      'Questions about access: Ruth',
      'Please ask by Thursday, April 2, 2026.',
    ].join('\n'),
  );
});

test('languages are named', () => {
  expect(text('languages: [en, es, ase, yi]')).toContain(
    '\n\nLanguages: English, Spanish, American Sign Language, Yiddish\n\n',
  );
});

describe('the details of an event', () => {
  const corpus = readCorpus(fileURLToPath(new URL('fixtures/corpus', import.meta.url)));
  const described = async (id: string, translation?: EventTranslation) => {
    const { entries } = await corpus;
    const found = entries.find(({ event }) => event.id === id)!;
    const words = eventWords(found.event, 'en', { locale: 'es', words: translation });
    return descriptionText(
      { ...found, words },
      found.event.occurrences[0]!,
      { locale: 'en', format: ENGLISH },
      `https://harbor.example/site/events/${id}/`,
      Temporal.Instant.from('2026-03-01T17:00:00Z'),
    );
  };

  test('stand in paragraphs: terms, program, people, the way, forms, access, links', async () => {
    expect(await described('2026-10-10-conference')).toBe(
      `Two days, with all that an event can say.

Cost: $10–$30, sliding scale; no one turned away for lack of funds – Pay at the door.
Open to everyone – Tenants of other cities are welcome.
Room for 80 people

Doors open at 9:30 am
Program:
Sat, Oct 10, 10 am – Welcome
Sun, Oct 11, 10 am – Working groups; 3, 2, 1

Speaking: Ana Example (Tenants of 5 River Street) https://example.org/ana
Hosting: Bo Example
Interpreting: Noa Example

How to find the way in: Enter by the garden gate.
Public transit: Trains 2 and 3 to the quay.

Guests – Register on forms.example: https://forms.example/guests?a=1&b=2
Registration closes at the end of Friday, October 9, 2026.
Lunch is included.
Volunteers – Registration opens Monday, June 1, 2026.
Register on forms.example: https://forms.example/help
Press – Registration is full.

Access:
Wheelchair access: yes
Sign language interpretation: on request
Live captions, Childcare, Masks asked for, Scent-free, Quiet space, Near public transit: not known
The lift is behind the bar.

How to ask for heat: https://files.example.org/heat.html
Livestream: https://video.example/conference
Website of the event: https://conference.example.org/
Questions: events@harbor.example

Details: https://harbor.example/site/events/2026-10-10-conference/`,
    );
  });

  test('are in the words of a translation where it has them', async () => {
    const text = await described('2026-10-10-conference', {
      costNote: 'Se paga en la puerta.',
      schedule: ['Bienvenida', 'Grupos'],
      registrationForms: { Guests: { for: 'Público', note: 'Hay almuerzo.' } },
      directions: 'Entra por el jardín.',
      linkLabels: { 'How to ask for heat': 'Cómo pedir calefacción' },
    });
    for (const words of [
      ' – Se paga en la puerta.\n',
      '10 am – Grupos\n',
      '\nPúblico – Register on forms.example:',
      '\nHay almuerzo.\n',
      ': Entra por el jardín.\n',
      '\nCómo pedir calefacción: https://',
    ])
      expect(text).toContain(words);
  });

  test('of a march are where people gather, and its route', async () => {
    expect(await described('2026-10-12-route')).toContain(
      '\n\nMeeting point: At the fountain\nRoute: From River Square to Town Hall – About a mile without steps.\n\n',
    );
  });
});
