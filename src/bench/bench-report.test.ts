import { expect, test } from 'vitest';
import type { Measured, Taken } from './measure.ts';
import { markdownReport, tablesOf } from './bench-report.ts';

const taken = (seconds: number): Taken => ({ seconds, cpuSeconds: seconds * 2, peakBytes: 2e8 });
const measured: Measured = {
  events: 10_000,
  runs: 3,
  times: {
    check: taken(2),
    'cold build': taken(40),
    'rebuild, nothing changed': taken(1),
    'rebuild, one event changed': taken(3),
  },
  steps: { 'Make the pages': 30 },
  dev: undefined,
  pages: [{ kind: 'home', pages: 1, file: 'index.html', html: 6000, css: 5000, links: 80 }],
  feedFiles: [{ file: 'calendar.ics', bytes: 7e5, compressed: 1e5 }],
  searches: { longAgo: { query: 'Alberg', bytes: 21_000, files: [] } },
  others: { hugo: { cold: taken(8), edited: taken(6), steps: { 'hugo, en': 4 } } },
};
const rows = (title: RegExp) =>
  tablesOf([measured]).find((titled) => title.test(titled.title))?.table ?? [];

test('times stand beside the memory they took', () => {
  expect(rows(/^Wall/)).toContainEqual(['cold build', '40.0 s (CPU 80.0 s), 200 MB']);
});

test('ratios are within one run, and only with what is there', () =>
  expect(rows(/^Ratios/)).toEqual([
    ['', '10,000 events'],
    ['cold build ÷ (Hugo ×2 + Pagefind)', '5.00 ×'],
    ['one event changed ÷ (Hugo ×2 + Pagefind)', '0.50 ×'],
    ['nothing changed ÷ (Hugo ×2 + Pagefind)', '0.17 ×'],
    ['check ÷ Hugo in one language', '0.50 ×'],
  ]));

test('what was not measured is not told', () =>
  expect(rows(/^Wall/).map(([name]) => name)).not.toContain('npm run dev, from saving to seeing'));

test('a report says how and on what it was measured', () => {
  const machine = { node: 'v26.10.0', platform: 'linux', cores: 2 };
  const versions = { Hugo: '0.169' };
  const report = markdownReport({ machine, versions, measured: [measured] });
  expect(report).toMatch(/^# How fast\n/);
  expect(report).toContain(
    '\nMeasured with Node 26.10.0 on linux, 2 cores; Hugo 0.169; the median of 3 runs.\n',
  );
  const more = { ...measured, events: 20_000, runs: 1 };
  expect(markdownReport({ machine, versions, measured: [measured, more] })).toContain(
    '; the median of 3 runs, of 20,000 events one run.',
  );
});
