/** What the documents promise is what tests hold. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../settings.ts';
import { PROMISES } from './promises.ts';

const read = (file: string) => readFileSync(join(PROJECT_ROOT, file), 'utf8');

const NO_TEST = ['description', 'others', 'advice', 'people'];

/** The sentences of a Markdown document in one line: no fields, headings, marks or addresses. */
function sentencesOf(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(?:#.*|\|[ |-]+)$/gm, ' ')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^- /gm, '')
    .replace(/[|`]|\*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[;:,.])/g, '');
}

// Whoever takes the project over may write pages of their own.
const documents = Object.entries(PROMISES).filter(([file]) => existsSync(join(PROJECT_ROOT, file)));

describe.each(documents)('%s', (file, claims) => {
  test('says each of these sentences, in this order, and no other', () => {
    let rest = sentencesOf(read(file)).trim();
    for (const [sentence] of claims) {
      expect(rest.slice(0, sentence.length)).toBe(sentence);
      rest = rest.slice(sentence.length).trimStart();
    }
    expect(rest).toBe('');
  });

  const held = claims.flatMap(([sentence, ...tests]) =>
    tests.filter((name) => !NO_TEST.includes(name)).map((name) => [sentence, name] as const),
  );

  test.each(held)('"%s" is held by %s', (_, name) => {
    const [path = '', title = ''] = name.split(/: (.*)/s);
    expect(read(path)).toMatch(
      new RegExp(String.raw`(?:^|[\s(])(['"\x60])${RegExp.escape(title)}\1,`, 'm'),
    );
  });

  test('leaves no sentence without a test or a reason', () => {
    expect(claims.filter(([, ...tests]) => tests.length === 0)).toEqual([]);
  });
});
