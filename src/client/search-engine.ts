/**
 * Asks Pagefind's index. It adds what Pagefind has no option for: what comes first, and that a word
 * which is on no page is said to be so. Pagefind would look for ever shorter beginnings of it.
 */
import { fold, isUnspaced, queryTerms } from '../i18n/word-forms.ts';
import { nearWords } from './near-words.ts';
import { excerptOf, hasWord, markWords, termsOf, type TextPart } from './search-text.ts';

/** Chosen values by the names of filters. */
export type Filters = Record<string, string>;

/** How many results each value of each filter has. */
export type FilterCounts = Record<string, Record<string, number>>;

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string | null, options?: PagefindOptions): Promise<PagefindAnswer>;
  preload(query: string): Promise<void>;
  filters(): Promise<FilterCounts>;
}

interface PagefindOptions {
  filters?: Filters;
  sort?: Record<string, 'asc' | 'desc'>;
}

interface PagefindAnswer {
  results: PagefindResult[];
  unfilteredResultCount: number;
  filters: FilterCounts;
}

interface PagefindResult {
  id: string;
  matchedMetaFields?: string[];
  data(): Promise<PagefindPage>;
}

/** A page, loaded. */
interface PagefindPage {
  url: string;
  content: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; anchor?: object }[];
}

/** What is shown of one result. */
export interface Found {
  href: string;
  title: TextPart[];
  /** What it is, and when. */
  about: string;
  excerpt: TextPart[];
  /** Headings of the page below which there is something of what was looked for. */
  sections: { title: string; href: string }[];
}

/** What is answered to a visitor. */
export type Answer =
  | { kind: 'found'; results: (() => Promise<Found>)[] }
  /** A word is on no page. */
  | { kind: 'missing'; word: string; near: string[]; others: string[] }
  /** Each word is on some page, and none has all of them. */
  | { kind: 'apart'; words: string[] };

/** Where the parts of the index are, and what the language of the page needs. */
export interface EngineSettings {
  /** Address of `pagefind.js`. */
  script: string;
  /** Address of the list of all words. */
  words: string;
  /** Base path of the site. */
  base: string;
  /** Words that say nothing of what is looked for. */
  fillers: string;
}

/** How many sections of a page are named. */
const MOST_SECTIONS = 2;

/** Of how many campaigns, and of how many results at all, the title may be what was typed. */
const TITLE_CANDIDATES = 3;

/** How much a word counts in the fields of a page, against once in its text. */
const META_WEIGHTS = { title: 5, facts: 2, forms: 1, about: 0.2, over: 0 };

/** Asks the index of one language. What it needs is loaded once. */
export class SearchEngine {
  readonly #settings: EngineSettings;
  readonly #fillers: readonly string[];
  #pagefind: Promise<Pagefind> | undefined;
  #words: Promise<string[]> | undefined;

  constructor(settings: EngineSettings) {
    this.#settings = settings;
    this.#fillers = fold(settings.fillers).split(' ');
  }

  /** Loads what every search needs; may be called again after a failure. */
  load(): Promise<Pagefind> {
    this.#pagefind ??= this.#start().catch((error: unknown) => {
      this.#pagefind = undefined;
      throw error;
    });
    return this.#pagefind;
  }

  async #start(): Promise<Pagefind> {
    const { script, base } = this.#settings;
    const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
    // Its worker is the same program again, to be loaded a second time.
    const ranking = { metaWeights: META_WEIGHTS };
    await pagefind.options({ baseUrl: base, noWorker: true, ranking });
    await pagefind.preload('');
    return pagefind;
  }

  /**
   * What is found for what was typed.
   * @param now milliseconds since 1970: what is over by then is not upcoming any more.
   */
  async find(typed: string, filters: Filters, now: number): Promise<Answer> {
    const pagefind = await this.load();
    const terms = termsOf(typed, this.#fillers);
    const checks = await Promise.all(
      terms.map((term, index) => checkTerm(pagefind, term, isShort(term, index, terms))),
    );
    const missing = terms.filter((_, index) => checks[index] === 'missing');
    if (missing[0] !== undefined) return this.#missing(typed, missing);

    const query = terms.length === 0 ? null : terms.join(' ');
    const search = (first?: string, sort = {}) =>
      pagefind.search(query, { filters: first ? { ...filters, first } : filters, sort });
    const [upcoming, campaigns, all] = await Promise.all([
      search('upcoming', { begins: 'asc' }),
      search('campaign'),
      search(),
    ]);
    const isWhole = await wholeWords(pagefind, terms);
    const ahead = await withoutPast(upcoming.results, now);
    const exact = await withTitle([campaigns.results, all.results], typed);
    const ordered = new Map(
      [...exact, ...ahead, ...campaigns.results, ...all.results]
        .filter(({ id }) => isWhole(id))
        .map((result): [string, PagefindResult] => [result.id, result]),
    );
    if (ordered.size === 0 && terms.length > 1 && all.unfilteredResultCount === 0)
      return { kind: 'apart', words: terms.map((term) => typedWord(typed, term)) };
    return {
      kind: 'found',
      results: [...ordered.values()].map(
        (result) => async () => shownOf(await result.data(), terms),
      ),
    };
  }

  /** How many results each value of each filter would leave, with the other filters as they are. */
  async counts(typed: string, filters: Filters): Promise<FilterCounts> {
    const pagefind = await this.load();
    const all = await pagefind.filters();
    const query = termsOf(typed, this.#fillers).join(' ') || null;
    const counts: FilterCounts = {};
    for (const name of Object.keys(all)) {
      const others: Filters = {};
      for (const other of Object.keys(filters))
        if (other !== name) others[other] = filters[other] ?? '';
      const { filters: found } = await pagefind.search(query, { filters: others });
      counts[name] = found[name] ?? {};
    }
    return counts;
  }

  async #missing(typed: string, missing: readonly string[]): Promise<Answer> {
    this.#words ??= loadWords(this.#settings.words);
    const words = await this.#words;
    const term = missing[0]!;
    const others = termsOf(typed, this.#fillers).filter((other) => !missing.includes(other));
    return {
      kind: 'missing',
      word: typedWord(typed, term),
      near: nearWords(term, words),
      others: others.map((other) => typedWord(typed, other)),
    };
  }
}

async function loadWords(address: string): Promise<string[]> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? ((await response.json()) as string[]) : [];
}

