/**
 * The same content for Hugo and Eleventy: a page per event and campaign, an archive per year, RSS
 * and iCalendar, in each language. `other-build.ts` builds it and runs Pagefind over the result.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listFiles } from '../entries/content-files.ts';
import { splitFrontmatter } from '../entries/frontmatter.ts';

/** Tools that sites are compared with. */
export type Tool = 'hugo' | 'eleventy';

/** How many events the feed has. */
export const IN_FEED = 100;

const HUGO_FILES: Readonly<Record<string, string>> = {
  'hugo.toml': `baseURL = "https://campaigns.example.org/"
title = "Neighbors for a Fair City"
ignoreErrors = ["error-disable-taxonomy"]
disableKinds = ["404", "robotsTXT", "sitemap", "taxonomy", "section"]
[taxonomies]
year = "years"
campaign = "campaigns"
[mediaTypes."text/calendar"]
suffixes = ["ics"]
[outputFormats.Calendar]
mediaType = "text/calendar"
baseName = "calendar"
isPlainText = true
[outputs]
home = ["HTML", "RSS", "Calendar"]
term = ["HTML"]
page = ["HTML"]
[services.rss]
limit = ${String(IN_FEED)}
`,
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.summary }}"></head>
<body><main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main></body></html>
`,
  'layouts/_default/single.html': `{{ define "main" }}<p>{{ .Params.summary }}</p>
<p><time>{{ .Params.start }}</time> {{ with .Params.place }}{{ .name }}, {{ .locality }}{{ end }}</p>
<p>{{ .Params.status }} {{ .Params.statusNote }}</p>
<ul>{{ range .GetTerms "campaigns" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ .Content }}{{ end }}
`,
  'layouts/_default/term.html': `{{ define "main" }}<p>{{ .Params.summary }}</p>{{ .Content }}
