/** Which events have a flyer: those to come, and those that ended less than a year ago. */
import { endInstant } from '../domain/time.ts';
import { content } from './content.ts';
import { query } from './query.ts';
import { now, site } from './site.ts';
import { required } from './reference-views.ts';

/** Whether an event has a flyer. What is long past needs none, and is linked by its own page. */
export const hasFlyer = query('has flyer', async (id: string): Promise<boolean> => {
  const { events } = await content();
  const { occurrences } = required(events.get(id), 'event', id);
  const aYearAgo = now().toZonedDateTimeISO(site.timezone).subtract({ years: 1 }).toInstant();
  return occurrences.some(({ when }) => Temporal.Instant.compare(endInstant(when), aYearAgo) > 0);
});

/** Ids of the events that have a flyer. */
export async function eventsWithFlyer(): Promise<string[]> {
  const { events } = await content();
  const ids = [...events.keys()];
  const have = await Promise.all(ids.map((id) => hasFlyer(id)));
  return ids.filter((_, index) => have[index]);
}
