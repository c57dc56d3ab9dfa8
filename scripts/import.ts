/** `npm run import -- <file or https address>`: events of a calendar file as content files. */
import { readFileSync } from 'node:fs';
import { importCalendar, importReport } from '../src/authoring/import/import-calendar.ts';
import { readSettings } from '../src/settings.ts';

const HELP = `npm run import -- calendar.ics                      events of a file
npm run import -- https://example.org/events.ics    events of a published calendar

Works with the calendars of Google, Outlook and Exchange, The Events Calendar, Luma, Meetup and
Action Network. Running it again changes only what has changed in the calendar since.
`;

/** The text of a file; older calendars are not in UTF-8 (RFC 5545, section 3.1.4) but in Windows-1252. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** @throws {Error} when there is no such file, or the address gives no answer. */
async function read(source: string): Promise<string> {
  const address = source.replace(/^webcals?:/i, 'https:');
  if (!/^https?:\/\//i.test(address)) return decoded(readFileSync(source));
  if (!address.startsWith('https://')) throw new Error(`Use the https address: ${source}`);
  const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status} ${answer.statusText}.`);
  return decoded(await answer.bytes());
}

try {
  const [source] = process.argv.slice(2).filter((word) => word !== '--');
  if (source === undefined || source === '--help') process.stdout.write(HELP);
  else {
    const result = await importCalendar(await read(source), readSettings());
    process.stdout.write(importReport(result));
    if (result.refused.length > 0) process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
