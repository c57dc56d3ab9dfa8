import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALE, readFormFile, SOURCE, writeFormFile } from '../client/form-files.ts';
import { entryFile, listFiles } from '../entries/content-files.ts';
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

  test('shows in another language what a translation may say, and requires none of it', () => {
    expect(fieldOf('events', 'title')).toMatchObject({ i18n: true, required: ['en'] });
    expect(fieldOf('events', 'access', 'note')?.i18n).toBe(true);
    expect(fieldOf('events', 'start')?.i18n).toBeUndefined();
  });
});

describe('a content file in the form', () => {
  test.each(['content', 'src/acceptance/fixtures/extremes', 'src/acceptance/fixtures/search'])(
    'stays as it is when nothing is changed: %s',
    (folder) => {
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
    },
  );

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
