/** `npm run audit`: looks over the site in `dist/` (`OUT_DIR`) as every build does at its end. */
import { auditIndex, auditPages } from '../src/build/audit/audit-site.ts';
import { formatFinding } from '../src/build/audit/audit-finding.ts';
import { readHistory } from '../src/build/audit/publication-history.ts';
import { listFiles } from '../src/entries/content-files.ts';
import { publishedEntries } from '../src/entries/published-entries.ts';
import { readSite } from '../src/entries/site-file.ts';
import { readSettings } from '../src/settings.ts';

try {
  const settings = readSettings();
  const { contentDir, outDir: folder } = settings;
  const site = readSite(settings);
  const publication = { contentDir, url: site.url };
  const history = await readHistory(publication, publishedEntries(contentDir));
  const options = { folder, site, contentDir, history };
  const findings = [...(await auditPages(options)), ...(await auditIndex(options))];
  for (const finding of findings) console.log(formatFinding(finding));
  console.log(`${findings.length} problems in ${listFiles(folder).length} files.`);
  if (findings.length > 0) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
