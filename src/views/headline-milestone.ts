/** Which milestone stands for a campaign in numbers. */
import type { Milestone } from '../domain/milestone.ts';

/** The milestone with the most figures, the latest of them; undefined if none has any. */
export function headlineOf(milestones: readonly Milestone[]): Milestone | undefined {
  return milestones
    .filter(({ figures }) => figures.length > 0)
    .toSorted((a, b) => b.figures.length - a.figures.length)[0];
}
