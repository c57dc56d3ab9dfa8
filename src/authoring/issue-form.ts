/**
 * An event proposed through the form on GitHub (`.github/ISSUE_TEMPLATE/add-an-event.yml`). What
 * arrives is Markdown written by anybody: headings with the form's questions, answers below them.
 */
import { visible } from '../check/problem.ts';
import { problemLine } from '../check/reports/text-report.ts';
import type { Answers, Written } from './new-entry.ts';
import { QUESTIONS, readAnswer } from './questions.ts';

/** The form's questions, in its order, with the answers they give. */
export const FORM_LABELS: Readonly<Record<string, string>> = {
  'What is it called?': 'title',
  'What is it, in one plain sentence?': 'summary',
  'When does it begin?': 'start',
  'When does it end?': 'end',
  'How do people take part?': 'place',
  'What is the place called?': 'place-name',
  'Street and number?': 'address',
  'City or neighborhood?': 'locality',
  'Address of the form to register?': 'registration',
  'Which campaigns does it belong to?': 'campaigns',
  'What else should people know?': 'body',
};

/** What GitHub writes for a question that was not answered. */
const NO_ANSWER = '_No response_';

/** GitHub itself takes no longer issue (in UTF-16 units). */
const LONGEST_ISSUE = 65_536;

/** The text below each question. The first heading of a name counts, and only in the form's order. */
export function formAnswers(issue: string): Record<string, string> {
  const answers: Record<string, string[]> = {};
  const labels = Object.keys(FORM_LABELS);
  let current: string | undefined;
  let next = 0;
  for (const line of issue.slice(0, LONGEST_ISSUE).split(/\r?\n/)) {
    const label = /^### (.+)$/.exec(line)?.[1]?.trim();
    const index = label === undefined ? -1 : labels.indexOf(label, next);
    if (index >= 0) {
      current = FORM_LABELS[labels[index]!]!;
      next = index + 1;
      answers[current] = [];
    } else if (current !== undefined) answers[current]!.push(line);
  }
  return Object.fromEntries(
    Object.entries(answers)
      .map(([name, lines]) => [name, lines.join('\n').trim()] as const)
      .filter(([, text]) => text !== '' && text !== NO_ANSWER),
  );
}

/** Answers in the form of content files, or what cannot be read of them. */
export function readForm(issue: string): { answers: Answers } | { mistakes: string[] } {
  const given = formAnswers(issue);
  const answers: Record<string, string> = {};
  const mistakes: string[] = [];
  for (const question of QUESTIONS.event) {
    const text = given[question.name] ?? '';
    const read = readAnswer(question, text, answers);
    const label = Object.keys(FORM_LABELS).find((key) => FORM_LABELS[key] === question.name);
    if ('error' in read) mistakes.push(`${label ?? question.name} ${asCode(text)} ${read.error}`);
    else if (read.value !== undefined) answers[question.name] = read.value;
  }
  return mistakes.length > 0 ? { mistakes } : { answers };
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
