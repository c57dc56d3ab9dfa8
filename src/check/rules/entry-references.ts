/** Ids that name other entries: campaigns, organizations, events. */
import type { DataPath } from '../../entries/yaml/yaml-tree.ts';
import { placeId, type PlaceData } from '../../domain/place.ts';
import { EXTENSIONS, type Kind } from '../../schema/index.ts';
import { idFrom } from '../../schema/text.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import {
  type CheckedEntry,
  isDraft,
  listOf,
  nodeOf,
  report,
  textOf,
  valueOf,
} from '../checked-entry.ts';
import { show } from '../problem.ts';
import { hasErrorAt } from '../text-findings.ts';
import { didYouMean } from '../suggest.ts';

/** Which fields of a kind name entries of which kind; those in `lists` hold several ids. */
export const REFERENCES: Readonly<
  Partial<Record<Kind, { lists?: Record<string, Kind>; fields?: Record<string, Kind> }>>
> = {
  events: { lists: { campaigns: 'campaigns', with: 'organizations' } },
  history: { lists: { campaigns: 'campaigns', with: 'organizations', events: 'events' } },
  campaigns: { lists: { with: 'organizations' }, fields: { continuedBy: 'campaigns' } },
};

/** Every id named exists and, unless this entry is a draft too, is published. */
export const references: EntryRule = (entry, content) => {
  if (entry.locale !== undefined) return;
  const { lists = {}, fields = {} } = REFERENCES[entry.kind] ?? {};
  for (const [field, kind] of Object.entries(fields))
    refer(entry, [field], entry.read?.value[field], kind, content);
  for (const [field, kind] of Object.entries(lists))
    listOf(entry, [field]).forEach((item, index) =>
      refer(entry, [field, index], item, kind, content),
    );
  placeReferences(entry, content);
};

/** The places that an event and its single dates name. */
function placeReferences(entry: CheckedEntry, content: Content): void {
  if (entry.kind !== 'events') return;
  const changes = listOf(entry, ['repeats', 'changes']).map((_, index) => [
    'repeats',
    'changes',
    index,
  ]);
  for (const base of [[], ...changes]) {
    const path: DataPath = [...base, 'place'];
    const place = valueOf(entry, path) as PlaceData | undefined;
    const id = placeId(place);
    const mistake = id === undefined ? undefined : referenceMistake(entry, 'places', id, content);
    const node = mistake && nodeOf(entry, path);
    // Of a map that is not closed, nothing is known but that it is none.
    if (mistake !== undefined && !(node && hasErrorAt(entry, node)))
      report(entry, { ...mistake, path: typeof place === 'string' ? path : [...path, 'id'] });
    if (entry.read?.valid !== true) nameForId(entry, path, content);
  }
}

/** Where the name of a place stands for its id, the id is said. */
function nameForId(entry: CheckedEntry, path: DataPath, { originals }: Content): void {
  for (const at of [path, [...path, 'id']]) {
    const node = nodeOf(entry, at);
    if (node?.kind !== 'scalar' || entry.read?.ok(at) !== false) continue;
    const words = idFrom(node.value);
    // An id that may not stand here is another mistake.
    if (words === node.value) continue;
    const [id] =
      [...originals.places].find(
        ([known, place]) => words === known || words === idFrom(textOf(place, ['name']) ?? ''),
      ) ?? [];
    const index = entry.findings.findIndex(
      ({ start, end }) => start <= node.start && node.end <= end,
    );
    const finding = entry.findings[index];
    if (id === undefined || id === node.value || finding === undefined) continue;
    const message = `${show(node.value)} is the name of a place. Write its id: ${id}`;
    entry.findings[index] = { ...finding, message };
  }
}

/** Looks up what stands at a path, if it is a valid id. */
function refer(
  entry: CheckedEntry,
  path: DataPath,
  value: unknown,
  kind: Kind,
  content: Content,
): void {
  // Organizations are read as { organization }, however they are written.
  const isMap = kind === 'organizations';
  const id = isMap ? (value as { organization?: unknown } | null)?.organization : value;
  const mistake = typeof id === 'string' ? referenceMistake(entry, kind, id, content) : undefined;
  const idPath = isMap ? [...path, 'organization'] : path;
  if (mistake === undefined || entry.read?.ok(idPath) !== true) return;
  const written = nodeOf(entry, path);
  report(entry, { ...mistake, path: written?.kind === 'map' ? idPath : path });
}

/** What is wrong with an id that names an entry; undefined if nothing is. */
function referenceMistake(
  entry: CheckedEntry,
  kind: Kind,
  id: string,
  content: Content,
): { code: string; message: string } | undefined {
  const known = content.originals[kind];
  const target = known.get(id);
  if (target === undefined)
    return {
      code: 'unknown-reference',
      message: `${show(id)} is not in content/${kind}.${
        didYouMean(id, known.keys()) ||
        ` Add ${kind}/${fileFor(kind, id)}, or use the name of a file there.`
      }`,
    };
  if (target === entry)
    return { code: 'own-reference', message: `${show(id)} is this entry itself. Delete it here.` };
  if (isDraft(target) && !isDraft(entry))
    return {
      code: 'draft-reference',
      message: `${show(id)} is a draft, which is not published. Delete "draft: true" there, or this here.`,
    };
  return undefined;
}

/** Components in the text that name a campaign or a milestone. */
export const componentReferences: EntryRule = (entry, content) => {
  for (const { kind, id, start, end } of entry.facts.references) {
    const mistake = referenceMistake(entry, kind, id, content);
    if (mistake?.code === 'unknown-reference' || mistake?.code === 'draft-reference')
      entry.findings.push({ ...mistake, severity: 'error', field: 'text', start, end });
  }
};

/** The file an id belongs to, below the folder of its kind. */
function fileFor(kind: Kind, id: string): string {
  const name = `${id}${EXTENSIONS[kind][0] ?? ''}`;
  return kind === 'events' ? `${id.slice(0, 4)}/${name}` : name;
}
