/** The line above every page, until it is out of date. */
import { query } from './query.ts';
import { now, site } from './site.ts';
import { zonedTime } from '../domain/time.ts';

/**
 * The moment at which the line of `site.yaml` is gone; undefined where there is none any more. A
 * page that asks changes once: at the first build after that moment.
 */
export const noticeUntil = query('notice', (): Temporal.Instant | undefined => {
  if (site.notice === undefined) return undefined;
  const { until } = site.notice;
  const end =
    until.length === 10
      ? Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(site.timezone)
      : zonedTime(until, site.timezone);
  return Temporal.Instant.compare(now(), end.toInstant()) < 0 ? end.toInstant() : undefined;
});