<ul>{{ range .Pages }}<li>{{ .Params.start }} <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
`,
  'layouts/index.calendar.ics': `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//bench//EN
{{ range where .Site.RegularPages "Section" "events" }}BEGIN:VEVENT
UID:{{ .File.ContentBaseName }}@campaigns.example.org
DTSTART;VALUE=DATE:{{ .Date.Format "20060102" }}
SUMMARY:{{ .Title }}
DESCRIPTION:{{ .Params.summary }}
END:VEVENT
{{ end }}END:VCALENDAR
`,
  'layouts/index.html': `{{ define "main" }}<ul>{{ range .Site.Taxonomies.years }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a></li>{{ end }}</ul>
<ul>{{ range .Site.Taxonomies.campaigns }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a></li>{{ end }}</ul>{{ end }}
`,
};

const ELEVENTY_FRAME = (main: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
<meta name="description" content="{{ summary }}"></head>
<body><main><h1>{{ title }}</h1>${main}</main></body></html>
`;

const ELEVENTY_LIST = (items: string): string =>
  `<ul>{% for item in ${items} %}<li>{{ item.data.start }} <a href="{{ item.url }}">{{ item.data.title }}</a></li>{% endfor %}</ul>`;

/** The calendar of Eleventy, which has no output formats. */
const ELEVENTY_CALENDAR = `---
permalink: calendar.ics
---
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//bench//EN
{% for item in collections.event %}BEGIN:VEVENT
UID:{{ item.fileSlug }}@campaigns.example.org
DTSTART;VALUE=DATE:{{ item.fileSlug | truncate(10, true, "") | replace("-", "") }}
SUMMARY:{{ item.data.title }}
DESCRIPTION:{{ item.data.summary }}
END:VEVENT
{% endfor %}END:VCALENDAR
`;

const ELEVENTY_FILES: Readonly<Record<string, string>> = {
  'eleventy.config.mjs': `const by = (items, keys) => {
  const lists = {};
  for (const item of items) for (const key of keys(item)) (lists[key] ??= []).push(item);
  return lists;
};
export default (config) => {
  const events = (api) => api.getFilteredByTag('event');
  config.addCollection('byYear', (api) => by(events(api), ({ data }) => data.years));
  config.addCollection('byCampaign', (api) => by(events(api), ({ data }) => data.campaigns ?? []));
  config.addCollection('names', (api) => Object.fromEntries(
    api.getFilteredByTag('campaign').map((item) => [item.fileSlug, item])));
  config.addCollection('latest', (api) => events(api).slice(-${String(IN_FEED)}).reverse());
  return { dir: { input: 'content', includes: '../layouts' }, markdownTemplateEngine: false };
};
`,
  'content/events/events.11tydata.mjs': `export default {
  layout: 'event.njk',
  tags: 'event',
  permalink: ({ page }) => page.inputPath.replace(/^.*content|[.]md$/g, "") + "/index.html",
};
`,
  'content/campaigns/campaigns.json': '{ "layout": "campaign.njk", "tags": "campaign" }\n',
  'layouts/event.njk': ELEVENTY_FRAME(`<p>{{ summary }}</p>
<p><time>{{ start }}</time> {% if place %}{{ place.name }}, {{ place.locality }}{% endif %}</p>
<p>{{ status }} {{ statusNote }}</p>
<ul>{% for id in campaigns %}<li><a href="{{ collections.names[id].url }}">{{ collections.names[id].data.title }}</a></li>{% endfor %}</ul>
{{ content | safe }}`),
  'layouts/campaign.njk': ELEVENTY_FRAME(
    `<p>{{ summary }}</p>{{ content | safe }}${ELEVENTY_LIST('collections.byCampaign[page.fileSlug]')}`,
  ),
  'content/years.njk': `---
pagination: { data: collections.byYear, size: 1, alias: year }
permalink: "years/{{ year }}/index.html"
---
${ELEVENTY_FRAME(ELEVENTY_LIST('collections.byYear[year]'))}`,
  'content/index.njk': `---
permalink: index.html
title: Neighbors for a Fair City
---
${ELEVENTY_FRAME(`<ul>{% for year, items in collections.byYear %}<li><a href="/years/{{ year }}/">{{ year }}</a></li>{% endfor %}</ul>
<ul>{% for id, item in collections.names %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>{% endfor %}</ul>`)}`,
  'content/calendar.njk': ELEVENTY_CALENDAR,
  'content/feed.njk': `---
permalink: feed.xml
---
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Neighbors for a Fair City</title><link>https://campaigns.example.org/</link><description>Events</description>
{% for item in collections.latest %}<item><title>{{ item.data.title }}</title><link>https://campaigns.example.org{{ item.url }}</link><description>{{ item.data.summary }}</description></item>
{% endfor %}</channel></rss>
`,
};

/**
 * Writes a site for a tool: one folder per language.
 * @param content folder of made-up content.
 * @returns path of the latest event's file in the first language, to be edited.
 */
export function writeSiteFor(
  tool: Tool,
  content: string,
  folder: string,
  locales: readonly string[],
): string {
  const [first = ''] = locales.map((locale, index) =>
    writeLanguage(tool, content, join(folder, locale), index === 0 ? undefined : locale),
  );
  return first;
}

/** Writes the site of one language; what is not translated stands in the original. */
function writeLanguage(
  tool: Tool,
  content: string,
  folder: string,
  locale: string | undefined,
): string {
  const write = (path: string, text: string): string => {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    return whole;
  };
  const files = tool === 'hugo' ? HUGO_FILES : ELEVENTY_FILES;
  for (const [path, text] of Object.entries(files)) write(path, text);
  const events: string[] = [];
  for (const path of listFiles(content)) {
    const [, kind, name = ''] = /^(campaigns|events\/\d+)\/([^.]+)\.md$/.exec(path) ?? [];
    if (kind === undefined) continue;
    const text = localized(join(content, path), locale);
    if (kind === 'campaigns') {
      write(`content/campaigns/${tool === 'hugo' ? `${name}/_index` : name}.md`, text);
    } else {
      const fields = `---\nyears: ["${name.slice(0, 4)}"]\ndate: ${name.slice(0, 10)}\n`;
      events.push(write(`content/events/${name}.md`, text.replace(/^---\n/, fields)));
    }
  }
  return latestOf(events);
}

/** An entry's text with the words of its translation, if there is one. */
function localized(file: string, locale: string | undefined): string {
  const original = readFileSync(file, 'utf8');
  const translation = file.replace(/\.md$/, `.${locale ?? ''}.md`);
  if (locale === undefined || !existsSync(translation)) return original;
  const { yaml = '', body } = splitFrontmatter(readFileSync(translation, 'utf8'));
  const facts = (splitFrontmatter(original).yaml ?? '').replace(/^(?:title|summary):.*\n/gm, '');
  const words = yaml.match(/^(?:title|summary):.*\n/gm)?.join('') ?? '';
  return `---\n${words}${facts}---\n${body}`;
}

/** The latest event of some files, by their names. */
export function latestOf(files: readonly string[]): string {
  const latest = files.toSorted((a, b) => (basename(a) < basename(b) ? 1 : -1))[0];
  if (latest === undefined) throw new RangeError('There is no event.');
  return latest;
}
