/** `npm run new`: asks a few questions, or takes flags, and writes an entry that passes the check. */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { askFor, askKind, Stopped } from '../src/authoring/ask.ts';
import { whenInWords } from '../src/authoring/in-words.ts';
import {
  type Answers,
  NEW_KINDS,
  newFile,
  type NewKind,
  writeNew,
} from '../src/authoring/new-entry.ts';
import { QUESTIONS, readAnswer } from '../src/authoring/questions.ts';
import { textReport } from '../src/check/reports/text-report.ts';
import { readSite } from '../src/entries/site-file.ts';
import { readSettings } from '../src/settings.ts';

/** What is said to the person who runs this. */
const say = (text: string): void => void process.stdout.write(`${text}\n`);

function help(): string {
  const kinds = NEW_KINDS.map((kind) => {
    const flags = QUESTIONS[kind].map(({ name, required }) =>
      required === true ? `--${name} …` : `[--${name} …]`,
    );
    return `npm run new -- ${kind} ${flags.join(' ')}`;
  });
  return `npm run new                asks, step by step\n\nor, without questions:\n\n${kinds.join('\n\n')}\n`;
}

const names = new Set(Object.values(QUESTIONS).flatMap((list) => list.map(({ name }) => name)));

/** What stands behind the command. @throws {Error} for a flag that is none. */
function commandLine(): { word: string | undefined; flags: Readonly<Record<string, unknown>> } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' as const },
      ...Object.fromEntries([...names].map((name) => [name, { type: 'string' as const }])),
    },
  });
  return { word: positionals[0], flags: values };
}

/** The kind that is wanted: named on the command line, or chosen. */
async function wantedKind(word: string | undefined, interactive: boolean): Promise<NewKind> {
  if (word === undefined && interactive) return askKind();
  const kind = NEW_KINDS.find((known) => known === word);
  if (kind === undefined) throw new Error(`Say what to add: ${NEW_KINDS.join(', ')}.\n\n${help()}`);
  return kind;
}

/** Answers from flags, each read. @throws {Error} that tells all that cannot be read. */
function fromFlags(kind: NewKind, flags: Readonly<Record<string, unknown>>): Answers {
  const answers: Record<string, string> = {};
  const mistakes: string[] = [];
  for (const question of QUESTIONS[kind]) {
    const given = flags[question.name];
    if (typeof given !== 'string') continue;
    const read = readAnswer(question, given, answers);
    if ('error' in read) mistakes.push(`--${question.name}: "${given}". ${read.error}`);
    else if (read.value !== undefined) answers[question.name] = read.value;
  }
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return answers;
}

/** All answers: those given, and from the person if some must be given that are not. */
async function answersTo(kind: NewKind, given: Answers, interactive: boolean): Promise<Answers> {
  const missing = QUESTIONS[kind].filter(
    ({ name, required }) => required === true && given[name] === undefined,
  );
  if (missing.length === 0) return given;
  if (interactive) return askFor(QUESTIONS[kind], given);
  const list = missing.map(({ name }) => `--${name}`).join(', ');
  throw new Error(`Missing: ${list}.\n\n${help()}`);
}

async function run(): Promise<void> {
  const { word, flags } = commandLine();
  if (flags['help'] === true) {
    say(help());
    return;
  }
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  const kind = await wantedKind(word, interactive);
  const answers = await answersTo(kind, fromFlags(kind, flags), interactive);
  const settings = readSettings();
  const { timezone } = readSite(settings);
  const written = await writeNew(settings.contentDir, newFile(kind, answers));
  const path = `${relative('', settings.contentDir)}/${written.path}`;
  if ('exists' in written)
    throw new Error(`${path} is there already. Nothing was written; choose other words with --id.`);
  if ('errors' in written)
    throw new Error(
      `Nothing was written, because the check would refuse it:\n\n${textReport(written.errors, 1)}`,
    );
  if (kind === 'event')
    say(whenInWords(answers['start'] ?? '', answers['end'], answers['timezone'] ?? timezone));
  say(`Written: ${path}`);
  if (written.warnings.length > 0) say(`\n${textReport(written.warnings, 1)}`);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Stopped)) process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
