import { describe, expect, test } from 'vitest';
import { revisionAt } from './calendar-entry.ts';
import { madeUp } from './testing/sample-events.ts';

/** The stamps of an event of April 9, 2026, at a moment; its file last changed on March 1. */
function stamps(yaml: string, now: string): { modified: string; moved: boolean } {
  const instant = Temporal.Instant.from(now);
  const { revision } = madeUp('2026-04-09-assembly', '2026-04-09 19:00', yaml, instant);
  const { revision: before } = madeUp('2026-04-09-assembly', '2026-04-09 19:00', yaml);
  expect(revision.created).toEqual(before.created);
  return {
    modified: revision.modified.toString(),
    moved: revision.sequence > before.sequence,
  };
}

const FILE = '2026-03-01T12:00:00Z';

describe('the stamp of an event', () => {
  const FORM =
    'registration: { url: "https://forms.example/a", opens: 2026-03-10, closes: 2026-04-08 12:00 }';

  test.each([
    ['2026-03-05T12:00:00Z', FILE],
    ['2026-03-10T03:59:59Z', FILE],
    // Registration opens at midnight in New York, closes, and the event is over two hours later.
    ['2026-03-10T04:00:00Z', '2026-03-10T04:00:00Z'],
    ['2026-04-08T15:59:59Z', '2026-03-10T04:00:00Z'],
    ['2026-04-08T16:00:00Z', '2026-04-08T16:00:00Z'],
    ['2026-04-10T01:00:00Z', '2026-04-10T01:00:00Z'],
    ['2028-01-01T00:00:00Z', '2026-04-10T01:00:00Z'],
  ])('at %s is %s', (now, modified) => {
    expect(stamps(FORM, now)).toEqual({ modified, moved: false });
  });

  test('moves with the end of what was never announced, because its place goes', () => {
    const yaml = 'place: { kind: to-be-announced }';
    expect(stamps(yaml, '2026-04-10T00:59:59Z').moved).toBe(false);
    expect(stamps(yaml, '2026-04-10T01:00:00Z').moved).toBe(true);
  });

  test('of a series changes with occurrences of their own and with the last one', () => {
    const yaml =
      'repeats: { every: week, count: 4, changes: [{ date: 2026-04-16, title: With music }] }';
    expect(stamps(yaml, '2026-04-11T00:00:00Z').modified).toBe(FILE);
    expect(stamps(yaml, '2026-04-27T00:00:00Z').modified).toBe('2026-04-17T01:00:00Z');
    expect(stamps(yaml, '2026-06-01T00:00:00Z').modified).toBe('2026-05-01T01:00:00Z');
  });

  test('stays what it is where there is no history', () => {
    const { event } = madeUp('2026-04-09-assembly', '2026-04-09 19:00');
    const unknown = {
      sequence: 0,
      modified: Temporal.Instant.fromEpochMilliseconds(0),
      created: undefined,
    };
    expect(revisionAt(unknown, event, Temporal.Instant.from('2028-01-01T00:00:00Z'))).toBe(unknown);
  });
});
