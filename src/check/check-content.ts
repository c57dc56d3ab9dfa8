/** `npm run check`: reads all content, builds nothing, runs nothing, reports every problem. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listItems } from '../reading/files.ts';
import { splitFrontmatter } from '../reading/frontmatter.ts';
import { readSource } from '../reading/source.ts';
import { readYamlTree } from '../reading/yaml.ts';
import { type Kind, KINDS, schemas } from '../schema/index.ts';
import { site as siteSchema, type SiteData } from '../schema/site.ts';
import { translations } from '../schema/translation.ts';
import type { Content, EntryRule } from './content.ts';
import { type CheckedEntry, KIND_NAMES } from './entry.ts';
import { readFields } from './fields.ts';
import { sortFile } from './names.ts';
import { compareProblems, fileProblem, locate, type Problem, visible } from './problem.ts';
import { references } from './references.ts';

/** What to check. */
export interface CheckOptions {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** The folder that paths in the report start from; default: the current one. */
  from?: string;
}

/** What a check found. */
export interface CheckResult {
  /** Sorted by file and line. */
  problems: Problem[];
  /** All entries, translations included, as far as they could be read. */
  entries: readonly CheckedEntry[];
  /** How many files were read. */
  files: number;
}

/** Rules that look at one entry, in the order of their reports where they share a place. */
const ENTRY_RULES: readonly EntryRule[] = [references];

/** Checks a content folder. Never throws for what is in it. */
export function checkContent(options: CheckOptions): CheckResult {
  const { contentDir, from = process.cwd() } = options;
  const shown = relative(from, contentDir).replaceAll('\\', '/') || '.';
  const pathOf = (path: string): string => visible(shown === '.' ? path : `${shown}/${path}`);
  const problems: Problem[] = [];
  const items = listItems(contentDir);
  const entries: CheckedEntry[] = [];
  let site: Partial<SiteData> = {};
  let hasSite = false;
  for (const item of items) {
    const sorted = sortFile(item);
    if (sorted.type === 'site') {
      hasSite = true;
      const { entry, value } = readSiteFile(contentDir);
      site = value;
      problems.push(...locate(pathOf(item.path), entry.text, entry.findings));
    } else if (sorted.type === 'entry') {
      if (sorted.problem) {
        const { code, field, message } = sorted.problem;
        problems.push(fileProblem(pathOf(item.path), code, field, message));
      }
      entries.push(readEntry(contentDir, sorted.file));
    } else if (sorted.type === 'refused') {
      const { code, field, message } = sorted.problem;
      problems.push(fileProblem(pathOf(item.path), code, field, message));
    }
  }
  if (!hasSite)
    problems.push(
      fileProblem(
        pathOf('site.yaml'),
        'missing-file',
        'file',
        'is missing. It says who publishes the site; copy it from the project and change the names.',
      ),
    );
  const content = joinContent(site, entries, new Set(items.map(({ path }) => path)));
  for (const entry of entries) {
    for (const rule of ENTRY_RULES) rule(entry, content);
    problems.push(...locate(pathOf(entry.path), entry.text, entry.findings));
  }
  return { problems: problems.sort(compareProblems), entries, files: items.length };
}

/** Reads `site.yaml` like an entry. */
function readSiteFile(contentDir: string): { entry: CheckedEntry; value: Partial<SiteData> } {
  const { text, findings } = readSource(readFileSync(join(contentDir, 'site.yaml')));
  const { root, findings: yaml } = readYamlTree(text);
  const { tree, read } = readFields(root, siteSchema, 'site.yaml', text, yaml);
  findings.push(...yaml);
  const value = Object.fromEntries(
    Object.entries(read?.value ?? {}).filter(([field]) => read?.ok([field]) === true),
  );
  const entry: CheckedEntry = {
    kind: 'pages',
    id: 'site',
    locale: undefined,
    extension: '.yaml',
    path: 'site.yaml',
    text,
    tree,
    read,
    body: '',
    bodyStart: text.length,
    findings,
  };
  return { entry, value };
}

/** Reads the file of an entry, as far as it can be read. */
function readEntry(
  contentDir: string,
  file: Pick<CheckedEntry, 'kind' | 'id' | 'locale' | 'extension' | 'path'>,
): CheckedEntry {
  const { text, findings } = readSource(readFileSync(join(contentDir, file.path)));
  const isYaml = file.extension === '.yaml';
  const parts = isYaml
    ? { yaml: text, yamlStart: 0, body: '', bodyStart: text.length }
    : splitFrontmatter(text);
  const entry: CheckedEntry = {
    ...file,
    text,
    tree: undefined,
    read: undefined,
    body: parts.body,
    bodyStart: parts.bodyStart,
    findings,
  };
  if (parts.yaml === undefined) {
    findings.push({
      code: 'no-frontmatter',
      severity: 'error',
      field: 'frontmatter',
      message: /^---[ \t]*\n/.test(text)
        ? 'has no end. Put a line with three hyphens (---) below the last field.'
        : 'is missing. Begin the file with a line of three hyphens (---), then the fields, then three hyphens again.',
      start: 0,
      end: Math.max(1, text.indexOf('\n')),
    });
    return entry;
  }
  const { root, findings: yaml } = readYamlTree(parts.yaml, parts.yamlStart);
  const schema = file.locale === undefined ? schemas[file.kind] : translations[file.kind];
  const what = file.locale === undefined ? KIND_NAMES[file.kind] : 'a translation';
  const { tree, read } = readFields(root, schema, what, text, yaml);
  findings.push(...yaml);
  return { ...entry, tree, read };
}

/** Gathers the entries by kind and id. */
function joinContent(
  site: Partial<SiteData>,
  entries: readonly CheckedEntry[],
  files: ReadonlySet<string>,
): Content {
  const originals = Object.fromEntries(
    KINDS.map((kind) => [kind, new Map<string, CheckedEntry>()]),
  ) as Record<Kind, Map<string, CheckedEntry>>;
  for (const entry of entries)
    if (entry.locale === undefined) originals[entry.kind].set(entry.id, entry);
  return { site, entries, originals, files };
}
