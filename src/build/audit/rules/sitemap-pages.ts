/** The sitemap lists every page that may be found, and no other. */
import type { AuditFinding } from '../audit-finding.ts';
import { isHidden, type Page } from '../audited-page.ts';
import { type AuditedSite, resolveTarget } from '../audited-site.ts';

/** Looks at pages one by one, against the sitemap. */
export class SitemapRule {
  readonly #listed: ReadonlySet<string>;

  constructor(site: AuditedSite) {
    const files = site.files.filter((file) => /^sitemap-\d+\.xml$/.test(file));
    const addresses = files.flatMap((file) =>
      [...site.read(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc),
    );
    const paths = addresses.map((text) => resolveTarget(text, '/', site.address));
    this.#listed = new Set(
      paths.flatMap((target) => (target.kind === 'internal' ? [target.path] : [])),
    );
  }

  /** Whether the sitemap lists a path. */
  lists(path: string): boolean {
    return this.#listed.has(path);
  }

  /** Problems of one page. */
  *check(page: Page): Generator<AuditFinding> {
    const listed = this.#listed.has(page.path);
    if (listed && isHidden(page)) {
      yield { file: page.file, message: 'The sitemap lists a page that asks not to be found.' };
    } else if (!listed && !isHidden(page)) {
      yield { file: page.file, message: 'The sitemap does not list the page.' };
    }
  }
}
