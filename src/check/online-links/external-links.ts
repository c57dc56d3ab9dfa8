/** The links of the content to other sites, with their places. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryFile, listFiles } from '../../entries/content-files.ts';
import { readEntry } from '../../entries/read-entry.ts';

/** An address that the content names. */
export interface ContentLink {
  url: string;
  /** `events/2019/….md:12`, where it stands first. */
  place: string;
  /** Whether it is named as a source, for which a kept copy may stand in. */
  isSource: boolean;
}

/**
 * All links to other sites, each once, without the registration links of events that are over:
 * forms are taken down, and nobody is led to them any more.
 * @param today `2019-12-10`; events that ended earlier are over.
 */
export async function contentLinks(contentDir: string, today: string): Promise<ContentLink[]> {
  const found = new Map<string, ContentLink>();
  for (const path of listFiles(contentDir)) {
    if (!/\.(md|mdx|yaml)$/.test(path)) continue;
    const ended = endedRegistration(contentDir, path, today);
    const lines = readFileSync(join(contentDir, path), 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      if (/^\s*#\s/.test(line)) continue;
      for (const [raw] of line.matchAll(/https?:\/\/[^\s"'<>)\]}]+/g)) {
        const url = raw.replace(/(?<![.,;:])[.,;:]+$/, '');
        if (url === ended || found.has(url) || !URL.canParse(url)) continue;
        const isSource =
          /^\s*(- )?url:/.test(line) && !/^\s*registration:/.test(lines[index - 1] ?? '');
        found.set(url, { url, place: `${path}:${index + 1}`, isSource });
      }
    }
  }
  return [...found.values()];
}

function endedRegistration(contentDir: string, path: string, today: string): string | undefined {
  const file = entryFile(path);
  if (file?.kind !== 'events' || file.locale !== undefined) return undefined;
  const { data } = readEntry(readFileSync(join(contentDir, path)), file);
  const event = data as {
    start?: string;
    end?: string;
    repeats?: unknown;
    registration?: { url?: string };
  };
  const last = (event.end ?? event.start ?? '').slice(0, 10);
  return event.repeats === undefined && last !== '' && last < today
    ? event.registration?.url
    : undefined;
}
