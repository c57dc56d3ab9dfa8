/** For tests: occurrences as plain lines, so that what different programs read can be compared. */
import { en } from '../../i18n/calendar/en.ts';
import { titleText } from '../event-description.ts';
import { type CalendarEntry, isDated, occurrenceWords } from '../calendar-entry.ts';

/** One occurrence as a program shows it. */
export interface ReadOccurrence {
  uid: string;
  /** An instant (`2019-12-13T00:00:00Z`), or the first day. */
  start: string;
  /** An instant, or the first day after; the start where no end is known. */
  end: string;
  title: string;
  cancelled: boolean;
}

/** All occurrences of events, as every program should read them in English, in order. */
export function expectedOccurrences(
  entries: readonly CalendarEntry[],
  domain: string,
): ReadOccurrence[] {
  const all = entries.filter(isDated).flatMap((entry) =>
    entry.event.occurrences.map((occurrence): ReadOccurrence => {
      const { when, status } = occurrence;
      const [start, end] =
        when.kind === 'days'
          ? [when.first.toString(), when.last.add({ days: 1 }).toString()]
          : [when.start, when.end ?? when.start].map((time) => time.toInstant().toString());
      return {
        uid: `${entry.event.oldestId}@${domain}`,
        start: start ?? '',
        end: end ?? '',
        title: titleText(occurrenceWords(entry.words, occurrence).title, status, en),
        cancelled: status === 'cancelled',
      };
    }),
  );
  return inOrder(all);
}

/** In the one order that comparisons use. */
export function inOrder(occurrences: readonly ReadOccurrence[]): ReadOccurrence[] {
  const key = ({ uid, start, end }: ReadOccurrence): string => [uid, start, end].join(' ');
  return [...occurrences].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
