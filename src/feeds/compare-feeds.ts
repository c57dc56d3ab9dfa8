/**
 * Two builds of the same calendars, compared as a subscriber's program sees them: what changed must
 * have a newer stamp, or programs keep what they have, and nothing may disappear.
 */

/** One event, with everything that its components say. */
interface FeedEvent {
  title: string;
  /** The latest LAST-MODIFIED of its components, as written: sorts as text. */
  modified: string;
  /** The highest SEQUENCE of its components. */
  sequence: number;
  /** Content lines by which an event is rescheduled (RFC 5546, section 2.1.4). */
  schedule: string[];
  /** All other content lines but the stamps. */
  rest: string[];
}

const STAMPS = /^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE):/;
const SCHEDULE = /^(?:DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|LOCATION)\b/;

/**
 * What is wrong with a newer build, one sentence for each event.
 * @param before calendars as they were published, whole files.
 * @param after the same calendars of the newer build.
 */
export function compareFeeds(before: readonly string[], after: readonly string[]): string[] {
  const now = readEvents(after);
  return [...readEvents(before)].flatMap(([uid, old]) => {
    const event = now.get(uid);
    const name = `${uid} ("${old.title}")`;
    if (event === undefined)
      return [
        `${name} is gone. Programs that look rarely never learn what became of it: put it back, with "status: cancelled" if it does not take place.`,
      ];
    const moved = difference(old.schedule, event.schedule);
    const changed = [...moved, ...difference(old.rest, event.rest)];
    const touch = 'Make any change to its file and commit it.';
    if (changed.length > 0 && event.modified <= old.modified)
      return [
        `${name} changed (${changed.join(', ')}), but LAST-MODIFIED is not newer: it was ${old.modified} and is ${event.modified}, so programs keep what they have. ${touch}`,
      ];
    if (event.sequence < old.sequence || (moved.length > 0 && event.sequence === old.sequence))
      return [
        `${name} changed (${changed.join(', ')}), but SEQUENCE is not higher: it was ${old.sequence} and is ${event.sequence}, so programs may keep what they have. ${touch}`,
      ];
    return [];
  });
}

/** All events of some calendars by their UIDs; an event is the same in each of them. */
function readEvents(calendars: readonly string[]): Map<string, FeedEvent> {
  const events = new Map<string, FeedEvent>();
  for (const text of calendars) {
    const inThis = new Map<string, FeedEvent>();
    // A long line goes on in the next one, behind a space.
    const unfolded = text.replace(/\r?\n[ \t]/g, '');
    for (const [, component = ''] of unfolded.matchAll(/BEGIN:VEVENT\r?\n([^]*?)END:VEVENT/g)) {
      const lines = component.split(/\r?\n/).filter((line) => line !== '');
      const value = (name: string): string =>
        lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
      const uid = value('UID');
      const event = inThis.get(uid) ?? {
        title: value('SUMMARY'),
        modified: '',
        sequence: 0,
        schedule: [],
        rest: [],
      };
      const modified = value('LAST-MODIFIED');
      if (modified > event.modified) event.modified = modified;
      event.sequence = Math.max(event.sequence, Number(value('SEQUENCE')));
      event.schedule.push(...lines.filter((line) => SCHEDULE.test(line)));
      event.rest.push(...lines.filter((line) => !SCHEDULE.test(line) && !STAMPS.test(line)));
      inThis.set(uid, event);
    }
    for (const [uid, event] of inThis) events.set(uid, event);
  }
  return events;
}

/** The names of the properties in which two lists of content lines differ. */
function difference(before: readonly string[], after: readonly string[]): string[] {
  const count = (lines: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
  };
  const [old, present] = [count(before), count(after)];
  const lines = [...new Set([...before, ...after])].filter(
    (line) => old.get(line) !== present.get(line),
  );
  return [...new Set(lines.map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? ''))];
}
