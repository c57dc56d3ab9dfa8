/** Every feed for programs can be read, and what it leads to is there. */
import { SaxesParser } from 'saxes';
import { z } from 'zod';
import type { AuditFinding } from '../audit-finding.ts';
import { type AuditedSite, resolveTarget } from '../audited-site.ts';

/** Problems of all XML and JSON files. */
export function* feedProblems(site: AuditedSite): Generator<AuditFinding> {
  for (const file of site.files) {
    if (file.endsWith('.xml')) yield* xmlProblems(file, site);
    if (file.endsWith('.json')) yield* jsonProblems(file, site);
  }
}

function* xmlProblems(file: string, site: AuditedSite): Generator<AuditFinding> {
  const { texts, mistake } = readXml(site.read(file));
  if (mistake !== undefined) {
    yield { file, ...mistake };
    return;
  }
  const isFeed = file.endsWith('feed.xml');
  const addresses = texts.get(isFeed ? 'link' : 'loc') ?? [];
  if (addresses.length === 0) yield { file, message: 'It leads nowhere.' };
  const guids = texts.get('guid') ?? [];
  const once = new Set<string>();
  const twice = guids.find((guid) => once.size === once.add(guid).size);
  if (twice !== undefined) yield { file, message: `${twice} is there twice.` };
  yield* deadAddresses(file, addresses, site);
}

/** The texts of an XML document by the names of their elements; or the first mistake in it. */
function readXml(xml: string) {
  const texts = new Map<string, string[]>();
  const open: { name: string; text: string }[] = [];
  let mistake: Pick<AuditFinding, 'line' | 'column' | 'message'> | undefined;
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    // The message begins with line and column itself.
    const words = message.replace(/^[\d:\s]+/, '');
    mistake ??= {
      line: parser.line,
      column: parser.column + 1,
      message: `It cannot be read: ${words}`,
    };
  });
  parser.on('opentag', ({ name }) => open.push({ name, text: '' }));
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => {
    const { name, text } = open.pop()!;
    const before = texts.get(name);
    if (before === undefined) texts.set(name, [text.trim()]);
    else before.push(text.trim());
  });
  parser.write(xml).close();
  return { texts, mistake };
}

function* jsonProblems(file: string, site: AuditedSite): Generator<AuditFinding> {
  let data: unknown;
  try {
    data = JSON.parse(site.read(file));
  } catch (error) {
    yield { file, message: `It cannot be read: ${(error as Error).message}` };
    return;
  }
  // The files of single years are described by the schema of the main one.
  const schema = file.replace(/^events\/\d{4}\//, '').replace(/\.json$/, '.schema.json');
  if (site.files.includes(schema)) {
    const described = z.fromJSONSchema(
      JSON.parse(site.read(schema)) as z.core.JSONSchema.JSONSchema,
    );
    const result = described.safeParse(data);
    for (const { path, message } of result.error?.issues ?? []) {
      yield { file, message: `${path.join('.')} is not as ${schema} describes it: ${message}` };
    }
    yield* deadAddresses(file, valuesOf(data, new Set(['url'])), site);
  }
}

function* deadAddresses(
  file: string,
  addresses: readonly string[],
  site: AuditedSite,
): Generator<AuditFinding> {
  for (const address of new Set(addresses)) {
    const target = resolveTarget(address, '/', site.address);
    if (target.kind === 'invalid') yield { file, message: `"${address}" is not an address.` };
    if (target.kind === 'internal' && !site.published.has(target.path)) {
      yield { file, message: `It leads to ${target.path}, which is not there.` };
    }
  }
}

/** All texts under certain names, however deep. */
function valuesOf(tree: unknown, names: ReadonlySet<string>): string[] {
  if (Array.isArray(tree)) return tree.flatMap((item) => valuesOf(item, names));
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const texts = names.has(name) ? [value].flat().filter((one) => typeof one === 'string') : [];
    return [...texts, ...valuesOf(value, names)];
  });
}
