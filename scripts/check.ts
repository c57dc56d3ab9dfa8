/** `npm run check`: names every mistake in the content. Exit 0 if there is no error, else 1. */
import { appendFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

// Node keeps there what it makes of the code, for the next run: half of the time that starting
// takes. Only what is imported below this line is kept, and only what a run needs is imported.
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));

const HELP = `npm run check                       every problem of the content, with its line and the cure
npm run check -- --fix              first fixes what needs no judgement: line ends, metadata of pictures
npm run check -- --format github    annotations and a summary for GitHub Actions
npm run check -- --format json      for other programs
npm run check -- --feeds <old>       compares the calendars of the last build with published ones:
                                    a folder, an address, or "published" for the address of the site
npm run check -- --translations     per language: what is not translated, or older than its original
`;

/** What is not about a single file goes beside the report, where no program reads it. */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Compares the calendars of the last build with those of an older one. */
async function compareFeeds(old: string): Promise<void> {
  const { readSettings } = await import('../src/settings.ts');
  const { readSite } = await import('../src/entries/site-file.ts');
  const { leadsNowhere } = await import('../src/domain/addresses.ts');
  const { comparePublished } = await import('../src/check/published-feeds.ts');
  const settings = readSettings();
  const site = readSite(settings);
  const nothing = 'Nothing is published there yet, so there is nothing to compare with.';
  if (old === 'published' && leadsNowhere(site.url)) {
    say(nothing);
    return;
  }
  const { problems, published } = await comparePublished(
    settings.outDir,
    old === 'published' ? site.url : old,
    site,
  );
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  if (!published) say(nothing);
  else if (problems.length === 0)
    say('Every event that changed has a newer stamp, and none is gone.');
  if (problems.length > 0) process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      translations: { type: 'boolean', default: false },
      feeds: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (!['text', 'github', 'json'].includes(values.format))
    throw new Error(`--format is one of text, github, json.\n\n${HELP}`);
  const { readSettings } = await import('../src/settings.ts');
  if (values.feeds !== undefined) {
    await compareFeeds(values.feeds);
    return;
  }
  const { checkContent } = await import('../src/check/check-content.ts');
  const { readNow } = await import('../src/domain/time.ts');
  const { contentDir, siteNow } = readSettings();
  const now = siteNow === undefined ? Temporal.Now.instant() : readNow(siteNow, 'UTC');
  if (values.translations) {
    const { readRevisions } = await import('../src/entries/revisions.ts');
    const { translationTables } = await import('../src/check/reports/translation-table.ts');
    const { translationJson, translationReport } =
      await import('../src/check/reports/translation-report.ts');
    const revisions = await readRevisions(contentDir);
    revisions.warnings.forEach(say);
    const tables = translationTables(await checkContent({ contentDir }), revisions);
    const report = values.format === 'json' ? translationJson : translationReport;
    process.stdout.write(report(tables));
    return;
  }
  if (values.fix) {
    const { fixContent } = await import('../src/check/fix.ts');
    for (const { path, what } of await fixContent(contentDir))
      say(`${relative('', contentDir)}/${path}: ${what.join(', ')}`);
  }
  const { problems, files, baselineUnavailable } = await checkContent({
    contentDir,
    now,
    againstMain: true,
  });
  if (baselineUnavailable !== undefined)
    say(`Not looked at: whether a published address is lost, because ${baselineUnavailable}.`);
  const { textReport } = await import('../src/check/reports/text-report.ts');
  if (values.format === 'json') {
    const { jsonReport } = await import('../src/check/reports/json-report.ts');
    process.stdout.write(jsonReport(problems, files));
  } else if (values.format === 'github') {
    const { githubAnnotations, githubSummary } =
      await import('../src/check/reports/github-report.ts');
    process.stdout.write(githubAnnotations(problems));
    const summary = process.env['GITHUB_STEP_SUMMARY'];
    if (summary) appendFileSync(summary, githubSummary(problems, files));
    else process.stdout.write(textReport(problems, files));
  } else process.stdout.write(textReport(problems, files));
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

try {
  await run();
} catch (error) {
  say((error as Error).message);
  process.exitCode = 1;
}
