/**
 * The configuration of the form at `/admin/` (Sveltia CMS), made from the schemas of entries: a
 * field that a schema gains appears in the form with its description, choices and translations.
 */
import { z } from 'zod';
import { REFERENCES } from '../check/rules/entry-references.ts';
import { bare, fieldsOf } from '../check/schema-fields.ts';
import type { FormField, FormFormat } from '../client/form-files.ts';
import { LOCALE, SOURCE } from '../client/form-files.ts';
import { dateForms } from '../schema/dates.ts';
import { href } from '../domain/addresses.ts';
import { EXTENSIONS, type Kind, KINDS, schemas } from '../schema/index.ts';
import type { SiteData } from '../schema/site.ts';
import { translations } from '../schema/translation.ts';
import { entryFieldsOf, type Field } from './entry-fields.ts';

/** A field as Sveltia CMS describes it: https://sveltiacms.app/en/docs/fields */
interface CmsField {
  name: string;
  [option: string]: unknown;
}

/** What the page at `/admin/` needs to begin. */
export interface FormConfig {
  /** The configuration of Sveltia CMS. */
  cms: Record<string, unknown>;
  /** How files are read and written, by the name of their format. */
  formats: Record<string, FormFormat>;
}

/** How a kind of entry appears in the form. */
const COLLECTIONS: Readonly<Record<string, { title: string; slug: string; summary?: string }>> = {
  events: {
    title: 'title',
    slug: '{{start | truncate(10)}}-{{title}}',
    summary: '{{start}} {{title}}',
  },
  history: {
    title: 'title',
    slug: '{{date | truncate(10)}}-{{title}}',
    summary: '{{date}} {{title}}',
  },
};

/** Entries of these kinds lie in a folder per year. */
const PATHS: Readonly<Record<string, string>> = { events: '{{start | truncate(4)}}/{{slug}}' };

/** The configuration for a site. */
export function formConfig(site: SiteData): FormConfig {
  const locales = site.locales.slice(1);
  const formats: Record<string, FormFormat> = {};
  const collections = KINDS.map((kind) => {
    const { format, fields } = collectionFields(kind, site.locales);
    const name = `entry-${kind}`;
    formats[name] = { ...format, locales };
    return collection(kind, name, fields, site);
  });
  return { cms: { ...general(site), collections }, formats };
}

/** What holds for all kinds of entry. */
function general(site: SiteData): Record<string, unknown> {
  const repo = /^https:\/\/github\.com\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(site.repository ?? '');
  return {
    load_config_file: false,
    app_title: site.shortName,
    logo: { src: href('/favicon.svg', site.locales[0]!, site) },
    backend: {
      name: 'github',
      // Without a repository the form edits a folder of this computer, and needs no name for it.
      repo: repo?.[1] ?? 'organization/repository',
      open_authoring: true,
      auth_methods: site.adminSignIn === undefined ? ['token'] : ['oauth', 'token'],
      ...(site.adminSignIn !== undefined && { base_url: site.adminSignIn }),
      auth_scope: 'public_repo',
      commit_messages: {
        create: 'Add {{slug}} to {{collection}}',
        update: 'Change {{slug}} in {{collection}}',
        delete: 'Delete {{slug}} from {{collection}}',
        uploadMedia: 'Add {{path}}',
        deleteMedia: 'Delete {{path}}',
      },
    },
    publish_mode: 'editorial_workflow',
    site_url: site.url,
    show_preview_links: false,
    media_folder: 'content',
    media_libraries: {
      default: {
        config: {
          slugify_filename: true,
          // Encoding a photograph anew leaves its metadata behind.
          transformations: {
            raster_image: { format: 'webp', quality: 85, width: 2400, height: 2400 },
          },
        },
      },
      stock_assets: { providers: [] },
    },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80 },
    editor: { preview: false },
    output: { omit_empty_optional_fields: true },
    ...(site.locales.length > 1 && {
      i18n: {
        structure: 'multiple_files',
        locales: site.locales,
        default_locale: site.locales[0],
        initial_locales: 'default',
        omit_default_locale_from_file_path: true,
      },
    }),
  };
}

