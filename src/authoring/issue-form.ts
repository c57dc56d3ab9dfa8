/**
 * An event proposed through the form on GitHub (`.github/ISSUE_TEMPLATE/add-an-event.yml`). What
 * arrives is Markdown written by anybody: headings with the form's questions, answers below them.
 */
import { visible } from '../check/problem.ts';
import { problemLine } from '../check/reports/text-report.ts';
import { stringify } from 'yaml';
import {
  addTexts,
  type AnswerContext,
  entryFieldsOf,
  fieldAt,
  readAnswer,
  type Values,
} from './entry-fields.ts';
import { fileWords, type Written } from './new-entry.ts';
import { flagOf, isRequired } from './new-flags.ts';
import { type Question, QUESTIONS } from './questions.ts';

const FIELDS = entryFieldsOf('events');

/** The questions of the form: those of the terminal, without what only people of the project know. */
export const FORM_QUESTIONS: readonly Question[] = QUESTIONS.event.filter(
  ({ path }) => path !== 'with',
);

/** The form itself, for `.github/ISSUE_TEMPLATE/add-an-event.yml`. */
export function issueForm(): string {
  const body = FORM_QUESTIONS.map((question) => {
    const { path, ask, hint, example, labels } = question;
    const options = labels ? Object.values(labels) : fieldAt(FIELDS, path)?.options;
    return {
      type: options ? 'dropdown' : path === 'body' ? 'textarea' : 'input',
      id: flagOf(question),
      attributes: {
        label: ask,
        ...(hint !== undefined && { description: hint }),
        ...(example !== undefined && { placeholder: example }),
        ...(options && { options }),
      },
      ...(isRequired('event', question) && { validations: { required: true } }),
    };
  });
  const warning =
    'What you write here is public at once. Leave out what only those who come should know: private addresses, links to join a call, telephone numbers.';
  return stringify({
    name: 'Add an event',
    description: 'Propose an event without writing a file. Everything here is public.',
    title: 'Event: ',
    labels: ['event'],
    body: [{ type: 'markdown', attributes: { value: warning } }, ...body],
  });
}

/** What GitHub writes for a question that was not answered. */
const NO_ANSWER = '_No response_';

/** GitHub itself takes no longer issue (in UTF-16 units). */
const LONGEST_ISSUE = 65_536;

/** The text below each question, in the order of the form. The first heading of a name counts. */
export function formAnswers(issue: string): ReadonlyMap<Question, string> {
  const answers = new Map<Question, string[]>();
  let current: Question | undefined;
  let next = 0;
  for (const line of issue.slice(0, LONGEST_ISSUE).split(/\r?\n/)) {
    const label = /^### (.+)$/.exec(line)?.[1]?.trim();
    const index = FORM_QUESTIONS.findIndex(({ ask }, at) => at >= next && ask === label);
    if (index >= 0) {
      current = FORM_QUESTIONS[index]!;
      next = index + 1;
      answers.set(current, []);
    } else if (current !== undefined) answers.get(current)!.push(line);
  }
  return new Map(
    [...answers]
      .map(([question, lines]) => [question, lines.join('\n').trim()] as const)
      .filter(([, text]) => text !== '' && text !== NO_ANSWER),
  );
}

/** The values of an event, or what cannot be read. */
export function readForm(
  issue: string,
  context: Omit<AnswerContext, 'values'>,
): { values: Values } | { mistakes: string[] } {
  const given = formAnswers(issue);
  const values: Values = {};
  const mistakes: string[] = [];
  for (const question of FORM_QUESTIONS) {
    const { path, ask, labels = {} } = question;
    const answer = given.get(question);
    const field = fieldAt(FIELDS, path);
    if (field === undefined || (answer === undefined && !isRequired('event', question))) continue;
    if (answer === undefined) {
      mistakes.push(`${ask} This has to be answered.`);
      continue;
    }
    const option = Object.keys(labels).find((key) => labels[key] === answer);
    const read = readAnswer(field, option ?? answer, { ...context, values });
    if ('error' in read) mistakes.push(`${ask} ${asCode(read.error)}`);
    else addTexts(values, FIELDS, path, read.texts);
  }
  if (mistakes.length === 0 && fileWords(values) === '')
    mistakes.push('What is it called? The title needs letters, which its address is made of.');
  return mistakes.length > 0 ? { mistakes } : { values };
}

/** Words of anybody as code: they mention nobody and link nowhere. */
export function asCode(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').trim());
  if (line === '') return '';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

/** What is answered to whoever proposed the event. */
export function answerText(
  result: { mistakes: string[] } | { written: Written; inWords: string; compare: string },
): string {
  if ('mistakes' in result)
    return `This event cannot be added yet. Please edit the first post; the form is read again.\n\n${result.mistakes
      .map((mistake) => `- ${mistake}`)
      .join('\n')}\n`;
  const { written, inWords, compare } = result;
  if ('exists' in written)
    return `There is an event of that name on that day already: ${asCode(written.path)}. Please give this one another title.\n`;
  const list = (problems: readonly Parameters<typeof problemLine>[0][]): string =>
    problems.map((problem) => `- ${asCode(problemLine(problem))}`).join('\n');
  if ('errors' in written)
    return `This event cannot be added yet. Please edit the first post; the form is read again.\n\n${list(written.errors)}\n`;
  const warnings =
    written.warnings.length === 0 ? '' : `\n\nWorth a second look:\n\n${list(written.warnings)}`;
  return `Read as: **${inWords}**. If that is not right, edit the first post.\n\nThe file is ready: [open the pull request](${compare}).${warnings}\n`;
}
