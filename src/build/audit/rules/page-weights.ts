/**
 * What every page brings along beside its words is small: styles, fonts and scripts, as they
 * travel. Words may be many, and are not counted here.
 */
import { gzipSync } from 'node:zlib';
import { isAdmin, isSearch } from '../../../views/response-headers.ts';
import type { AuditFinding } from '../audit-finding.ts';
import { type Element, type Page, placeOf } from '../audited-page.ts';
import { type AuditedSite, resolveTarget } from '../audited-site.ts';

/** What the first packets of an answer hold on a new connection (ten of TCP), in bytes. */
export const FIRST_PACKETS = 14_336;

/** The most for one page, in bytes; styles and scripts compressed, as hosts send them. */
const MOST = {
  /** Half of the first packets; the other half is for words. */
  styles: FIRST_PACKETS / 2,
  scripts: 2048,
  /** The search has an index to ask. */
  scriptsOfSearch: 8192,
  fonts: 80_000,
};

/** How many fonts a page may load: one for headlines, one for text. */
const FONTS = 2;

/** Looks at pages one by one, and at each of the files they share once. */
export class WeightRule {
  readonly #site: AuditedSite;
  readonly #sizes = new Map<string, number>();
  readonly #named = new Map<string, string[]>();

  constructor(site: AuditedSite) {
    this.#site = site;
  }

  /** Problems of one page. */
  *check(page: Page): Generator<AuditFinding> {
    const { file } = page;
    // Only those who edit load the form, which is as large as its program.
    if (isAdmin(page.path)) return;
    const scripts = page.elements.filter(
      ({ name, attributes }) => name === 'script' && attributes['src'] !== undefined,
    );
    for (const script of scripts) {
      const { type, async, defer } = script.attributes;
      const blocks = type !== 'module' && async === undefined && defer === undefined;
      if (blocks && this.#files(page, [script], 'src').length > 0)
        yield { ...placeOf(page, script), message: 'A script holds up the page: defer it.' };
    }
    const styles = this.#files(page, page.elements.filter(isStyle), 'href');
    const fonts = new Set(styles.flatMap((style) => this.#namedIn(style, FONT)));
    const loaded = this.#withImports(this.#files(page, scripts, 'src'));
    const mostScript = isSearch(page.path) ? MOST.scriptsOfSearch : MOST.scripts;
    for (const [what, size, most] of [
      ['Its styles have', this.#total(styles, true), MOST.styles],
      ['Its scripts have', this.#total(loaded, true), mostScript],
      ['Its fonts have', this.#total(fonts, false), MOST.fonts],
    ] as const)
      if (size > most) yield { file, message: `${what} ${size} bytes; at most ${most} may be.` };
    if (fonts.size > FONTS)
      yield { file, message: `It loads ${fonts.size} fonts; at most ${FONTS} may be.` };
  }

  /** Files of the site that elements name. What is not there is found by another rule. */
  #files(page: Page, elements: readonly Element[], attribute: string): string[] {
    const targets = elements.map(({ attributes }) => attributes[attribute] ?? '');
    return targets.flatMap((text) => this.#fileAt(text, page.path));
  }

  #fileAt(text: string, from: string): string[] {
    const target = resolveTarget(text, from, this.#site.address);
    const file = target.kind === 'internal' ? this.#site.published.get(target.path) : undefined;
    return file === undefined ? [] : [file];
  }

  /** Files that another one names by a pattern whose first group is the address. */
  #namedIn(file: string, pattern: RegExp): string[] {
    let named = this.#named.get(file);
    if (named === undefined) {
      const texts = [...this.#site.read(file).matchAll(pattern)].map(([, text]) => text ?? '');
      named = texts.flatMap((text) => this.#fileAt(text, `/${file}`));
      this.#named.set(file, named);
    }
    return named;
  }

  /** Scripts and all that they import. */
  #withImports(scripts: readonly string[]): Set<string> {
    const all = new Set(scripts);
    // A set is walked on while it grows.
    for (const script of all)
      for (const imported of this.#namedIn(script, IMPORT)) all.add(imported);
    return all;
  }

  #total(files: Iterable<string>, compressed: boolean): number {
    return [...files].reduce((sum, file) => sum + this.#size(file, compressed), 0);
  }

  #size(file: string, compressed: boolean): number {
    let size = this.#sizes.get(file);
    if (size === undefined) {
      const bytes = this.#site.readBytes(file);
      size = compressed ? gzipSync(bytes, { level: 9 }).length : bytes.length;
      this.#sizes.set(file, size);
    }
    return size;
  }
}

/** A font that a style sheet names. */
const FONT = /\burl\(["']?([^"')]+\.woff2)["']?\)/g;

/** A script that another one needs before it runs. */
const IMPORT = /\b(?:import|from)\s*["'](\.[^"']+)["']/g;

function isStyle({ name, attributes }: Element): boolean {
  return name === 'link' && attributes['rel'] === 'stylesheet';
}
