/**
 * Which module of `src/` may import which, and what only some of them may use. Sources are parsed,
 * never run.
 */
import { posix } from 'node:path';
import ts from 'typescript';

/** A source file: its path from the project's root with `/`, and what it says. */
export interface SourceFile {
  path: string;
  text: string;
}

/** A folder of `src/`, or a file that stands alone there, and what it holds. */
interface Module {
  name: string;
  /** One line for the diagram in the README. Files of the project's root have none. */
  holds?: string;
}

/**
 * The layers of `src/`, lowest first. A module may import from its own layer and from those below,
 * never from one above.
 */
export const LAYERS: readonly (readonly Module[])[] = [
  [
    {
      name: 'schema',
      holds: 'what a content file may say: zod schemas, one file per kind of entry',
    },
  ],
  [{ name: 'domain', holds: 'what it means: time, series, figures, registration; pure functions' }],
  [
    { name: 'settings' },
    { name: 'env.d' },
    { name: 'i18n', holds: 'words of the interface, dates and numbers in words, per language' },
  ],
  [
    { name: 'client', holds: 'scripts that run in the browser; every page works without them' },
    {
      name: 'entries',
      holds: 'bytes → entries with positions: YAML, Markdown, pictures, git history',
    },
  ],
  [
    { name: 'check', holds: 'what is wrong with content, where, and how to fix it' },
    { name: 'feeds', holds: 'iCalendar, JSON, RSS, JSON-LD, add-to-calendar links, time zones' },
    { name: 'social-cards', holds: 'pictures that other sites show beside a link' },
  ],
  [{ name: 'authoring', holds: 'npm run new, the issue form, schemas and snippets for editors' }],
  [{ name: 'views', holds: 'entries → what a page shows; the only callers of getCollection' }],
  [
    { name: 'components', holds: 'parts of pages' },
    { name: 'layouts', holds: 'the frame of a page: head, header, footer' },
    { name: 'styles', holds: 'plain CSS and fonts' },
  ],
  [{ name: 'pages', holds: 'one file per address: load a view, render it' }],
  [{ name: 'search', holds: 'the search index of the finished pages' }],
  [{ name: 'build', holds: 'the steps of a build, files for hosts, audit/ of the result, cache/' }],
  [{ name: 'content.config' }, { name: 'preview-server', holds: 'the server of npm start' }],
  [{ name: 'acceptance', holds: 'tests of the whole: built site, commands, browser' }],
  [
    { name: 'bench', holds: 'how fast it is' },
    { name: 'repository', holds: 'tests of the repository itself: imports, packages, workflows' },
  ],
];

/** Modules that know only their arguments: no Astro, files, environment, clock or random numbers. */
const PURE_MODULES: readonly string[] = ['schema', 'domain'];

/** Modules that receive the current moment as a parameter and never read a clock. */
const MODULES_WITHOUT_CLOCK: readonly string[] = [
  ...PURE_MODULES,
  ...['i18n', 'entries', 'check', 'feeds', 'social-cards', 'components', 'layouts', 'pages'],
];

/** Functions that query Astro for content; for `src/views/` alone. */
const CONTENT_READERS: readonly string[] = ['getCollection', 'getEntry', 'getEntries'];

/** Methods of `Date` that answer in the zone of the machine. */
const LOCAL_DATE_METHODS =
  /^(get|set)(Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds|TimezoneOffset|Year)$/;

/** Every violation of the rules in these files, as `path:line: what is wrong`. */
export function boundaryViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const source = parse(file);
    const violations = file.path.startsWith('scripts/')
      ? [...exportsOf(source)]
      : [...importViolations(file, source), ...useViolations(file, source)];
    return violations.map(({ node, problem }) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      return `${file.path}:${line + 1}: ${problem}`;
    });
  });
}

