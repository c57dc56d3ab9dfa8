/**
 * Long lists, page by page. The first page of a list is the list's own address; the others stand
 * below it at `page/2/` and so on, where no entry can be: ids of events and milestones begin with
 * a date.
 */

/**
 * How many entries a page of a list has. An entry has up to five links, and a page should have
 * fewer than 400; and so many are what an old phone loads in its first few packets.
 */
export const PAGE_LENGTH = 36;

/** The same of milestones, which have one link each. */
export const HISTORY_PAGE_LENGTH = 44;

/** How many events a list has that is one part of a campaign's page. */
export const PART_LENGTH = 14;

/** How many milestones, which say more: with figures and sources. */
export const MILESTONES_LENGTH = 10;

/** One page of a list. */
export interface ListPage {
  /** Counted from 1. */
  number: number;
  /** How many pages the list has: at least one. */
  pages: number;
}

/** How many pages a list has; one that is empty has one. */
export function pageCount(entries: number, length = PAGE_LENGTH): number {
  return Math.max(1, Math.ceil(entries / length));
}

/** The entries of one page of a list, counted from 1. */
export function onPage<T>(entries: readonly T[], number: number, length = PAGE_LENGTH): T[] {
  return entries.slice((number - 1) * length, number * length);
}

/** The number of the page that an entry is on. */
export function pageOf(index: number): number {
  return Math.floor(index / PAGE_LENGTH) + 1;
}

/** The numbers of the pages that stand below the address of a list: 2, 3 … */
export function furtherPages(pages: number): number[] {
  return Array.from({ length: pages - 1 }, (_, index) => index + 2);
}

/** The path of one page of a list. */
export function pagePath(list: string, number: number): string {
  return number === 1 ? list : `${list}page/${number}/`;
}

/** Whether a path is one of a further page of a list. Such pages go when the list grows shorter. */
export function isFurtherPage(path: string): boolean {
  return /\/page\/\d+\/$/.test(path);
}
