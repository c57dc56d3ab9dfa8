/** The words of an entry that people read, with their places in the file. */
import { pathName, type DataPath, type YamlNode } from '../entries/yaml/yaml-tree.ts';
import { schemas } from '../schema/index.ts';
import { translations } from '../schema/translation.ts';
import type { Finding } from '../entries/finding.ts';
import type { Passage } from './checked-body.ts';
import { addFinding, type CheckedEntry, nodeOf, textOf } from './checked-entry.ts';
import { isPlainText, schemaAt } from './schema-fields.ts';

/** The part of a file in which a scalar's own text begins: quotes and folds are skipped. */
function textStart(entry: CheckedEntry, node: { start: number; end: number; value: string }) {
  const within = entry.text.slice(node.start, node.end).indexOf(node.value);
  // Escaped or folded text has no places of its own: then the whole value is meant.
  return within === -1 ? node.start : node.start + within;
}

/** The passage of a valid plain-text field; undefined if there is none. */
export function fieldPassage(entry: CheckedEntry, field: string): Passage | undefined {
  if (textOf(entry, [field]) === undefined) return undefined;
  const node = nodeOf(entry, [field]);
  return node?.kind === 'scalar'
    ? { field, text: node.value, at: textStart(entry, node) }
    : undefined;
}

/** All plain-text fields, valid or not. Builds the tree: ask for it only where a hit is likely. */
export function plainTextPassages(entry: CheckedEntry): Passage[] {
  const schema = entry.locale === undefined ? schemas[entry.kind] : translations[entry.kind];
  const passages: Passage[] = [];
  const visit = (node: YamlNode, path: DataPath): void => {
    if (node.kind === 'map')
      for (const { key, value } of node.entries) visit(value, [...path, key.value]);
    else if (node.kind === 'list')
      node.items.forEach((item, index) => visit(item, [...path, index]));
    else {
      const field = schemaAt(schema, path);
      if (field !== undefined && isPlainText(field))
        passages.push({ field: pathName(path), text: node.value, at: textStart(entry, node) });
    }
  };
  const tree = entry.tree();
  if (tree !== undefined) visit(tree, []);
  return passages;
}

/** Adds a problem at a part of a passage. */
export function reportIn(
  entry: CheckedEntry,
  passage: Passage,
  { start, end }: { start: number; end: number },
  {
    code,
    message,
    severity = 'warning',
  }: { code: string; message: string; severity?: Finding['severity'] },
): void {
  addFinding(entry, {
    code,
    severity,
    field: passage.field,
    message,
    start: passage.at + start,
    end: passage.at + Math.max(end, start + 1),
  });
}
