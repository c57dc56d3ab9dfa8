/** A language is added by adding files: its words, its name in `site.yaml`, translated entries. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../settings.ts';
import { filesBelow } from './guarded.ts';

/** A copy of the project that the files are added to. What is installed is found above it. */
const COPY = join(PROJECT_ROOT, 'test-results/third-language');
const SITE = join(COPY, 'dist');

/** The one file of words: the English ones between marks, so that each is recognized. */
const WORDS = `
import type { Words } from '../interface-words.ts';
import en from './en.ts';

function marked<T>(words: T): T {
  if (typeof words === 'string') return \`«\${words}»\` as T;
  if (typeof words === 'function')
    return ((...args: unknown[]) => \`«\${String(words(...args))}»\`) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, marked(value)]),
  ) as T;
}

const fr: Words = {
  ...marked(en),
  language: 'Français',
  intl: 'fr-FR',
  direction: 'ltr',
  feeds: { ...marked(en.feeds), intl: 'fr-FR' },
};

export default fr;
`;

/** The words of one event, beside the original. */
const EVENT = 'events/2026/2026-11-02-staircase-speakers';
const TRANSLATION = `---
title: Porte-parole de tous les escaliers
summary: Une personne par escalier, chaque premier lundi.
---

Apportez la liste de votre escalier.
`;

const read = (path: string): string => readFileSync(join(SITE, path), 'utf8');
/** A calendar with its folded lines joined. */
const calendar = (path: string): string => read(path).replaceAll('\r\n ', '');

beforeAll(async () => {
  rmSync(COPY, { recursive: true, force: true });
  for (const part of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json'])
    cpSync(join(PROJECT_ROOT, part), join(COPY, part), {
      recursive: true,
      filter: (path) => !/\.test\.ts$|[\\/]fixtures$/.test(path),
    });
  const content = join(COPY, 'content');
  cpSync(join(PROJECT_ROOT, 'src/acceptance/fixtures/other-organization'), content, {
    recursive: true,
  });
  const settings = readFileSync(join(content, 'site.yaml'), 'utf8');
  writeFileSync(join(content, 'site.yaml'), settings.replace('locales: [en]', 'locales: [en, fr]'));
  writeFileSync(join(COPY, 'src/i18n/words/fr.ts'), WORDS);
  writeFileSync(join(content, `${EVENT}.fr.md`), TRANSLATION);
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], {
    cwd: COPY,
    env: { PATH: process.env['PATH'], SITE_NOW: '2026-11-22' },
  });
});

test('every address is there in the new language too', () => {
  const published = filesBelow(SITE).filter((file) => /(?:index\.html|\.ics|\.xml)$/.test(file));
  const english = published.filter((file) => !/^fr\/|^sitemap/.test(file));
  expect(english.length).toBeGreaterThan(20);
  expect(english.filter((file) => !existsSync(join(SITE, 'fr', file)))).toEqual([]);
  for (const file of published.filter((path) => /^fr\/.*\.html$/.test(path)))
    expect(read(file), file).toContain('<html lang="fr" dir="ltr"');
});

test('its pages speak it: interface, dates, and the words that are translated', () => {
  const page = read('fr/events/2026-11-02-staircase-speakers/index.html');
  expect(page).toContain('«Skip to content»');
  expect(page).toMatch(/<h1[^>]*>Porte-parole de tous les escaliers</);
  expect(page).toContain('Apportez la liste de votre escalier.');
  expect(page).toContain('lundi 7 décembre 2026');
  const untranslated = read('fr/campaigns/keep-the-docks/index.html');
  expect(untranslated).toMatch(/<h1[^>]* lang="en"/);
});

test('its calendars and its news speak it', () => {
  expect(calendar('fr/calendar.ics')).toContain('SUMMARY:Porte-parole de tous les escaliers\r\n');
  expect(calendar('fr/calendar.ics')).toContain(
    'SUMMARY:«CANCELLED: Porte-parole de tous les escaliers»\r\n',
  );
  expect(read('fr/feed.xml')).toContain('<title>Porte-parole de tous les escaliers');
});

test('the switcher leads to it and back, by the name of the language', () => {
  const link = (path: string, lang: string) =>
    new RegExp(
      `<a href="${path}" hreflang="${lang}" lang="${lang}" dir="ltr">\\s*([^<]*?)\\s*</a>`,
    );
  const path = 'campaigns/keep-the-docks/';
  const there = link(`/hafenviertel/fr/${path}`, 'fr').exec(read(`${path}index.html`));
  expect(there?.[1]).toBe('Français');
  const back = link(`/hafenviertel/${path}`, 'en').exec(read(`fr/${path}index.html`));
  expect(back?.[1]).toBe('English');
});
