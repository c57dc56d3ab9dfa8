/** The files of Sveltia CMS that the form at `/admin/` loads, by their path below `/admin/cms/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Media types of the files, by their extension. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.resolve('@sveltia/cms'))));

/** The program, its fonts and codecs, and its words in the languages of the site. */
export function cmsFiles(locales: readonly string[]): string[] {
  const languageOf = (tag: string): string => new Intl.Locale(tag).language;
  const languages = locales.map(languageOf);
  const program = readdirSync(join(PACKAGE, 'npm'), { recursive: true, encoding: 'utf8' });
  const words = readdirSync(join(PACKAGE, 'locales')).map((name) => name.replace('.json', ''));
  return [
    ...program.filter((name) => extname(name) in TYPES).map((name) => name.replaceAll('\\', '/')),
    ...words.filter((tag) => languages.includes(languageOf(tag))).map((tag) => `locales/${tag}.js`),
  ];
}

/**
 * One file as browsers take it. The package leaves it to a bundler to make modules of its words,
 * which are JSON; here they are served as modules.
 */
export function cmsFile(path: string): { body: Buffer<ArrayBuffer>; type: string } {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  if (path.startsWith('locales/')) {
    const words = readFileSync(join(PACKAGE, path.replace(/js$/, 'json')));
    return { body: Buffer.from(`export default ${words.toString()}`), type };
  }
  const body = readFileSync(join(PACKAGE, 'npm', path));
  if (path !== 'index.js') return { body, type };
  const program = body.toString().replace(/`\.\.\/locales\/([\w-]+)\.json`/g, '`./locales/$1.js`');
  return { body: Buffer.from(program), type };
}
