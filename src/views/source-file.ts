/** Which content file a page was made from, for "Edit this page". */
import { content } from './content.ts';
import { query } from './query.ts';

/**
 * The file of the entry whose page stands at a path, from the project's root; undefined for lists
 * and other pages that no single file makes.
 * @param path without language and base path: `/campaigns/jews-against-ice/`.
 */
export const sourceFile = query(
  'source file',
  async (path: string): Promise<string | undefined> => {
    const [first = '', second, third] = path.split('/').filter((part) => part !== '');
    if (third !== undefined) return undefined;
    const { stored } = await content();
    return stored.get(second === undefined ? `pages/${first}` : `${first}/${second}`)?.filePath;
  },
);
