/** The page at an address that has moved, for hosts that do not read `_redirects`. */
import { metaContentSecurityPolicy } from '../../views/response-headers.ts';

/** What the page needs to say. */
export interface RedirectPage {
  /** Path of the page that has moved, without base path. */
  from: string;
  /** What a link to the new page points to, base path included. */
  href: string;
  /** Whole address of the new page. */
  canonical: string;
  /** Title of the new page, as HTML: taken from it as it stands there. */
  titleHtml: string;
  /** Language of the new page (BCP 47). */
  lang: string;
}

/** HTML that leads to the new address without a script, and says so to search engines. */
export function redirectPage({ from, href, canonical, titleHtml, lang }: RedirectPage): string {
  const [to, canonicalUrl, language] = [href, canonical, lang].map(escapeAttribute);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${escapeAttribute(metaContentSecurityPolicy(from))}">
    <meta name="referrer" content="no-referrer">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${titleHtml}</title>
    <meta http-equiv="refresh" content="0; url=${to}">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${canonicalUrl}">
  </head>
  <body>
    <h1><a href="${to}" dir="auto">${titleHtml}</a></h1>
  </body>
</html>
`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
