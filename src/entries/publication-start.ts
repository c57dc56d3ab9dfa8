/**
 * Since when a branch publishes the site of today. A copy of the repository made for another
 * organization keeps the history of the first one, whose entries were never its own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git.ts';
import { readEntryBytes } from './read-entry.ts';

/** What tells one site from another in `site.yaml`. */
interface SiteIdentity {
  name: unknown;
  url: unknown;
}

function identityIn(bytes: Uint8Array): SiteIdentity {
  const data = readEntryBytes(bytes, '.yaml').fields.data as Partial<SiteIdentity> | undefined;
  return { name: data?.name, url: data?.url };
}

/** An organization may take another name, or move to another address; both at once is another one. */
const isSameSite = (one: SiteIdentity, other: SiteIdentity): boolean =>
  one.name === other.name || one.url === other.url;

/**
 * Finds the commit with which a branch began to publish the site that `site.yaml` describes now.
 * @param branch a commit whose first parents are the published history.
 * @returns undefined if the branch publishes another site; no `commit` if it never did.
 * @throws {Error} when git fails.
 */
export async function publicationStart(
  contentDir: string,
  branch: string,
): Promise<{ commit?: string } | undefined> {
  const file = join(contentDir, 'site.yaml');
  const at = async (commit: string): Promise<SiteIdentity | undefined> => {
    const text = await git(contentDir, ['show', `${commit}:./site.yaml`]).catch(() => undefined);
    return text === undefined ? undefined : identityIn(Buffer.from(text));
  };
  let later = await at(branch);
  if (later === undefined || !existsSync(file)) return {};
  if (!isSameSite(identityIn(readFileSync(file)), later)) return undefined;
  const log = await git(contentDir, [
    ...['log', branch, '--first-parent', '--diff-merges=first-parent', '--format=%H'],
    ...['-G^(name|url):', '--', 'site.yaml'],
  ]);
  for (const commit of log.split('\n').filter((line) => line !== '')) {
    const before = await at(`${commit}^1`);
    if (before === undefined) return {};
    if (!isSameSite(before, later)) return { commit };
    later = before;
  }
  return {};
}
