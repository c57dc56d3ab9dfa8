/**
 * The search page. Pagefind is loaded when the visitor first types or comes with a question in
 * the address, and runs in the visitor's browser: nothing typed leaves it.
 */

import { setSlash, slashIsOn } from './shortcuts.ts';
import { counting, type PluralForms } from '../i18n/plural.ts';

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  debouncedSearch(
    query: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<PagefindResult> }[] } | null>;
}

/** One result, loaded. `excerpt` is HTML that Pagefind has escaped, with `<mark>`. */
interface PagefindResult {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

const PAGE = 10;

function start(box: HTMLElement): void {
  const need = <T>(element: T | null): T => {
    if (element === null) throw new Error('The search page lacks one of its parts.');
    return element;
  };
  const text = (name: string): string => box.dataset[name] ?? '';
  const input = need(box.querySelector('input'));
  const status = need(box.querySelector('[role=status]'));
  const list = need(box.querySelector('ol'));
  const more = need(box.querySelector<HTMLButtonElement>('[data-more]'));
  const elsewhere = box.querySelectorAll<HTMLAnchorElement>('[data-search-in]');
  const counted = counting(document.documentElement.lang);
  const selects = [...box.querySelectorAll('select')];
  let pagefind: Promise<Pagefind> | undefined;
  let turn = 0;
  let waiting: { data(): Promise<PagefindResult> }[] = [];

  const load = async (): Promise<Pagefind> => {
    const engine = (await import(/* @vite-ignore */ text('search'))) as Pagefind;
    await engine.options({ baseUrl: text('base') });
    const filters = await engine.filters();
    for (const select of selects) {
      const values = Object.entries(filters[select.name] ?? {});
      if (select.name === 'year') values.reverse();
      select.append(...values.map(([value, count]) => new Option(`${value} (${count})`, value)));
      select.value = new URLSearchParams(location.search).get(select.name) ?? '';
    }
    return engine;
  };

  /** The next results, as items of the list. */
  const nextItems = async (): Promise<HTMLLIElement[]> => {
    const next = await Promise.all(waiting.splice(0, PAGE).map((result) => result.data()));
    return next.map(({ url, excerpt, meta, filters }) => {
      const item = document.createElement('li');
      const heading = document.createElement('h2');
      const link = document.createElement('a');
      link.href = url;
      link.textContent = meta['title'] ?? url;
      heading.append(link);
      const about = document.createElement('p');
      about.className = 'small soft';
      about.textContent = [...(filters['kind'] ?? []), ...(filters['year'] ?? [])].join(' · ');
      const words = document.createElement('p');
      words.append(...marked(excerpt));
      item.append(heading, about, words);
      return item;
    });
  };

  const search = async (): Promise<void> => {
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
    if (query === '' && chosen.length === 0) {
      list.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      return;
    }
    status.textContent = text('searching');
    const mine = ++turn;
    try {
      pagefind ??= load();
      const engine = await pagefind;
      const filters = Object.fromEntries(
        selects.filter((select) => select.value).map((select) => [select.name, select.value]),
      );
      const found = await engine.debouncedSearch(query === '' ? null : query, { filters });
      if (found === null || mine !== turn) return;
      waiting = [...found.results];
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
    } catch {
      pagefind = undefined;
      status.textContent = text('failed');
    }
  };

  const run = (): void => void search();
  box.hidden = false;
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', run);
  for (const select of selects) {
    select.addEventListener('focus', () => void (pagefind ??= load()));
    select.addEventListener('change', run);
  }
  box.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  more.addEventListener('click', () => {
    void nextItems().then((items) => {
      list.append(...items);
      more.hidden = waiting.length === 0;
      items[0]?.querySelector('a')?.focus();
    });
  });
  const slash = box.querySelector<HTMLInputElement>('[name=slash]');
  if (slash) {
    slash.checked = slashIsOn();
    slash.addEventListener('change', () => setSlash(slash.checked));
  }
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
