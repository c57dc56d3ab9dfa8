/** No script, style or handler stands in a page: the security policy would not let it work. */
import type { AuditFinding } from '../audit-finding.ts';
import { type Element, type Page, placeOf } from '../audited-page.ts';

/** Problems of one page. */
export function* inlineCode(page: Page): Generator<AuditFinding> {
  for (const element of page.elements) {
    for (const message of problemsOf(element)) yield { ...placeOf(page, element), message };
  }
}

function* problemsOf({ name, attributes }: Element): Generator<string> {
  if (name === 'script' && attributes['src'] === undefined) {
    // Data, not code: browsers do not run it.
    if (attributes['type'] !== 'application/ld+json') yield 'A script stands in the page.';
  }
  if (name === 'style') yield 'A style stands in the page.';
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === 'style') yield 'An element has a style of its own.';
    if (attribute === 'srcdoc') yield 'An element holds a page of its own.';
    if (attribute.startsWith('on')) yield `An element has a handler (${attribute}).`;
    if (!value.includes(':')) continue;
    // Browsers skip controls and spaces within the scheme.
    const scheme = /^[^:/?#]*:/.exec(value.replace(/[\0-\x20]/g, ''))?.[0].toLowerCase();
    if (scheme === 'javascript:' || scheme === 'vbscript:') {
      yield `An address runs a script (${attribute}).`;
    }
  }
}
