/** Pictures: those that are named are there, those that are there are named, and each is sound. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { altMistake } from '../alt-text.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import { type CheckedEntry, report, textOf } from '../checked-entry.ts';
import { show } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

/** A problem of a picture file. */
export interface PictureFileProblem {
  path: string;
  code: string;
  message: string;
  /** Left out: an error. */
  severity?: 'error' | 'warning';
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The file a name beside an entry means: the path below the content folder. */
function fileBeside(entry: CheckedEntry, src: string): string {
  return folderOf(entry.path) + src.replace(/^\.\//, '');
}

/** The form of a picture's name in a body, which is that of `image.src`. */
const BESIDE = /^(?:\.\/)?[A-Za-z0-9][A-Za-z0-9._-]*\.(?:jpe?g|png|webp|avif)$/;

/** Pictures that an entry names. */
export const pictureNames: EntryRule = (entry, content) => {
  const src = textOf(entry, ['image', 'src']);
  if (src !== undefined) {
    const missing = missingPicture(entry, src, content);
    if (missing !== undefined)
      report(entry, { code: 'missing-picture', path: ['image', 'src'], message: missing });
  }
  const alt = textOf(entry, ['image', 'alt']);
  const silent = alt === undefined ? undefined : altMistake(alt, src ?? '');
  if (alt !== undefined && silent !== undefined)
    report(entry, { code: 'alt-text', path: ['image', 'alt'], message: `${show(alt)} ${silent}` });
  for (const { url, start, end } of entry.facts.images) {
    const problem = BESIDE.test(url)
      ? missingPicture(entry, url, content)
      : /^https?:/.test(url)
        ? `shows ${show(url)}, a picture on another site, which would tell that site who reads this page. Save the picture beside this file and write its file name alone, such as ![what it shows](march.jpg).`
        : `shows ${show(url)}, which is no picture beside this file. Put the picture there and write its file name alone, such as march.jpg (jpg, png, webp or avif).`;
    if (problem !== undefined)
      entry.findings.push({
        code: 'missing-picture',
        severity: 'error',
        field: 'text',
        message: problem.startsWith('"')
          ? `shows a picture that is not there: ${problem}`
          : problem,
        start,
        end,
      });
  }
};

/** What to say of a picture that is not beside the entry; undefined if it is there. */
function missingPicture(entry: CheckedEntry, src: string, content: Content): string | undefined {
  const file = fileBeside(entry, src);
  if (content.files.has(file)) return undefined;
  const folder = folderOf(entry.path);
  const beside = [...content.files]
    .filter((path) => folderOf(path) === folder)
    .map((path) => path.slice(folder.length));
  return `${show(src)} is not in ${folder.slice(0, -1)}.${
    didYouMean(src, beside) || ' Add the file there, or correct its name; capitals count.'
  }`;
}

/** Pictures that no entry shows: most likely an entry was meant to. */
export function unusedPictures(
  content: Content,
  pictures: readonly string[],
): PictureFileProblem[] {
  const used = new Set<string>();
  for (const entry of content.entries) {
    const src = textOf(entry, ['image', 'src']);
    if (src !== undefined) used.add(fileBeside(entry, src));
    for (const { url } of entry.facts.images) used.add(fileBeside(entry, url));
  }
  return pictures
    .filter((path) => !used.has(path))
    .map((path) => ({
      path,
      code: 'unused-picture',
      message: `is shown by no entry. Name it in the "image" of an entry in ${folderOf(path).slice(0, -1)}, or delete it.`,
    }));
}

/** Files larger than this are not even read: 50 MiB, in bytes. */
const LARGEST_READ = 50 * 1024 * 1024;

/** Looks at every picture file. */
export async function soundPictures(
  contentDir: string,
  pictures: readonly string[],
): Promise<PictureFileProblem[]> {
  if (pictures.length === 0) return [];
  // The picture library takes a moment to load, and most content has no pictures.
  const { inspectPicture } = await import('../../entries/pictures/inspect-picture.ts');
  const problems: PictureFileProblem[] = [];
  for (const path of pictures) {
    const file = join(contentDir, path);
    const { size } = statSync(file);
    if (size > LARGEST_READ)
      problems.push({
        path,
        code: 'picture-size',
        message: `is ${Math.round(size / 1024 / 1024)} MB. Save it smaller: 2000 pixels on the longer side are enough.`,
      });
    else
      for (const problem of await inspectPicture(path, readFileSync(file)))
        problems.push({ path, ...problem });
  }
  return problems;
}
