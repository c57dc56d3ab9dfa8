/**
 * What is built, held against the browsers of `browserslist` in package.json by the compatibility
 * data of MDN: style sheets property by property, scripts by syntax and by the names they use.
 */
import bcd, { type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import { Linter } from 'eslint';
import compat from 'eslint-plugin-compat';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Declaration, type Root } from 'postcss';
import { describe, expect, test } from 'vitest';
import { browserTargets } from '../build/browser-targets.ts';
import { builtSite } from './built-site.ts';

/** What older browsers pass over, and nothing is lost but the refinement. */
const ENHANCEMENTS: Readonly<Record<string, string>> = {
  '@page': 'margins of the flyer; without, the printer has its own',
  '@view-transition': 'pages change at once',
  'view-transition-name': 'pages change at once',
  '::marker': 'markers have the color of the text',
  ':focus-visible': 'a click draws the outline of :focus too',
  'break-after': 'a heading may end a sheet',
  'color-scheme': 'scroll bars and fields are light; colors of ours are set otherwise',
  'forced-color-adjust': 'arrows are drawn in the forced color',
  'hyphenate-limit-chars': 'more words are divided',
  'min-block-size svh': '100vh stands before it',
  'overflow-wrap anywhere': 'break-word is inherited, and breaks the same words',
  'print-color-adjust': 'a printer may leave the color of the block out; its border stays',
  'scroll-padding-top': 'the target of a link stands at the very top',
  'text-decoration-thickness': 'underlines are as thick as the browser draws them',
  'text-size-adjust': 'text is as large as a phone turned on its side makes it',
  'text-underline-offset': 'underlines are nearer to the text',
  'text-wrap': 'lines break where they are full',
  cursor: 'phones of that time have none',
  hyphens: 'a word too long for its line is broken anywhere',
  'user-select': 'an address is selected by hand',
  outline: 'older browsers draw it without following rounded corners',
};

/** What scripts ask for before they use it, and what is lost without. */
const ASKED_FOR = [
  // The button that copies an address stays hidden: the address can be selected.
  'navigator.clipboard',
  // "In 3 days" is not added to the date.
  'Intl.RelativeTimeFormat',
  // The search says nothing: its page keeps the links that it has without script.
  'Intl.PluralRules',
];

/** Names of browsers in the data of MDN, by their names as build targets. */
const BROWSERS = {
  chrome: 'chrome',
  edge: 'edge',
  firefox: 'firefox',
  safari: 'safari',
  ios: 'safari_ios',
} as const;

const floor = browserTargets().map((target) => {
  const [, name = '', version = ''] = /^(\D+)(.+)$/.exec(target) ?? [];
  return { browser: BROWSERS[name as keyof typeof BROWSERS], version: Number(version) };
});

/** The browsers of the floor that do not know a feature; one with a prefix, which is written too, is known. */
function lacking(feature: Identifier | undefined): string[] {
  const support = feature?.__compat?.support;
  if (support === undefined) return [];
  return floor
    .filter(({ browser, version }) => {
      const statements = [support[browser] ?? []].flat();
      return !statements.some(
        ({ version_added: added, flags, partial_implementation: partial }) =>
          typeof added === 'string' &&
          !flags &&
          !partial &&
          Number.parseFloat(added.replace('≤', '')) <= version,
      );
    })
    .map(({ browser, version }) => `${browser} ${version}`);
}

const {
  properties,
  selectors,
  types,
  'at-rules': atRules,
} = bcd.css as unknown as Record<string, Identifier>;

