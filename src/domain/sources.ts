/** Sources: how they are named, and whether they may be linked. */
import type { HistoryData } from '../schema/history.ts';

/** A source as content gives it. */
export type Source = HistoryData['sources'][number];

/** Host of an address as readers know it, without `www.`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Short name of a source: who published it, else its host. */
export function sourceName(source: Pick<Source, 'url'> & Partial<Source>): string {
  return source.publisher ?? hostOf(source.url);
}

/** Whether an address may be linked: without encryption, others can read along. */
export function mayLink(url: string): boolean {
  return url.startsWith('https://');
}

/** An address without scheme and `www.`, for reading. */
export function readableAddress(url: string): string {
  return decodeURI(url)
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}
