/**
 * Makes a file of an event proposed through the form on GitHub. Reads ISSUE_BODY, ISSUE_NUMBER and
 * what GitHub Actions sets; writes the file, `event-answer.md`, and the outputs `path`, `branch` and
 * `compare`, the address at which a person opens the pull request.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { whenInWords } from '../src/authoring/dates-in-words.ts';
import { answerText, readForm } from '../src/authoring/issue-form.ts';
import { newFile, writeNew } from '../src/authoring/new-entry.ts';
import { readSite } from '../src/entries/site-file.ts';
import { readSettings } from '../src/settings.ts';

const settings = readSettings();
const issue = process.env['ISSUE_BODY'] ?? '';
const number = /^\d+$/.exec(process.env['ISSUE_NUMBER'] ?? '')?.[0] ?? '0';
const repository = /^[\w.-]+\/[\w.-]+$/.exec(process.env['GITHUB_REPOSITORY'] ?? '')?.[0] ?? '';
const { locales, timezone } = readSite(settings);

async function answerTo(): Promise<string> {
  const form = readForm(issue, { locales });
  if ('mistakes' in form) return answerText(form);
  const { values } = form;
  const file = newFile('events', values);
  const written = await writeNew(settings.contentDir, file, undefined, Temporal.Now.instant());
  if (!('warnings' in written)) return answerText({ written, inWords: '', compare: '' });
  // Another text makes another branch: one that may have been reviewed is never changed.
  const digest = createHash('sha256').update(file.path).update(file.text).digest('hex');
  const branch = `event-form-${number}-${digest.slice(0, 8)}`;
  const compare = `https://github.com/${repository}/compare/main...${branch}?expand=1`;
  const outputs = process.env['GITHUB_OUTPUT'];
  if (outputs) {
    const path = `${relative('', settings.contentDir)}/${written.path}`;
    appendFileSync(outputs, `path=${path}\nbranch=${branch}\ncompare=${compare}\n`);
  }
  return answerText({
    written,
    inWords: whenInWords(values, timezone) ?? '',
    compare,
  });
}

const answer = await answerTo();
writeFileSync('event-answer.md', answer);
process.stdout.write(answer);
