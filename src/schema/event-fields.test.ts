/** The parsers of the further fields, with anything a person may type. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTime, eventStart, scheduleTime } from './dates.ts';
import { event } from './event.ts';
import { frequencyOf, repeats } from './repeats.ts';
import { currency, moneyAmount } from './text.ts';

const two = (number: number): string => String(number).padStart(2, '0');

describe('a time of day', () => {
  test('is every time of the clock of 24 hours, and nothing else', () => {
    const clock = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
    fc.assert(
      fc.property(clock, (time) => {
        expect(clockTime().parse(time)).toBe(time);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (text) => {
        fc.pre(!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text));
        expect(clockTime().safeParse(text).success).toBe(false);
      }),
    );
  });

  test.each([
    ['7pm', '"19:00"'],
    ['7:30 p.m.', '"19:30"'],
    ['9:00', '"09:00"'],
    ['19.30', '"19:30"'],
  ])('that is written as %s is said in its own form', (text, form) => {
    expect(clockTime().safeParse(text).error?.issues[0]?.message).toContain(form);
  });

  test('of a schedule may have its day', () => {
    expect(scheduleTime().parse('2026-12-19 10:00')).toBe('2026-12-19T10:00');
    expect(scheduleTime().parse('10:00')).toBe('10:00');
    expect(scheduleTime().safeParse('2026-12-19').success).toBe(false);
  });
});

test('a start may be a month, and no month that there is not', () => {
  expect(eventStart().parse('2026-12')).toBe('2026-12');
  expect(eventStart().parse('2026-12-05 19:00')).toBe('2026-12-05T19:00');
  for (const text of ['2026-13', '2026-00', '2026', '2026-1'])
    expect(eventStart().safeParse(text).success).toBe(false);
});

describe('an amount of money', () => {
  test('is read as it is written', () => {
    fc.assert(
      fc.property(fc.nat(999999), fc.nat(99), (units, hundredths) => {
        const text = `${units}.${two(hundredths)}`;
        expect(moneyAmount().parse(text)).toBe(Number(text));
        expect(moneyAmount().parse(String(units))).toBe(units);
        for (const money of [`$${text}`, `${text} USD`, `€ ${text}`, `${text}€`])
          expect(moneyAmount().safeParse(money).error?.issues[0]?.message).toContain(
            `Write ${text};`,
          );
      }),
    );
  });

  test('is never less than nothing, and digits alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { data } = moneyAmount().safeParse(text);
        if (data !== undefined) expect(data).toBeGreaterThanOrEqual(0);
      }),
    );
    for (const text of ['-1', '1e3', 'ten', '', '01', '1.', '∞'])
      expect(moneyAmount().safeParse(text).success).toBe(false);
  });
});

test('a currency is one that there is', () => {
  for (const code of ['USD', 'EUR', 'ILS', 'JPY']) expect(currency().parse(code)).toBe(code);
  for (const text of ['usd', '$', 'XYZ', 'dollars'])
    expect(currency().safeParse(text).success).toBe(false);
});

describe('how a series repeats', () => {
  test('is any number of days, weeks, months or years', () => {
    const unit = fc.constantFrom('day', 'week', 'month', 'year');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), unit, (interval, name) => {
        expect(frequencyOf(`${interval} ${name}s`)).toEqual({ unit: name, interval });
        expect(frequencyOf(name)).toEqual({ unit: name, interval: 1 });
        const given = { every: `${interval} ${name}s`, count: '2' };
        expect(repeats().safeParse(given).success).toBe(true);
      }),
    );
  });

  test.each([
    ['quarterly', 'Write 3 months.'],
    ['Every other week', 'Write 2 weeks.'],
    ['0 weeks', 'Write day, week'],
    ['sometimes', 'Write day, week'],
  ])('%s is answered: %s', (every, words) => {
    const { error } = repeats().safeParse({ every, count: '2' });
    expect(error?.issues[0]?.message).toContain(words);
  });

  test.each([
    [
      ['first tuesday', 'third tuesday'],
      {
        monthWeekdays: [
          { ordinal: 1, weekday: 'tuesday' },
          { ordinal: 3, weekday: 'tuesday' },
        ],
      },
    ],
    [['1', '15', 'last day'], { monthDays: [1, 15, -1] }],
    ['Last Friday', { monthWeekdays: [{ ordinal: -1, weekday: 'friday' }] }],
  ])('on %j', (on, means) => {
    expect(repeats().parse({ every: 'month', on, count: '2' }).on).toEqual(means);
  });

  test.each([[['tuesday', 'first friday']], [['first friday', 'first friday']], [[]], [['32']]])(
    'never on %j',
    (on) => {
      expect(repeats().safeParse({ every: 'month', on, count: '2' }).success).toBe(false);
    },
  );
});

test('no text makes the schema of an event throw', () => {
  const text = fc.string({ maxLength: 30 });
  const anything = fc.oneof(
    text,
    fc.array(text, { maxLength: 3 }),
    fc.dictionary(text, text, { maxKeys: 3 }),
  );
  const field = fc.constantFrom(...Object.keys(event.shape));
  fc.assert(
    fc.property(field, anything, (name, value) => {
      const fields = { title: 'A', summary: 'A', start: '2026-12-05 19:00', [name]: value };
      expect(() => event.safeParse(fields)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
