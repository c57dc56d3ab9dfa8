/** What a YAML text says, with the place of every part. All scalars are text. */

/** Offsets in the text: of the first character, and after the last. */
export interface Span {
  start: number;
  end: number;
}

/** One value, as the text its author wrote. */
export interface YamlScalar extends Span {
  kind: 'scalar';
  value: string;
  /** What stands behind it and a "# ": a note, unless its author meant it to be read. */
  note?: Span;
}

/** A list. */
export interface YamlList extends Span {
  kind: 'list';
  items: YamlNode[];
}

/** A map, its entries in the order of the text. */
export interface YamlMap extends Span {
  kind: 'map';
  entries: { key: YamlScalar; value: YamlNode }[];
}

/** A part of a YAML text. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

/** A way through a tree: names of fields and numbers of list items, from 0. */
export type DataPath = readonly PropertyKey[];

/** The plain data of a part: text, arrays, objects. */
export function dataOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(dataOf);
  // fromEntries defines own properties, so a key named __proto__ reaches no prototype.
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, dataOf(value)]));
}

/** One step into a part, or undefined where there is none. */
function child(node: YamlNode, step: PropertyKey): YamlNode | undefined {
  if (node.kind === 'list') return typeof step === 'number' ? node.items[step] : undefined;
  if (node.kind === 'map') return node.entries.find(({ key }) => key.value === step)?.value;
  return undefined;
}

/** The part at a path, or undefined if the text has none there. */
export function nodeAt(root: YamlNode, path: DataPath): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) node = node && child(node, step);
  return node;
}

/** The key that names the part at a path, or undefined for list items and what is not there. */
export function keyAt(root: YamlNode, path: DataPath): YamlScalar | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  if (parent?.kind !== 'map') return undefined;
  return parent.entries.find(({ key }) => key.value === path.at(-1))?.key;
}

/** A path as people read it: `sources[2].url`, list items counted from 1. */
export function pathName(path: DataPath): string {
  let name = '';
  for (const step of path) {
    if (typeof step === 'number') name += `[${step + 1}]`;
    else name += name === '' ? String(step) : `.${String(step)}`;
  }
  return name;
}