/** A term as it was typed. */
function typedWord(typed: string, term: string): string {
  return typed.split(/\s+/).find((word) => termsOf(word, []).includes(term)) ?? term;
}

/**
 * Whether a term is too short to stand for the words that begin with it. After others it may: who
 * types goes on with it.
 */
function isShort(term: string, index: number, all: readonly string[]): boolean {
  const mayGoOn = index > 0 && index === all.length - 1;
  return term.length < 3 && !isUnspaced(term) && !mayGoOn;
}

/**
 * Whether some page has a term as a word (or another form of it, by its stem), a word that begins
 * with it, or neither. In quotes, Pagefind looks for the word alone.
 */
async function checkTerm(
  pagefind: Pagefind,
  term: string,
  wholeWord: boolean,
): Promise<'word' | 'beginning' | 'missing'> {
  const { unfilteredResultCount } = await pagefind.search(`"${term}"`);
  if (unfilteredResultCount > 0) return 'word';
  if (wholeWord) return 'missing';
  // The words that begin with it may go on in the next file of the index.
  await pagefind.preload(`${term}zz`);
  const [first] = (await pagefind.search(term)).results;
  if (first === undefined) return 'missing';
  const { content, meta } = await first.data();
  const text = [content, ...Object.keys(meta).map((name) => meta[name] ?? '')].join(' ');
  return hasWord(text, term) ? 'beginning' : 'missing';
}

/** Whether a page has each of the short terms as a word, not only as the beginning of one. */
async function wholeWords(
  pagefind: Pagefind,
  terms: readonly string[],
): Promise<(id: string) => boolean> {
  const sets = await Promise.all(
    terms.filter(isShort).map(async (term) => {
      const { results } = await pagefind.search(`"${term}"`);
      return new Set(results.map(({ id }) => id));
    }),
  );
  return (id) => sets.every((set) => set.has(id));
}

/** What is not over of some upcoming events, soonest first: those that are over come first. */
async function withoutPast(
  results: readonly PagefindResult[],
  now: number,
): Promise<readonly PagefindResult[]> {
  for (const [index, result] of results.entries()) {
    const { over } = (await result.data()).meta;
    if (Number(over) * 1000 > now) return results.slice(index);
  }
  return [];
}

/** Of the first of each list, those whose title is what was typed. */
async function withTitle(
  lists: readonly (readonly PagefindResult[])[],
  typed: string,
): Promise<PagefindResult[]> {
  const wanted = queryTerms(typed).join(' ');
  const candidates = lists.flatMap((results) =>
    results
      .filter(({ matchedMetaFields = [] }) => matchedMetaFields.includes('title'))
      .slice(0, TITLE_CANDIDATES),
  );
  const titles = await Promise.all(
    candidates.map(async (result) => (await result.data()).meta['title'] ?? ''),
  );
  return candidates.filter((_, index) => queryTerms(titles[index]!).join(' ') === wanted);
}

function shownOf(page: PagefindPage, terms: readonly string[]): Found {
  const { url, content, meta, sub_results } = page;
  return {
    href: url,
    title: markWords(meta['title'] ?? url, terms),
    about: meta['about'] ?? '',
    excerpt: excerptOf(content, terms),
    sections: sub_results
      .filter(({ anchor }) => terms.length > 0 && anchor !== undefined)
      .slice(0, MOST_SECTIONS)
      .map(({ title, url: href }) => ({ title: title.replace(/\.$/, ''), href })),
  };
}
