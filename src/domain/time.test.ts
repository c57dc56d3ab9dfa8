import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginsAt,
  compareWhen,
  firstDay,
  endInstant,
  isPreview,
  lastDay,
  phaseAt,
  readNow,
  readWhen,
  zonedTime,
} from './time.ts';

const NEW_YORK = 'America/New_York';
const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);

describe('a time on the wall clock', () => {
  test('is winter time in winter and summer time in summer', () => {
    expect(zonedTime('2019-12-12T19:00', NEW_YORK).toInstant().toString()).toBe(
      '2019-12-13T00:00:00Z',
    );
    expect(zonedTime('2019-08-11T14:00', NEW_YORK).toInstant().toString()).toBe(
      '2019-08-11T18:00:00Z',
    );
  });

  test('that a clock change skips is refused', () => {
    expect(() => zonedTime('2026-03-08T02:30', NEW_YORK)).toThrow(RangeError);
  });

  test('that a clock change repeats is refused', () => {
    expect(() => zonedTime('2026-11-01T01:30', NEW_YORK)).toThrow(RangeError);
  });

  test('stays what it is, wherever and whenever it is', () => {
    const zones = [NEW_YORK, 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1990-01-01T00:00Z'),
          max: new Date('2060-01-01T00:00Z'),
          noInvalidDate: true,
        }),
        fc.constantFrom(...zones),
        (date, zone) => {
          const wall = date.toISOString().slice(0, 16);
          let time: Temporal.ZonedDateTime;
          try {
            time = zonedTime(wall, zone);
          } catch {
            return; // Skipped or repeated by a clock change.
          }
          expect(time.toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe(wall);
        },
      ),
    );
  });
});

describe('when an event is over', () => {
  test('at its end, to the second', () => {
    const when = readWhen('2019-12-12T19:00', '2019-12-12T20:30', NEW_YORK);
    expect(phaseAt(when, instant('2019-12-12T23:59:59Z'))).toBe('upcoming');
    expect(phaseAt(when, instant('2019-12-13T00:00:00Z'))).toBe('now');
    expect(phaseAt(when, instant('2019-12-13T01:29:59Z'))).toBe('now');
    expect(phaseAt(when, instant('2019-12-13T01:30:00Z'))).toBe('past');
  });

  test('two hours after its start, where nobody said when it ends', () => {
    const when = readWhen('2019-12-12T19:00', undefined, NEW_YORK);
    expect(endInstant(when).toString()).toBe('2019-12-13T02:00:00Z');
  });

  test('at midnight after its last day, in its own zone', () => {
    const when = readWhen('2026-06-05', '2026-06-07', NEW_YORK);
    expect(beginsAt(when).toString()).toBe('2026-06-05T04:00:00Z');
    expect(endInstant(when).toString()).toBe('2026-06-08T04:00:00Z');
  });

  test('after 25 hours on the day the clocks go back', () => {
    const when = readWhen('2026-11-01', undefined, NEW_YORK);
    expect(beginsAt(when).until(endInstant(when)).total('hours')).toBe(25);
  });
});

describe('the days of an event', () => {
  test('an end at midnight belongs to the day before', () => {
    const when = readWhen('2026-06-05T20:00', '2026-06-06T00:00', NEW_YORK);
    expect(lastDay(when).toString()).toBe('2026-06-05');
  });

  test('an evening that ends after midnight ends on the next day', () => {
    const when = readWhen('2025-03-13T18:00', '2025-03-14T03:00', NEW_YORK);
    expect([firstDay(when).toString(), lastDay(when).toString()]).toEqual([
      '2025-03-13',
      '2025-03-14',
    ]);
  });
});

test('events are ordered by instant, not by what the clock shows', () => {
  const berlin = readWhen('2026-06-05T20:00', undefined, 'Europe/Berlin');
  const newYork = readWhen('2026-06-05T15:00', undefined, NEW_YORK);
  expect([newYork, berlin].sort(compareWhen)).toEqual([berlin, newYork]);
});

describe('SITE_NOW', () => {
  test('a day means its first moment in the zone of the site', () => {
    expect(readNow('2019-12-10', NEW_YORK).toString()).toBe('2019-12-10T05:00:00Z');
  });

  test('a time is on the wall clock of the site', () => {
    expect(readNow('2019-12-10T09:00', NEW_YORK).toString()).toBe('2019-12-10T14:00:00Z');
  });

  test('an instant is the moment that a published site was built', () => {
    expect(readNow('2019-12-10T14:00:09Z', NEW_YORK).toString()).toBe('2019-12-10T14:00:09Z');
  });

  test('a day or a time is a preview; an instant, or none, is not', () => {
    expect(['2019-12-10', '2019-12-10T09:00'].map(isPreview)).toEqual([true, true]);
    expect([undefined, '2019-12-10T14:00:09Z'].map(isPreview)).toEqual([false, false]);
  });

  test.each(['tomorrow', '2019-13-01', '2019-12-10T25:00', '2019-12-10T09:00Z', ''])(
    '%j is refused with the right form',
    (text) => {
      expect(() => readNow(text, NEW_YORK)).toThrow(
        /SITE_NOW is ".*"\. Write a day \(2019-12-10\)/,
      );
    },
  );
});
