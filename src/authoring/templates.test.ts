import { describe, expect, test } from 'vitest';
import { newFileLink } from '../domain/github-links.ts';
import { inOneLine, problemsOf } from '../check/sample-content.ts';
import { eventTemplate } from './templates.ts';

/** The template with its blanks filled in. */
function filled(values: Readonly<Record<string, string>>): string {
  return eventTemplate().text.replace(/^( *)(\w+):$/gm, (line, indent: string, name: string) =>
    Object.hasOwn(values, name) ? `${indent}${name}: ${values[name] ?? ''}` : line,
  );
}

const VALUES = {
  title: 'Winter assembly',
  summary: 'Members meet.',
  start: '2026-12-02 18:00',
  end: '2026-12-02 20:00',
  kind: 'in-person',
  name: 'The library',
  locality: 'Brooklyn, NY',
  url: 'https://actionnetwork.org/forms/winter',
  wheelchair: 'yes',
  signLanguage: 'on-request',
};

describe('the template of an event', () => {
  test('passes the check when its blanks are filled in', async () => {
    const file = 'events/2026/2026-12-02-winter-assembly.md';
    expect((await problemsOf({ [file]: filled(VALUES) })).map(inOneLine)).toEqual([]);
  });

  test('does not pass with a blank left, and each blank is named', async () => {
    const file = 'events/2026/2026-12-02-winter-assembly.md';
    const problems = await problemsOf({ [file]: eventTemplate().text });
    expect(problems.map(({ field }) => field)).toEqual(
      'title summary start end place.kind place.name place.locality registration.url access.wheelchair access.signLanguage'.split(
        ' ',
      ),
    );
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['empty-field']));
  });

  test('is not taken under the name it is offered with', async () => {
    const { path } = eventTemplate('');
    const problems = await problemsOf({ [path.slice(1)]: filled(VALUES) });
    expect(problems.map(({ code }) => code)).toEqual(['name-form']);
  });

  test("fits in a link to GitHub's editor", () => {
    const { path, text } = eventTemplate();
    expect(newFileLink('https://github.com/example/campaigns', path, text)).toContain('%0A');
  });
});
