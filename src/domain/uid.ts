/** The name by which a subscriber's calendar knows an event. */
import type { CampaignEvent } from './event.ts';

/**
 * The UID of an event (RFC 5545, section 3.8.4.7): that of the calendar it was imported from, else
 * the oldest id it ever had and the domain of the site, so that no change of title, time, place or
 * file name makes it another event. All occurrences of a series share it.
 */
export function eventUid(
  event: Pick<CampaignEvent, 'oldestId'> & { data?: Pick<CampaignEvent['data'], 'uid'> },
  calendarDomain: string,
): string {
  return event.data?.uid ?? `${event.oldestId}@${calendarDomain}`;
}