/** The features that a declaration uses: its property, and the keywords, functions and units of its value. */
function* featuresOf({ prop, value }: Declaration): Generator<[string, Identifier | undefined]> {
  const property = properties?.[prop];
  if (property !== undefined) yield [prop, property];
  for (const [word] of value.matchAll(/[a-z][a-z-]+/g))
    if (property?.[word] !== undefined) yield [`${prop} ${word}`, property[word]];
  for (const [, name = ''] of value.matchAll(/([a-z-]+)\(/g))
    yield [`${name}()`, types?.[name] ?? types?.['color']?.[name]];
  if (/\d[sld]v[hwib]\b/.test(value))
    yield [`${prop} svh`, types?.['length']?.['viewport_percentage_units_small']];
}

/** Whether a feature, or all of the property it belongs to, is a refinement. */
function isEnhancement(name: string): boolean {
  return name in ENHANCEMENTS || (name.split(' ')[0] ?? '') in ENHANCEMENTS;
}

/** What a style sheet uses that some browser of the floor does not know. */
function unknownTo(root: Root): string[] {
  const found = new Set<string>();
  const report = (name: string, feature: Identifier | undefined): void => {
    const browsers = lacking(feature);
    if (browsers.length > 0 && !isEnhancement(name)) found.add(`${name}: ${browsers.join(', ')}`);
  };
  root.walkDecls((declaration) => {
    // The descriptors of a font have names of their own; browsers pass over those they do not know.
    if (declaration.parent?.type === 'atrule') return;
    for (const [name, feature] of featuresOf(declaration)) report(name, feature);
  });
  root.walkAtRules(({ name, params }) => {
    report(`@${name}`, atRules?.[name]);
    if (name === 'media' && /[<>]|not \(/.test(params))
      report(`@media ${params}`, atRules?.['media']?.['range_syntax']);
  });
  root.walkRules(({ selector }) => {
    for (const [name, word = ''] of selector.matchAll(/::?([a-z-]+)/g))
      report(name, selectors?.[word]);
    if (/:not\([^)]*,/.test(selector)) found.add(`:not() with a list: ${selector}`);
  });
  return [...found];
}

/** What a script uses that some browser of the floor does not know. */
function unknownToScripts(code: string): string[] {
  const messages = new Linter().verify(code, {
    plugins: { compat },
    rules: {
      'compat/compat': 'error',
      'no-restricted-syntax': ['error', 'ChainExpression', 'LogicalExpression[operator="??"]'],
    },
    // The oldest edition that has import(), which all of these know.
    languageOptions: { ecmaVersion: 2020, sourceType: 'module' },
    settings: { polyfills: ASKED_FOR },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  });
  return messages.map(({ message }) => message);
}

describe('what is found', () => {
  test.each([
    ['@layer a { b { color: red } }', '@layer'],
    ['a { color: light-dark(#000, #fff) }', 'light-dark()'],
    ['a { padding-inline: var(--edge) }', 'padding-inline'],
    ['a { inset: 0 }', 'inset'],
    ['a:has(b) { color: red }', ':has'],
    ['a:dir(rtl) { color: red }', ':dir'],
    ['@media (width < 10rem) { a { color: red } }', '@media (width < 10rem)'],
    ['a { scale: -1 1 }', 'scale'],
    ['a { height: 100svh }', 'height svh'],
    ['a { overflow: clip }', 'overflow clip'],
    ['a { grid-template-rows: subgrid }', 'grid-template-rows subgrid'],
  ])('%s', (css, name) => {
    expect(unknownTo(postcss.parse(css)).map((text) => text.split(': ')[0])).toContain(name);
  });

  test.each(['a?.b', 'a ?? b', 'a ||= b', 'new WeakRef(a)'])('%s', (code) => {
    expect(unknownToScripts(code)).not.toEqual([]);
  });

  test('nothing in what they know', () => {
    expect(unknownTo(postcss.parse('a { color: red; width: min(1px, 2px) }'))).toEqual([]);
    expect(unknownToScripts('fetch("/a").then(() => import("./b.js"))')).toEqual([]);
  });
});

describe.each(['neighbors', 'other-organization'] as const)('%s', async (variant) => {
  const folder = await builtSite(variant);
  // The search engine and the form are programs of their own, which ask for nothing less.
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !/^(?:pagefind|admin|_astro\/admin\.)/.test(file),
  );
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  test.each(files.filter((file) => file.endsWith('.css')))('%s', (file) => {
    expect(unknownTo(postcss.parse(read(file)))).toEqual([]);
  });

  test.each(files.filter((file) => file.endsWith('.js')))('%s', (file) => {
    expect(unknownToScripts(read(file))).toEqual([]);
  });
});
