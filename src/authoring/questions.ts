/** What is asked for a new entry, and how each answer is read. Flags have the same names. */
import { PLACE_KINDS } from '../schema/place.ts';
import { HISTORY_KINDS } from '../schema/history.ts';
import { readClock, readMoment } from './answers.ts';
import type { Answers, NewKind } from './new-entry.ts';

/** One question. */
export interface Question {
  /** Name of the answer, and of the flag: `--title`. */
  name: string;
  /** The question as a person is asked it. */
  ask: string;
  /** How an answer looks. */
  example?: string;
  required?: boolean;
  /** The answers to choose from. */
  options?: readonly string[];
  /** Whether it is asked, given the answers so far; default: always. */
  when?: (answers: Answers) => boolean;
  /** Reads an answer into the form of content files; undefined if it cannot be read. */
  read?: (text: string, answers: Answers) => string | undefined;
  /** What to say of an answer that cannot be read. */
  wrong?: string;
}

const title: Question = {
  name: 'title',
  ask: 'What is it called?',
  example: 'Online membership assembly',
  required: true,
};

const summary: Question = {
  name: 'summary',
  ask: 'What is it, in one plain sentence?',
  example: 'Members meet online to plan the winter.',
  required: true,
};

const campaigns: Question = {
  name: 'campaigns',
  ask: 'Which campaigns does it belong to? Their file names, with commas between them',
  example: 'jews-against-ice, no-tech-for-ice',
};

const partners: Question = {
  name: 'with',
  ask: 'Which organizations take part? Their file names, with commas between them',
  example: 'mijente, make-the-road-new-york',
};

const words: Question = {
  name: 'id',
  ask: 'Which words should the address end in, if not the title?',
  example: 'online-assembly',
};

const body: Question = {
  name: 'body',
  ask: 'What else should people know? Markdown; more can be written in the file later',
};

/** An hour alone is one of the day it begins, or of the night after. */
function readEnd(text: string, { start = '' }: Answers): string | undefined {
  const clock = readClock(text);
  if (clock === undefined) return readMoment(text);
  const startClock = start.slice(11);
  if (startClock === '') return undefined;
  const day = Temporal.PlainDate.from(start.slice(0, 10));
  return `${(clock > startClock ? day : day.add({ days: 1 })).toString()} ${clock}`;
}

const isPlace =
  (...kinds: readonly string[]) =>
  ({ place = '' }: Answers): boolean =>
    kinds.includes(place);

/** A date as exactly as it is known, or a range; the check reads it closely. */
const readHistoryDate = (text: string): string | undefined =>
  /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/.exec(text.trim())?.[0];

/** The questions for each kind, in the order they are asked. */
export const QUESTIONS: Readonly<Record<NewKind, readonly Question[]>> = {
  event: [
    title,
    summary,
    {
      name: 'start',
      ask: 'When does it begin? Day and hour on the wall clock, or a day alone',
      example: '2026-12-05 14:00, or December 5, 2026, 2 pm',
      required: true,
      read: readMoment,
      wrong: 'Write it like 2026-12-05 14:00, or December 5, 2026, 2 pm.',
    },
    {
      name: 'end',
      ask: 'When does it end?',
      example: '4 pm, or 2026-12-06 01:00',
      read: readEnd,
      wrong:
        'Write an hour such as 16:00 or 4 pm, or a day and an hour. A whole day ends on a day.',
    },
    // Nearly every event is in the zone of the site: this is a flag only.
    { name: 'timezone', ask: 'In which time zone?', when: () => false },
    {
      name: 'place',
      ask: 'How do people take part?',
      options: PLACE_KINDS,
      required: true,
    },
    {
      name: 'place-name',
      ask: 'What is the place called?',
      example: 'Brooklyn Public Library',
      when: isPlace('in-person', 'hybrid'),
    },
    {
      name: 'address',
      ask: 'Street and number? It will be public',
      example: '10 Grand Army Plaza',
      when: isPlace('in-person', 'hybrid'),
    },
    {
      name: 'locality',
      ask: 'City or neighborhood?',
      example: 'Brooklyn, NY',
      when: isPlace('in-person', 'hybrid', 'to-be-announced'),
    },
    {
      name: 'url',
      ask: 'Public address of the online event? Leave it empty if it is given on registration',
      example: 'https://www.youtube.com/@example/live',
      when: isPlace('online', 'hybrid'),
    },
    {
      name: 'registration',
      ask: 'Address of the form to register?',
      example: 'https://actionnetwork.org/forms/assembly',
    },
    campaigns,
    partners,
    words,
    body,
  ],
  milestone: [
    title,
    summary,
    {
      name: 'date',
      ask: 'When was it? As exactly as it is known',
      example: '2019-08-11, 2019-08, 2019 or 2019-06-30/2019-08-11',
      required: true,
      read: readHistoryDate,
      wrong: 'Write 2019, 2019-08 or 2019-08-11, or two of them with a slash between.',
    },
    { name: 'kind', ask: 'What kind of thing happened?', options: HISTORY_KINDS, required: true },
    {
      name: 'source',
      ask: 'Where can it be read? Addresses, with commas between them',
      example: 'https://example.org/report',
      required: true,
    },
    { name: 'place', ask: 'Where was it, in words?', example: 'Union Square, Manhattan' },
    campaigns,
    partners,
    words,
    body,
  ],
  campaign: [
    title,
    summary,
    {
      name: 'started',
      ask: 'When did it begin?',
      example: '2019 or 2019-06-30',
      read: readHistoryDate,
      wrong: 'Write 2019, 2019-08 or 2019-08-11.',
    },
    { name: 'goal', ask: 'What is it after, in one sentence?' },
    { name: 'hashtags', ask: 'Hashtags, with commas between them', example: '#NoNewCops' },
    partners,
    words,
    body,
  ],
  organization: [
    { name: 'name', ask: 'What is its name?', example: 'Make the Road New York', required: true },
    { name: 'url', ask: 'Address of its website?', example: 'https://maketheroadny.org/' },
    { name: 'description', ask: 'What is it, in one sentence?' },
    { ...words, ask: 'Which words should its id be, if not the name?' },
  ],
};

/** Reads one answer. Empty means none; what cannot be read is an error in words. */
export function readAnswer(
  question: Question,
  text: string,
  answers: Answers,
): { value: string | undefined } | { error: string } {
  const trimmed = text.trim();
  if (trimmed === '')
    return question.required === true
      ? { error: 'This has to be answered.' }
      : { value: undefined };
  if (question.options !== undefined) {
    // "In person" says the same as "in-person".
    const chosen = trimmed.toLowerCase().replace(/\s+/g, '-');
    return question.options.includes(chosen)
      ? { value: chosen }
      : { error: `Choose one of ${question.options.join(', ')}.` };
  }
  const value = question.read === undefined ? trimmed : question.read(trimmed, answers);
  return value === undefined ? { error: question.wrong ?? 'This cannot be read.' } : { value };
}
