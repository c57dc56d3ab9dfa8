/** Every calendar can be read, and every event is in the calendar of a year. */
import ICAL from 'ical.js';
import { eventUid } from '../../../domain/uid.ts';
import type { PublishedEntry } from '../../../entries/published-entries.ts';
import type { AuditFinding } from '../audit-finding.ts';
import { type AuditedSite, resolveTarget } from '../audited-site.ts';

/** Octets of a line without its end, at most (RFC 5545, section 3.1). */
const LONGEST_LINE = 75;

/** Problems of one calendar. */
export function* calendarProblems(file: string, site: AuditedSite): Generator<AuditFinding> {
  for (const problem of problemsOf(site.read(file), site)) yield { file, ...problem };
}

/** Events that are in the calendar of no year. */
export function* missingEvents(
  site: AuditedSite,
  entries: readonly PublishedEntry[],
  calendarDomain: string,
): Generator<AuditFinding> {
  const uids = new Set<string | undefined>();
  for (const file of site.files.filter((path) => /^calendar\/\d{4}\.ics$/.test(path))) {
    // A long line goes on in the next one, behind a space.
    const unfolded = site.read(file).replaceAll('\r\n ', '');
    for (const [, uid] of unfolded.matchAll(/^UID:(.*)\r$/gm)) uids.add(uid);
  }
  for (const { kind, id, formerly, uid: ownUid, isUndated, path } of entries) {
    if (kind !== 'events' || isUndated) continue;
    const uid = ownUid ?? eventUid({ oldestId: formerly[0] ?? id }, calendarDomain);
    if (!uids.has(uid))
      yield { file: 'calendar', message: `${path} is in the calendar of no year (${uid}).` };
  }
}

type Problem = Pick<AuditFinding, 'line' | 'column' | 'message'>;

function* problemsOf(text: string, site: AuditedSite): Generator<Problem> {
  const lines = text.split('\r\n');
  if (lines.pop() !== '') yield { message: 'The last line has no end (CRLF).' };
  for (const [index, line] of lines.entries()) {
    const line1 = index + 1;
    if (/[\r\n]/.test(line))
      yield { line: line1, message: 'A line ends in something else than CRLF.' };
    if (Buffer.byteLength(line) > LONGEST_LINE) {
      yield { line: line1, message: `The line is longer than ${LONGEST_LINE} octets.` };
    }
  }
  let calendar: ICAL.Component;
  try {
    const parsed: unknown = ICAL.parse(text);
    calendar = new ICAL.Component(parsed as ConstructorParameters<typeof ICAL.Component>[0]);
  } catch (error) {
    yield { message: `It cannot be read: ${(error as Error).message}` };
    return;
  }
  if (calendar.name !== 'vcalendar') yield { message: 'It is not one VCALENDAR.' };
  yield* eventProblems(calendar, site);
}

function* eventProblems(calendar: ICAL.Component, site: AuditedSite): Generator<Problem> {
  const known = new Set<string>();
  for (const event of calendar.getAllSubcomponents('vevent')) {
    const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    const uid = value('uid');
    for (const name of ['uid', 'dtstamp', 'dtstart', 'summary']) {
      if (value(name) === '') yield { message: `${uid}: an event has no ${name.toUpperCase()}.` };
    }
    const key = `${uid} ${value('recurrence-id')}`.trim();
    if (known.has(key)) yield { message: `${key}: the event is there twice.` };
    known.add(key);
    const target = resolveTarget(value('url'), '/', site.address);
    if (target.kind === 'internal' && !site.published.has(target.path)) {
      yield { message: `${uid}: leads to ${target.path}, which is not there.` };
    }
  }
}
