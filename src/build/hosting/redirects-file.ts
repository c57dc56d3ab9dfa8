/**
 * The `_redirects` file, which Netlify and Cloudflare Pages read: one `from to status` per line.
 * Only what this site needs of it: whole paths within the site, moved for good.
 */

/** A path that has moved. Both are paths within the site, without base path. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Reads the text of a `_redirects` file.
 * @throws {Error} naming the line that is not understood.
 */
export function parseRedirectsFile(text: string): Redirect[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) return [];
    const [from = '', to = '', status, ...more] = content.split(/\s+/);
    if (!isPath(from) || !isPath(to) || status !== '301' || more.length > 0) {
      throw new Error(`_redirects:${index + 1}: "${content}" is not of the form /from/ /to/ 301.`);
    }
    return [{ from, to }];
  });
}

/**
 * Writes a `_redirects` file.
 * @throws {Error} for a path that would not be read back as it is.
 */
export function formatRedirectsFile(redirects: readonly Redirect[]): string {
  const text = redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
  if (JSON.stringify(parseRedirectsFile(text)) !== JSON.stringify(redirects)) {
    throw new Error('A redirect has a space or a line break in its path.');
  }
  return text;
}

/** Where a path has moved; undefined when it has not. A missing final slash makes no difference. */
export function findRedirect(redirects: readonly Redirect[], path: string): string | undefined {
  const same = (from: string) => from.replace(/\/$/, '') === path.replace(/\/$/, '');
  return redirects.find(({ from }) => same(from))?.to;
}

/** `//` would begin the address of another host. */
function isPath(text: string): boolean {
  return /^\/(?![/\\])[^\\*:]*$/.test(text);
}