function collection(kind: Kind, format: string, fields: CmsField[], site: SiteData) {
  const title = 'title' in schemas[kind].shape ? 'title' : 'name';
  const { slug = `{{${title}}}`, summary } = COLLECTIONS[kind] ?? {};
  return {
    name: kind,
    label: labelOf(kind),
    label_singular: labelOf(kind).replace(/ies$/, 'y').replace(/s$/, ''),
    folder: `content/${kind}`,
    ...(PATHS[kind] !== undefined && { path: PATHS[kind] }),
    // Its extension is that of the format.
    format,
    identifier_field: title,
    slug: { template: slug, editable: ['create'], pattern: [SLUG, SLUG_HINT] },
    ...(summary !== undefined && {
      summary,
      sortable_fields: {
        fields: [slug.slice(2, slug.indexOf(' ')), title],
        default: { field: slug.slice(2, slug.indexOf(' ')), direction: 'descending' },
      },
    }),
    // Pictures lie beside the entry that shows them. Where entries lie in folders, Sveltia CMS
    // would give each entry a folder of its own.
    media_folder: PATHS[kind] === undefined ? '' : '..',
    public_folder: '',
    ...(site.locales.length > 1 && { i18n: true }),
    fields,
  };
}

const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';
const SLUG_HINT = 'Lower-case letters, digits and hyphens.';

/** The fields of a kind of entry, in the form and in its files. */
function collectionFields(
  kind: Kind,
  locales: readonly string[],
): { format: FormFormat; fields: CmsField[] } {
  const extension = EXTENSIONS[kind][0]!.slice(1) as 'md' | 'yaml';
  const all = entryFieldsOf(kind).filter(({ name }) => name !== 'id' && name !== 'body');
  const shown = all.filter(isShown);
  const { translated, kept } = translationFields(kind, shown);
  const context: Context = { kind, locales, words: Object.values(translated) };
  const fields = shown.map((field) => cmsField(field, context));
  const firstLarge = shown.findIndex((field) => field.fields !== undefined || field.list);
  if (extension === 'md')
    fields.splice(firstLarge, 0, {
      name: 'body',
      label: 'Text',
      hint: 'What else people should know. Headings begin at level two.',
      widget: 'markdown',
      required: false,
      i18n: true,
      buttons: BODY_BUTTONS,
      editor_components: [],
    });
  fields.push(
    { name: SOURCE, widget: 'hidden' },
    { name: LOCALE, widget: 'hidden', i18n: true, default: '{{locale}}' },
  );
  return {
    fields,
    format: { extension, fields: shown.map(formField), translated, kept, locales: [] },
  };
}

const BODY_BUTTONS = [
  'bold',
  'italic',
  'link',
  'heading-two',
  'heading-three',
  'quote',
  'bulleted-list',
  'numbered-list',
];

/** Maps with names of their own choosing, which the form cannot show. */
const isShown = ({ schema }: Field): boolean => !(bare(schema) instanceof z.ZodRecord);

/** Which fields of a translation the form shows where, and which it leaves as they are. */
function translationFields(
  kind: Kind,
  fields: readonly Field[],
): { translated: Record<string, string>; kept: string[] } {
  const shape = fieldsOf(translations[kind]) ?? {};
  const texts = scalarPaths(fields);
  const translated: Record<string, string> = {};
  const kept: string[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    const field =
      texts.find(({ path }) => camelCase(path) === name) ??
      texts.find(({ path }) => camelCase(path.replace(/^[^.]*\./, '')) === name);
    if (field?.list === bare(schema) instanceof z.ZodArray) translated[name] = field.path;
    else kept.push(name);
  }
  return { translated, kept };
}

/** `access.note` → `accessNote`, as translations name it; some leave out the first word. */
const camelCase = (path: string): string =>
  path.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase());

/** Fields that hold texts, within maps too, but not within lists. */
function scalarPaths(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) =>
    field.fields === undefined ? [field] : field.list ? [] : scalarPaths(field.fields),
  );
}

/** What the description of a field depends on besides itself. */
interface Context {
  kind: Kind;
  /** Languages of the site; the first is that of originals. */
  locales: readonly string[];
  /** Paths of the fields that translations have. */
  words: readonly string[];
}

