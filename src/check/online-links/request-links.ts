/** Asking other sites whether a page is still there. */
import type { ContentLink } from './external-links.ts';

/** What a host said of a link. */
export interface LookUp {
  link: ContentLink;
  /** `gone`: the host says so, or there is no such host. `unsure`: it may be there for people. */
  state: 'there' | 'gone' | 'unsure';
  /** What was answered: a status, or the mistake. */
  answer: string;
}

/** How long a host may take, in milliseconds. */
const PATIENCE = 20_000;

/** How many hosts are asked at the same time. */
const AT_ONCE = 4;

/** Looks all links up, a few at a time. Follows redirects; reads no more than the first answer. */
export async function lookUp(links: readonly ContentLink[]): Promise<LookUp[]> {
  const results: LookUp[] = [];
  const waiting = [...links];
  const work = async () => {
    for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) {
      results.push(await lookUpOne(link));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results.sort((a, b) => (a.link.place < b.link.place ? -1 : 1));
}

async function lookUpOne(link: ContentLink): Promise<LookUp> {
  try {
    const response = await fetch(link.url, {
      headers: { Accept: 'text/html,*/*', 'User-Agent': 'Mozilla/5.0 (weekly link check)' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    const { status } = response;
    const state = response.ok ? 'there' : status === 404 || status === 410 ? 'gone' : 'unsure';
    return { link, state, answer: `${status}` };
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    const isGone = code === 'ENOTFOUND' || code === 'ECONNREFUSED';
    return { link, state: isGone ? 'gone' : 'unsure', answer: code ?? (error as Error).message };
  }
}

/** The report for people: what is gone, with the cure, and what to look at by hand. */
export function linkReport(results: readonly LookUp[]): string {
  const lines = (state: LookUp['state']) =>
    results
      .filter((result) => result.state === state)
      .map(({ link, answer }) => {
        const cure = link.isSource
          ? `\n    If the copy at ${archivedAddress(link.url)} is right, add it as "archived".`
          : '';
        return `  ${link.place}  ${link.url} (${answer})${state === 'gone' ? cure : ''}`;
      });
  const gone = lines('gone');
  const unsure = lines('unsure');
  return [
    `${results.length} links looked up, ${gone.length} gone, ${unsure.length} to look at by hand.`,
    ...(gone.length === 0 ? [] : ['', 'Gone:', ...gone]),
    ...(unsure.length === 0
      ? []
      : ['', 'Not sure (refused to a program, or too slow):', ...unsure]),
    '',
  ].join('\n');
}

/** Where the Internet Archive shows its latest copy of a page. */
export function archivedAddress(url: string): string {
  return `https://web.archive.org/web/${url}`;
}
