/** What is to come and what was, seen from the moment of the build. */
import { takesPlace } from '../domain/event.ts';
import { hasHappened, type Milestone } from '../domain/milestone.ts';
import { isPast, type TimelineItem } from '../domain/timeline.ts';
import { content } from './content.ts';
import { query } from './query.ts';
import { now, site } from './site.ts';
import { type OccurrenceView, occurrenceViews } from './event-views.ts';
import { type MilestoneView, milestoneView } from './milestone-views.ts';

/** What the marigold block announces. */
export interface NextEvents {
  /** The first occurrences that take place: one is shown, the others stand by. */
  items: OccurrenceView[];
  /** Whether there are further ones after these. */
  more: boolean;
}

/** How many events stand in the marigold block, all but the first hidden. */
const NEXT_EVENTS = 3;

/** The occurrences that the marigold block announces, of those that are to come. */
export async function nextOf(ahead: readonly TimelineItem[], locale: string): Promise<NextEvents> {
  const on = ahead.filter(({ occurrence }) => takesPlace(occurrence.status));
  return {
    items: await occurrenceViews(on.slice(0, NEXT_EVENTS), locale),
    more: on.length > NEXT_EVENTS,
  };
}

/** What is still to come or going on, in order of time. */
export function upcoming(items: readonly TimelineItem[] = []): TimelineItem[] {
  const moment = now().epochMilliseconds;
  return items.filter((item) => !isPast(item, moment));
}

/** What is over, latest first. */
export function past(items: readonly TimelineItem[] = []): TimelineItem[] {
  const moment = now().epochMilliseconds;
  return items.filter((item) => isPast(item, moment)).reverse();
}

/** What is next in a campaign, or at all where none is named. */
export const nextInCampaign = query(
  'next in campaign',
  async (campaign: string, locale: string): Promise<NextEvents> => {
    const all = await content();
    const timeline = campaign === '' ? all.timeline : all.timelineOfCampaign.get(campaign);
    return nextOf(upcoming(timeline), locale);
  },
);

/** The milestones that are not dated in the future, in their order. */
export function pastMilestones(milestones: Iterable<Milestone> = []): Milestone[] {
  const today = now().toZonedDateTimeISO(site.timezone).toPlainDate();
  return [...milestones].filter((milestone) => hasHappened(milestone, today));
}

/** The latest milestones in a language. */
export async function latestMilestones(locale: string, count: number): Promise<MilestoneView[]> {
  const { milestones } = await content();
  return Promise.all(
    pastMilestones(milestones.values())
      .slice(0, count)
      .map((item) => milestoneView(item, locale)),
  );
}
