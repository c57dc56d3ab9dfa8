/** The rules of `_headers` for a finished site. */
import type { HeaderRule } from './headers-file.ts';
import {
  commonHeaders,
  type Embed,
  type Headers,
  headersFor,
} from '../../views/response-headers.ts';

/**
 * Rules that give every path its headers.
 *
 * Hosts disagree on what happens when two rules set the same header (Cloudflare joins the values,
 * Netlify takes one), so no path is matched by two rules that do: one rule holds what is common,
 * and each path has exactly one rule for the rest. Ids are written as placeholders, because
 * hosts also limit the number of rules (Cloudflare Pages: 100).
 * @param paths of all published files as visitors ask for them, without base path: `/events/`.
 * @param embed who may show pages below `/embed/` in a frame.
 */
export function siteHeaderRules(paths: readonly string[], embed: Embed = false): HeaderRule[] {
  const rules = rulesByName('/', [...paths].sort(), embed);
  return [
    { pattern: '/*', headers: Object.entries(commonHeaders(embed)) },
    ...rules.map(([pattern, headers]) => ({ pattern, headers: Object.entries(headers) })),
  ];
}

type Rule = readonly [pattern: string, headers: Headers];

/** The rules of a folder, each thing in it by its name. */
function rulesByName(folder: string, paths: readonly string[], embed: Embed): Rule[] {
  const nameIn = (path: string) => /^[^/]*\/?/.exec(path.slice(folder.length))![0];
  return [...Map.groupBy(paths, nameIn)].flatMap(([name, members]) =>
    name.endsWith('/')
      ? rulesOfFolder(folder + name, members, embed)
      : members.map((path): Rule => [path, headersFor(path, embed)]),
  );
}

/** The fewest rules for a folder: one for all of it, or by what stands at the same depth. */
function rulesOfFolder(folder: string, paths: readonly string[], embed: Embed): Rule[] {
  const whole = rulesByPattern(paths, () => `${folder}*`, embed);
  return (
    whole ??
    rulesByPattern(paths, (path) => withPlaceholders(folder, path), embed) ??
    rulesByName(folder, paths, embed)
  );
}

/** One rule per pattern; undefined when paths of one pattern need different headers. */
function rulesByPattern(
  paths: readonly string[],
  patternOf: (path: string) => string,
  embed: Embed,
): Rule[] | undefined {
  const found = new Map<string, Headers>();
  for (const path of paths) {
    const pattern = patternOf(path);
    const headers = headersFor(path, embed);
    const before = found.get(pattern);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(headers))
      return undefined;
    found.set(pattern, headers);
  }
  return [...found];
}

/** `/events/2019-12-12-assembly/event.ics` → `/events/:a/event.ics` */
function withPlaceholders(folder: string, path: string): string {
  const parts = path.slice(folder.length).split('/');
  const names = parts.map((part, depth) =>
    depth === parts.length - 1 ? part : `:${String.fromCharCode(97 + depth)}`,
  );
  return folder + names.join('/');
}
