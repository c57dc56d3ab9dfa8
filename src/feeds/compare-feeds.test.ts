import { describe, expect, test } from 'vitest';
import { archiveFeed } from './calendar-feeds.ts';
import { compareFeeds } from './compare-feeds.ts';
import { ENGLISH, madeUp, SITE } from './testing/sample-events.ts';

/** A calendar of one event, with stamps so many seconds after those of the others. */
function calendar(yaml: string, { later = 0, sequence = 0, title = 'Assembly' } = {}): string {
  const entry = madeUp('2026-04-09-assembly', '2026-04-09 19:00', yaml);
  const { revision } = entry;
  return archiveFeed({
    site: SITE,
    locale: 'en',
    format: ENGLISH,
    now: Temporal.Instant.from('2026-03-01T17:00:00Z'),
    entries: [
      {
        ...entry,
        words: { ...entry.words, title },
        revision: {
          ...revision,
          modified: revision.modified.add({ seconds: later }),
          sequence: revision.sequence + sequence,
        },
      },
    ],
  }).text;
}

const SERIES = 'repeats: { every: week, count: 3';

describe('of two builds', () => {
  test.each([
    ['nothing changed', '', '', {}],
    ['only the stamps are newer', '', '', { later: 1, sequence: 1 }],
    ['a changed title has a newer stamp', '', '', { later: 1, title: 'Meeting' }],
    ['a changed time has both', '', 'end: 2026-04-09 21:00', { later: 1, sequence: 1 }],
  ])('it is well that %s', (_, before, after, stamps) => {
    expect(compareFeeds([calendar(before)], [calendar(after, stamps)])).toEqual([]);
  });

  test.each([
    ['a changed title', '', '', { title: 'Meeting' }, 'changed (SUMMARY), but LAST-MODIFIED'],
    [
      'a cancelled date of a series',
      `${SERIES} }`,
      `${SERIES}, changes: [{ date: 2026-04-16, status: cancelled }] }`,
      { sequence: 1 },
      'but LAST-MODIFIED is not newer',
    ],
    ['a changed end', '', 'end: 2026-04-09 21:00', { later: 1 }, 'changed (DTEND), but SEQUENCE'],
    ['a lower number', '', '', { later: 1, sequence: -1 }, 'but SEQUENCE is not higher'],
  ])('%s without a newer stamp is told', (_, before, after, stamps, says) => {
    const found = compareFeeds([calendar(before)], [calendar(after, stamps)]);
    expect(found).toEqual([expect.stringContaining(says)]);
    expect(found[0]).toContain('2026-04-09-assembly@calendar.harbor.example ("Assembly")');
  });

  test('what disappeared is told, unless another calendar has it', () => {
    const text = calendar('');
    const empty = text.replace(/BEGIN:VEVENT[^]*END:VEVENT\r\n/, '');
    expect(compareFeeds([text], [empty])).toEqual([expect.stringContaining('is gone')]);
    expect(compareFeeds([text, text], [empty, text])).toEqual([]);
  });
});
