/**
 * The conversation of `npm run new`: the common questions one by one, then a menu in which every
 * field can be added or changed. An answer that cannot be read is asked again at once.
 */
import type { Readable, Writable } from 'node:stream';
import { isCancel, log, multiline, select, text } from '@clack/prompts';
import { problemLine } from '../check/reports/text-report.ts';
import { isPlainText, itemOf } from '../check/schema-fields.ts';
import { whenInWords } from './dates-in-words.ts';
import {
  addTexts,
  type AnswerContext,
  entryFieldsOf,
  type Field,
  fieldAt,
  isChoice,
  readAnswer,
  type Value,
  type Values,
  valueAt,
} from './entry-fields.ts';
import { addressWords } from '../domain/address-words.ts';
import { entryText, fileWords, type Written } from './new-entry.ts';
import { isRequired } from './new-flags.ts';
import { type KnownNames, NEW_KINDS, type NewKind, QUESTIONS } from './questions.ts';

/** A person who wants to stop. The message holds what was typed so far. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Where the conversation takes place; default: the terminal. */
export interface Streams {
  input?: Readable;
  output?: Writable;
}

/** How a field is asked for. */
interface Wording {
  ask: string;
  hint?: string | undefined;
  example?: string | undefined;
  labels?: Readonly<Record<string, string>> | undefined;
}

/** Lists of ids, tags and dates are typed in one line; others item by item. */
const isOneLine = (field: Field): boolean => {
  const item = itemOf(field.schema);
  return !field.list || (!field.fields && !(item && isPlainText(item)));
};

/** A value in one line. */
function brief(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.split('\n')[0] ?? '';
  const values = Array.isArray(value) ? value : Object.values(value);
  return values.map(brief).join(', ').slice(0, 70);
}

/** Asks what is to be added. @throws {Stopped} */
export async function askKind(streams: Streams = {}): Promise<NewKind> {
  const kinds = Object.keys(NEW_KINDS) as NewKind[];
  const kind = await select({
    ...streams,
    message: 'What do you want to add?',
    options: kinds.map((value) => ({ value, label: value })),
  });
  if (isCancel(kind)) throw new Stopped('Nothing was written.');
  return kind;
}

/** What a conversation begins with. */
export interface ConversationContext extends AnswerContext {
  /** IANA zone of the site. */
  timezone: string;
  /** Ids that the entry may name. */
  known: KnownNames;
}

/** A conversation about one new entry. */
export class Conversation {
  readonly #kind: NewKind;
  readonly #fields: readonly Field[];
  readonly #context: ConversationContext;
  readonly #streams: Streams;

  /** @param context its `values` are filled in by the answers. */
  constructor(kind: NewKind, context: ConversationContext, streams: Streams = {}) {
    this.#kind = kind;
    this.#fields = entryFieldsOf(NEW_KINDS[kind]);
    this.#context = context;
    this.#streams = streams;
  }

