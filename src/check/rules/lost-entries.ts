/** Entries that were published and are gone: renamed without a word, deleted, or made a draft. */
import type { Content } from '../checked-content.ts';
import { type CheckedEntry, isDraft, keyOf, listOf } from '../checked-entry.ts';
import type { EarlierEntry, PublishedBaseline } from '../published-baseline.ts';
import { editDistance } from '../suggest.ts';
import { pageOf } from '../site-paths.ts';
import { fileProblem, type Problem } from '../problem.ts';

/** Reports lost entries: at what they became, or else at what they were. */
export function lostEntries(
  lost: readonly EarlierEntry[],
  { paths }: PublishedBaseline,
  content: Content,
  pathOf: (path: string) => string,
): Problem[] {
  const problems: Problem[] = [];
  for (const earlier of lost) {
    const originals = content.originals[earlier.kind];
    const now = originals.get(earlier.id);
    // The same id under another name: moved to another folder, or from .md to .mdx.
    if (now !== undefined && !isDraft(now)) continue;
    if ([...originals.values()].some((entry) => isFormerly(entry, earlier.id))) continue;
    const address = pageOf(earlier.kind, earlier.id) ?? '';
    if (isWithdrawn(address, content.site.withdrawn ?? [])) continue;
    if (now !== undefined) {
      const key = keyOf(now, ['draft']);
      now.findings.push({
        code: 'unpublished',
        severity: 'error',
        field: 'draft',
        message: `would take back ${address}, which is published: links and calendars lead there. Delete the line; an event that does not take place gets "status: cancelled".`,
        start: key?.start ?? 0,
        end: key?.end ?? 1,
      });
      continue;
    }
    const added = [...originals.values()].filter(({ path }) => !paths.has(path));
    const successor = successorOf(earlier, added);
    const start = successor?.tree()?.start ?? 0;
    if (successor !== undefined)
      successor.findings.push({
        code: 'lost-address',
        severity: 'error',
        field: 'formerly',
        message: `is missing: this was published as ${address}, which must go on leading here. Add the line: ${formerlyLine(successor, earlier.id)}`,
        start,
        end: start + 1,
      });
    else
      problems.push(
        fileProblem(
          pathOf(earlier.path),
          'lost-address',
          'file',
          `is gone, but was published as ${address}: links and calendars lead there. Put it back (an event that does not take place gets "status: cancelled"), or add to the entry that takes its place the line: formerly: [${earlier.id}]. If it is gone on purpose, add to site.yaml: withdrawn: [${address}]`,
        ),
      );
  }
  return problems;
}

/** Whether a page is gone on purpose; a `*` at the end of a path stands for anything. */
const isWithdrawn = (page: string, withdrawn: readonly string[]): boolean =>
  withdrawn.some((path) =>
    path.endsWith('*') ? page.startsWith(path.slice(0, -1)) : page === path,
  );

const isFormerly = (entry: CheckedEntry, id: string): boolean =>
  listOf(entry, ['formerly']).includes(id);

/** The line to add, with the earlier ids that the entry has already. */
function formerlyLine(entry: CheckedEntry, id: string): string {
  const known = listOf(entry, ['formerly']).filter((item) => typeof item === 'string');
  return `formerly: [${[...known, id].join(', ')}]`;
}

/** The new entry that a lost one became: the same title, or else a name that is very near. */
function successorOf(
  earlier: EarlierEntry,
  entries: readonly CheckedEntry[],
): CheckedEntry | undefined {
  const titled = entries.filter((entry) => entry.read?.value['title'] === earlier.title);
  if (titled.length === 1) return titled[0];
  const words = (id: string): string => id.replace(/^[\d-]+/, '');
  return entries.find(
    (entry) => words(entry.id) === words(earlier.id) || editDistance(entry.id, earlier.id, 3) <= 3,
  );
}
