/**
 * Makes a file of an event proposed through the form on GitHub. Reads ISSUE_BODY, ISSUE_NUMBER and
 * what GitHub Actions sets; writes the file, `event-answer.md`, and the outputs `path` and `branch`.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { whenInWords } from '../src/authoring/in-words.ts';
import { answerText, readForm } from '../src/authoring/issue-form.ts';
import { newFile, writeNew } from '../src/authoring/new-entry.ts';
import { readSite } from '../src/entries/site-file.ts';
import { readSettings } from '../src/settings.ts';

const settings = readSettings();
const issue = process.env['ISSUE_BODY'] ?? '';
const number = /^\d+$/.exec(process.env['ISSUE_NUMBER'] ?? '')?.[0] ?? '0';
const repository = /^[\w.-]+\/[\w.-]+$/.exec(process.env['GITHUB_REPOSITORY'] ?? '')?.[0] ?? '';

const form = readForm(issue);
let answer: string;
if ('mistakes' in form) answer = answerText(form);
else {
  const { answers } = form;
  const written = await writeNew(settings.contentDir, newFile('event', answers));
  const branch = `event-form-${number}`;
  const compare = `https://github.com/${repository}/compare/main...${branch}?expand=1`;
  // A day or an hour that does not exist is among the errors, and is not said in words.
  const inWords =
    'warnings' in written
      ? whenInWords(answers['start'] ?? '', answers['end'], readSite(settings).timezone)
      : '';
  answer = answerText({ written, inWords, compare });
  const outputs = process.env['GITHUB_OUTPUT'];
  if ('warnings' in written && outputs) {
    const path = `${relative('', settings.contentDir)}/${written.path}`;
    appendFileSync(outputs, `path=${path}\nbranch=${branch}\n`);
  }
}
writeFileSync('event-answer.md', answer);
process.stdout.write(answer);
