/** The steps of a build, in order. */
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { astroEnv } from './astro-env.ts';
import { BuildCache, COMPILED } from './cache/build-cache.ts';
import { codeFingerprint, fingerprintOf } from './cache/fingerprint.ts';
import { runProgram } from './run-program.ts';
import { PROJECT_ROOT } from '../settings.ts';
import { clearLeftovers, diskOf, workFolders } from './replace-folder.ts';
import { AuditCache } from './cache/audit-cache.ts';
import { auditIndex, auditPages } from './audit/audit-site.ts';
import { type AuditFinding, formatFinding } from './audit/audit-finding.ts';
import { readHistory, rememberPaths } from './audit/publication-history.ts';
import { leadsNowhere } from '../domain/addresses.ts';
import { publishedPaths } from './hosting/published-paths.ts';
import { writeHostFiles } from './hosting/write-host-files.ts';
import { publishedEntries } from '../entries/published-entries.ts';
import { readRevisions } from '../entries/revisions.ts';
import { readSite } from '../entries/site-file.ts';
import type { Settings } from '../settings.ts';
import type { BuildStep, BuildSteps } from './build-site.ts';

/** Path of a program beside this file. */
const program = (name: string): string => join(import.meta.dirname, name);

// The content is checked and the pages are rendered in processes of their own: when these end, their
// memory is free for the search index.

const check: BuildStep = {
  name: 'accept the content',
  run: ({ signal, clearLine }) =>
    runProgram(program('check-content-program.ts'), [], {
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
      signal,
      clearLine,
    }),
};

const pages: BuildStep = {
  name: 'make the pages',
  run: ({ settings, folder, ...work }) =>
    onProjectDisk(settings, folder, (output) =>
      runProgram(program('render-pages-program.ts'), [output], {
        env: {
          ...astroEnv('production'),
          NODE_COMPILE_CACHE: COMPILED,
          KEEP_PAGES: settings.keepPages ? 'yes' : 'no',
        },
        ...work,
      }),
    ),
};

/**
 * Renders into a folder. Where that is on another disk than the project, it renders into `.cache/`
 * and copies: Astro renames files from the project's disk into its output, which no system does
 * from one disk to another. Then no page is kept from the last build, because copies have other times.
 */
async function onProjectDisk(
  { cacheDir }: Settings,
  folder: string,
  render: (output: string) => Promise<void>,
): Promise<void> {
  if (diskOf(dirname(folder)) === diskOf(PROJECT_ROOT)) {
    await render(folder);
    return;
  }
  const name = join(cacheDir, 'pages');
  const { unfinished: output } = workFolders(name);
  // Of builds that were killed.
  clearLeftovers(name);
  try {
    await render(output);
    cpSync(output, folder, { recursive: true });
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

const search: BuildStep = {
  name: 'make the search index',
  run: ({ settings, folder, ...work }) =>
    runProgram(program('make-index-program.ts'), [folder], {
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: COMPILED,
        KEEP_PAGES: settings.keepPages ? 'yes' : 'no',
      },
      ...work,
    }),
};

const hosts: BuildStep = {
  name: 'write the files for hosts',
  run: ({ settings, folder }) => writeHostFiles(folder, readSite(settings), settings.contentDir),
};

const audit: BuildStep = {
  name: 'accept the finished site',
  run: async ({ settings, folder, count }) => {
    const site = readSite(settings);
    const { contentDir, keepPages } = settings;
    const publication = { contentDir, url: site.url };
    // A preview of another moment has other pages than what is published.
    const isPreview = settings.siteNow !== undefined;
    const history = isPreview
      ? { entries: [], paths: [] }
      : await readHistory(publication, publishedEntries(contentDir));
    const rules = fingerprintOf([codeFingerprint(PROJECT_ROOT), JSON.stringify(site)]);
    const cache = new AuditCache(
      folder,
      rules,
      keepPages ? BuildCache.ofOutput(settings) : undefined,
    );
    requireNone(await auditPages({ folder, site, contentDir, history, cache, count }));
    cache.save();
    if (!isPreview) rememberPaths(publication, publishedPaths(folder));
  },
};

const mayPublish: BuildStep = {
  name: 'make what may be published',
  run: async ({ settings }) => {
    const { url } = readSite(settings);
    if (leadsNowhere(url))
      throw new Error(
        `The site's address is ${url}, which leads nowhere. Set "url" in content/site.yaml, or SITE_URL.`,
      );
    const { complete, warnings } = await readRevisions(settings.contentDir);
    if (!complete) throw new Error(warnings.join('\n'));
  },
};

const auditSearch: BuildStep = {
  name: 'accept the search index',
  run: async ({ settings, folder }) => {
    const { contentDir } = settings;
    requireNone(await auditIndex({ folder, site: readSite(settings), contentDir }));
  },
};

/** @throws {Error} with all that an audit has found. */
function requireNone(findings: readonly AuditFinding[]): void {
  if (findings.length > 0) throw new Error(findings.map(formatFinding).join('\n'));
}

/**
 * The steps of a build. Astro takes a while to start; meanwhile the content is checked. The search
 * index is made while the pages are audited.
 * @param accepted called with the folder of the pages when they have passed the audit.
 */
export function stepsOfBuild(accepted?: (folder: string) => Promise<void>): BuildSteps {
  const accept: BuildStep = {
    name: audit.name,
    run: async (work) => {
      await audit.run(work);
      await accepted?.(work.folder);
    },
  };
  return [[check, pages], hosts, [accept, search], auditSearch];
}

/** The steps of `npm run build`. */
export const STEPS = stepsOfBuild();

/**
 * The steps of a build that is published. It needs an address that leads somewhere, and the whole
 * history: calendars without the number of changes of an event (SEQUENCE) must not replace those
 * with it, because programs would keep what they had.
 */
export const PUBLISHING_STEPS: BuildSteps = [mayPublish, ...STEPS];
