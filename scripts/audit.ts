/** `npm run audit`: looks over the site in `dist/` (`OUT_DIR`) as every build does at its end. */
import { auditSite } from '../src/build/audit/audit-site.ts';
import { formatFinding } from '../src/build/audit/audit-finding.ts';
import { readHistory } from '../src/build/audit/publication-history.ts';
import { publishedEntries } from '../src/entries/published-entries.ts';
import { readSite } from '../src/entries/site-file.ts';
import { readSettings } from '../src/settings.ts';

try {
  const settings = readSettings();
  const { contentDir, outDir: folder } = settings;
  const site = readSite(settings);
  const publication = { contentDir, url: site.url };
  const history = await readHistory(publication, publishedEntries(contentDir));
  const { findings, files, pages } = await auditSite({ folder, site, contentDir, history });
  for (const finding of findings) console.log(formatFinding(finding));
  console.log(`${findings.length} problems in ${files} files, ${pages} of them pages.`);
  if (findings.length > 0) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
