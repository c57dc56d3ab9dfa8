/** For tests: the lines and components of a calendar, by the letter of RFC 5545. */
/** One content line. */
export interface Property {
  name: string;
  /** Values without their quotes, RFC 6868 undone. */
  params: ReadonlyMap<string, string>;
  /** As it stands in the file, unfolded. */
  value: string;
}

/** A component with what is in it. */
export interface Component {
  name: string;
  properties: Property[];
  components: Component[];
}

/** What a calendar must never hold, whatever a content file says. */
export class NotStrict extends Error {}

/** Throws unless something holds. */
export function demand(condition: boolean, problem: string): asserts condition {
  if (!condition) throw new NotStrict(problem);
}

/**
 * The component that a text is.
 * @throws {NotStrict} when lines or components are not well formed.
 */
export function readComponent(text: string): Component {
  const stack: Component[] = [];
  let calendar: Component | undefined;
  for (const line of unfold(text)) {
    const property = parseLine(line);
    demand(calendar === undefined, `Something follows the calendar: ${line}`);
    if (property.name === 'BEGIN') {
      demand(property.params.size === 0, `BEGIN has parameters: ${line}`);
      stack.push({ name: property.value, properties: [], components: [] });
      continue;
    }
    const current = stack.at(-1);
    demand(current !== undefined, `A line stands outside of any component: ${line}`);
    if (property.name !== 'END') {
      demand(current.components.length === 0, `A property follows a component: ${line}`);
      current.properties.push(property);
      continue;
    }
    demand(property.value === current.name, `${current.name} is ended by ${line}`);
    stack.pop();
    const parent = stack.at(-1);
    if (parent) parent.components.push(current);
    else calendar = current;
  }
  demand(calendar?.name === 'VCALENDAR', 'This is no whole calendar.');
  return calendar;
}

/** Content lines (section 3.1): CRLF, at most 75 octets, no character split, no control. */
function unfold(text: string): string[] {
  demand(text.endsWith('\r\n'), 'The last line is not ended.');
  demand(!/\r(?!\n)|(?<!\r)\n/.test(text), 'A line ends otherwise than with CRLF.');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    demand(Buffer.byteLength(line) <= 75, `A line has more than 75 octets: ${line}`);
    demand(line.isWellFormed(), `A character is split: ${line}`);
    demand(!/\p{Cc}/u.test(line), `A control character: ${JSON.stringify(line)}`);
    demand(line !== '' && line !== ' ', 'A line is empty.');
  }
  const lines: string[] = [];
  for (const line of physical) {
    const previous = line.startsWith(' ') ? lines.pop() : '';
    demand(previous !== undefined, 'The first line continues another.');
    lines.push(previous + (line.startsWith(' ') ? line.slice(1) : line));
  }
  return lines;
}

const NAME = /^[A-Z0-9-]+/;
const PARAM = /^;([A-Z0-9-]+)=("[^"]*"|[^";:,]*)/;

function parseLine(line: string): Property {
  const name = NAME.exec(line)?.[0] ?? '';
  demand(name !== '', `A line has no name: ${line}`);
  const params = new Map<string, string>();
  let rest = line.slice(name.length);
  for (let match = PARAM.exec(rest); match; match = PARAM.exec(rest)) {
    const [whole, param = '', value = ''] = match;
    demand(!params.has(param), `${param} stands twice: ${line}`);
    params.set(param, unquoted(value));
    rest = rest.slice(whole.length);
  }
  demand(rest.startsWith(':'), `Its parameters are not well formed: ${line}`);
  return { name, params, value: rest.slice(1) };
}

const CARET: Record<string, string> = { '^^': '^', "^'": '"', '^n': '\n' };

const unquoted = (value: string): string =>
  value.replace(/^"|"$/g, '').replace(/\^[\^'n]/g, (sign) => CARET[sign] ?? sign);

/** The text that a TEXT value (section 3.3.11) stands for. */
export function textOf({ value, name }: Property): string {
  demand(/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value), `${name} is not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) =>
    sign.toLowerCase() === 'n' ? '\n' : sign,
  );
}

/** The only property of a name, or undefined if there is none. */
export function propertyOf(component: Component, name: string): Property | undefined {
  return component.properties.find((property) => property.name === name);
}
