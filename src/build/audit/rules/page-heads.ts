/** What every page says of itself: title, description, address, language, heading, policy. */
import type { SiteAddress } from '../../../domain/addresses.ts';
import { metaContentSecurityPolicy } from '../../../views/response-headers.ts';
import type { AuditFinding } from '../audit-finding.ts';
import { attributeOf, isHidden, isRedirect, type Page } from '../audited-page.ts';

/** Looks at pages one by one, and remembers their titles. */
export class HeadRule {
  readonly #address: SiteAddress;
  readonly #titles = new Map<string, string>();

  constructor(address: SiteAddress) {
    this.#address = address;
  }

  /** Problems of one page. */
  *check(page: Page): Generator<AuditFinding> {
    const { file } = page;
    for (const message of [
      ...this.#title(page),
      ...language(page),
      ...policy(page),
      ...this.#canonical(page),
    ]) {
      yield { file, message };
    }
    if (isRedirect(page)) return;
    const description = attributeOf(page, 'meta', 'content', { name: 'description' });
    if (!description?.trim()) yield { file, message: 'The page has no description.' };
    const headings = page.elements.filter(({ name }) => name === 'h1');
    if (headings.length !== 1) {
      yield { file, message: `The page has ${headings.length} headings <h1>; it must have one.` };
    } else if (headings[0]?.text.trim() === '') {
      yield { file, message: 'The heading <h1> of the page is empty.' };
    }
  }

  *#title(page: Page): Generator<string> {
    const titles = page.elements.filter(
      ({ name, offset }) => name === 'title' && offset < bodyOf(page),
    );
    const title = titles[0]?.text.trim() ?? '';
    if (titles.length !== 1 || title === '') {
      yield 'The page must have one <title> that is not empty.';
    } else {
      const key = titleOf(page);
      const other = this.#titles.get(key);
      if (other !== undefined) yield `The page has the same title as ${other}: "${title}".`;
      this.remember(page.file, key);
    }
  }

  /** Whether a page that was looked at has this language and title. */
  isTaken(title: string): boolean {
    return this.#titles.has(title);
  }

  /** Takes over language and title of a page; empty if others may have the same. */
  remember(file: string, title: string): void {
    if (title !== '') this.#titles.set(title, file);
  }

  *#canonical(page: Page): Generator<string> {
    const canonical = attributeOf(page, 'link', 'href', { rel: 'canonical' });
    if (canonical === undefined) {
      if (!isHidden(page)) yield 'The page has no canonical address.';
      return;
    }
    const own = this.#address.url + page.path;
    if (!isRedirect(page) && canonical !== own && !isFlyerOf(page, canonical, this.#address)) {
      yield `The canonical address is ${canonical}, but the page is at ${own}.`;
    }
  }
}

/** Whether a page names another page as the one to be found: a flyer its event. */
function isFlyerOf(page: Page, canonical: string, address: SiteAddress): boolean {
  const event = /^(.*\/events\/[^/]+\/)flyer\/$/.exec(page.path)?.[1];
  return event !== undefined && canonical === address.url + event;
}

/** Language and title of a page; empty for one that only leads on, which has the title of its goal. */
export function titleOf(page: Page): string {
  if (isRedirect(page)) return '';
  const title = page.elements.find(({ name }) => name === 'title')?.text.trim() ?? '';
  return `${attributeOf(page, 'html', 'lang') ?? ''}\n${title}`;
}

function bodyOf(page: Page): number {
  return page.elements.find(({ name }) => name === 'body')?.offset ?? page.html.length;
}

function* language(page: Page): Generator<string> {
  if (!attributeOf(page, 'html', 'lang')) yield 'The page does not say its language.';
}

/** The policy must come before everything that it is to hold for. */
function* policy(page: Page): Generator<string> {
  const head = page.elements.filter(({ name }) => !/^(html|head)$/.test(name));
  const [charset, security] = head;
  if (charset?.attributes['charset']?.toLowerCase() !== 'utf-8') {
    yield 'The first thing in the page must be <meta charset="utf-8">.';
  }
  const expected = metaContentSecurityPolicy(page.path);
  if (
    security?.attributes['http-equiv'] !== 'content-security-policy' ||
    security.attributes['content'] !== expected
  ) {
    yield 'The second thing in the page must be its content security policy.';
  }
  if (attributeOf(page, 'meta', 'content', { name: 'referrer' }) !== 'no-referrer') {
    yield 'The page does not say that no Referer is to be sent.';
  }
}
