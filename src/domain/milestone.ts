/** What a file of the history means. */
import type { HistoryData } from '../schema/history.ts';
import { type Figure, gatherFigures } from './figures.ts';
import {
  compareHistoryDates,
  earliestDay,
  type HistoryDate,
  readHistoryDate,
} from './history-date.ts';

/** One thing that happened. */
export interface Milestone {
  id: string;
  data: HistoryData;
  date: HistoryDate;
  /** Numbers of the same thing gathered, those that disagree side by side. */
  figures: Figure[];
}

/** What a milestone's frontmatter means. */
export function readMilestone(id: string, data: HistoryData): Milestone {
  return {
    id,
    data,
    date: readHistoryDate(data.date, data.approximate),
    figures: gatherFigures(data.figures),
  };
}

/** Orders milestones, latest first, for `Array.sort`. */
export function compareMilestones(a: Milestone, b: Milestone): number {
  return compareHistoryDates(b.date, a.date) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

/** Whether a milestone stands out in a timeline: a win, or many people. */
export function isMajor(milestone: Milestone): boolean {
  if (milestone.data.kind === 'win' || milestone.data.kind === 'law') return true;
  return milestone.figures.some(({ unit, claims }) =>
    claims.some(({ amount }) => {
      const value = amount.kind === 'between' ? amount.low : amount.value;
      return unit === undefined && value >= MANY_PEOPLE;
    }),
  );
}

/** From how many people on an action stands out in a timeline. */
const MANY_PEOPLE = 1000;

/**
 * Whether a milestone belongs to the past on a day: whether it can have begun. A preview of a day
 * long ago does not tell of what came after.
 * @param today civil day in the time zone of the site.
 */
export function hasHappened(milestone: Milestone, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(earliestDay(milestone.date.from), today) <= 0;
}
