import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../check/check-content.ts';
import { aSite, smallContent, writeFiles } from '../../check/sample-content.ts';
import { organizationFrom } from './init-answers.ts';
import { assertMayInit, initRepository } from './init-repository.ts';

const ANSWERS = {
  name: 'Mieterverein am Hafen',
  'short-name': 'Am Hafen',
  url: 'https://hafen.example.net/site',
  timezone: 'Europe/Berlin',
};

let root: string;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const git = (...args: string[]): void => {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: root, stdio: 'ignore' });
};
const init = (answers: Readonly<Record<string, string>> = {}) =>
  initRepository(root, organizationFrom({ ...ANSWERS, ...answers }));
const problems = async () => (await checkContent({ contentDir: join(root, 'content') })).problems;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'init-'));
  mkdirSync(join(root, 'content'));
  smallContent(join(root, 'content'));
  writeFiles(root, {
    'content/site.yaml': aSite({
      registrationHosts: '\n  forms.example.org: [/r/*]\n  actionnetwork.org: [/forms/*]',
    }),
    'content/pages/privacy.md':
      '---\ntitle: Privacy\nsummary: What is kept.\n---\n\n## What is kept\n\nNothing.\n\nExample has a policy.\n\nAsk through [our website](https://example.org/contact).\n',
    'content/pages/privacy.es.md':
      '---\ntitle: Privacidad\nsummary: Qué se guarda.\n---\n\n## Qué se guarda\n\nNada.\n',
    'src/acceptance/seed-content/days.test.ts': '',
    'README.md':
      '# Site\n\nIt is made first for [Example](https://example.org/) in a city. More.\n\n![A page](.github/pictures/a.png)\n\n## Start\n',
    'SECURITY.md': '# Security\n\n## Reporting\n\nTell us.\n',
  });
  git('init', '--initial-branch=main');
  git('add', '.');
  git('commit', '-m', 'All');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the content is that of the new organization alone, and passes the check', async () => {
  await init();
  expect(await problems()).toEqual([]);
  expect(existsSync(join(root, 'content/events'))).toBe(false);
  const site = read('content/site.yaml');
  expect(site).toContain('name: Mieterverein am Hafen\n');
  expect(site).toContain('calendarDomain: hafen.example.net\n');
  // Hosts of the earlier organization are gone, services that anybody uses stay.
  expect(site).toContain('actionnetwork.org:');
  expect(site).not.toContain('example.org');
});

test('pages that are true of the software become drafts that ask the rest', async () => {
  await init({ contact: 'mailto:info@hafen.example.net' });
  const page = read('content/pages/privacy.md');
  expect(page).toContain('draft: true');
  expect(page).toContain('Nothing.');
  expect(page).not.toContain('Example has a policy.');
  expect(page).toContain('Ask through [Contact](mailto:info@hafen.example.net).');
  expect(page).toMatch(/## Before you publish this page\n\n.*\n\n- Which company/);
  expect(read('SECURITY.md')).toMatch(/## Reporting\n\n> \*\*Before you publish this:\*\*/);
});

test('the words of the first language are those of the originals', async () => {
  await init({ locales: 'es, en' });
  expect(await problems()).toEqual([]);
  expect(read('content/pages/privacy.md')).toContain('title: Privacidad');
  expect(read('content/pages/privacy.en.md')).toContain('title: Privacy');
  expect(read('content/site.yaml')).toContain('Campañas, Eventos, Historia');
  expect(read('content/site.en.yaml')).toContain('Campaigns, Events, History');
});

test('answers that mean something to YAML are kept as they are', async () => {
  const name = 'Docks: #1 "for" all & \'more\'';
  await init({ name, 'short-name': '- no', hours: '24' });
  expect(await problems()).toEqual([]);
  const { site } = await checkContent({ contentDir: join(root, 'content') });
  expect(site?.read?.value).toMatchObject({ name, shortName: '- no', hours: 24 });
});

test('README.md names the new organization and shows no picture of the earlier one', async () => {
  await init();
  expect(read('README.md')).toBe(
    '# Mieterverein am Hafen\n\nThis is the site of [Mieterverein am Hafen](https://hafen.example.net/site). More.\n\n## Start\n',
  );
});

test('done once more it leaves the same, for the other organization', async () => {
  await init();
  const once = read('content/pages/privacy.md');
  await init({ name: 'Second', 'short-name': 'Second' });
  expect(await problems()).toEqual([]);
  expect(read('content/pages/privacy.md')).toBe(once);
  expect(read('README.md')).toContain('This is the site of [Second]');
  expect(read('SECURITY.md').match(/Before you publish/g)).toHaveLength(1);
});

describe('is refused', () => {
  test('while there are uncommitted changes', async () => {
    await assertMayInit(root);
    writeFileSync(join(root, 'notes.txt'), 'Mine.');
    await expect(assertMayInit(root)).rejects.toThrow(/uncommitted.*\n\n\?\? notes\.txt\n/);
  });

  test('when it was done before', async () => {
    await init();
    git('add', '.');
    git('commit', '-m', 'Ours');
    await expect(assertMayInit(root)).rejects.toThrow('This was done before');
  });
});
