/**
 * Who may import whom, and what only some rooms of `src/` may touch. Reads sources as text and
 * runs none of them. A room is a folder of `src/`, or a file that stands alone there.
 */
import { posix } from 'node:path';
import ts from 'typescript';

/** A source file: its path from the project's root with `/`, and what it says. */
export interface SourceFile {
  path: string;
  text: string;
}

/** The rooms from the ground up. A room may use its own floor and those below, never one above. */
const FLOORS: readonly (readonly string[])[] = [
  ['schema'],
  ['domain'],
  [
    'settings',
    'i18n',
    'reading',
    'pictures',
    'previews',
    'calendar',
    'client',
    'markdown',
    'hosting',
    'links',
    'tooling',
    'env.d',
  ],
  ['check', 'authoring'],
  ['content.config', 'data'],
  ['client', 'components', 'layouts', 'styles'],
  ['pages'],
  ['integrations', 'search', 'server', 'audit', 'building'],
  ['acceptance'],
  ['bench'],
];

/** Rooms that know only their arguments: no Astro, no files, no environment, no clock, no chance. */
const PURE_ROOMS: readonly string[] = ['schema', 'domain'];

/** Rooms that are handed the moment that counts as now, and never look at a clock. */
const ROOMS_WITHOUT_CLOCK: readonly string[] = [
  ...PURE_ROOMS,
  ...[
    'i18n',
    'reading',
    'pictures',
    'previews',
    'calendar',
    'markdown',
    'check',
    'components',
    'layouts',
    'pages',
  ],
];

/** What asks Astro for content; for `src/data/` alone. */
const CONTENT_READERS: readonly string[] = ['getCollection', 'getEntry', 'getEntries'];

/** Methods of `Date` that answer in the zone of the machine. */
const LOCAL_DATE_METHODS =
  /^(get|set)(Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds|TimezoneOffset|Year)$/;

/** Every breach of the rules in these files, as `path:line: what is wrong`. */
export function houseRuleBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const source = parse(file);
    const breaches = file.path.startsWith('scripts/')
      ? [...exportsOf(source)]
      : [...importBreaches(file, source), ...useBreaches(file, source)];
    return breaches.map(({ node, problem }) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      return `${file.path}:${line + 1}: ${problem}`;
    });
  });
}

interface Breach {
  node: ts.Node;
  problem: string;
}

