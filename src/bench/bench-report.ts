/** Measurements as tables for people. */
import { type Measured, type Taken, TIMED } from './measure.ts';
import { markdownTable, type Table } from './table.ts';

/** A table with what it tells. */
export interface TitledTable {
  title: string;
  table: Table;
}

const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const ratio = (value: number): string => `${value.toFixed(2)} ×`;
const count = (value: number): string => value.toLocaleString('en');

/** Everything that was measured, and on what. */
export interface Measurement {
  machine: { node: string; platform: string; cores: number };
  /** What other tools say of their versions. */
  versions: Record<string, string>;
  measured: readonly Measured[];
}

/** The tables as Markdown, with what they were measured on. */
export function markdownReport({ machine, versions, measured }: Measurement): string {
  const { node, platform, cores } = machine;
  const tools = Object.entries(versions).map(([tool, version]) => `${tool} ${version}`);
  const on = [`Node ${node.replace('v', '')} on ${platform}, ${cores} cores`, ...tools];
  const parts = tablesOf(measured)
    .filter(({ table }) => table.length > 1)
    .map(({ title, table }) => `${title}:\n\n${markdownTable(table)}`);
  return [`Measured with ${on.join('; ')}; ${runsOf(measured)}.`, ...parts].join('\n\n');
}

/** How often things were timed: "the median of 3 runs, of 10,000 events one run". */
function runsOf(measured: readonly Measured[]): string {
  const words = (runs: number): string => (runs === 1 ? 'one run' : `the median of ${runs} runs`);
  const [first, ...others] = measured;
  const differing = others.filter(({ runs }) => runs !== first?.runs);
  return [
    words(first?.runs ?? 0),
    ...differing.map(({ events, runs }) => `of ${count(events)} events ${words(runs)}`),
  ].join(', ');
}

const BEGIN = '<!-- npm run bench -- --readme -->';
const END = '<!-- /bench -->';

/**
 * A text with a report in the place that is marked for it.
 * @throws {Error} when no place is marked.
 */
export function withReport(text: string, report: string): string {
  const [before, rest] = text.split(BEGIN, 2);
  const after = rest?.split(END, 2)[1];
  if (before === undefined || after === undefined)
    throw new Error(`There is no place between ${BEGIN} and ${END}.`);
  return `${before}${BEGIN}\n\n${report}\n\n${END}${after}`;
}

/** All tables of some measurements, one column for each number of events. */
export function tablesOf(measured: readonly Measured[]): TitledTable[] {
  const head = (name: string): string[] => [
    name,
    ...measured.map(({ events }) => `${count(events)} events`),
  ];
  const row = (name: string, cell: (one: Measured) => string | undefined): string[] => [
    name,
    ...measured.map((one) => cell(one) ?? '–'),
  ];
  const kinds = [...new Set(measured.flatMap(({ pages }) => pages.map(({ kind }) => kind)))];
  const steps = [...new Set(measured.flatMap((one) => Object.keys(one.steps)))];
  const tables: TitledTable[] = [
    {
      title: 'Time (median), and the most memory',
      table: [
        head(''),
        ...TIMED.map((name) => row(name, ({ times }) => taken(times[name]))),
        row('feeds, in memory', ({ feeds }) => seconds((feeds.archive + feeds.calendar) / 1000)),
        row('from saving to seeing', ({ seen }) =>
          seen === undefined ? undefined : seconds(seen),
        ),
        row('Eleventy, plain output, cold', ({ others }) => taken(others.eleventy?.cold)),
        row('Eleventy, one event changed', ({ others }) => taken(others.eleventy?.edited)),
        row('Hugo, plain output, cold', ({ others }) => taken(others.hugo?.cold)),
        row('Hugo, one event changed', ({ others }) => taken(others.hugo?.edited)),
      ],
    },
    {
      title: 'Ratios within this run',
      table: [
        head(''),
        row('plain output, cold ÷ Eleventy, cold', ({ times, others }) =>
          quotient(times['plain output, cold'], others.eleventy?.cold),
        ),
        row('plain output, cold ÷ Hugo, cold', ({ times, others }) =>
          quotient(times['plain output, cold'], others.hugo?.cold),
        ),
        row('one event changed, all included ÷ Hugo, one event changed', ({ times, others }) =>
          quotient(times['rebuild, one event changed'], others.hugo?.edited),
        ),
        row('check ÷ Hugo, cold', ({ times, others }) => quotient(times.check, others.hugo?.cold)),
      ],
    },
    {
      title: 'Steps of a cold build, of which the first two are taken at the same time',
      table: [
        head('step'),
        ...steps.map((name) =>
          row(name, ({ steps }) => (steps[name] === undefined ? undefined : seconds(steps[name]))),
        ),
      ],
    },
    {
      title: 'HTML and style sheets of the heaviest page of a kind, compressed; most links',
      table: [
        head('page'),
        ...kinds.map((kind) =>
          row(kind, ({ pages }) => {
            const page = pages.find((page) => page.kind === kind);
            return page && `${kilobytes(page.html + page.css)}, ${page.links}`;
          }),
        ),
      ],
    },
    {
      title: 'Feeds: bytes, and compressed',
      table: [
        head('feed'),
        ...(measured[0]?.feedFiles ?? []).map(({ file }, index) =>
          row(file.startsWith('campaigns/') ? 'the largest of a campaign' : file, (one) => {
            const feed = one.feedFiles[index];
            return feed && `${kilobytes(feed.bytes)}, ${kilobytes(feed.compressed)}`;
          }),
        ),
      ],
    },
    {
      title: 'First search: bytes loaded besides the page',
      table: [
        head('search'),
        row(
          'something upcoming',
          ({ searches: { upcoming } }) => upcoming && kilobytes(upcoming.bytes),
        ),
        row(
          'something of long ago',
          ({ searches: { longAgo } }) => longAgo && kilobytes(longAgo.bytes),
        ),
      ],
    },
  ];
  return tables.map(({ title, table }) => ({ title, table: table.filter(isTold) }));
}

/** Whether a line says anything. */
function isTold([, ...cells]: readonly string[]): boolean {
  return cells.some((cell) => cell !== '–');
}

function taken(value: Taken | undefined): string | undefined {
  if (value === undefined) return undefined;
  const memory = value.peakBytes > 0 ? `, ${megabytes(value.peakBytes)}` : '';
  return seconds(value.seconds) + memory;
}

function quotient(ours: Taken, theirs: Taken | undefined): string | undefined {
  return theirs && ratio(ours.seconds / theirs.seconds);
}
