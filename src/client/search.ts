/**
 * The search page. All is looked for in the visitor's browser: nothing typed leaves it. What the
 * search needs is loaded when the page is opened, because whoever opens it will search.
 */
import { counting, type PluralForms } from '../i18n/plural.ts';
import { type Answer, type Filters, type Found, SearchEngine } from './search-engine.ts';
import { FilterFields } from './search-filters.ts';
import { element, resultItem, suggestion } from './search-list.ts';

/** How many results are shown at once. */
const PAGE = 8;

/** How long a visitor must pause while typing before it is searched, in milliseconds. */
const PAUSE = 250;

/** A part of the search page. */
function part(box: HTMLElement, selector: string): HTMLElement {
  const found = box.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The search page lacks ${selector}.`);
  return found;
}

/** The search page while it is open. */
class SearchPage {
  readonly #box: HTMLElement;
  /** Where all is listed: for when the search cannot be loaded. */
  readonly #archives: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #offers: HTMLElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLElement;
  readonly #details: HTMLDetailsElement;
  readonly #filters: FilterFields;
  readonly #engine: SearchEngine;
  /** Counts what was asked: an answer that comes after a later question is dropped. */
  #turn = 0;
  #waiting: (() => Promise<Found>)[] = [];

  constructor(box: HTMLElement) {
    this.#box = box;
    this.#archives = part(document.body, '[data-archives]');
    this.#input = part(box, 'input[type=search]') as HTMLInputElement;
    this.#status = part(box, '[role=status]');
    this.#offers = part(box, '[data-offers]');
    this.#list = part(box, 'ol');
    this.#more = part(box, '[data-more]');
    this.#details = part(box, 'details') as HTMLDetailsElement;
    this.#filters = new FilterFields(box, part(box, '[data-chosen]'), this.#text('remove'));
    this.#engine = new SearchEngine({
      script: this.#text('search'),
      words: this.#text('words'),
      base: this.#text('base'),
      fillers: this.#text('fillers'),
    });
  }

  /** Shows the search in the place of what stands there without a script. */
  open(): void {
    const asked = new URLSearchParams(location.search || location.hash.slice(1));
    this.#input.value = asked.get('q') ?? '';
    this.#filters.read(asked);
    this.#box.hidden = false;
    part(document.body, '[data-without-script]').hidden = true;
    this.#listen();
    if (asked.get('q') !== null || Object.keys(this.#filters.values).length > 0) void this.search();
    else void this.#engine.load().catch(() => undefined);
    this.#input.focus();
  }

  #listen(): void {
    let pause: number | undefined;
    this.#input.addEventListener('input', () => {
      clearTimeout(pause);
      pause = window.setTimeout(() => void this.search(), PAUSE);
    });
    part(this.#box, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(pause);
      void this.search();
    });
    this.#filters.onChange(() => void this.search());
    this.#details.addEventListener('toggle', () => void this.#offerFilters());
    this.#more.addEventListener('click', () => void this.#showMore());
    this.#offers.addEventListener('click', (event) => {
      const { query } = (event.target as HTMLElement).dataset;
      if (query === undefined) return;
      event.preventDefault();
      this.#input.value = query;
      this.#input.focus();
      void this.search();
    });
  }

  /** Looks for what is typed and chosen, and shows what is found. */
  async search(): Promise<void> {
    const typed = this.#input.value.trim();
    const filters = this.#filters.values;
    const mine = (this.#turn += 1);
    this.#writeAddress(typed, filters);
    this.#filters.showChosen(() => {
      this.#input.focus();
      void this.search();
    });
    if (typed === '' && Object.keys(filters).length === 0) {
      this.#show({ kind: 'found', results: [] }, [], '');
      return;
    }
    // While it is busy, nothing of it is read aloud.
    this.#status.setAttribute('aria-busy', 'true');
    this.#status.textContent = this.#text('searching');
    try {
      const answer = await this.#engine.find(typed, filters, now());
      const results = answer.kind === 'found' ? answer.results : [];
      const first = await Promise.all(results.slice(0, PAGE).map((load) => load()));
      if (mine !== this.#turn) return;
      this.#show(answer, first.map(resultItem), this.#summary(answer, typed));
      if (this.#details.open) await this.#offerFilters();
    } catch {
      const text = await this.#failure();
      if (mine !== this.#turn) return;
      this.#show({ kind: 'found', results: [] }, [], text);
      this.#list.append(element('li', '', this.#archives));
    }
  }

  /** What was found before stands until this, so that nothing flickers while one types. */
  #show(answer: Answer, items: readonly HTMLLIElement[], summary: string): void {
    this.#waiting = answer.kind === 'found' ? answer.results.slice(PAGE) : [];
    this.#list.textContent = '';
    this.#list.append(...items);
    this.#more.hidden = this.#waiting.length === 0;
    const chosen = Object.keys(this.#filters.values).length > 0;
    this.#details.hidden = items.length === 0 && !chosen;
    this.#offer(answer);
    this.#status.textContent = summary;
    this.#status.removeAttribute('aria-busy');
  }

  #summary(answer: Answer, typed: string): string {
    if (answer.kind === 'apart') return this.#text('noneTogether');
    const none = (word: string) => this.#text('none').replace('{query}', () => word);
    if (answer.kind === 'missing') return none(answer.word);
    const count = answer.results.length;
    if (count === 0 && typed !== '') return none(typed);
    const forms = JSON.parse(this.#text('found')) as PluralForms;
    return counting(document.documentElement.lang)(count, forms);
  }

  /** Offers near words, and each word alone, where no page has all that was typed. */
  #offer(answer: Answer): void {
    const typed = this.#input.value.trim();
    const near = answer.kind === 'missing' ? answer.near : [];
    const alone =
      answer.kind === 'missing' ? answer.others : answer.kind === 'apart' ? answer.words : [];
    const instead = (word: string) =>
      answer.kind === 'missing' ? typed.replace(answer.word, () => word) : word;
    const pagesWith = (word: string) => this.#text('pagesWith').replace('{word}', () => word);
    const [meant, each] = this.#offers.querySelectorAll('ul');
    meant?.replaceWith(listOf(near.map((word) => suggestion(instead(word), word))));
    each?.replaceWith(listOf(alone.map((word) => suggestion(word, pagesWith(word)))));
    part(this.#offers, 'p').hidden = near.length === 0;
    this.#offers.hidden = near.length + alone.length === 0;
  }

  async #offerFilters(): Promise<void> {
    if (!this.#details.open) return;
    const turn = this.#turn;
    const counts = await this.#engine.counts(this.#input.value.trim(), this.#filters.values);
    if (turn === this.#turn) this.#filters.offer(counts);
  }

  async #showMore(): Promise<void> {
    const next = await Promise.all(this.#waiting.splice(0, PAGE).map((load) => load()));
    const items = next.map(resultItem);
    this.#list.append(...items);
    this.#more.hidden = this.#waiting.length === 0;
    items[0]?.querySelector('a')?.focus();
  }

  /** Why nothing could be searched: the site may be served before its index is made. */
  async #failure(): Promise<string> {
    const response = await fetch(this.#text('search'), { method: 'HEAD' }).catch(() => undefined);
    return this.#text(response?.status === 404 ? 'notReady' : 'failed');
  }

  #writeAddress(typed: string, filters: Filters): void {
    const address = new URL(location.href);
    const query = new URLSearchParams(typed === '' ? {} : { q: typed });
    // What follows `#` is not sent to the host.
    for (const link of this.#box.querySelectorAll<HTMLAnchorElement>('[data-search-in]'))
      link.hash = query.toString();
    for (const name of Object.keys(filters)) query.set(name, filters[name] ?? '');
    address.search = query.toString();
    address.hash = '';
    history.replaceState(null, '', address.href);
  }

  #text(name: string): string {
    return this.#box.dataset[name] ?? '';
  }
}

/** A list without marks, as the styles want it. */
function listOf(items: readonly HTMLLIElement[]): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'row links inline-list';
  list.setAttribute('role', 'list');
  list.append(...items);
  return list;
}

/** Milliseconds since 1970; a preview of another day says which moment it shows. */
function now(): number {
  return Date.parse(document.documentElement.dataset['now'] ?? '') || Date.now();
}

/**
 * Whether the browser may run the program that reads the index, here an empty one. Where it does
 * not know `wasm-unsafe-eval` of the page's policy (Chrome before 97), the archives stay.
 */
function mayRunWasm(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof Object;
  } catch {
    return false;
  }
}

const box = document.querySelector<HTMLElement>('[data-search]');
if (box !== null && mayRunWasm()) new SearchPage(box).open();
