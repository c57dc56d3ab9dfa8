/**
 * Links in Markdown bodies. A path inside the site is made relative to the page it stands on, so
 * that it leads to the same language and works below any base path, on any mirror. A link to
 * elsewhere tells the other site nothing of where the visitor came from.
 */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin } from 'satteri';

/** How many folders below its locale's root the page of an entry stands, by content folder. */
const DEPTH: Readonly<Record<string, number>> = { campaigns: 2, events: 2, history: 2, pages: 1 };

/** A path inside the site as seen from a page `depth` folders below its locale's root. */
export function relativeLink(path: string, depth: number): string {
  return '../'.repeat(depth) + path.slice(1);
}

/** The plugin for bodies below a content folder. */
export function linkPlugin(contentDir: string) {
  return defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const target = node.properties['href'];
        if (typeof target !== 'string') return;
        if (/^https?:/.test(target)) {
          context.setProperty(node, 'rel', 'noopener noreferrer');
        } else if (target.startsWith('/') && context.fileURL !== undefined) {
          const [folder = ''] = relative(contentDir, fileURLToPath(context.fileURL)).split(sep);
          const depth = DEPTH[folder];
          if (depth !== undefined) context.setProperty(node, 'href', relativeLink(target, depth));
        }
      },
    },
  });
}