  /**
   * Asks until the entry is written. What the check refuses is shown and asked again.
   * @throws {Stopped}
   */
  async run(
    write: (values: Values) => Promise<Written>,
  ): Promise<Extract<Written, { warnings: unknown }>> {
    await this.#askCommon();
    for (;;) {
      await this.#menu(this.#fields, this.#context.values, this.#summary(), 'Write the file');
      const written = await write(this.#context.values);
      if ('warnings' in written) return written;
      if ('exists' in written) {
        log.error(`${written.path} exists already. Choose other words.`, this.#streams);
        await this.#edit(fieldAt(this.#fields, 'id')!, this.#context.values);
      } else await this.#correct(written.errors);
    }
  }

  /** When and where it will be written, to be read once more. */
  #summary(): string {
    const { values, timezone } = this.#context;
    if (values['start'] === undefined) return 'Is that all?';
    const when = whenInWords(values, timezone);
    return when ? `${when}. Is that all?` : 'There is no such hour on that day. Please change it.';
  }

  async #askCommon(): Promise<void> {
    const { values, known } = this.#context;
    for (const asked of QUESTIONS[this.#kind]) {
      const { path, when, several, names } = asked;
      const field = fieldAt(this.#fields, path);
      if (!field || valueAt(values, path) !== undefined || when?.(values) === false) continue;
      if (names !== undefined && known[names].length === 0) continue;
      const question =
        names === undefined
          ? asked
          : { ...asked, hint: `${known[names].join(', ')}. ${asked.hint ?? ''}` };
      let required = isRequired(this.#kind, question);
      for (let again = true; again;) {
        const texts = await this.#ask(field, question, required);
        if (texts.length > 0) addTexts(values, this.#fields, path, texts);
        again = several === true && texts.length > 0;
        required = false;
      }
    }
    const { title = values['name'] } = values;
    if (typeof title !== 'string' || values['id'] !== undefined) return;
    if (/[^\p{Script=Latin}\P{L}]/u.test(title) || fileWords(values) === '') {
      const wording = {
        ask: 'Which words should the address end in?',
        hint: 'In Latin letters, with hyphens between them.',
      };
      const words = await this.#ask(
        fieldAt(this.#fields, 'id')!,
        wording,
        true,
        addressWords(title),
      );
      values['id'] = words[0];
    }
  }

  /** Asks for one value, or for a list in one line. Nothing is no answer. @throws {Stopped} */
  async #ask(
    field: Field,
    { ask, hint, example, labels }: Wording,
    required: boolean,
    initialValue = '',
  ): Promise<string[]> {
    const notes = [hint, required ? undefined : 'Enter: leave it out.'].filter(Boolean).join(' ');
    const message = field.options || notes === '' ? ask : `${ask} (${notes})`;
    const answer =
      field.options !== undefined && isChoice(field)
        ? await select({
            ...this.#streams,
            message,
            ...(initialValue !== '' && { initialValue }),
            options: [
              ...(labels ? Object.keys(labels) : field.options).map((value) => ({
                value,
                label: labels?.[value] ?? value,
              })),
              ...(required || labels ? [] : [{ value: '', label: '(leave it out)' }]),
            ],
          })
        : field.name === 'body'
          ? await multiline({
              ...this.#streams,
              message: `${ask} (Tab, then Enter, when you are done.)`,
              initialValue,
              // Without it, an empty line would end the text.
              showSubmit: true,
            })
          : await text({
              ...this.#streams,
              message,
              initialValue,
              ...(example !== undefined && { placeholder: example }),
              validate: (typed) => {
                if (typed === undefined || typed.trim() === '')
                  return required ? 'This has to be answered.' : undefined;
                const read = readAnswer(field, typed, this.#context);
                return 'error' in read ? read.error : undefined;
              },
            });
    if (isCancel(answer)) this.#stop();
    if (answer.trim() === '') return [];
    const read = readAnswer(field, answer, this.#context);
    if ('error' in read) return [];
    if (read.readAs !== undefined) log.info(`Read as ${read.readAs}`, this.#streams);
    return read.texts;
  }

  #stop(): never {
    const typed = entryText(NEW_KINDS[this.#kind], this.#context.values);
    throw new Stopped(`Nothing was written. This is what you have typed:\n\n${typed}`);
  }

  /** Lets a person choose fields to add or change until they are done. */
  async #menu(
    fields: readonly Field[],
    values: Values,
    message: string,
    done: string,
  ): Promise<void> {
    for (;;) {
      const choice = await select({
        ...this.#streams,
        message,
        maxItems: 12,
        options: [
          { value: '', label: done },
          ...fields.map(({ name, description }) => ({
            value: name,
            label: name === 'id' ? 'words of the address' : name,
            hint: brief(values[name]) || description,
          })),
        ],
      });
      if (isCancel(choice)) this.#stop();
      const field = fields.find(({ name }) => name === choice);
      if (field === undefined) return;
      await this.#edit(field, values);
    }
  }

  /** Adds or changes one field. An empty answer removes it, unless it is required. */
  async #edit(field: Field, values: Values): Promise<void> {
    const { name, required } = field;
    const value = values[name];
    if (isOneLine(field) && (!field.fields || typeof value === 'string')) {
      const texts = await this.#ask(field, wordingOf(field), required, typed(value));
      values[name] = field.list && texts.length > 0 ? texts : texts[0];
    } else if (field.list) values[name] = await this.#items(field, value);
    else values[name] = await this.#map(field, typeof value === 'object' ? value : undefined);
  }

  /** The fields of a map: those that are required first. Undefined if nothing is given. */
  async #map(field: Field, value: Value): Promise<Values | undefined> {
    const fields = field.fields ?? [];
    const map = (typeof value === 'object' ? value : {}) as Values;
    for (const [index, inner] of fields.filter(({ required }) => required).entries()) {
      if (map[inner.name] !== undefined) continue;
      const isFirst = index === 0;
      const texts = await this.#ask(inner, wordingOf(inner), !isFirst);
      if (texts.length === 0) return undefined;
      map[inner.name] = inner.list ? texts : texts[0];
    }
    await this.#menu(fields, map, `${field.path}: anything else?`, 'Done');
    return Object.values(map).some((one) => one !== undefined) ? map : undefined;
  }

  /** The items of a list: each can be changed, or removed by emptying it; more can be added. */
  async #items(field: Field, value: Value): Promise<(string | Values)[] | undefined> {
    const items = (Array.isArray(value) ? [...value] : []) as (string | Values | undefined)[];
    for (;;) {
      const choice = await select({
        ...this.#streams,
        message: field.path,
        options: [
          ...(items.length > 0 ? [{ value: -1, label: 'Done' }] : []),
          { value: items.length, label: 'Add one' },
          ...(items.length > 0 ? [] : [{ value: -1, label: 'Done' }]),
          ...items.map((item, index) => ({ value: index, label: `Change: ${brief(item)}` })),
          ...items.map((item, index) => ({ value: -2 - index, label: `Remove: ${brief(item)}` })),
        ],
      });
      if (isCancel(choice)) this.#stop();
      if (choice === -1) return items.length > 0 ? (items as (string | Values)[]) : undefined;
      if (choice < -1) {
        items.splice(-2 - choice, 1);
        continue;
      }
      const item = items[choice];
      if (field.fields !== undefined && typeof item !== 'string')
        items[choice] = await this.#map(field, item);
      else [items[choice]] = await this.#ask(field, wordingOf(field), false, typed(item));
      if (items[choice] === undefined) items.splice(choice, 1);
    }
  }

  /** Shows what the check found, and asks for those fields again. */
  async #correct(problems: Extract<Written, { errors: unknown }>['errors']): Promise<void> {
    for (const problem of problems) log.error(problemLine(problem), this.#streams);
    const elsewhere: Readonly<Record<string, string>> = { name: 'id', file: 'id', text: 'body' };
    const paths = problems.map(({ field }) => {
      const [path = ''] = field.split('[');
      return fieldAt(this.#fields, path) ? path : (elsewhere[path] ?? '');
    });
    for (const path of new Set(paths)) {
      const field = fieldAt(this.#fields, path);
      const parent = path.includes('.')
        ? valueAt(this.#context.values, path.slice(0, path.lastIndexOf('.')))
        : this.#context.values;
      if (field && typeof parent === 'object' && !Array.isArray(parent))
        await this.#edit(field, parent);
    }
  }
}

/** A value as it would be typed. */
const typed = (value: Value): string =>
  Array.isArray(value) ? value.map(brief).join(', ') : typeof value === 'string' ? value : '';

/** How a field without a question of its own is asked for. */
function wordingOf({ path, description, example }: Field): Wording {
  return {
    ask: `${path}: ${description.replace(/\.$/, '')}`,
    example: Array.isArray(example)
      ? example.join(', ')
      : typeof example === 'string'
        ? example
        : undefined,
  };
}
