import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRevisions } from '../../entries/revisions.ts';
import { checkContent } from '../check-content.ts';
import { translationReport } from './translation-report.ts';
import {
  aMilestone,
  anEvent,
  EVENT,
  MILESTONE,
  smallContent,
  writeFiles,
} from '../sample-content.ts';
import { type LocaleTable, translationTables } from './translation-table.ts';

let root: string;
let content: string;
let hour = 0;

/** Commits everything, an hour after the last time. */
function commit(): void {
  hour += 1;
  const date = `2026-01-01T${String(hour).padStart(2, '0')}:00:00Z`;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        HOME: root,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message=Change');
}

async function table(): Promise<LocaleTable> {
  const [first] = translationTables(
    await checkContent({ contentDir: content }),
    await readRevisions(content),
  );
  if (first === undefined) throw new Error('There is no further language.');
  return first;
}

const rowOf = async (path: string) =>
  (await table()).rows.find(({ original }) => original === path);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'translations-'));
  content = join(root, 'content');
  smallContent(content);
  writeFiles(content, {
    [EVENT]: anEvent({ statusNote: 'A note.' }),
    'events/2019/2019-12-13-draft.md': anEvent({
      start: '2019-12-13',
      end: undefined,
      draft: 'true',
    }),
  });
  commit();
  writeFiles(content, {
    [EVENT.replace('.md', '.es.md')]:
      '---\ntitle: Asamblea\nsummary: Se reúnen.\nstatusNote: Una nota.\n---\n\nBienvenida.\n',
    [MILESTONE.replace('.md', '.es.md')]: '---\ntitle: La librería\n---\n',
    'site.es.yaml': 'description: Lo que hace.\njoinLabel: Únete\n',
  });
  commit();
});
afterAll(() => rmSync(root, { recursive: true }));

describe('The state of a translation', () => {
  test('is missing where there is no file, and drafts are not asked for', async () => {
    const { rows } = await table();
    expect(
      rows.filter(({ status }) => status === 'missing').map(({ original }) => original),
    ).toEqual(['campaigns/jews-against-ice.md', 'pages/about.md']);
  });

  test('is done with every word of the original', async () => {
    expect(await rowOf(EVENT)).toEqual({ original: EVENT, status: 'done', lacks: [] });
  });

  test('is partial, with what lacks', async () => {
    expect(await rowOf(MILESTONE)).toEqual({
      original: MILESTONE,
      status: 'partial',
      lacks: ['summary', 'text'],
    });
    expect((await rowOf('site.yaml'))?.lacks).toEqual(['contactLabel']);
  });

  test('is outdated once its original was changed after it, and not by other changes', async () => {
    writeFiles(content, { [MILESTONE]: aMilestone({ title: 'The bookshop' }) });
    commit();
    expect(await rowOf(EVENT)).toMatchObject({ status: 'done' });
    expect((await rowOf(MILESTONE))?.status).toBe('outdated');
    expect((await rowOf(MILESTONE))?.changed?.original.toString()).toBe('2026-01-01T03:00:00Z');
  });

  test('is told as a table, what needs work first', async () => {
    expect(translationReport([await table()])).toBe(
      `es (Spanish): 1 of 5 translated, 1 outdated, 1 partial, 2 missing
  state     original                         note
  outdated  history/2019-08-11-bookstore.md  original of 2026-01-01, translation of 2026-01-01; without summary, text
  partial   site.yaml                        without contactLabel
  missing   campaigns/jews-against-ice.md
  missing   pages/about.md
`,
    );
  });

  test('is up to date again with the next change of the translation', async () => {
    writeFiles(content, {
      [MILESTONE.replace('.md', '.es.md')]:
        '---\ntitle: La librería\nsummary: Se sentaron.\n---\n\nVinieron.\n',
    });
    commit();
    expect((await rowOf(MILESTONE))?.status).toBe('done');
  });

  test('counts an edit that is not committed', async () => {
    writeFiles(content, { [EVENT]: anEvent({ statusNote: 'Another note.' }) });
    expect((await rowOf(EVENT))?.status).toBe('outdated');
  });
});

test('Without a further language there is nothing to tell', () => {
  expect(translationReport([])).toContain('nothing to translate');
});
