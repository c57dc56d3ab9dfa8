/** All occurrences of all events in order of time, so that lists need not be sorted again. */
import type { CampaignEvent, Occurrence } from './event.ts';
import { beginsAt, firstDay, endInstant } from './time.ts';

/** An occurrence with its event, and the moments it is ordered by. */
export interface TimelineItem {
  event: CampaignEvent;
  occurrence: Occurrence;
  /** Which of the event's occurrences it is, from 0. */
  index: number;
  /** The civil year it begins in, in its own zone. */
  year: number;
  /** Milliseconds since 1970. */
  begins: number;
  /** Milliseconds since 1970. */
  isOver: number;
}

/** Every occurrence, earliest first; those at one time by the ids of their events. */
export function timelineOf(events: Iterable<CampaignEvent>): TimelineItem[] {
  const items: TimelineItem[] = [];
  for (const event of events) {
    event.occurrences.forEach((occurrence, index) => {
      const { when } = occurrence;
      items.push({
        event,
        occurrence,
        index,
        year: firstDay(when).year,
        // Reckoned once: comparing instants while sorting would reckon them many times over.
        begins: beginsAt(when).epochMilliseconds,
        isOver: endInstant(when).epochMilliseconds,
      });
    });
  }
  return items.sort(compareItems);
}

function compareItems(a: TimelineItem, b: TimelineItem): number {
  return (
    a.begins - b.begins ||
    a.isOver - b.isOver ||
    (a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : a.index - b.index)
  );
}

/** Whether an occurrence is over at a moment in milliseconds since 1970. */
export function isPast(item: TimelineItem, now: number): boolean {
  return item.isOver <= now;
}
