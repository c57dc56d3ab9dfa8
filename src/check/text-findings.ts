/** Findings at passages of a file, wherever they stand: in a field, in the body, in a comment. */
import type { Finding } from '../entries/finding.ts';
import { type DataPath, pathName, type Span, type YamlNode } from '../entries/yaml/yaml-tree.ts';
import type { CheckedEntry } from './checked-entry.ts';

/** Adds a finding, an error unless it says otherwise, to the field that holds its start. */
export function reportPassage(
  entry: CheckedEntry,
  finding: Pick<Finding, 'code' | 'message'> & Span & Partial<Finding>,
): void {
  entry.findings.push({ severity: 'error', field: fieldAt(entry, finding.start), ...finding });
}

/** Whether an error stands at a passage already. */
export function hasErrorAt({ findings }: CheckedEntry, passage: Span): boolean {
  return findings.some(
    ({ severity, start, end }) =>
      severity === 'error' && start < passage.end && passage.start < end,
  );
}

/** The field whose value holds an offset: `place.name`; `text` in the body, else `comment`. */
function fieldAt(entry: CheckedEntry, offset: number): string {
  const { text, extension } = entry;
  const tree = entry.tree();
  const path = tree && pathTo(tree, offset);
  if (path !== undefined) return pathName(path);
  if (extension !== '.yaml' && offset > text.indexOf('\n---', 3)) return 'text';
  // The tree holds neither comments nor fields that nobody knows.
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[\s-]*(\w[\w-]*):[^#]*$/.exec(line)?.[1] ?? 'comment';
}

/** The path of the scalar that holds an offset. */
function pathTo(node: YamlNode, offset: number): DataPath | undefined {
  if (node.kind === 'scalar') return node.start <= offset && offset < node.end ? [] : undefined;
  const children: (readonly [PropertyKey, YamlNode])[] =
    node.kind === 'list'
      ? [...node.items.entries()]
      : node.entries.map(({ key, value }) => [key.value, value] as const);
  for (const [step, child] of children) {
    const rest = pathTo(child, offset);
    if (rest !== undefined) return [step, ...rest];
  }
  return undefined;
}
