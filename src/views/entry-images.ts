/** Pictures that lie beside entries. Pages show them through `<Picture>`, which strips metadata. */
import { posix, relative, resolve, sep } from 'node:path';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { contentDir, site } from './site.ts';

// The alias stands for the content folder, wherever CONTENT_DIR puts it.
const images = import.meta.glob<ImageMetadata>('@content/**/*.{jpg,jpeg,png,webp,avif}', {
  import: 'default',
});

/**
 * Pictures by their path below the content folder. Vite names them from the project's root, with a
 * slash before if they are in it, or as seen from this file.
 */
const byPath = new Map(
  Object.entries(images).map(([name, load]) => {
    const places = [resolve(`.${name}`), resolve(name), resolve('src/data', name)];
    const path = places.find((place) => place.startsWith(contentDir + sep));
    if (path === undefined) throw new Error(`The picture ${name} is not in ${contentDir}.`);
    return [relative(contentDir, path).split(sep).join('/'), load];
  }),
);

/**
 * The picture that an entry names.
 * @param filePath path of the entry's file, from the project's root.
 * @param src file name as the entry gives it.
 * @throws {Error} when there is no such picture.
 */
export async function imageBeside(filePath: string, src: string): Promise<ImageMetadata> {
  const path = posix.join(folderOf(filePath), src);
  const load = byPath.get(path);
  if (load === undefined) throw new Error(`${filePath} shows ${src}, which is not beside it.`);
  return load();
}

/** Names of all pictures that lie beside an entry, sorted. */
export function picturesBeside(filePath: string): string[] {
  const folder = folderOf(filePath);
  return [...byPath.keys()]
    .filter((path) => posix.dirname(path) === folder)
    .map((path) => posix.basename(path))
    .sort();
}

/** The folder of an entry's file, below the content folder. */
function folderOf(filePath: string): string {
  return relative(contentDir, resolve(filePath, '..')).split(sep).join('/');
}

/** How wide a picture is that other programs show: calendars, search engines. Pixels. */
const SHARED_WIDTH = 1200;

/** Whole address of a picture as other programs are given it: without metadata, in one size. */
export async function publishedPicture(image: ImageMetadata): Promise<string> {
  const width = Math.min(image.width, SHARED_WIDTH);
  const { src } = await getImage({ src: image, width, format: 'jpeg' });
  return new URL(src, site.url).href;
}
