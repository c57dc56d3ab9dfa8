/** Forms to copy for CONTRIBUTING.md, made from the examples of questions and schemas. */
import { yamlEntry, markdownEntry, type FieldValue } from './entry-text.ts';
import {
  addTexts,
  entryFieldsOf,
  type Field,
  fieldAt,
  readAnswer,
  type Values,
} from './entry-fields.ts';
import type { Kind } from '../schema/index.ts';
import { type NewFile, newFile } from './new-entry.ts';
import { NEW_KINDS, type NewKind, QUESTIONS } from './questions.ts';

/** Questions whose answers depend on the organization: ids of its entries, hosts it allows. */
const OF_ONE_ORGANIZATION = ['campaigns', 'with', 'registration.url', 'place.id', 'topics'];

/** A whole entry of each kind, as `npm run new` would write it. */
export function kindForms(): Readonly<Record<NewKind, NewFile>> {
  const forms = Object.entries(NEW_KINDS).map(([kind, folder]) => {
    const fields = entryFieldsOf(folder);
    const values: Values = {};
    for (const { path, example, when } of QUESTIONS[kind as NewKind]) {
      const field = fieldAt(fields, path);
      const given = example ?? field?.options?.[0];
      if (!field || given === undefined || when?.(values) === false) continue;
      if (OF_ONE_ORGANIZATION.includes(path)) continue;
      const read = readAnswer(field, given, { locales: ['en'], values });
      if ('error' in read) throw new Error(`${kind}, ${path}: ${read.error}`);
      addTexts(values, fields, path, read.texts);
    }
    return [kind, newFile(folder, values)] as const;
  });
  return Object.fromEntries(forms) as Record<NewKind, NewFile>;
}

/** The words of the event's form in Spanish. */
export function translationForm(): NewFile {
  return {
    path: kindForms().event.path.replace(/\.md$/, '.es.md'),
    text: markdownEntry(
      {
        title: 'Asamblea de invierno',
        summary: 'La membresía se reúne para planear el invierno.',
      },
      'Qué va a pasar, para quién es, qué traer.',
    ),
  };
}

/** A field to add to an entry, by the kinds that have it. */
export interface FieldForm {
  name: string;
  kinds: NewKind[];
  description: string;
  yaml: string;
}

/** Every field that holds further fields, once, and {@link ALSO_SHOWN}. */
export function fieldForms(): FieldForm[] {
  const forms = new Map<string, FieldForm>();
  for (const [kind, folder] of Object.entries(NEW_KINDS) as [NewKind, Kind][])
    for (const field of entryFieldsOf(folder)) {
      if (field.fields === undefined && !ALSO_SHOWN.includes(field.name)) continue;
      const known = forms.get(field.name);
      if (known) known.kinds.push(kind);
      else forms.set(field.name, formOf(kind, field));
    }
  return [...forms.values()];
}

/** Single fields that volunteers are apt to miss. */
const ALSO_SHOWN: readonly string[] = ['timeNotKnown', 'formerly', 'onHoliday', 'intended'];

const formOf = (kind: NewKind, { name, description, example }: Field): FieldForm => ({
  name,
  kinds: [kind],
  description,
  yaml: yamlEntry({
    [name]: typeof example === 'boolean' ? String(example) : (example as FieldValue),
  }),
});

/** The generated part of CONTRIBUTING.md, in Markdown. */
export function formsText(): string {
  const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\`\`\``;
  const kinds = [...Object.entries(kindForms()), ['translation', translationForm()] as const].map(
    ([kind, { path, text }]) =>
      `**${kind[0]!.toUpperCase()}${kind.slice(1)}**: \`content/${path}\`\n\n${block(path.endsWith('.yaml') ? 'yaml' : 'markdown', text)}`,
  );
  const fields = fieldForms().map(
    ({ name, kinds: of, description, yaml }) =>
      `\`${name}\` (${of.join(', ')}): ${description}\n\n${block('yaml', yaml)}`,
  );
  return `### Each kind of entry\n\n${kinds.join('\n\n')}\n\n### Each larger field\n\n${fields.join('\n\n')}\n`;
}
