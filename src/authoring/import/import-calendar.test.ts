import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../check/check-content.ts';
import { smallContent } from '../../check/sample-content.ts';
import { readSettings } from '../../settings.ts';
import { importCalendar, importReport } from './import-calendar.ts';
import { ianaZone } from './import-zones.ts';
import { markdownOf, summaryOf } from './import-text.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'import-'));
  smallContent(contentDir);
});
afterEach(() => rmSync(contentDir, { recursive: true }));

const settings = () => readSettings({ CONTENT_DIR: contentDir, SITE_NOW: '2026-11-29' });
const importing = (text: string) => importCalendar(text, settings());
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
const textAt = (path: string): string => readFileSync(join(contentDir, path), 'utf8');

/** A calendar with one event, from lines on top of what every event has. */
const calendarOf = (...lines: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Made up//EN',
    'BEGIN:VEVENT',
    'UID:made-up-1@example.org',
    'DTSTAMP:20261101T120000Z',
    'SUMMARY:Made-up evening',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const EVENING = ['DTSTART;TZID=America/New_York:20270107T190000'];

/** What is written of one event, without the comment with its digests. */
async function writtenOf(...lines: string[]): Promise<string> {
  const { outcomes, refused } = await importing(calendarOf(...lines));
  expect(refused).toEqual([]);
  return textAt(outcomes[0]!.path).replace(/^# import:.*\n/m, '');
}

describe('a calendar of', () => {
  test.each([
    'exchange-weekly',
    'google-series',
    'the-events-calendar',
    'luma-online',
    'meetup',
    'action-network',
  ])('%s becomes event files that the check accepts', async (name) => {
    const result = await importing(fixture(`${name}.ics`));
    expect(result.refused).toEqual([]);
    const texts = result.outcomes.map(({ path }) => `${path}\n\n${textAt(path)}`);
    const text = `${importReport(result)}\n${texts.join('\n')}`;
    await expect(text).toMatchFileSnapshot(join(FIXTURES, `${name}.txt`));
    const { problems } = await checkContent({ contentDir });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('importing again', () => {
  test('changes nothing where the calendar has not changed', async () => {
    await importing(fixture('google-series.ics'));
    const [path] = (await importing(fixture('google-series.ics'))).outcomes.map(({ path }) => path);
    const before = textAt(path!);
    const again = await importing(fixture('google-series.ics'));
    expect(again.outcomes.map(({ outcome }) => outcome)).toEqual(['unchanged']);
    expect(textAt(path!)).toBe(before);
  });

  test('changes what the calendar has changed, and leaves what was edited since', async () => {
    const first = await importing(fixture('meetup.ics'));
    const { path } = first.outcomes[0]!;
    const file = join(contentDir, path);
    writeFileSync(
      file,
      textAt(path)
        .replace('title: Know your building walk', 'title: A walk to know your building')
        .replace('---\n\n', 'languages: [en, es]\n---\n\nAdded by hand. '),
    );
    const later = fixture('meetup.ics')
      .replace(
        'DTEND;TZID=America/New_York:20270123T160000',
        'DTEND;TZID=America/New_York:20270123T170000',
      )
      .replace('STATUS:CANCELLED', 'STATUS:CONFIRMED');
    const second = await importing(later);
    expect(second.outcomes[0]).toMatchObject({
      path,
      outcome: 'changed',
      changed: ['end', 'status'],
    });
    const text = textAt(path);
    expect(text).toContain('title: A walk to know your building\n');
    expect(text).toContain('languages: [en, es]\n');
    expect(text).toContain('Added by hand.');
    expect(text).toContain('end: 2027-01-23 17:00\n');
    expect(text).not.toContain('status:');
  });

  test('finds an event by its UID where its file was renamed', async () => {
    const first = await importing(calendarOf(...EVENING));
    const { path } = first.outcomes[0]!;
    const renamed = path.replace('made-up-evening', 'evening');
    writeFileSync(join(contentDir, renamed), textAt(path));
    rmSync(join(contentDir, path));
    expect((await importing(calendarOf(...EVENING))).outcomes[0]).toMatchObject({
      path: renamed,
      outcome: 'unchanged',
    });
  });
});

describe('what cannot be said is reported, and never guessed', () => {
  test.each([
    ['RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', 'it repeats by a rule'],
    ['RRULE:FREQ=MONTHLY;BYDAY=TH;COUNT=3', 'it repeats by a rule'],
    [
      'RRULE:FREQ=WEEKLY;COUNT=3\r\nRDATE;TZID=America/New_York:20270301T190000',
      'it repeats by a rule',
    ],
    ['CLASS:PRIVATE', 'marks it as private'],
    ['DTSTART;TZID=Nowhere/At All:20270107T190000', 'Nowhere/At All'],
  ])('%s', async (line, reason) => {
    const start = line.startsWith('DTSTART') ? [] : EVENING;
    const { outcomes, refused } = await importing(calendarOf(...start, line));
    expect(outcomes).toEqual([]);
    expect(refused).toEqual([
      {
        uid: 'made-up-1@example.org',
        title: 'Made-up evening',
        reason: expect.stringContaining(reason) as string,
      },
    ]);
    expect(readdirSync(join(contentDir, 'events'))).toEqual(['2019']);
  });

  test('an event that the check refuses is not written, with the reason', async () => {
    const title = 'x'.repeat(130);
    const { refused } = await importing(calendarOf(...EVENING).replace('Made-up evening', title));
    expect(refused[0]?.reason).toMatch(/^title: /);
    expect(readdirSync(join(contentDir, 'events'), { recursive: true })).not.toContainEqual(
      expect.stringMatching(/^2027.*\.md$/),
    );
  });

  test('the address of a call stays out of the public file, and guests are not named', async () => {
    const lines = [
      ...EVENING,
      'LOCATION:https://us02web.zoom.us/j/81234567890',
      'ATTENDEE;CN=A Guest:mailto:guest@example.org',
    ];
    const text = await writtenOf(...lines);
    expect(text).toContain('place:\n  kind: online\n  disclosed: after-registration\n');
    expect(text).not.toMatch(/zoom|guest/i);
    const { outcomes } = await importing(calendarOf(...lines));
    expect(outcomes[0]?.event.notes).toEqual([
      'The address of the call was left out: this file is public. Send it to those who register.',
      'Left out: the list of guests, who are private persons.',
    ]);
  });
});

describe('times', () => {
  test.each([
    [['DTSTART:20270107T190000'], 'start: 2027-01-07 19:00\n'],
    [['DTSTART:20270108T000000Z'], 'start: 2027-01-07 19:00\n'],
    [['DTSTART;TZID=Eastern Standard Time:20270107T190000'], 'start: 2027-01-07 19:00\n'],
    [
      ['DTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:20270107T190000'],
      'start: 2027-01-07 19:00\n',
    ],
    [
      ['DTSTART;TZID=America/New_York:20270107T190000', 'DURATION:PT1H30M'],
      'end: 2027-01-07 20:30\n',
    ],
    [
      ['DTSTART;VALUE=DATE:20270109', 'DTEND;VALUE=DATE:20270111'],
      'start: 2027-01-09\nend: 2027-01-10\n',
    ],
    [['DTSTART;VALUE=DATE:20270109', 'DURATION:P1D'], 'start: 2027-01-09\nuid:'],
    [['DTSTART;VALUE=DATE:20270109', 'DTEND;VALUE=DATE:20270110'], 'start: 2027-01-09\nuid:'],
    [
      ['DTSTART;TZID=W. Europe Standard Time:20270107T190000'],
      'start: 2027-01-07 19:00\ntimezone: Europe/Berlin\n',
    ],
  ])('%j', async (lines, text) => {
    expect(await writtenOf(...lines)).toContain(text);
  });

  test.each([
    ['RRULE:FREQ=DAILY;COUNT=5', 'every: day\n  count: 5\n'],
    [
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO;UNTIL=20270331',
      'every: 2 weeks\n  on:\n    - monday\n    - thursday\n  until: 2027-03-31\n',
    ],
    [
      'RRULE:FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1;COUNT=4',
      'every: month\n  on: first thursday\n  count: 4\n',
    ],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=7;COUNT=4', 'on: 7\n'],
    ['RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=7;COUNT=4', 'every: year\n  count: 4\n'],
    [
      'RRULE:FREQ=MONTHLY;BYDAY=1TH,3TH;COUNT=6',
      'every: month\n  on:\n    - first thursday\n    - third thursday\n  count: 6\n',
    ],
    [
      'RRULE:FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1,3;COUNT=6',
      'on:\n    - first thursday\n    - third thursday\n',
    ],
    ['RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=1TH;COUNT=4', 'every: 3 months\n  on: first thursday\n'],
    ['RRULE:FREQ=MONTHLY;INTERVAL=5;COUNT=3', 'every: 5 months\n  count: 3\n'],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=7,21;COUNT=4', 'on:\n    - 7\n    - 21\n'],
    ['RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1TH;COUNT=4', 'every: 12 months\n  on: first thursday\n'],
    ['RRULE:FREQ=DAILY;INTERVAL=28;COUNT=4', 'every: 4 weeks\n  count: 4\n'],
    ['RRULE:FREQ=DAILY;INTERVAL=3;COUNT=4', 'every: 3 days\n  count: 4\n'],
    [
      'RDATE;TZID=America/New_York:20270115T190000,20270203T183000',
      'dates:\n    - 2027-01-07\n    - 2027-01-15\n    - 2027-02-03 18:30\n',
    ],
    ['RRULE:FREQ=WEEKLY;UNTIL=20270304T235959Z', 'until: 2027-03-04\n'],
    ['RRULE:FREQ=WEEKLY', 'every: week\n  until: 2028-01-07\n'],
  ])('%s', async (rule, text) => {
    expect(await writtenOf('DTSTART;TZID=America/New_York:20270107T190000', rule)).toContain(text);
  });

  test('a rule by the last weekday begins on one', async () => {
    expect(
      await writtenOf(
        'DTSTART;TZID=America/New_York:20270128T190000',
        'RRULE:FREQ=MONTHLY;BYDAY=-1TH;COUNT=4',
      ),
    ).toContain('on: last thursday\n');
  });

  test('a category is a campaign or a topic by its name in any language, or reported', async () => {
    writeFileSync(
      join(contentDir, 'site.yaml'),
      `${textAt('site.yaml')}topics: { housing: { en: Housing, es: Vivienda } }\n`,
    );
    const calendar = calendarOf(...EVENING, 'CATEGORIES:VIVIENDA,jews-against-ice,Picnics');
    const { outcomes } = await importing(calendar);
    const text = textAt(outcomes[0]!.path);
    expect(text).toContain('campaigns:\n  - jews-against-ice\n');
    expect(text).toContain('topics:\n  - housing\n');
    expect(outcomes[0]!.event.notes).toEqual(['No campaign or topic is called: Picnics.']);
  });

  test('zones are known by their IANA name, and every other name is not', () => {
    expect(ianaZone('GMT Standard Time')).toBe('Europe/London');
    expect(ianaZone('Israel Standard Time')).toBe('Asia/Jerusalem');
    expect(ianaZone('/citadel.org/20261101_1/America/Indiana/Indianapolis')).toBe(
      'America/Indiana/Indianapolis',
    );
    for (const name of ['', 'EST', '+05:00', 'Customized Time Zone', 'constructor'])
      expect(ianaZone(name), name).toBeUndefined();
  });
});

describe('places', () => {
  test.each([
    ['Main library', 'kind: in-person\n  name: Main library\n'],
    [
      '388 Atlantic Ave\\, Brooklyn\\, NY 11217\\, USA',
      'kind: in-person\n  address: 388 Atlantic Ave\n  locality: Brooklyn, NY 11217\n',
    ],
    [
      'Zum Anker\\, Hafenstraße 5\\, Hamburg',
      'name: Zum Anker\n  address: Hafenstraße 5\n  locality: Hamburg\n',
    ],
    ['Online', 'kind: online\n'],
    ['TBD', 'kind: to-be-announced\n'],
    ['https://stream.example.org/live', 'kind: online\n  url: https://stream.example.org/live\n'],
    ['City Hall https://zoom.us/j/81234567890', 'kind: hybrid\n  name: City Hall\n'],
  ])('%s', async (location, text) => {
    expect(await writtenOf(...EVENING, `LOCATION:${location}`)).toContain(text);
  });
});

describe('descriptions', () => {
  test('are Markdown without HTML, pictures or a second title', () => {
    expect(
      markdownOf(
        '<h1>When</h1><p>A <b>b</b> &amp; c<script>x()</script><img src="https://e.org/p.png"></p>',
      ),
    ).toBe('## When\n\nA **b** & c');
    expect(markdownOf('1. not a list*\n\n# no heading')).toBe(
      '1\\. not a list\\*\n\n\\# no heading',
    );
  });

  test('never fail, and their summary is one line that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const summary = summaryOf(markdownOf(text));
        expect(summary.length).toBeLessThanOrEqual(200);
        expect(summary).not.toMatch(/[\n\r]/);
      }),
    );
  });
});

test.each(['', '<html>', 'BEGIN:VCALENDAR', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR'])(
  'what is no calendar is refused in words: %j',
  async (text) => {
    await expect(importing(text)).rejects.toThrow(/no calendar file|damaged/);
  },
);

describe('what must not be published is left out and named', () => {
  const described = async (description: string) => {
    const { outcomes } = await importing(calendarOf(...EVENING, `DESCRIPTION:${description}`));
    const [outcome] = outcomes;
    return {
      body: textAt(outcome!.path).split('---\n\n')[1]!.trim(),
      notes: outcome!.event.notes,
    };
  };

  test('the invitation of a call service', async () => {
    const { body, notes } = await described(
      String.raw`We plan.\n\nJoin Zoom Meeting\nhttps://us02web.zoom.us/j/81234567890?pwd=abc\nMeeting ID: 812 3456 7890\nPasscode: 123456\n\nBring tea.`,
    );
    expect(body).toContain('We plan.');
    expect(body).toContain('Bring tea.');
    expect(body).not.toMatch(/zoom\.us|812 3456|123456/);
    expect(notes.join(' ')).toContain('The address of the call was left out');
    expect(notes.join(' ')).toContain('passcodes were left out');
  });

  test('an invitation to a group and an address for editing, in HTML', async () => {
    const { body, notes } = await described(
      '<p>Chat: <a href="https://chat.whatsapp.com/AbC123">here</a></p><p>Notes: https://docs.google.com/document/d/1AbC/edit</p>',
    );
    expect(body).not.toMatch(/whatsapp|docs\.google/);
    expect(notes.join(' ')).toContain('An invitation or an address for editing was left out');
  });

  test("a person's mail address", async () => {
    const { body, notes } = await described(
      'Ask <a href="mailto:maria@gmail.com">maria@gmail.com</a> or the office.',
    );
    expect(body).not.toContain('maria');
    expect(body).toContain('the office');
    expect(notes.join(' ')).toContain("A person's e-mail address was left out");
  });
});

test('an occurrence that differs keeps its own title and place', async () => {
  const text = calendarOf(...EVENING, 'RRULE:FREQ=WEEKLY;COUNT=3', 'LOCATION:Hall').replace(
    'END:VCALENDAR',
    [
      'BEGIN:VEVENT',
      'UID:made-up-1@example.org',
      'RECURRENCE-ID;TZID=America/New_York:20270114T190000',
      'DTSTART;TZID=America/New_York:20270114T190000',
      'SUMMARY:Made-up evening with soup',
      'LOCATION:Kitchen',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  );
  const { outcomes } = await importing(text);
  expect(textAt(outcomes[0]!.path)).toContain(
    '    - date: 2027-01-14\n      start: 2027-01-14 19:00\n      title: Made-up evening with soup\n      place:\n        kind: in-person\n        name: Kitchen\n',
  );
});

test('an end before the start is left out and named', async () => {
  const { outcomes } = await importing(
    calendarOf(...EVENING, 'DTEND;TZID=America/New_York:20270107T180000'),
  );
  expect(outcomes[0]!.event.notes).toEqual(['Its end is not after its start, and was left out.']);
  expect(textAt(outcomes[0]!.path)).not.toContain('end:');
});

test('a meeting of a call service is online', async () => {
  expect(await writtenOf(...EVENING, 'LOCATION:Microsoft Teams Meeting')).toContain('kind: online');
});
