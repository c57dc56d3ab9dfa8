/** Asks a person at a terminal for the answers that were not given as flags. */
import { cancel, isCancel, multiline, select, text } from '@clack/prompts';
import { type Answers, NEW_KINDS, type NewKind } from './new-entry.ts';
import { type Question, readAnswer } from './questions.ts';

/** A person who wants to stop. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Asks what is to be added. @throws {Stopped} */
export async function askKind(): Promise<NewKind> {
  const kind = await select({
    message: 'What do you want to add?',
    options: NEW_KINDS.map((value) => ({ value, label: value })),
  });
  if (isCancel(kind)) throw new Stopped();
  return kind;
}

/** Puts one question. @throws {Stopped} when it is answered with Escape or Ctrl-C. */
async function put(question: Question, answers: Answers): Promise<string> {
  const { ask, example, options, required } = question;
  const message = required === true ? ask : `${ask} (Enter: leave it out)`;
  const answer =
    options !== undefined
      ? await select({ message, options: options.map((value) => ({ value, label: value })) })
      : question.name === 'body'
        ? await multiline({ message })
        : await text({
            message,
            ...(example !== undefined && { placeholder: example }),
            validate: (given) => {
              const read = readAnswer(question, given ?? '', answers);
              return 'error' in read ? read.error : undefined;
            },
          });
  if (isCancel(answer)) {
    cancel('Nothing was written.');
    throw new Stopped();
  }
  return answer;
}

/** Asks every question that has no answer yet. @throws {Stopped} */
export async function askFor(questions: readonly Question[], given: Answers): Promise<Answers> {
  const answers: Record<string, string | undefined> = { ...given };
  for (const question of questions) {
    const { name, when } = question;
    if (answers[name] !== undefined || when?.(answers) === false) continue;
    const read = readAnswer(question, await put(question, answers), answers);
    if ('value' in read) answers[name] = read.value;
  }
  return answers;
}