/** One field for Sveltia CMS. */
function cmsField(field: Field, context: Context): CmsField {
  const { name, path, list, fields, required } = field;
  const isTranslated = context.words.some((word) => word === path || word.startsWith(`${path}.`));
  const base = {
    name,
    label: labelOf(name),
    hint: hintOf(field),
    // Of the words of an entry, only the original's have to be there.
    required:
      required && isTranslated && context.locales.length > 1 ? [context.locales[0]] : required,
    ...(isTranslated && { i18n: true }),
  };
  const reference = referenceOf(field, context.kind);
  if (reference !== undefined && fields === undefined)
    return { ...base, ...relation(reference), ...(list && { multiple: true }) };
  if (fields === undefined) return { ...base, ...scalar(field) };
  const text = textForm(field);
  const inner = fields.map((one) =>
    reference !== undefined && one.name === text?.field
      ? { ...cmsField(one, context), ...relation(reference) }
      : cmsField(one, context),
  );
  return { ...base, widget: list ? 'list' : 'object', fields: inner, collapsed: 'auto' };
}

function scalar(field: Field): Record<string, unknown> {
  const { name, list, options, schema } = field;
  if (options !== undefined && isClosed(schema))
    return {
      widget: 'select',
      options: choices(options),
      // Shown at once, without a menu to open.
      dropdown_threshold: 8,
      ...(list && { multiple: true }),
    };
  if (list) return { widget: 'list', field: { name: 'item', label: labelOf(name) } };
  if (name === 'src') return { widget: 'image', choose_url: false };
  if (dateForm(schema) === 'day') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  const pattern = DATE_PATTERNS[dateForm(schema) ?? ''];
  return pattern === undefined ? { widget: 'string' } : { widget: 'string', pattern };
}

const choices = (options: readonly string[]): unknown[] =>
  options.map((value) =>
    value === 'true' || value === 'false'
      ? { value, label: value === 'true' ? 'yes' : 'no' }
      : value,
  );

const DATE_PATTERNS: Readonly<Record<string, [string, string]>> = {
  'wall-time': [
    '^\\d{4}-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2})?)?$',
    'Write it like 2026-12-09 19:00, or 2026-12-09 for a whole day.',
  ],
};

/** Whether nothing but the options may stand there. */
const isClosed = (schema: z.core.$ZodType): boolean => !z.safeParse(schema, 'probe').success;

function dateForm(schema: z.core.$ZodType): string | undefined {
  const inner = bare(schema);
  return dateForms.get(inner)?.form;
}

/** Ids of entries are chosen from those that are there. */
const relation = (kind: Kind) => ({
  widget: 'relation',
  collection: kind,
  value_field: '{{slug}}',
  display_fields: ['title' in schemas[kind].shape ? 'title' : 'name'],
});

function referenceOf({ path }: Field, kind: Kind): Kind | undefined {
  const { lists = {}, fields = {} } = REFERENCES[kind] ?? {};
  return lists[path] ?? fields[path] ?? (/^(?:.+\.)?place\.id$/.test(path) ? 'places' : undefined);
}

/** A map that may be written as one text: which of its fields holds the text, and which texts. */
function textForm({
  fields,
  options,
  schema,
  list,
}: Field): { field: string; values?: string[] } | undefined {
  if (fields === undefined) return undefined;
  const inner = bare(schema);
  const one = list && inner instanceof z.ZodArray ? inner.element : schema;
  const probe = options?.[0] ?? 'probe';
  const result = z.safeParse(one, probe);
  if (!result.success) return undefined;
  const data = Object.entries(typeof result.data === 'object' ? (result.data ?? {}) : {});
  const [field] = data.find(([, value]) => value === probe) ?? [];
  const offered = fields.find((inner) => inner.options?.includes(probe));
  return {
    field: field ?? offered?.name ?? 'id',
    ...(options !== undefined && { values: [...options] }),
  };
}

/** One field for reading and writing files. */
function formField(field: Field): FormField {
  const { name, list, fields, schema } = field;
  const text = textForm(field);
  return {
    name,
    ...(fields !== undefined && { fields: fields.map(formField) }),
    ...(list && { list: true as const }),
    ...(list && isUnion(schema) && { single: true as const }),
    ...(text !== undefined && {
      text,
    }),
  };
}

const isUnion = (schema: z.core.$ZodType): boolean => bare(schema) instanceof z.ZodUnion;

/** `statusNote` → `Status note` */
function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function hintOf({ description, example, fields }: Field): string {
  const isText = typeof example === 'string' && fields === undefined;
  return isText ? `${description} Example: ${example}` : description;
}
