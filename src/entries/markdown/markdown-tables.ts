/**
 * Tables in Markdown bodies. How a column is aligned is told by a class, because the content
 * security policy of the site lets no style stand in a page.
 */
import { defineHastPlugin } from 'satteri';

/** The class of a cell that stands otherwise than at the start; its style is taken away. */
const ALIGNED = /text-align:\s*(center|right)/;

/** The plugin for all bodies. */
export const tablePlugin = defineHastPlugin({
  name: 'tables',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const style = node.properties['style'];
      if (typeof style !== 'string') return;
      const [, side] = ALIGNED.exec(style) ?? [];
      context.setProperty(node, 'style', null);
      if (side !== undefined) context.setProperty(node, 'className', [`align-${side}`]);
    },
  },
});
