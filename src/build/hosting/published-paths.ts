/** The paths at which a folder of files is published. */
import { listFiles } from '../../entries/content-files.ts';

/** Files that hosts read and do not publish. */
export const HOST_FILES: readonly string[] = ['_headers', '_redirects'];

/** All paths as visitors ask for them, sorted: `/`, `/events/`, `/feed.xml`. */
export function publishedPaths(folder: string): string[] {
  return listFiles(folder)
    .filter((file) => !HOST_FILES.includes(file))
    .map(publishedPath);
}

/** The path at which a file is published; `events/index.html` → `/events/`. */
export function publishedPath(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/');
}
