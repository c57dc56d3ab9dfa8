import { describe, expect, test } from 'vitest';
import { Formatter } from '../i18n/format.ts';
import en from '../i18n/words/en.ts';
import { descriptionText } from './event-description.ts';
import { ENGLISH, madeUp } from './testing/sample-events.ts';

const text = (yaml: string, now = '2026-03-01T17:00:00Z', format = ENGLISH): string => {
  const { event, words } = madeUp('2026-04-09-assembly', '2026-04-09 19:00', yaml);
  const [occurrence] = event.occurrences;
  return descriptionText(
    event,
    occurrence!,
    words,
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
