import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALE, readFormFile, SOURCE, writeFormFile } from '../client/form-files.ts';
import { entryFile, listFiles } from '../entries/content-files.ts';
import { splitFrontmatter } from '../entries/frontmatter.ts';
import { readYaml } from '../entries/yaml/read-yaml.ts';
import { readSite } from '../entries/site-file.ts';
import { PROJECT_ROOT, readSettings } from '../settings.ts';
import { formConfig } from './form-config.ts';

const content = join(PROJECT_ROOT, 'src/acceptance/fixtures/other-organization');
const site = readSite({ ...readSettings({}), contentDir: content });
const config = formConfig({ ...site, locales: ['en', 'es'] });
const events = config.formats['entry-events']!;

interface Shown {
  name: string;
  widget?: string;
  required?: unknown;
  i18n?: boolean;
  hint?: string;
  options?: string[];
  fields?: Shown[];
}
const collections = config.cms['collections'] as { name: string; fields: Shown[] }[];
const fieldOf = (kind: string, ...path: string[]): Shown | undefined => {
  let fields = collections.find(({ name }) => name === kind)?.fields;
  let found: Shown | undefined;
  for (const step of path) {
    found = fields?.find(({ name }) => name === step);
    fields = found?.fields;
  }
  return found;
};

describe('the form at /admin/', () => {
  test('offers the choices, hints and duties of the schema', () => {
    expect(fieldOf('events', 'status')?.options).toContain('cancelled');
    expect(fieldOf('events', 'start')).toMatchObject({ required: true, widget: 'string' });
    expect(fieldOf('events', 'place', 'locality')?.hint).toContain('City or neighborhood');
    expect(fieldOf('events', 'campaigns')).toMatchObject({ widget: 'relation', multiple: true });
    expect(fieldOf('events', 'image', 'src')?.widget).toBe('image');
  });

  test('saves on GitHub as a branch and a pull request, never to the main branch', () => {
    const repository = 'https://github.com/example/campaigns';
    const { cms } = formConfig({ ...site, repository });
    expect(cms).toMatchObject({
      publish_mode: 'editorial_workflow',
      backend: { name: 'github', repo: 'example/campaigns', auth_methods: ['token'] },
    });
    const collections = cms['collections'] as object[];
    expect(collections.filter((one) => 'publish_mode' in one)).toEqual([]);
  });

  test('shows in another language what a translation may say, and requires none of it', () => {
    expect(fieldOf('events', 'title')).toMatchObject({ i18n: true, required: ['en'] });
    expect(fieldOf('events', 'access', 'note')?.i18n).toBe(true);
    expect(fieldOf('events', 'start')?.i18n).toBeUndefined();
  });
});

describe('a content file in the form', () => {
  test.each(
    ['extremes', 'neighbors', 'every-field'].map((name) => `src/acceptance/fixtures/${name}`),
  )('stays as it is when nothing is changed: %s', (folder) => {
    const contentDir = join(PROJECT_ROOT, folder);
    const files = listFiles(contentDir).flatMap((file) => entryFile(file) ?? []);
    const changed = files.filter(({ kind, locale = 'en', path }) => {
      const text = readFileSync(join(contentDir, path), 'utf8');
      const format = { ...config.formats[`entry-${kind}`]!, locales: ['es', 'he', 'yi'] };
      const values = { ...readFormFile(text, format), [LOCALE]: locale };
      return writeFormFile(values, format) !== text;
    });
    expect(files.length).toBeGreaterThan(0);
    expect(changed).toEqual([]);
  });

  test('keeps comments and fields that the form does not know', () => {
    const text =
      '---\n# Why it is on\ntitle: A rally # working title\nstart: 2026-12-09 19:00\nlater: x\n---\n\nWords.\n';
    const values = readFormFile(text, events);
    expect(writeFormFile({ ...values, status: 'cancelled' }, events)).toBe(
      text.replace('later: x\n', 'later: x\nstatus: cancelled\n'),
    );
    expect(writeFormFile({ ...values, title: 'A march' }, events)).toContain('# Why it is on');
  });

  test('has times as they were typed, and nothing for what was left empty', () => {
    const written = writeFormFile(
      {
        title: ' Rally: day two ',
        start: '2026-03-08 02:30',
        end: '',
        place: { kind: 'in-person', name: '' },
        access: null,
        with: [
          { organization: 'youth-choir', role: '' },
          { organization: 'avodah', role: 'host' },
        ],
        sources: [],
        body: 'Bring a coat.',
        [SOURCE]: '',
        [LOCALE]: 'en',
      },
      events,
    );
    expect(written).toBe(`---
title: "Rally: day two"
start: 2026-03-08 02:30
place:
  kind: in-person
with:
  - youth-choir
  - organization: avodah
    role: host
---

Bring a coat.
`);
  });

  test('keeps every other line as it is when a field changes', () => {
    const text =
      '---\ntitle: "A: B"\nplace: { kind: in-person, name: Hall } # upstairs\ncampaigns: [a, b]\nstart:   2026-12-09\n---\nWords.\n';
    const values = readFormFile(text, events);
    const changed = { ...values, status: 'cancelled', campaigns: ['a'] };
    expect(writeFormFile(changed, events)).toBe(
      text
        .replace('campaigns: [a, b]', 'campaigns:\n  - a')
        .replace('09\n---', '09\nstatus: cancelled\n---'),
    );
  });

  test('is read back as it was typed, whatever was typed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((typed) => typed.trim());
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 3 }), (title, note, formerly) => {
        const typed = { title, start: '2026-12-09', access: { note }, formerly };
        const written = writeFormFile({ ...typed, [SOURCE]: '', [LOCALE]: 'en' }, events);
        const { data, findings } = readYaml(splitFrontmatter(written).yaml ?? '');
        const filled = formerly.filter((id) => id !== '');
        expect(findings).toEqual([]);
        expect(data).toEqual({
          start: '2026-12-09',
          ...(title !== '' && { title }),
          ...(note !== '' && { access: { note } }),
          ...(filled.length > 0 && { formerly: filled }),
        });
      }),
    );
  });

  test('holds the words of another language under the names that translations have', () => {
    const format = { ...events, locales: ['es'] };
    const text =
      '---\ntitle: Asamblea\naccessNote: Planta baja.\nroles:\n  host: anfitriona\n---\n';
    const values = readFormFile(text, format);
    expect(values).toMatchObject({ access: { note: 'Planta baja.' } });
    const changed = { ...values, title: 'Asamblea general', start: '2026-12-09', [LOCALE]: 'es' };
    expect(writeFormFile(changed, format)).toBe(text.replace('Asamblea', 'Asamblea general'));
  });

  test('removes what was emptied in the form', () => {
    const text = '---\ntitle: A\nstart: 2026-12-09\nstatusNote: No heating.\n---\n';
    const values = readFormFile(text, events);
    delete values['statusNote'];
    expect(writeFormFile(values, events)).toBe('---\ntitle: A\nstart: 2026-12-09\n---\n');
  });
});
