/** Reads a Markdown or MDX body into its tree. Nothing in it is executed. */
import { type Features, markdownToMdast, type MdastNode, mdxToMdast } from 'satteri';

/** What Markdown may hold, the same for `check` and for the build. */
export const MARKDOWN_FEATURES = {
  gfm: true,
  smartPunctuation: true,
} as const satisfies Features;

/** Longer bodies are refused unread (UTF-16 units). */
export const LONGEST_BODY = 100_000;

/** Why a body could not be read: a place in it, and the cure. */
export interface ParseMistake {
  code: string;
  message: string;
  /** Offset in the body. */
  offset: number;
}

/** A body's tree, or why there is none. */
export type ParsedBody =
  { root: MdastNode; mistakes: [] } | { root?: never; mistakes: ParseMistake[] };

/** Parses a body. Never throws. */
export function parseBody(body: string, extension: string): ParsedBody {
  if (body.length > LONGEST_BODY)
    return {
      mistakes: [
        {
          code: 'body-size',
          message: `is longer than ${LONGEST_BODY} characters. Spread it over several pages.`,
          offset: 0,
        },
      ],
    };
  const plain = markdownToMdast(body, { features: MARKDOWN_FEATURES });
  if (extension !== '.mdx') return { root: plain, mistakes: [] };
  // Code is found before the MDX parser sees it: deeply nested code can bring that parser down.
  const mistakes = findCode(body, plain);
  if (mistakes.length > 0) return { mistakes };
  try {
    return { root: mdxToMdast(body, { features: MARKDOWN_FEATURES }), mistakes: [] };
  } catch (error) {
    return { mistakes: [syntaxMistake(body, error)] };
  }
}

/** Visits a tree from top to bottom without recursion, however deep it is. */
export function* walk(root: MdastNode): Generator<{ node: MdastNode; depth: number }> {
  const stack = [{ node: root, depth: 0 }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    yield item;
    const { node, depth } = item;
    if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--)
        stack.push({ node: node.children[index] as MdastNode, depth: depth + 1 });
  }
}

/** Braces outside of code spans and fences, and paragraphs that begin with `import` or `export`. */
function findCode(body: string, root: MdastNode): ParseMistake[] {
  const mistakes: ParseMistake[] = [];
  /** Parts in which a brace is text, or belongs to code that is reported already; in order. */
  const settled: { start: number; end: number }[] = [];
  for (const { node } of walk(root)) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) continue;
    const fenced = node.type === 'code' && /^(?:`{3}|~{3})/.test(body.slice(start, start + 3));
    const module = node.type === 'paragraph' && /^(?:import|export)\b/.test(body.slice(start, end));
    if (module)
      mistakes.push({
        code: 'mdx-code',
        message:
          'has a paragraph that begins with "import" or "export", which means code. Content never runs code: delete it, or begin the sentence with another word.',
        offset: start,
      });
    if (node.type === 'inlineCode' || fenced || module) settled.push({ start, end });
  }
  let next = 0;
  let reportedLine = -1;
  for (const match of body.matchAll(/(?<!\\)\\*\{/g)) {
    const backslashes = match[0].length - 1;
    const offset = match.index + backslashes;
    while (next < settled.length && settled[next]!.end <= offset) next++;
    const isText = next < settled.length && settled[next]!.start <= offset;
    const line = body.lastIndexOf('\n', offset);
    if (isText || backslashes % 2 === 1 || line === reportedLine) continue;
    reportedLine = line;
    mistakes.push({
      code: 'mdx-code',
      message:
        'holds code in braces. Content never runs code: delete it, or write "\\{" for a brace that is meant as such.',
      offset,
    });
  }
  return mistakes.sort((a, b) => a.offset - b.offset);
}

/** What the MDX parser says, in words; it begins with line and column. */
function syntaxMistake(body: string, error: unknown): ParseMistake {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', what = text] = /^(\d+):(\d+): (.*)$/s.exec(text) ?? [];
  let offset = 0;
  for (let number = 1; number < Number(line); number++) {
    const end = body.indexOf('\n', offset);
    if (end === -1) break;
    offset = end + 1;
  }
  offset = Math.min(offset + Number(column) - 1, Math.max(0, body.length - 1));
  const closing = what.includes('losing tag');
  return {
    code: 'mdx-syntax',
    message: closing
      ? 'has a component that is not closed, or closed twice. Write <Name … /> for one that stands alone, and <Name …> … </Name> for one with content.'
      : 'has a "<" that begins no component. Write "\\<" for a "<" that is meant as such; links are written [words](address).',
    offset,
  };
}
