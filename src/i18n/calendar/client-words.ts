/** What the table of calendar programs says, whatever the language. */

/** The programs that are told of, in the order they are listed. */
export const CLIENT_IDS = [
  'google',
  'apple',
  'outlookWeb',
  'outlookWindows',
  'thunderbird',
  'android',
  'nextcloud',
  'proton',
  'fastmail',
] as const;

/** A calendar program, or a family of them that does the same. */
export type ClientId = (typeof CLIENT_IDS)[number];

/**
 * What becomes of a cancelled event: it goes, it is struck through, it stays as if nothing had
 * happened but for its title, that depends on something else, or nobody has told.
 */
export type CancelledFate = 'removed' | 'struck' | 'unmarked' | 'depends' | 'not-known';

/** The words of the table of calendar programs. Every value is plain text. */
export interface ClientWords {
  title: string;
  /** What is the same for all programs. */
  intro: string;
  /** How long an event stays in a calendar, cancelled or not. */
  stays: string;
  /** What to do with an event that is called off at short notice. */
  shortNotice: string;
  program: string;
  needs: string;
  looks: string;
  cancelled: string;
  sources: string;
  /** What becomes of a cancelled event. */
  fates: Record<CancelledFate, string>;
  /** How to subscribe with each program, and how often it looks for changes. */
  of: Record<ClientId, { needs: string; looks: string }>;
}
