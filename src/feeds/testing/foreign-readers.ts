/**
 * For tests: calendars read by programs in other languages, where the machine has them (on Debian,
 * the packages `python3-recurring-ical-events` and `ruby-icalendar`).
 */
import { spawnSync } from 'node:child_process';
import { inOrder, type ReadOccurrence } from './occurrences.ts';
import type { Reader } from './readers.ts';

/** Where Debian's own interpreters are: another one on the PATH lacks their packages. */
const PATH = `/usr/bin:${process.env['PATH'] ?? ''}`;

function run(program: string, args: readonly string[], input: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, PATH },
  });
  if (status !== 0) throw new Error(error?.message ?? stderr);
  return stdout;
}

function runs(program: string, args: readonly string[]): boolean {
  try {
    run(program, args, '');
    return true;
  } catch {
    return false;
  }
}

const PYTHON = `
import sys, json, datetime, icalendar, recurring_ical_events
def text(moment):
    if isinstance(moment, datetime.datetime):
        return moment.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
    return moment.isoformat()
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([{
    'uid': str(event['UID']),
    'start': text(event['DTSTART'].dt),
    'end': text(event['DTEND'].dt if 'DTEND' in event else event['DTSTART'].dt),
    'title': str(event['SUMMARY']),
    'cancelled': str(event['STATUS']) == 'CANCELLED',
} for event in recurring_ical_events.of(calendar).between((1970, 1, 1), (2100, 1, 1))]))
`;

/** Whether Python can read calendars on this machine. */
export const hasPython = runs('python3', ['-c', 'import icalendar, recurring_ical_events']);

/** `recurring_ical_events`, which computes with the zones that a calendar defines. */
export const readWithPython: Reader = (text) =>
  inOrder(JSON.parse(run('python3', ['-c', PYTHON], text)) as ReadOccurrence[]);

const RUBY = ['-rstringio', '-rtime', '-ricalendar', '-e'];

/** Whether Ruby can read calendars on this machine. */
export const hasRuby = runs('ruby', [...RUBY, '']);

/**
 * When each component of a calendar begins, as `icalendar` for Ruby reads it: an instant or a day.
 * It expands no series.
 * @throws {Error} when it refuses the calendar.
 */
export function startsWithRuby(text: string): string[] {
  const script = `Icalendar::Calendar.parse(STDIN).first.events.each { |event|
    start = event.dtstart
    puts start.respond_to?(:hour) ? start.to_time.utc.iso8601 : start.iso8601
  }`;
  return run('ruby', [...RUBY, script], text)
    .trim()
    .split('\n');
}
