/** `npm run bench`: how fast the site is made. `-- --make 1000 folder` only writes made-up content. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { feedTable, measureFeeds } from '../src/bench/feeds.ts';
import { makeContent } from '../src/bench/generate.ts';

const HELP = `npm run bench                                how long the calendars of made-up sites take
npm run bench -- --make <events> <folder>    writes made-up content, to try things on
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    make: { type: 'string' },
    locales: { type: 'string', default: 'en' },
    help: { type: 'boolean', default: false },
  },
});

const events = Number(values.make);
const [folder] = positionals;
if (values.make === undefined && !values.help && folder === undefined) {
  console.log('Calendars, in memory, medians of five runs:\n');
  console.log(feedTable(await measureFeeds([100, 1000, 10_000], 5)));
} else if (values.help || !Number.isInteger(events) || events < 1 || folder === undefined) {
  process.stdout.write(HELP);
  process.exitCode = values.help ? 0 : 1;
} else {
  const made = makeContent({
    folder: resolve(folder),
    events,
    locales: values.locales.split(','),
  });
  const counts = Object.entries(made).map(([kind, count]) => `${count} ${kind}`);
  console.log(`Made ${counts.join(', ')} in ${folder}.`);
}