/** The groups of files that import each other, directly or through others; each sorted. */
export function importCycles(files: readonly SourceFile[]): string[][] {
  const imports = new Map(
    files.map((file) => [
      file.path,
      importsOf(parse(file))
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => posix.normalize(posix.join(posix.dirname(file.path), from))),
    ]),
  );
  const reachable = (from: string): Set<string> => {
    const reached = new Set<string>();
    const queue = [...(imports.get(from) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      queue.push(...(imports.get(next) ?? []));
    }
    return reached;
  };
  const reach = new Map([...imports.keys()].map((path) => [path, reachable(path)]));
  const cycles = [...reach.keys()]
    .filter((path) => reach.get(path)!.has(path))
    .map((path) => [...reach.get(path)!].filter((other) => reach.get(other)?.has(path)).sort());
  return [...new Map(cycles.map((cycle) => [cycle.join(), cycle])).values()];
}

/** The folders of `src/`, highest layer first, as the README shows them. */
export function layoutDiagram(): string {
  const width = 2 + Math.max(...LAYERS.flat().map(({ name }) => name.length));
  const lines = LAYERS.toReversed().flatMap((layer) =>
    layer
      .filter(({ holds }) => holds !== undefined)
      .map(({ name, holds }) => `  ${`${name}/`.padEnd(width)} ${holds}`),
  );
  return ['src/', ...lines].join('\n');
}

interface Violation {
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

/** The module that a path belongs to; undefined outside of `src/`. */
function moduleOf(path: string): string | undefined {
  const [top, ...rest] = path.split('/');
  const [first] = rest;
  if (top !== 'src' || first === undefined) return undefined;
  return rest.length > 1 ? first : first.replace(/\.(ts|mjs|js)$/, '');
}

function layerOf(module: string): number {
  return LAYERS.findIndex((layer) => layer.some(({ name }) => name === module));
}

function* importViolations(file: SourceFile, source: ts.SourceFile): Generator<Violation> {
  const module = moduleOf(file.path);
  if (module === undefined) return;
  if (layerOf(module) < 0) {
    yield { node: source, problem: `${module} is in no layer of ${THIS_FILE}` };
    return;
  }
  for (const { node, from, names } of importsOf(source)) {
    if (from.startsWith('.')) {
      const target = moduleOf(posix.normalize(posix.join(posix.dirname(file.path), from)));
      if (target === undefined) {
        // Tests of the whole and of the repository may import package.json.
        if (module !== 'acceptance' && module !== 'repository') {
          yield { node, problem: `${module} must not import ${from}, which is outside of src` };
        }
      } else if (layerOf(target) < 0) {
        yield { node, problem: `${target} is in no layer of ${THIS_FILE}` };
      } else if (layerOf(target) > layerOf(module)) {
        yield { node, problem: `${module} must not import ${target}, which is above it` };
      }
    } else if (PURE_MODULES.includes(module) && /^(astro$|astro[:/]|@astrojs\/|node:)/.test(from)) {
      yield { node, problem: `${module} must not import ${from}: it knows only its arguments` };
    }
    const reader = names.find((name) => CONTENT_READERS.includes(name));
    if (from === 'astro:content' && reader !== undefined && module !== 'views') {
      yield { node, problem: `only views may call ${reader}` };
    }
  }
}

const THIS_FILE = 'src/repository/import-boundaries.ts';

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

function* useViolations(file: SourceFile, source: ts.SourceFile): Generator<Violation> {
  const module = moduleOf(file.path);
  // A test may read the clock and files to compare a pure function with them.
  if (module === undefined || file.path.endsWith('.test.ts')) return;
  for (const node of nodesOf(source)) {
    const use = useOf(node);
    if (use === undefined) continue;
    const forbidden =
      use.kind === 'clock'
        ? MODULES_WITHOUT_CLOCK.includes(module)
        : use.kind === 'content'
          ? module !== 'views'
          : PURE_MODULES.includes(module);
    if (forbidden) yield { node, problem: `${module} must not use ${use.what}` };
  }
}

/** What a node uses besides the arguments of its function. */
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

/** Whether an identifier refers to a variable, not to a property or a type. */
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

/** A command prints and exits; what another file could import belongs into `src/`. */
function* exportsOf(source: ts.SourceFile): Generator<Violation> {
  for (const statement of source.statements) {
    const exported =
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
    if (exported) yield { node: statement, problem: 'a command must not export anything' };
  }
}