function parse({ path, text }: SourceFile): ts.SourceFile {
  const code = path.endsWith('.astro') ? scriptsOf(text) : text;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

/** The code of an `.astro` file: frontmatter and `<script>`s, with the markup blanked out. */
function scriptsOf(text: string): string {
  const blank = (markup: string) => markup.replace(/[^\n]/g, ' ');
  const [, open = '', code = '', close = '', markup = ''] =
    /^(\s*---)([\s\S]*?)(\n---)([\s\S]*)$/.exec(text) ?? ['', '', '', '', text];
  const scripts = markup
    .split(/(<script\b[^>]*>)([\s\S]*?)(<\/script>)/)
    .map((part, index) => (index % 4 === 2 ? part : blank(part)));
  return blank(open) + code + blank(close) + scripts.join('');
}

/** The room of a path in `src/`; undefined for other paths. */
function roomOf(path: string): string | undefined {
  const [top, ...rest] = path.split('/');
  const [first] = rest;
  if (top !== 'src' || first === undefined) return undefined;
  return rest.length > 1 ? first : first.replace(/\.(ts|mjs|js)$/, '');
}

function floorOf(room: string): number {
  return FLOORS.findIndex((floor) => floor.includes(room));
}

function* importBreaches(file: SourceFile, source: ts.SourceFile): Generator<Breach> {
  const room = roomOf(file.path);
  if (room === undefined) return;
  if (floorOf(room) < 0) {
    yield { node: source, problem: `the room ${room} stands on no floor of ${FLOORS_NAME}` };
    return;
  }
  for (const { node, from, names } of importsOf(source)) {
    if (from.startsWith('.')) {
      const target = roomOf(posix.normalize(posix.join(posix.dirname(file.path), from)));
      if (target === undefined) {
        // Only package.json and the like: a test of the whole may read what it tests.
        if (room !== 'acceptance' && room !== 'tooling') {
          yield { node, problem: `${room} must not import ${from}, which is outside of src` };
        }
      } else if (floorOf(target) < 0) {
        yield { node, problem: `the room ${target} stands on no floor of ${FLOORS_NAME}` };
      } else if (floorOf(target) > floorOf(room)) {
        yield { node, problem: `${room} must not import ${target}, which is above it` };
      }
    } else if (PURE_ROOMS.includes(room) && /^(astro$|astro[:/]|@astrojs\/|node:)/.test(from)) {
      yield { node, problem: `${room} must not import ${from}: it knows only its arguments` };
    }
    const reader = names.find((name) => CONTENT_READERS.includes(name));
    if (from === 'astro:content' && reader !== undefined && room !== 'data') {
      yield { node, problem: `only data may call ${reader}` };
    }
  }
}

const FLOORS_NAME = 'src/tooling/house-rules.ts';

interface Import {
  node: ts.Node;
  /** What is imported from, as written. */
  from: string;
  /** Names imported; `getCollection` of a namespace import counts when it is called. */
  names: string[];
}

function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const clause = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
      const exported = ts.isExportDeclaration(node) ? node.exportClause : undefined;
      const named = [clause, exported].find(
        (list) => list !== undefined && (ts.isNamedImports(list) || ts.isNamedExports(list)),
      );
      found.push({
        node,
        from: node.moduleSpecifier.text,
        names: named?.elements.map((item) => (item.propertyName ?? item.name).text) ?? [],
      });
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] !== undefined &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      found.push({ node, from: node.arguments[0].text, names: [] });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function* useBreaches(file: SourceFile, source: ts.SourceFile): Generator<Breach> {
  const room = roomOf(file.path);
  // A test may look at the clock and at files to hold a pure function against them.
  if (room === undefined || file.path.endsWith('.test.ts')) return;
  for (const node of nodesOf(source)) {
    const use = useOf(node);
    if (use === undefined) continue;
    const forbidden =
      use.kind === 'clock'
        ? ROOMS_WITHOUT_CLOCK.includes(room)
        : use.kind === 'content'
          ? room !== 'data'
          : PURE_ROOMS.includes(room);
    if (forbidden) yield { node, problem: `${room} must not use ${use.what}` };
  }
}

/** What a piece of code takes from outside of its arguments. */
function useOf(node: ts.Node): { kind: 'clock' | 'machine' | 'content'; what: string } | undefined {
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const callee = node.expression.getText();
    const args = node.arguments ?? [];
    if (callee === 'Date' && args.length === 0) return { kind: 'clock', what: 'the clock' };
    if (callee === 'Intl.DateTimeFormat' && !/\btimeZone\b/.test(args[1]?.getText() ?? '')) {
      return { kind: 'machine', what: 'the time zone of the machine' };
    }
    if (/\.toLocale(Date|Time)?String$/.test(callee) && args.length === 0) {
      return { kind: 'machine', what: 'the language of the machine' };
    }
  }
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === 'Temporal.Now' || text === 'Date.now') return { kind: 'clock', what: text };
    if (text === 'import.meta.env') return { kind: 'machine', what: text };
    if (text === 'Math.random' || text === 'crypto.randomUUID') {
      return { kind: 'machine', what: text };
    }
    if (LOCAL_DATE_METHODS.test(node.name.text)) {
      return { kind: 'machine', what: `the time zone of the machine (${node.name.text})` };
    }
    if (CONTENT_READERS.includes(node.name.text)) return { kind: 'content', what: text };
  }
  if (ts.isIdentifier(node) && node.text === 'process' && isValue(node)) {
    return { kind: 'machine', what: 'process' };
  }
  return undefined;
}

/** Whether an identifier stands for a variable, and is not the name of a field or the like. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    !(ts.isPropertyAccessExpression(parent) && parent.name === node) &&
    !ts.isPropertyAssignment(parent) &&
    !ts.isTypeNode(parent)
  );
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** A command prints and exits; whatever another file could want of it belongs to `src/`. */
function* exportsOf(source: ts.SourceFile): Generator<Breach> {
  for (const statement of source.statements) {
    const exported =
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
    if (exported) yield { node: statement, problem: 'a command must not export anything' };
  }
}
