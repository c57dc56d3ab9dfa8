/** `npm run new`: asks a few questions, or takes flags, and writes an entry that passes the check. */
import { relative } from 'node:path';
import { askKind, Conversation } from '../src/authoring/ask.ts';
import { whenInWords } from '../src/authoring/dates-in-words.ts';
import type { Values } from '../src/authoring/entry-fields.ts';
import { newFile, writeNew } from '../src/authoring/new-entry.ts';
import {
  helpText,
  missingFlags,
  parseCommandLine,
  valuesFromFlags,
} from '../src/authoring/new-flags.ts';
import { NEW_KINDS } from '../src/authoring/questions.ts';
import { textReport } from '../src/check/reports/text-report.ts';
import { idsOf } from '../src/entries/content-files.ts';
import { readSite } from '../src/entries/site-file.ts';
import { readSettings } from '../src/settings.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function run(): Promise<void> {
  const given = parseCommandLine(process.argv.slice(2));
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  if (given.help || (given.kind === undefined && !interactive)) {
    if (!given.help)
      throw new Error(
        `Say what to add: ${Object.keys(NEW_KINDS).join(', ')}.\n\n${helpText(undefined)}`,
      );
    print(helpText(given.kind));
    return;
  }
  const { contentDir } = readSettings();
  const { timezone, locales, topics } = readSite(readSettings());
  const now = Temporal.Now.instant();
  const today = now.toZonedDateTimeISO(timezone).toPlainDate();
  const kind = given.kind ?? (await askKind());
  const { values, notes } = valuesFromFlags(kind, given.flags, { locales, today });
  for (const note of notes) print(note);

  const write = (all: Values) =>
    writeNew(contentDir, newFile(NEW_KINDS[kind], all), undefined, now);
  const known = { places: idsOf(contentDir, 'places'), topics: Object.keys(topics) };
  const missing = missingFlags(kind, values);
  if (missing.length > 0 && !interactive)
    throw new Error(
      `Missing: ${missing.map((name) => `--${name}`).join(', ')}.\n\nnpm run new -- ${kind} --help lists all flags.`,
    );
  const when = missing.length === 0 && whenInWords(values, timezone);
  if (when) print(when);
  const written =
    missing.length === 0
      ? await write(values)
      : await new Conversation(kind, { locales, today, timezone, known, values }).run(write);
  const path = `${relative('', contentDir)}/${written.path}`;
  if ('exists' in written)
    throw new Error(`${path} exists already. Nothing was written; choose other words with --id.`);
  if ('errors' in written)
    throw new Error(
      `Nothing was written, because the check would refuse it:\n\n${textReport(written.errors, 1)}`,
    );
  print(`Written: ${path}`);
  if (written.warnings.length > 0) print(`\n${textReport(written.warnings, 1)}`);
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
