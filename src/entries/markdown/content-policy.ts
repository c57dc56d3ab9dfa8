/**
 * What may not stand in a Markdown or MDX body: raw HTML, code, unlisted components, dangerous
 * addresses. One policy, applied by `check` and, before anything is compiled, by the build.
 */
import { defineMdastPlugin, type MdastNode } from 'satteri';
import { addressProblem, CONTACT_LINK } from '../../schema/urls.ts';
import { COMPONENTS } from './mdx-components.ts';

/** Why a part of a body is refused. */
export interface Refusal {
  /** Name of the rule, such as `raw-html`. */
  code: string;
  /** What is wrong and how to fix it. */
  message: string;
}

type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A path inside the site, with its anchor if any, or an anchor on the same page. */
const INSIDE = /^(?:\/(?!\/)|#.)/;

/** Why a node is refused, or undefined if it may stand. Its children are not looked at. */
export function refusalOf(node: Readonly<MdastNode>): Refusal | undefined {
  switch (node.type) {
    case 'html':
      return {
        code: 'raw-html',
        message: htmlMistake(node.value),
      };
    case 'mdxjsEsm':
      return {
        code: 'mdx-code',
        message: `holds code (${shortened(node.value)}). Content never runs code: delete the line, or begin the sentence with another word.`,
      };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return {
        code: 'mdx-code',
        message: `holds code in braces ({${shortened(node.value)}}). Content never runs code: delete it, or write "\\{" for a brace that is meant as such.`,
      };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentRefusal(node);
    case 'link':
    case 'definition':
      return linkRefusal(node.url);
    case 'yaml':
    case 'toml':
      return {
        code: 'second-frontmatter',
        message:
          'begins with a line of hyphens, which would hide the text below it. Put an empty line or a sentence before it.',
      };
    default:
      return KNOWN.has(node.type)
        ? undefined
        : {
            code: 'markdown-kind',
            message: `holds a kind of Markdown that the site does not take. Write it as paragraphs, lists or links.`,
          };
  }
}

/** Why HTML is refused, by what it was to be. */
function htmlMistake(html: string): string {
  if (html.startsWith('<!--'))
    return 'holds an HTML comment, which the site does not take. Delete it; a line that begins with # in the fields above can hold a note.';
  if (/^<img\b/i.test(html))
    return `holds a picture as HTML (${shortened(html)}), as GitHub makes it when a picture is dropped into the text. Save the picture beside this file instead and write: ![what it shows](march.jpg)`;
  if (/^<br\b/i.test(html))
    return 'holds HTML (<br>), which the site does not take. For a new paragraph leave a line empty.';
  return `holds HTML (${shortened(html)}), which the site does not take. Use Markdown, or write "&lt;" for a "<" that is meant as such.`;
}

/** Everything that Markdown with tables, footnotes and the like is made of. */
const KNOWN: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'code',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'image',
  'imageReference',
  'linkReference',
  'footnoteReference',
  'footnoteDefinition',
  'table',
  'tableRow',
  'tableCell',
]);

const shortened = (text: string): string => {
  const [line = ''] = text.trim().split('\n');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

/** Only listed components, each with its own attributes, and those as plain text. */
function componentRefusal(node: Readonly<Jsx>): Refusal | undefined {
  const name = node.name ?? '';
  const names = Object.keys(COMPONENTS).join(', ');
  if (!Object.hasOwn(COMPONENTS, name))
    return /^[a-z]/.test(name)
      ? {
          code: 'raw-html',
          message: `holds HTML (<${name}>), which the site does not take. Use Markdown, or write "\\<" for a "<" that is meant as such.`,
        }
      : {
          code: 'unknown-component',
          message: `holds <${name}>, which is no component of this site. Use one of ${names}, or delete it.`,
        };
  const rule = COMPONENTS[name]!;
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null)
    )
      return {
        code: 'mdx-code',
        message: `holds code in an attribute of <${name}>. Write each attribute as plain text in quotes: ${rule.example}`,
      };
    if (!Object.hasOwn(rule.attributes, attribute.name))
      return {
        code: 'unknown-attribute',
        message: `gives <${name}> the attribute "${attribute.name}", which it does not take. Write it like ${rule.example}`,
      };
    if (given.has(attribute.name) || typeof attribute.value !== 'string')
      return {
        code: 'unknown-attribute',
        message: `gives <${name}> the attribute "${attribute.name}" ${given.has(attribute.name) ? 'twice' : 'without a value'}. Write it like ${rule.example}`,
      };
    if (rule.attributes[attribute.name]?.kind === 'https') {
      const problem = addressProblem(attribute.value);
      if (problem !== undefined)
        return {
          code: 'link-address',
          message: `holds a link, "${shortened(attribute.value)}", that ${problem}`,
        };
    }
    given.add(attribute.name);
  }
  const missing = Object.entries(rule.attributes).find(
    ([attribute, { required }]) => required && !given.has(attribute),
  );
  if (missing)
    return {
      code: 'unknown-attribute',
      message: `holds <${name}> without "${missing[0]}". Write it like ${rule.example}`,
    };
  if (!rule.hasContent && node.children.length > 0)
    return {
      code: 'component-content',
      message: `puts something inside <${name}>, which stands alone. Write it like ${rule.example}`,
    };
  return undefined;
}

/** The name, without locale and ending, of the content file that a link names; undefined if none. */
export const linkedFile = (url: string): string | undefined =>
  /^(?:[\w.-]*\/)*([\w-]+)(?:\.[a-z-]{2,8})?\.mdx?(?:#[\w-]+)?$/i.exec(url)?.[1];

/** Links lead to `https://…`, to a path inside the site, to a heading of the same page, or to a contact. */
export function linkRefusal(url: string): Refusal | undefined {
  if (INSIDE.test(url) || CONTACT_LINK.test(url)) return undefined;
  const shown = `a link to "${shortened(url)}"`;
  if (url === '')
    return {
      code: 'link-address',
      message:
        'holds a link that leads nowhere. Write its address between the brackets: [words](address)',
    };
  const file = linkedFile(url);
  if (file !== undefined)
    return {
      code: 'file-link',
      message: `holds ${shown}, which is a file of the repository. Link to the page made of it, such as /campaigns/${file}/`,
    };
  if (url.startsWith('//'))
    return {
      code: 'link-address',
      message: `holds ${shown}, which begins with two slashes. Begin it with https://.`,
    };
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url))
    return {
      code: 'link-address',
      message: `holds ${shown}, which is no whole address. Begin it with https://, or with one slash for a page of this site: /events/2019-12-12-online-assembly/.`,
    };
  const problem = addressProblem(url);
  return problem === undefined
    ? undefined
    : { code: 'link-address', message: `holds ${shown}, which ${problem}` };
}

/** Stops the build at the first thing that may not stand in a body. */
function refuse(node: Readonly<MdastNode>): void {
  const refusal = refusalOf(node);
  if (refusal !== undefined)
    throw new Error(
      `${node.position?.start.line ?? 1}:${node.position?.start.column ?? 1}: The text ${refusal.message} ("npm run check" names every place.)`,
    );
}

/** The policy as a plugin of the Markdown processor, for `.md` and `.mdx` alike. */
export const contentPolicyPlugin = defineMdastPlugin({
  name: 'content-policy',
  options: { position: true },
  html: refuse,
  mdxjsEsm: refuse,
  mdxFlowExpression: refuse,
  mdxTextExpression: refuse,
  mdxJsxFlowElement: refuse,
  mdxJsxTextElement: refuse,
  link: refuse,
  definition: refuse,
});
