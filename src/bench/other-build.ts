/**
 * Builds the site of another tool in every language and indexes it with Pagefind: a program of its
 * own, `<tool> <its command> <folder> <locale>…`. Its last line is JSON: seconds of each step.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { close, createIndex } from 'pagefind';

const [tool, program = '', folder = '', ...locales] = process.argv.slice(2);
const output = join(folder, 'output');
const seconds: Record<string, number> = {};

async function timed(step: string, work: () => unknown): Promise<void> {
  const start = performance.now();
  await work();
  seconds[step] = (performance.now() - start) / 1000;
}

for (const [place, locale] of locales.entries()) {
  const site = join(folder, locale);
  const target = place === 0 ? output : join(output, locale);
  const options = tool === 'hugo' ? ['--quiet', '--destination'] : ['--quiet', '--output'];
  const args = [...options.slice(0, -1), `${options.at(-1)}=${target}`];
  await timed(`${tool}, ${locale}`, () => execFileSync(program, args, { cwd: site }));
}
await timed('pagefind', async () => {
  const { index } = await createIndex({});
  if (index === undefined) throw new Error('Pagefind did not start.');
  await index.addDirectory({ path: output });
  await index.writeFiles({ outputPath: join(output, 'pagefind') });
  await close();
});
process.stdout.write(`${JSON.stringify(seconds)}\n`);
