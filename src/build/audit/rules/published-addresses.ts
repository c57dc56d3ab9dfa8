/** No address that was published is gone: others have linked to it, and calendars come back to it. */
import { leadsNowhere } from '../../../domain/addresses.ts';
import { entryPath } from '../../../domain/moved.ts';
import type { Kind } from '../../../schema/index.ts';
import type { AuditFinding } from '../audit-finding.ts';
import type { AuditedSite } from '../audited-site.ts';

/** An entry that was published once. */
export interface PastEntry {
  kind: Kind;
  id: string;
  /** Path of its file below the content folder. */
  path: string;
}

/** What was published before this build. */
export interface History {
  /** Entries that the history of the content tells of. */
  entries: readonly PastEntry[];
  /** Paths of the last build of the same content for the same address. */
  paths: readonly string[];
}

/**
 * Problems of addresses that are gone.
 * @param withdrawn paths that may be, from `site.yaml`; `*` at the end stands for anything.
 */
export function* goneAddresses(
  site: AuditedSite,
  history: History,
  withdrawn: readonly string[],
): Generator<AuditFinding> {
  if (leadsNowhere(site.address.url)) return;
  const mayGo = (path: string) =>
    withdrawn.some((pattern) =>
      pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
    );
  const isGone = (path: string) => !site.published.has(path) && !mayGo(path);
  const told = new Set<string>();
  for (const { kind, id, path: file } of history.entries) {
    const path = entryPath(kind, id);
    if (path === undefined || !isGone(path)) continue;
    told.add(path);
    yield {
      file: path.slice(1),
      message:
        `${path} was published (${file}) and is gone. ` +
        `If the entry has another name now, add "${id}" to its "formerly"; ` +
        `if it is gone on purpose, add "${path}" to "withdrawn" in site.yaml.`,
    };
  }
  for (const path of history.paths) {
    if (!isGone(path) || [...told].some((page) => path.startsWith(page))) continue;
    yield {
      file: path.slice(1),
      message:
        `${path} was in the last build and is gone. ` +
        `If that is on purpose, add "${path}" to "withdrawn" in site.yaml.`,
    };
  }
}
