import { readFileSync } from 'node:fs';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listItems } from '../entries/content-files.ts';
import { smallContent } from '../check/sample-content.ts';
import { answerText, asCode, FORM_QUESTIONS, formAnswers, readForm } from './issue-form.ts';
import { newFile, writeNew } from './new-entry.ts';

/** An issue as GitHub writes it from the form. */
function issue(answers: Readonly<Record<string, string>>): string {
  return FORM_QUESTIONS.map(
    ({ ask, path }) => `### ${ask}\n\n${answers[path] ?? '_No response_'}`,
  ).join('\n\n');
}

const context = { locales: ['en', 'es'] };

const GOOD = {
  title: 'Winter assembly',
  summary: 'Members meet.',
  start: 'Wednesday, December 2, 2026, 6 pm',
  timeNotKnown: 'It lasts all day',
  end: '8 pm',
  'place.kind': 'online',
  campaigns: 'jews-against-ice',
  body: 'Bring tea.',
};

describe('an event from the form', () => {
  let contentDir: string;
  beforeEach(() => {
    contentDir = mkdtempSync(join(tmpdir(), 'form-'));
    smallContent(contentDir);
  });
  afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

  const write = async (text: string) => {
    const form = readForm(text, context);
    return 'mistakes' in form
      ? form
      : writeNew(contentDir, newFile('events', form.values), contentDir);
  };

  test('becomes a file that passes the check', async () => {
    const written = await write(issue(GOOD));
    expect(written).toEqual({ path: 'events/2026/2026-12-02-winter-assembly.md', warnings: [] });
    expect(
      readFileSync(join(contentDir, 'events/2026/2026-12-02-winter-assembly.md'), 'utf8'),
    ).toBe(
      '---\ntitle: Winter assembly\nsummary: Members meet.\nstart: 2026-12-02 18:00\nend: 2026-12-02 20:00\ncampaigns:\n  - jews-against-ice\nplace:\n  kind: online\n---\n\nBring tea.\n',
    );
  });

  test('of which only the day is known says so', async () => {
    const known = {
      ...GOOD,
      start: 'December 2, 2026',
      end: '',
      timeNotKnown: 'The hour is not known',
    };
    const { path } = (await write(issue(known))) as { path: string };
    const text = readFileSync(join(contentDir, path), 'utf8');
    expect(text).toContain('start: 2026-12-02\ntimeNotKnown: true\n');
  });

  test('is not made of a weekday that does not agree, nor of a day without its year', async () => {
    expect(await write(issue({ ...GOOD, start: 'Friday, December 2, 2026, 6 pm' }))).toEqual({
      mistakes: [
        'When does it begin? ` "Friday, December 2, 2026, 6 pm" cannot be read. Write it like 2026-12-09 19:00, or December 9, 2026, 7 pm. `',
        expect.stringContaining('When does it end?'),
      ],
    });
    expect(await write(issue({ ...GOOD, start: 'December 2, 6 pm' }))).toHaveProperty('mistakes');
  });

  test.each([
    ['no title', { title: '' }],
    ['a title without letters', { title: '!!!' }],
    ['an unknown way to take part', { 'place.kind': 'somewhere' }],
  ])('is not made of %s', async (_, mistake) => {
    expect(await write(issue({ ...GOOD, ...mistake }))).toEqual({ mistakes: [expect.any(String)] });
  });

  test.each([
    ['a path for a title', { title: '../../../.github/workflows/evil.yml' }],
    ['YAML in a title', { title: 'x\n---\ndraft: true\nregistration:\n  url: https://bit.ly/x' }],
    ['a shell command in a title', { title: '$(rm -rf ~) `id` "; exit 1; #' }],
    ['an expression of a workflow in a title', { title: '${{ secrets.GITHUB_TOKEN }}' }],
    ['HTML in the text', { body: '<script>alert(1)</script>' }],
    ['code in the text', { body: 'import fs from "fs"\n\n{process.exit()}' }],
    ['a forged heading in the text', { body: '### What is it called?\n\nSomething else' }],
    ['control characters', { title: 'a\u0000b\u001b[31m', summary: 'x\u202ey' }],
    ['a shortened link', { 'registration.url': 'https://bit.ly/x' }],
    ['a campaign that is a path', { campaigns: '../../package.json' }],
  ])('writes one file at most, in its place, and says so plainly: %s', async (_, hostile) => {
    const before = listItems(contentDir).length;
    const written = await write(issue({ ...GOOD, ...hostile }));
    const after = listItems(contentDir);
    if ('warnings' in written) {
      expect(written.path).toMatch(/^events\/2026\/2026-12-02-[a-z0-9-]+\.md$/);
      expect(after.length).toBe(before + 1);
    } else expect(after.length).toBe(before);
    const answer = answerText(
      'mistakes' in written
        ? written
        : { written, inWords: 'then', compare: 'https://example.org' },
    );
    // Within code spans nothing means anything.
    expect(answer.replace(/(`+) .* \1/g, '')).not.toMatch(/<script|\u001b|\u202e/);
    expect(existsSync(join(contentDir, '../evil.yml'))).toBe(false);
  });

  test('of any text is read or refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...FORM_QUESTIONS.map(({ path }) => path)),
        (text, name) => {
          expect(readForm(issue({ ...GOOD, [name]: text }), context)).toBeTypeOf('object');
          expect(formAnswers(text).size).toBe(0);
        },
      ),
    );
  });
});

test('words of anybody cannot leave their code span', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', 'a', ' ', '\n', '@', '<') }), (text) => {
      const code = asCode(text);
      const [, fence = '', inner = ''] = /^(`+) (.*) \1$/s.exec(code) ?? [];
      expect(
        code === '' || (fence !== '' && !new RegExp(`(?<!\`)${fence}(?!\`)`).test(inner)),
      ).toBe(true);
    }),
  );
});
