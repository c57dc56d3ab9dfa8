/** What it takes to build the site, in order. */
import { join, relative } from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { textReport } from '../check/report-text.ts';
import { codeFingerprint, fingerprintOf } from '../tooling/fingerprint.ts';
import { PROJECT_ROOT } from '../tooling/run-tool.ts';
import { AcceptedFiles } from '../audit/accepted.ts';
import { auditSite } from '../audit/audit-site.ts';
import { formatFinding } from '../audit/finding.ts';
import { readHistory, rememberPaths } from '../audit/history.ts';
import { leadsNowhere } from '../domain/addresses.ts';
import { publishedPaths } from '../hosting/published-paths.ts';
import { publishedEntries } from '../reading/published.ts';
import { readRevisions } from '../reading/revisions.ts';
import { readSite } from '../reading/site.ts';
import type { BuildStep } from './build-site.ts';

const check: BuildStep = {
  name: 'accept the content',
  run: async ({ settings }) => {
    const { problems, files } = await checkContent({ contentDir: settings.contentDir });
    if (problems.length > 0) process.stderr.write(`${textReport(problems, files)}\n`);
    if (problems.some(({ severity }) => severity === 'error')) {
      throw new Error('The problems above say where and how to mend it.');
    }
  },
};

const pages = (keepPages: boolean): BuildStep => ({
  name: 'make the pages',
  run: async ({ folder }) => {
    process.env['KEEP_PAGES'] = keepPages ? 'yes' : 'no';
    // Astro reports to its makers what is built, unless told not to before it is loaded.
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    // What is built is what is published, whatever the environment was set up for: Astro would
    // take variables of these names for its own `import.meta.env.DEV` and so on.
    process.env['NODE_ENV'] = 'production';
    for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'SITE']) {
      Reflect.deleteProperty(process.env, name);
    }
    const { build } = await import('astro');
    await build({
      root: PROJECT_ROOT,
      outDir: relative(PROJECT_ROOT, folder),
      logLevel: 'error',
      // Astro reads the content anew.
      force: !keepPages,
    });
  },
});

/** @param keepPages whether files that the last audit has accepted are looked at again. */
const audit = (keepPages: boolean): BuildStep => ({
  name: 'accept the finished site',
  run: async ({ settings, folder }) => {
    const site = readSite(settings);
    const { contentDir } = settings;
    const publication = { contentDir, url: site.url };
    // What is previewed at another moment is not what is published: it has other pages.
    const isPreview = settings.siteNow !== undefined;
    const history = isPreview
      ? { entries: [], paths: [] }
      : await readHistory(publication, await publishedEntries(contentDir));
    const name = fingerprintOf([settings.outDir]).slice(0, 16);
    const memory = join(settings.cacheDir, `audit-${name}.json`);
    const rules = fingerprintOf([codeFingerprint(PROJECT_ROOT), JSON.stringify(site)]);
    const accepted = new AcceptedFiles(folder, rules, keepPages ? memory : undefined);
    const { findings } = await auditSite({ folder, site, contentDir, history, accepted });
    if (findings.length > 0) throw new Error(findings.map(formatFinding).join('\n'));
    if (keepPages) accepted.save(memory);
    if (!isPreview) rememberPaths(publication, await publishedPaths(folder));
  },
});

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

/** The steps of `npm run build`. */
export const STEPS: readonly BuildStep[] = [check, pages(true), audit(true)];

/** The same, with nothing kept of the last build. */
export const COLD_STEPS: readonly BuildStep[] = [check, pages(false), audit(false)];

/**
 * The steps of a build that is published. It needs an address that leads somewhere; and calendars that do not know how often an event was
 * changed must not replace those that do: programs would keep what they had.
 */
export const PUBLISHING_STEPS: readonly BuildStep[] = [mayPublish, ...COLD_STEPS];
