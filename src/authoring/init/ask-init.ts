/** The conversation of `npm run init`. An answer that cannot be read is asked again at once. */
import { autocomplete, isCancel, text } from '@clack/prompts';
import { Stopped, type Streams } from '../ask.ts';
import { INIT_FLAGS, type InitFlag, initMistake, initQuestion, timeZones } from './init-answers.ts';

/** Asks every question that is not answered yet. @throws {Stopped} */
export async function askInit(
  given: Partial<Record<InitFlag, string>>,
  streams: Streams = {},
): Promise<Partial<Record<InitFlag, string>>> {
  const answers: Partial<Record<InitFlag, string>> = {};
  for (const flag of INIT_FLAGS)
    answers[flag] = given[flag] ?? (await askOne(flag, answers, streams));
  return answers;
}

async function askOne(
  flag: InitFlag,
  answers: Readonly<Record<string, string>>,
  streams: Streams,
): Promise<string> {
  const { ask, example = '', otherwise } = initQuestion(flag);
  const initial = otherwise?.(answers);
  const message =
    initial === undefined ? ask : `${ask} (Enter: ${initial || 'as the language has it'})`;
  const answer =
    flag === 'timezone'
      ? await autocomplete({
          ...streams,
          message: `${ask} (type a city, then choose)`,
          initialValue: Intl.DateTimeFormat().resolvedOptions().timeZone,
          maxItems: 8,
          options: timeZones().map((value) => ({ value, label: value.replaceAll('_', ' ') })),
        })
      : await text({
          ...streams,
          message,
          placeholder: example,
          validate: (typed) => {
            const given = typed?.trim() ?? '';
            if (given === '') return initial === undefined ? 'This has to be answered.' : undefined;
            const mistake = initMistake(flag, given);
            return mistake === undefined ? undefined : `This ${mistake}`;
          },
        });
  if (isCancel(answer)) throw new Stopped('Nothing was changed.');
  return answer.trim() === '' ? (initial ?? '') : answer.trim();
}
