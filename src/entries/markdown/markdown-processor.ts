/** How Markdown bodies are processed in the build: what they may hold, and what is made of it. */
import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import { contentPolicyPlugin } from './content-policy.ts';
import { linkPlugin } from './markdown-links.ts';
import { MARKDOWN_FEATURES } from './parse-markdown.ts';
import { tablePlugin } from './markdown-tables.ts';

/** What the processor is told, for bodies below a content folder. */
export function markdownProcessing(contentDir: string): {
  features: typeof MARKDOWN_FEATURES;
  mdastPlugins: MdastPluginDefinition[];
  hastPlugins: HastPluginDefinition[];
} {
  return {
    features: MARKDOWN_FEATURES,
    // Nothing hostile is compiled, let alone run, whether or not the check ran before.
    mdastPlugins: [contentPolicyPlugin],
    hastPlugins: [linkPlugin(contentDir), tablePlugin],
  };
}
