import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from './check-content.ts';
import { githubAnnotations, githubSummary } from './reports/github-report.ts';
import { jsonReport } from './reports/json-report.ts';
import { textReport } from './reports/text-report.ts';
import { aCampaign, anEvent, CAMPAIGN, EVENT, smallContent, writeFiles } from './sample-content.ts';

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'any-'));
  smallContent(contentDir);
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

/** Checks one file and writes every report; anything thrown fails the test. */
async function survives(path: string, bytes: string | Uint8Array): Promise<void> {
  mkdirSync(dirname(join(contentDir, path)), { recursive: true });
  writeFileSync(join(contentDir, path), bytes);
  const { problems, files } = await checkContent({ contentDir, from: contentDir });
  const text =
    textReport(problems, files) + githubAnnotations(problems) + githubSummary(problems, files);
  JSON.parse(jsonReport(problems, files));
  expect(text).not.toMatch(/\n\s+at .*:\d+:\d+\)?\n/);
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
  for (const { line, column, message, field } of problems) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(message).not.toBe('');
    expect(field).not.toBe('');
  }
}

const pieces =
  '---|\n|: |- |  |"|\'|[|]|{|}|#|# |## |*|&|!|<b>|</b>|<|>|`|```|![a](b.jpg)|[a](/b/)|title|summary|start|end|place|kind|repeats|every|until|registration|url|2019-12-12|19:00|week|online|https://|$|\\|é|😀|\u202e|\u0000|\r|\t|import |export |__proto__|constructor|0|null'.split(
    '|',
  );

describe('no input brings the check down', () => {
  test.each([
    ['an event', EVENT],
    ['a campaign in MDX', 'campaigns/other.mdx'],
    ['an organization', 'organizations/mijente.yaml'],
    ['the settings of the site', 'site.yaml'],
  ])('as %s made of pieces that mean something', async (_, path) => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, (parts) => survives(path, parts.join(''))),
      { numRuns: 25 },
    );
  });

  test('as an event without mistakes in which something is exchanged', async () => {
    const good = anEvent({
      registration: '\n  url: https://actionnetwork.org/forms/x\n  closes: 2019-12-12 12:00',
      repeats: '\n  every: week\n  on: [thursday]\n  count: 3\n  except: [2019-12-19]',
      campaigns: '[jews-against-ice]',
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length),
        fc.nat(6),
        fc.constantFrom(...pieces),
        (at, cut, piece) => survives(EVENT, good.slice(0, at) + piece + good.slice(at + cut)),
      ),
      { numRuns: 60 },
    );
  });

  test('as bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (bytes) => survives(EVENT, bytes)),
      { numRuns: 20 },
    );
    await survives('pages/march.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0xff));
  });

  test.each([
    ['quotations in quotations', `${'> '.repeat(20_000)}x`],
    ['lists in lists', `${'- '.repeat(20_000)}x`],
    ['emphasis without end', '*a **b '.repeat(10_000)],
    ['brackets without end', '['.repeat(90_000)],
    ['underscores without end', '_a'.repeat(20_000)],
    ['tables without end', `${'|a'.repeat(5000)}\n${'|-'.repeat(5000)}\n${'|b'.repeat(5000)}`],
    ['parentheses within braces', `{${'('.repeat(20_000)}${')'.repeat(20_000)}}`],
    ['components in components', '<Quote who="a">'.repeat(3000)],
    ['signs of negation', `{${'-'.repeat(40_000)}x}`],
  ])('as a body with %s', async (_, body) => {
    await survives(CAMPAIGN, aCampaign({}, body));
    await survives('campaigns/other.mdx', aCampaign({}, body));
  });

  test('as lists in lists of YAML', async () => {
    await survives(EVENT, anEvent({ campaigns: `${'['.repeat(20_000)}${']'.repeat(20_000)}` }));
    await survives(EVENT, anEvent({ campaigns: `\n${'- '.repeat(20_000)}x` }));
    await survives(EVENT, anEvent({ summary: '{'.repeat(40_000) }));
  });

  test('as a symbolic link, which is not followed', async () => {
    symlinkSync('/etc/passwd', join(contentDir, 'pages/users.md'));
    symlinkSync(contentDir, join(contentDir, 'pages/loop'));
    const { problems } = await checkContent({ contentDir, from: contentDir });
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'pages/loop symbolic-link',
      'pages/users.md symbolic-link',
    ]);
  });

  test('as files and folders whose names are not UTF-8', async () => {
    const named = (before: string, after: string): Buffer =>
      Buffer.concat([Buffer.from(join(contentDir, before)), Buffer.of(0xe9), Buffer.from(after)]);
    writeFileSync(named('pages/march', '.jpg'), 'x');
    writeFileSync(named('pages/march', '.md'), 'x');
    mkdirSync(named('events/caf', ''));
    const { problems } = await checkContent({ contentDir, from: contentDir });
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'events/caf\uFFFD name-encoding',
      'pages/march\uFFFD.jpg name-encoding',
      'pages/march\uFFFD.md name-encoding',
    ]);
  });

  test('as something that is no file, which is not opened', async () => {
    // Whoever opened this would wait for ever.
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(contentDir, 'pages/wait.md'), done));
    const { problems } = await checkContent({ contentDir, from: contentDir });
    await new Promise((done) => server.close(done));
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'pages/wait.md not-a-file',
    ]);
  });

  test('as a file name of any kind', async () => {
    for (const name of [
      'events/2019/ .md',
      'pages/\u202ea.md',
      'pages/.md',
      'history/-.md',
      'pages/a.b.c.md',
      '-',
    ])
      writeFiles(contentDir, { [name]: 'x' });
    const { problems, files } = await checkContent({ contentDir, from: contentDir });
    expect(problems.length).toBeGreaterThan(5);
    expect(textReport(problems, files)).not.toContain('\u202e');
  });
});
