/** Refuses folders in which the tools of a build fail without saying why. */
import { PROJECT_ROOT, type Settings } from '../settings.ts';

/** What Node, Vite and Astro take for a part of an address or pattern in the path of a folder. */
const MISREAD = process.platform === 'win32' ? /[#%?*\n\r]/ : /[#%?*\\\n\r]/;

/**
 * Refuses folders whose paths the tools of a build misread. `readable-project.cjs` refuses a project
 * with a backslash in its path, in which Node does not load this file.
 * @throws {Error} which names the folder and the character.
 */
export function assertReadableFolders({
  contentDir,
  outDir,
}: Pick<Settings, 'contentDir' | 'outDir'>): void {
  for (const [name, folder] of [
    ['The project', PROJECT_ROOT],
    ['CONTENT_DIR', contentDir],
    ['OUT_DIR', outDir],
  ] as const) {
    const [character] = MISREAD.exec(folder) ?? [];
    if (character === undefined) continue;
    throw new Error(
      `${name} is in the folder ${JSON.stringify(folder)}. ` +
        `The tools of a build misread ${JSON.stringify(character)} in a path: rename the folder.`,
    );
  }
}
