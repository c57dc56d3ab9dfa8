/**
 * The search page. What is typed is looked for in the titles of campaigns and of what is coming,
 * which are a small file. Only where they do not have it, or the visitor asks for everything, the
 * index of all words is loaded. Both run in the visitor's browser: nothing typed leaves it.
 */

import { type SearchTitle, titlesWith } from './search-title.ts';
import { counting, type PluralForms } from '../i18n/plural.ts';

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  debouncedSearch(
    query: string | null,
    options: { filters: Record<string, string> },
    wait: number,
  ): Promise<{ results: { data(): Promise<PagefindResult> }[] } | null>;
}

/** One result, loaded. `excerpt` is HTML that Pagefind has escaped, with `<mark>`. */
interface PagefindResult {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** What is shown of one result. */
interface Found {
  title: string;
  href: string;
  /** What it is, and when. */
  about: string;
  /** Words around what was looked for, with `<mark>`. */
  excerpt: string;
}

/** How many results are shown at once. */
const PAGE = 8;

/** How long a visitor must pause while typing before everything is searched, in milliseconds. */
const PAUSE = 300;

function start(box: HTMLElement): void {
  const need = <T>(element: T | null): T => {
    if (element === null) throw new Error('The search page lacks one of its parts.');
    return element;
  };
  const text = (name: string): string => box.dataset[name] ?? '';
  const input = need(box.querySelector('input'));
  const status = need(box.querySelector('[role=status]'));
  const list = need(box.querySelector('ol'));
  const more = need(box.querySelector<HTMLElement>('[data-more]'));
  const titlesOnly = need(box.querySelector<HTMLElement>('[data-titles-only]'));
  const elsewhere = box.querySelectorAll<HTMLAnchorElement>('[data-search-in]');
  const counted = counting(document.documentElement.lang);
  const selects = [...box.querySelectorAll('select')];
  let titles: Promise<SearchTitle[]> | undefined;
  let pagefind: Promise<Pagefind> | undefined;
  let turn = 0;
  let waiting: (() => Promise<Found>)[] = [];

  const loadTitles = async (): Promise<SearchTitle[]> => {
    const response = await fetch(text('titles'));
    return response.ok ? ((await response.json()) as SearchTitle[]) : [];
  };

  /** What the titles of campaigns and coming events have. They are few, and loaded fast. */
  const inTitles = async (query: string): Promise<(() => Promise<Found>)[]> => {
    titles ??= loadTitles().catch(() => []);
    const now = Date.parse(document.documentElement.dataset['now'] ?? '') || Date.now();
    return titlesWith(query, await titles, now).map(
      ([title, href, about]) =>
        () =>
          Promise.resolve({ title, href, about, excerpt: '' }),
    );
  };

  const load = async (): Promise<Pagefind> => {
    const engine = (await import(/* @vite-ignore */ text('search'))) as Pagefind;
    // Its worker is the same program again, to be loaded a second time.
    await engine.options({ baseUrl: text('base'), noWorker: true });
    return engine;
  };

  /** What the index of all words has; undefined where a later question came between. */
  const inEverything = async (query: string): Promise<(() => Promise<Found>)[] | undefined> => {
    pagefind ??= load();
    const engine = await pagefind;
    const filters = Object.fromEntries(
      selects.filter((select) => select.value).map((select) => [select.name, select.value]),
    );
    const found = await engine.debouncedSearch(query === '' ? null : query, { filters }, 0);
    return found?.results.map((result) => async () => {
      const { url, excerpt, meta, filters } = await result.data();
      const about = [...(filters['kind'] ?? []), ...(filters['year'] ?? [])].join(' · ');
      return { title: meta['title'] ?? url, href: url, about, excerpt };
    });
  };

  /** The next results, as items of the list. */
  const nextItems = async (): Promise<HTMLLIElement[]> => {
    const next = await Promise.all(waiting.splice(0, PAGE).map((find) => find()));
    return next.map((found) => {
      const item = document.createElement('li');
      const heading = document.createElement('h2');
      const link = document.createElement('a');
      link.href = found.href;
      link.textContent = found.title;
      heading.append(link);
      const about = document.createElement('p');
      about.className = 'small soft';
      about.textContent = found.about;
      item.append(heading, about);
      if (found.excerpt !== '') {
        const words = document.createElement('p');
        words.append(...marked(found.excerpt));
        item.append(words);
      }
      return item;
    });
  };

  const search = async ({ everything = false, typing = false } = {}): Promise<void> => {
    const query = input.value.trim();
    const chosen = selects.filter((select) => select.value !== '');
    const address = new URL(location.href);
    address.search = new URLSearchParams([
      ...(query === '' ? [] : [['q', query]]),
      ...chosen.map((select) => [select.name, select.value]),
    ]).toString();
    history.replaceState(null, '', address);
    for (const link of elsewhere)
      link.search = query === '' ? '' : new URLSearchParams({ q: query }).toString();
    const mine = ++turn;
    if (query === '' && chosen.length === 0) {
      list.replaceChildren();
      status.textContent = '';
      more.hidden = titlesOnly.hidden = true;
      return;
    }
    status.textContent = text('searching');
    try {
      // What is loaded already is searched; what is not, only when the titles do not have it.
      const whole = everything || chosen.length > 0 || pagefind !== undefined;
      let found = whole ? [] : await inTitles(query);
      const few = found.length > 0;
      if (!few) {
        await new Promise((done) => setTimeout(done, typing ? PAUSE : 0));
        if (mine !== turn) return;
        found = (await inEverything(query)) ?? [];
      }
      if (mine !== turn) return;
      waiting = found;
      const count = waiting.length;
      status.textContent =
        count === 0
          ? text('none').replace('{query}', query)
          : counted(count, JSON.parse(text('found')) as PluralForms);
      const items = await nextItems();
      if (mine !== turn) return;
      // What was found before stands until now, so that nothing flickers while typing.
      list.replaceChildren(...items);
      more.hidden = waiting.length === 0;
      titlesOnly.hidden = !few;
    } catch {
      if (mine !== turn) return;
      pagefind = undefined;
      status.textContent = text('failed');
    }
  };

  const run = (): void => void search();
  box.hidden = false;
  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? '';
  input.addEventListener('input', () => void search({ typing: true }));
  for (const select of selects) {
    select.value = asked.get(select.name) ?? '';
    // Who chooses something will search everything.
    select.addEventListener('focus', () => void (pagefind ??= load()).catch(() => undefined));
    select.addEventListener('change', run);
  }
  box.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  titlesOnly.querySelector('button')?.addEventListener('click', () => {
    void search({ everything: true }).then(() => (list.querySelector('a') ?? input).focus());
  });
  more.addEventListener('click', () => {
    void nextItems().then((items) => {
      list.append(...items);
      more.hidden = waiting.length === 0;
      items[0]?.querySelector('a')?.focus();
    });
  });
  if (location.search !== '') run();
  input.focus();
}

/** The excerpt as nodes: text and `<mark>` alone, whatever else it holds. */
function marked(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

const box = document.querySelector<HTMLElement>('[data-search]');
if (box !== null) start(box);
