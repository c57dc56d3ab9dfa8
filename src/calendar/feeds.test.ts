import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { en } from '../i18n/calendar/en.ts';
import { archiveFeed } from './feeds.ts';
import { readCorpus } from './testing/corpus.ts';
import { expectedOccurrences } from './testing/occurrences.ts';
import { readWithIcalJs, readWithNodeIcal } from './testing/readers.ts';

const { site, entries } = await readCorpus(
  fileURLToPath(new URL('./fixtures/corpus', import.meta.url)),
);
const now = Temporal.Instant.from('2026-03-01T17:00:00Z');
const request = { site, locale: 'en', words: en, now, entries };

describe('the corpus of made-up events', () => {
  const { text } = archiveFeed(request);
  const expected = expectedOccurrences(entries, 'calendar.harbor.example', en);

  test.each([
    ['ical.js', readWithIcalJs],
    ['node-ical', readWithNodeIcal],
  ])('is read by %s as the same events at the same instants', (_, read) => {
    expect(read(text)).toEqual(expected);
  });
});
