/**
 * What browsers are told beside each published file. The one place that decides it: the
 * `_headers` file, the `<meta>` of pages and the tests all come from here.
 */

/** A set of response headers, by name. */
export type Headers = Readonly<Record<string, string>>;

/** Who may show pages below `/embed/` in a frame: everyone, nobody, or these origins. */
export type Embed = boolean | readonly string[];

/** Two years, in seconds. */
const HSTS_MAX_AGE = 2 * 365 * 24 * 60 * 60;

/** A year, in seconds: for files whose name changes with what is in them. */
const HASHED_FILE_MAX_AGE = 365 * 24 * 60 * 60;

/** Features of browsers that a site of words and dates never asks for. */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The Content Security Policy (W3C CSP 3) of a page. Everything is refused but what the page
 * itself brings along: nothing inline, nothing evaluated, nothing from another host.
 *
 * `upgrade-insecure-requests` is left out: an onion mirror has no https to upgrade to.
 * @param path of the page within the site, such as `/events/`.
 * @param embed who may show pages below `/embed/` in a frame.
 */
export function contentSecurityPolicy(path: string, embed: Embed = false): string {
  return [...pageDirectives(path), `frame-ancestors ${frameAncestors(path, embed)}`].join('; ');
}

/** Who may show a page in a frame, as a source list of CSP. */
function frameAncestors(path: string, embed: Embed): string {
  if (embed === false || !isEmbedPage(path)) return "'none'";
  return embed === true ? '*' : ["'self'", ...embed].join(' ');
}

/** A list that is made to be shown in a frame: `/embed/` and what is below, in any language. */
function isEmbedPage(path: string): boolean {
  return /^\/([a-z]{2,3}(-[A-Za-z0-9]+)*\/)?embed\//.test(path);
}

/**
 * The same policy for a `<meta http-equiv="content-security-policy">`, for hosts that send no
 * headers of ours. Browsers ignore `frame-ancestors` there (CSP 3, section 3.3).
 */
export function metaContentSecurityPolicy(path: string): string {
  return pageDirectives(path).join('; ');
}

function pageDirectives(path: string): string[] {
  if (isAdmin(path)) return ADMIN_DIRECTIVES;
  const search = isSearch(path);
  return [
    "default-src 'none'",
    // The search index is read by a small WebAssembly program, compiled in the page.
    `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    // The search asks for its index, and tools that look at a page for `/robots.txt`. What is asked
    // reaches the site's own host alone, which knows of the visit anyway.
    "connect-src 'self'",
    ...(search ? ["worker-src 'self'"] : []),
    // The search field of every page leads to the search page.
    "form-action 'self'",
    "base-uri 'none'",
  ];
}

/**
 * The form at `/admin/`: its program writes its own styles, shows pictures before they are saved,
 * re-encodes photographs by WebAssembly, and talks to GitHub once somebody has signed in.
 */
const ADMIN_DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self' blob: data: https://api.github.com",
  "worker-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
];

/** The form for editing, and the files of its program. */
export function isAdmin(path: string): boolean {
  return path.startsWith('/admin/');
}

/**
 * `/search/`, or the same in a further language: `/es/search/`; and the programs it loads, since
 * a worker obeys the policy that comes with its own file.
 */
export function isSearch(path: string): boolean {
  return /^\/([a-z]{2,3}(-[A-Za-z0-9]+)*\/)?search\/$|^\/pagefind\//.test(path);
}

/** Headers that are the same for every answer, errors included. */
export const COMMON_HEADERS: Headers = {
  // No `includeSubDomains`: what else runs below the same domain is not ours to decide.
  'Strict-Transport-Security': `max-age=${HSTS_MAX_AGE}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // For answers without a policy of their own, and browsers that do not know frame-ancestors.
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
};

/**
 * {@link COMMON_HEADERS}, but where some pages may be shown in frames without the one that refuses
 * it: each path has its own then, since no header takes back another.
 */
export function commonHeaders(embed: Embed): Headers {
  if (embed === false) return COMMON_HEADERS;
  const others = Object.entries(COMMON_HEADERS).filter(([name]) => name !== 'X-Frame-Options');
  return Object.fromEntries(others);
}

/**
 * Headers that depend on what is published, on top of {@link commonHeaders}.
 * @param path of the file as visitors ask for it, without base path: `/events/`, `/feed.xml`.
 * @param embed who may show pages below `/embed/` in a frame.
 */
export function headersFor(path: string, embed: Embed = false): Headers {
  const type = feedType(path);
  const framed = embed !== false && isEmbedPage(path);
  return {
    'Content-Security-Policy': contentSecurityPolicy(path, embed),
    // Signing in to the form through a program of one's own happens in a window that reports back.
    'Cross-Origin-Opener-Policy': isAdmin(path) ? 'same-origin-allow-popups' : 'same-origin',
    ...(embed !== false && !framed && { 'X-Frame-Options': 'DENY' }),
    ...(type === undefined ? {} : { 'Content-Type': type }),
    ...(type === undefined && !isEmbeddable(path) && !framed
      ? { 'Cross-Origin-Resource-Policy': 'same-origin' }
      : // Feeds and the pictures of link previews are made to be shown by other sites.
        { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    // A program on another site's page may read what is published for programs.
    ...(type === undefined ? {} : { 'Access-Control-Allow-Origin': '*' }),
    'Cache-Control': path.startsWith('/_astro/')
      ? `public, max-age=${HASHED_FILE_MAX_AGE}, immutable`
      : // Kept, but asked for again each time with the ETag that the host gives.
        'public, max-age=0, must-revalidate',
  };
}

/** The media type of a feed, with the character set that hosts leave out; undefined for the rest. */
function feedType(path: string): string | undefined {
  if (path.endsWith('.ics')) return 'text/calendar; charset=utf-8';
  if (path.endsWith('feed.xml')) return 'application/rss+xml; charset=utf-8';
  if (path.endsWith('.schema.json')) return 'application/schema+json; charset=utf-8';
  if (path.endsWith('events.json')) return 'application/json; charset=utf-8';
  return undefined;
}

/** Pictures that stand for a page where it is linked. */
function isEmbeddable(path: string): boolean {
  return path.startsWith('/og/');
}
