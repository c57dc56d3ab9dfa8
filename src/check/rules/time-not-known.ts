/**
 * A past event with a date alone: it either took the whole day, or nobody wrote down its hour.
 * Which of the two is for its author to say, with `timeNotKnown`.
 */
import type { EntryRule } from '../checked-content.ts';
import { report, textOf } from '../checked-entry.ts';

export const timeNotKnown: EntryRule = (entry, { today }) => {
  if (entry.kind !== 'events' || entry.locale !== undefined || today === undefined) return;
  const start = textOf(entry, ['start']);
  if (start?.length !== 10 || start >= today) return;
  // Several days are whole days, and what did not take place had no hour.
  if (entry.read?.value['end'] !== undefined || entry.read?.value['repeats'] !== undefined) return;
  if (['cancelled', 'postponed'].includes(textOf(entry, ['status']) ?? '')) return;
  // Written out, false too is an answer; left out, it is only the default.
  if (/^timeNotKnown\b/m.test(entry.text)) return;
  report(entry, {
    code: 'time-not-known',
    path: ['start'],
    severity: 'warning',
    message: `is a date without an hour, which calendars show as the whole day. If the hour is known, write it: start: ${start} 19:00. If nobody knows it any more, add the line: timeNotKnown: true. If it took the whole day, add the line: timeNotKnown: false`,
  });
};
