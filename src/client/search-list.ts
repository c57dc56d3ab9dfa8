/** The list of results, and what is offered where there is none, as elements. */
import type { Found } from './search-engine.ts';
import type { TextPart } from './search-text.ts';

/** One element with what it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function link(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const made = element('a', '', ...children);
  made.href = href;
  made.dir = 'auto';
  return made;
}

function textNodes(parts: readonly TextPart[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
}

/** One result. */
export function resultItem({ href, title, about, excerpt, sections }: Found): HTMLLIElement {
  const item = element('li', '', element('h2', '', link(href, ...textNodes(title))));
  if (about !== '') item.append(element('p', 'small soft', about));
  if (excerpt.length > 0) item.append(element('p', '', ...textNodes(excerpt)));
  if (sections.length > 0)
    item.append(
      element(
        'ul',
        'small',
        ...sections.map((section) => element('li', '', link(section.href, section.title))),
      ),
    );
  return item;
}

/** One thing to look for instead, as a link to its results. */
export function suggestion(typed: string, text: string): HTMLLIElement {
  const made = link(`#${new URLSearchParams({ q: typed }).toString()}`, text);
  made.dataset['query'] = typed;
  return element('li', '', made);
}
