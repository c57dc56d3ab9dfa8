import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../check/check-content.ts';
import { listItems } from '../entries/content-files.ts';
import { makeContent } from './generate-content.ts';

let folder: string;
const make = (name: string, seed?: number) =>
  makeContent({
    folder: join(folder, name),
    events: 300,
    locales: ['en', 'es'],
    ...(seed === undefined ? {} : { seed }),
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'made-content-'));
  make('first');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file below a folder with what it says, in one text. */
function whole(name: string): string {
  const root = join(folder, name);
  return listItems(root)
    .map(({ path }) => `${path}\n${readFileSync(join(root, path), 'utf8')}`)
    .join('\n');
}

test('made-up content has no mistake', async () => {
  const { problems } = await checkContent({ contentDir: join(folder, 'first') });
  expect(problems).toEqual([]);
});

test('the same seed makes the same bytes, another seed others', () => {
  make('again');
  make('other', 2);
  expect(whole('again')).toBe(whole('first'));
  expect(whole('other')).not.toBe(whole('first'));
});

test('there are as many entries as were asked for, in proportion', () => {
  const count = (kind: string) =>
    readdirSync(join(folder, 'first', kind), { recursive: true, withFileTypes: true }).filter(
      (item) => item.isFile() && !item.name.endsWith('.es.md'),
    ).length;
  expect(['events', 'campaigns', 'history', 'organizations', 'pages'].map(count)).toEqual([
    300, 4, 30, 8, 4,
  ]);
});

test.each(['cancelled', 'postponed', 'rescheduled', 'moved-online', 'repeats:', 'timeNotKnown'])(
  'some events are like this: %s',
  (state) => expect(whole('first')).toContain(state),
);
