/** One content file while it is checked: its text, its tree, what is known of it. */
import type { EntryFile } from '../entries/content-files.ts';
import type { Finding } from '../entries/finding.ts';
import {
  type DataPath,
  keyAt,
  nodeAt,
  pathName,
  type YamlNode,
  type YamlScalar,
} from '../entries/yaml/yaml-tree.ts';
import type { Kind } from '../schema/index.ts';
import type { BodyFacts } from './checked-body.ts';
import type { PartlyRead } from './schema-findings.ts';

/** What a kind of entry is called in messages. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  campaigns: 'a campaign',
  events: 'an event',
  history: 'a milestone',
  organizations: 'an organization',
  pages: 'a page',
  places: 'a place',
};

/** A content file that is an entry, or the words of one in another language. */
export interface CheckedEntry extends EntryFile {
  /** The whole file, its lines ending in LF. */
  text: string;
  /** Offset at which the body begins; the length of the text where there is none. */
  bodyStart: number;
  /** Fields as the author wrote them, with their places; undefined if there are none to read. */
  tree: () => YamlNode | undefined;
  /** What the fields mean, as far as they are valid. */
  read: PartlyRead | undefined;
  /** What stands in the body. */
  facts: BodyFacts;
  findings: Finding[];
}

/** The value of a valid field, or undefined if it is absent or has mistakes. */
export function valueOf(entry: CheckedEntry, path: DataPath): unknown {
  if (entry.read?.ok(path) !== true) return undefined;
  let value: unknown = entry.read.value;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** The part of the fields at a path, valid or not, with its place; undefined if it is not there. */
export function nodeOf(entry: CheckedEntry, path: DataPath): YamlNode | undefined {
  const tree = entry.tree();
  return tree && nodeAt(tree, path);
}

/** The name of the field at a path, with its place; undefined if it is not there. */
export function keyOf(entry: CheckedEntry, path: DataPath): YamlScalar | undefined {
  const tree = entry.tree();
  return tree && keyAt(tree, path);
}

/** The text of a valid field. */
export function textOf(entry: CheckedEntry, path: DataPath): string | undefined {
  const value = valueOf(entry, path);
  return typeof value === 'string' ? value : undefined;
}

/** The items of a list whose own form is valid; items may have mistakes of their own. */
export function listOf(entry: CheckedEntry, path: DataPath): readonly unknown[] {
  let value: unknown = entry.read?.value ?? {};
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return [];
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return Array.isArray(value) ? value : [];
}

/** Adds a finding; a warning is left out where an error stands: one mistake, one message. */
export function addFinding(entry: CheckedEntry, finding: Finding): void {
  const isSaid = entry.findings.some(
    ({ severity, start, end }) =>
      severity === 'error' && start < finding.end && finding.start < end,
  );
  if (finding.severity === 'error' || !isSaid) entry.findings.push(finding);
}

/** What a rule says: where, what, how to fix it. */
export interface Report {
  code: string;
  path: DataPath;
  message: string;
  severity?: Finding['severity'];
}

/** Adds a problem at a field of an entry. */
export function report(entry: CheckedEntry, { code, path, message, severity }: Report): void {
  const node = nodeOf(entry, path);
  const key = keyOf(entry, path);
  const place = (node?.kind === 'scalar' && node.end > node.start ? node : (key ?? node)) ?? {
    start: 0,
    end: 1,
  };
  addFinding(entry, {
    code,
    severity: severity ?? 'error',
    field: pathName(path),
    message,
    start: place.start,
    end: place.end,
  });
}

/** Whether an entry is checked but not published. */
export function isDraft(entry: CheckedEntry): boolean {
  return entry.read?.value['draft'] === true;
}
