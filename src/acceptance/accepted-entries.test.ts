/** What the check accepts, the build accepts: made-up entries through both. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inlineCode } from '../build/audit/rules/inline-code.ts';
import { readPage } from '../build/audit/audited-page.ts';
import type { CalendarEntry } from '../feeds/calendar-entry.ts';
import { eventWords } from '../feeds/calendar-entry.ts';
import { eventsDocument, yearDocument } from '../feeds/events-json.ts';
import { archiveFeed, calendarFeed, eventFeed, type FeedRequest } from '../feeds/calendar-feeds.ts';
import { eventJsonLd } from '../feeds/event-json-ld.ts';
import { addToCalendarLinks } from '../feeds/calendar-links.ts';
import { newsFeed, type NewsMilestone } from '../feeds/rss-feed.ts';
import { readRss } from '../feeds/testing/read-rss.ts';
import { readStrictly } from '../feeds/testing/strict-reader.ts';
import { checkContent } from '../check/check-content.ts';
import { smallContent, writeFiles } from '../check/sample-content.ts';
import { readCampaign } from '../domain/campaign.ts';
import { currentOccurrence, eventYearsOf, readEvent } from '../domain/event.ts';
import { earliestDay } from '../domain/history-date.ts';
import { readMilestone } from '../domain/milestone.ts';
import { Formatter } from '../i18n/format.ts';
import en from '../i18n/words/en.ts';
import { markdownProcessing } from '../entries/markdown/markdown-processor.ts';
import { readEntry } from '../entries/read-entry.ts';
import { entryFile } from '../entries/content-files.ts';
import { readRevisions, type Revisions } from '../entries/revisions.ts';
import { readSite } from '../entries/site-file.ts';
import { schemas } from '../schema/index.ts';
import type { SiteData } from '../schema/site.ts';
import { translations } from '../schema/translation.ts';
import { PROJECT_ROOT, readSettings } from '../settings.ts';
import { build, SITES } from './built-site.ts';
import { filesBelow } from './guarded.ts';
import { type MadeUpFile, madeUpEntry } from './made-up-entries.ts';

const NOW = Temporal.Instant.from('2020-06-01T12:00:00Z');

let contentDir: string;
let site: SiteData;
let revisions: Revisions;
let markdown: Awaited<ReturnType<typeof createSatteriMarkdownProcessor>>;

/** Writes the small content, with a picture that made-up bodies show. */
async function freshContent(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  smallContent(folder);
  const picture = sharp({ create: { width: 8, height: 6, channels: 3, background: 'red' } });
  for (const below of ['campaigns', 'history', 'pages'])
    await picture.toFile(join(folder, below, 'hall.jpg'));
}

beforeAll(async () => {
  contentDir = mkdtempSync(join(tmpdir(), 'accepted-'));
  await freshContent(contentDir);
  site = readSite(readSettings({ CONTENT_DIR: contentDir }));
  revisions = await readRevisions(contentDir);
  markdown = await createSatteriMarkdownProcessor({
    ...markdownProcessing(contentDir),
    syntaxHighlight: false,
  });
});
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));

/** Paths of the files with errors. */
async function refused(folder: string): Promise<Set<string>> {
  const { problems } = await checkContent({ contentDir: folder, from: folder });
  const errors = problems.filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ path }) => path));
}

/** Makes of an entry all that a build makes of it, but for the pages around it. */
async function make({ path }: MadeUpFile): Promise<void> {
  const file = entryFile(path)!;
  const { kind, id } = file;
  const source = readEntry(readFileSync(join(contentDir, path)), file);
  await render(path, source.body);
  if (file.locale !== undefined) {
    translations[kind].parse(source.data);
    return;
  }
  if (kind === 'organizations') schemas.organizations.parse(source.data);
  const request = { site, locale: 'en', now: NOW, format: new Formatter(en) };
  const revision = revisions.of(kind === 'history' ? 'history' : 'events', [id]);
  if (kind === 'pages') schemas.pages.parse(source.data);
  if (kind === 'campaigns') readCampaign(id, schemas.campaigns.parse(source.data));
  if (kind === 'history') {
    const { data, date } = readMilestone(id, schemas.history.parse(source.data));
    const milestone: NewsMilestone = {
      id,
      oldestId: id,
      title: data.title,
      summary: data.summary,
      date: data.date,
      day: earliestDay(date.from),
      campaigns: [],
      revision,
    };
    const [item] = readRss(await newsFeed({ ...request, entries: [], milestones: [milestone] }));
    // Programs that read news show a no-break space as anything but a space.
    expect(item?.['title']).toEqual([data.title.replace(/[\u00a0\u2009\u202f]/g, ' ')]);
  }
  if (kind === 'events') {
    const event = readEvent(id, schemas.events.parse(source.data), site);
    const words = eventWords(event, 'en');
    const { people } = event.data;
    const entry = { event, words, campaigns: [], topics: [], people, image: undefined, revision };
    await makeEvent(entry, request);
  }
}

