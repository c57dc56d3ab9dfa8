/** Names and places of files, as section 2 of the contract has them. */
import {
  entryFile,
  type EntryFile,
  type FolderItem,
  siteFile,
} from '../../entries/content-files.ts';
import { RESERVED_PAGE_IDS } from '../../domain/addresses.ts';
import { EXTENSIONS, type Kind, KINDS } from '../../schema/index.ts';
import { ID_FORM, idFrom } from '../../schema/text.ts';
import { KIND_NAMES } from '../checked-entry.ts';
import { nearest } from '../suggest.ts';

/** A mistake in the name or place of a file. */
export interface NameProblem {
  code: string;
  field: 'name' | 'file';
  message: string;
}

/** What a file of the content folder is. */
export type Sorted =
  | { type: 'site'; locale: string | undefined }
  | { type: 'entry'; file: EntryFile; problem: NameProblem | undefined }
  | { type: 'picture' }
  | { type: 'refused'; problem: NameProblem };

const PICTURE = /\.(?:jpe?g|png|webp|avif)$/;

const FOLDERS = 'campaigns, events, history, organizations, pages, places';

const refused = (code: string, message: string, field: 'name' | 'file' = 'name'): Sorted => ({
  type: 'refused',
  problem: { code, field, message },
});

/** Says what a file is, from its path alone. */
export function sortFile(item: FolderItem): Sorted {
  if (item.type === 'link')
    return refused('symbolic-link', 'is a symbolic link. Put the file itself here.', 'file');
  if (item.type === 'unreadable')
    return refused(
      'name-encoding',
      'has a name that is not UTF-8, so it cannot be opened. Rename it with letters a to z, digits and hyphens.',
    );
  if (item.type === 'other') return refused('not-a-file', 'is not a file. Delete it.', 'file');
  const { path } = item;
  const site = siteFile(path);
  if (site !== undefined) return { type: 'site', ...site };
  const parts = path.split('/');
  const [folder = '', ...rest] = parts;
  const name = rest.at(-1) ?? folder;
  const kind = KINDS.find((known) => known === folder);
  if (kind === undefined) return refused('misplaced-file', misplaced(folder, rest));
  const twice = /(\.mdx?|\.yaml)(?:\.(?:mdx?|yaml|yml|txt))+$/.exec(name);
  if (twice) {
    const right = `${name.slice(0, twice.index)}${twice[1] ?? ''}`;
    return refused('name-form', `has its ending twice. Rename the file to ${right}`);
  }
  if (PICTURE.test(name)) return pictureName(name);
  const file = entryFile(path);
  if (file === undefined) return refused('misplaced-file', noEntry(kind, rest, name));
  return { type: 'entry', file, problem: idProblem(file, rest) };
}

/** A picture, if its name can be written in an entry and in an address. */
function pictureName(name: string): Sorted {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) return { type: 'picture' };
  const dot = name.lastIndexOf('.');
  const right = `${idFrom(name.slice(0, dot)) || 'picture'}${name.slice(dot)}`;
  return refused(
    'name-form',
    `has ${name.includes(' ') ? 'a space' : 'a sign that addresses do not take'} in its name. Rename the picture to ${right}, and write that name where an entry shows it: src: ${right}`,
  );
}

/** A file that stands in no folder of the contract. */
function misplaced(folder: string, rest: readonly string[]): string {
  if (rest.length === 0) {
    if (nearest(folder, ['site.yaml']) !== undefined)
      return 'is not read under this name. Rename it to site.yaml.';
    return `is in no folder that the site reads. Move it to one of ${FOLDERS}, or delete it.`;
  }
  const near = nearest(folder, KINDS);
  return `is in the folder "${folder}", which the site does not read. ${
    near === undefined ? `Use one of ${FOLDERS}.` : `Did you mean "${near}"?`
  }`;
}

/** A file in a known folder that is no entry. */
function noEntry(kind: Kind, rest: readonly string[], name: string): string {
  const [wanted = '.md', other] = EXTENSIONS[kind];
  const forms = other === undefined ? wanted : `${wanted} or ${other}`;
  const extension = /\.[^.]*$/.exec(name)?.[0] ?? '';
  if (!EXTENSIONS[kind].includes(extension)) {
    if (/^\.(?:jpe?g|png|webp|avif)$/i.test(extension))
      return `has its extension in capitals. Rename it to end in ${extension.toLowerCase()}.`;
    if (/^\.(?:gif|svg|heic|heif|tiff?|bmp|pdf)$/i.test(extension))
      return `is of a kind that the site does not show. Save the picture as jpg, png, webp or avif.`;
    const why = extension === '.mdx' ? 'cannot be MDX' : 'ends otherwise';
    return `is read by nothing: the file of ${KIND_NAMES[kind]} ends in ${forms}, and this one ${why}. Rename it, or delete it.`;
  }
  if (kind === 'events' && rest.length === 1) {
    const year = /^\d{4}/.exec(name)?.[0] ?? '<year>';
    return `is not in the folder of its year. Move it to events/${year}/${name}.`;
  }
  return kind === 'events'
    ? 'is in a folder too deep. An event lies in events/<year>/.'
    : `is in a folder of its own, which the site does not read. Move it to ${kind}/${name}.`;
}

/** What is wrong with the id of an entry, which is its file name and its address. */
function idProblem(file: EntryFile, rest: readonly string[]): NameProblem | undefined {
  const { kind, id, extension } = file;
  const problem = (code: string, message: string): NameProblem => ({
    code,
    field: 'name',
    message,
  });
  if (!ID_FORM.test(id)) {
    const right = idFrom(id);
    return problem(
      'name-form',
      `is not a name the site can use in addresses: lower-case letters and digits joined by hyphens.${
        right === '' ? '' : ` Rename the file to ${right}${extension}.`
      }`,
    );
  }
  if (id.length > 100)
    return problem(
      'name-form',
      'is longer than the 100 characters an address may have. Shorten it.',
    );
  if (kind === 'events') {
    if (!/^\d{4}-\d{2}-\d{2}-[a-z0-9]/.test(id))
      return problem(
        'name-date',
        /^\d{4}-\d{2}-[a-z]/.test(id)
          ? `begins with a month. Until the day is known, take its first one: ${id.slice(0, 7)}-01${id.slice(7)}${extension}`
          : 'does not begin with the day of the event. Rename it to begin like 2019-12-12-online-assembly.md.',
      );
    if (rest[0] !== id.slice(0, 4))
      return problem(
        'name-folder',
        `is in the folder of ${rest[0] ?? ''}, but its date is in ${id.slice(0, 4)}. Move it to events/${id.slice(0, 4)}/.`,
      );
  }
  if (kind === 'history' && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?-[a-z]/.test(id))
    return problem(
      'name-date',
      'does not begin with a date and words. Rename it to begin like 2019-, 2019-06- or 2019-06-30-.',
    );
  if (kind === 'pages' && RESERVED_PAGE_IDS.includes(id))
    return problem(
      'name-reserved',
      `has an address that the site uses itself (/${id}/). Choose another name.`,
    );
  return undefined;
}