/** Makes HTML of a body, in which nothing may run. */
async function render(path: string, body: string): Promise<void> {
  const fileURL = pathToFileURL(join(contentDir, path));
  if (path.endsWith('.mdx')) {
    await mdxToJs(body, { ...markdownProcessing(contentDir), fileURL });
    return;
  }
  const { code } = await markdown.render(body, { fileURL });
  expect([...inlineCode(readPage('x.html', '/x/', code))]).toEqual([]);
}

async function makeEvent(entry: CalendarEntry, request: FeedRequest): Promise<void> {
  const { event, words } = entry;
  const entries = [entry];
  for (const { text } of [
    calendarFeed({ ...request, entries }),
    archiveFeed({ ...request, entries }),
    eventFeed({ ...request, entry }),
  ])
    readStrictly(text);
  const years = eventYearsOf(event).map((year) => yearDocument({ ...request, entries, year }));
  const documents = [eventsDocument({ ...request, entries }), ...years];
  expect(documents.flatMap(({ events }) => events.map(({ id }) => id))).toContain(event.id);
  const described = { ...request, pictures: [] };
  expect(eventJsonLd(entry, described)).toHaveLength(
    Math.min(eventJsonLd(entry, described).length, event.occurrences.length),
  );
  const occurrence = currentOccurrence(event, NOW);
  if (occurrence === undefined) return;
  const links = addToCalendarLinks(event, occurrence, words, site, request);
  for (const link of [links.ics, links.google, links.outlook, links.office, links.yahoo])
    expect(URL.canParse(link)).toBe(true);
  expect(readRss(await newsFeed({ ...request, entries, milestones: [] }))).toHaveLength(1);
}

test('of an entry that the check accepts, everything can be made', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(madeUpEntry, async (file) => {
      writeFiles(contentDir, { [file.path]: file.text });
      try {
        if ((await refused(contentDir)).has(file.path)) return;
        accepted += 1;
        await make(file);
      } finally {
        rmSync(join(contentDir, file.path));
      }
    }),
    { numRuns: 150 },
  );
  // Were nearly everything refused, little would have been tried.
  expect(accepted).toBeGreaterThan(50);
});

test('a folder full of entries that the check accepts is built', async () => {
  const folder = join(PROJECT_ROOT, 'test-results/accepted');
  await freshContent(folder);
  const files = new Map(fc.sample(madeUpEntry, 160).map(({ path, text }) => [path, text]));
  writeFiles(folder, {
    ...Object.fromEntries(files),
    // What is counted is called like a property of every object.
    'history/2019-01-01-constructor.md':
      '---\ntitle: A count\nsummary: Something was counted.\ndate: 2019-01-01\nkind: action\nfigures:\n  - what: constructor\n    number: 3\n    source: https://example.org/a\nsources:\n  - url: https://example.org/a\n---\n',
    'pages/between-lines.md':
      '---\ntitle: Between lines\nsummary: A body that looks like fields.\n---\n\n---\n\nNot a field: text.\n\n---\n\nMore text.\n',
  });
  // What was refused may have been linked to; then what links to it is refused in turn.
  for (let bad = await refused(folder); bad.size > 0; bad = await refused(folder))
    for (const path of bad) rmSync(join(folder, path));
  expect(filesBelow(folder).length).toBeGreaterThan(30);
  const site = join(SITES, 'accepted');
  await build(site, { CONTENT_DIR: folder, SITE_NOW: '2020-06-01' });
  const html = readFileSync(join(site, 'between-lines/index.html'), 'utf8');
  const counted = readFileSync(join(site, 'history/2019-01-01-constructor/index.html'), 'utf8');
  expect(counted).toMatch(/<dt[^>]*>\s*constructor\s*<\/dt>/);
  expect(html).toMatch(/<hr>\s*<p>Not a field: text\.<\/p>\s*<hr>\s*<p>More text\.<\/p>/);
});
