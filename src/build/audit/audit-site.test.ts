import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditFiles, calendar, CONTENT, faultlessSite, type Files, page } from './sample-site.ts';

let whole: Files;
beforeAll(async () => {
  whole = await faultlessSite();
});

/** What is found when these files are put in place of those of the faultless site, or taken out. */
function withFiles(
  changes: Record<string, string | Buffer | undefined>,
  options?: Parameters<typeof auditFiles>[1],
): Promise<string[]> {
  const files = new Map(whole);
  for (const [name, content] of Object.entries(changes)) {
    if (content === undefined) files.delete(name);
    else files.set(name, content);
  }
  return auditFiles(files, options);
}

/** What is found when the page "About" has this in its body, or in its head. */
const withBody = (body: string) =>
  withFiles({ 'about/index.html': page('/about/', 'About', { body }) });
const withHead = (head: string) =>
  withFiles({ 'about/index.html': page('/about/', 'About', { head }) });

const text = (name: string) => String(whole.get(name));
const siteYaml = CONTENT['site.yaml'] ?? '';
const found = (message: string): unknown[] => [expect.stringContaining(message)];

test('a site without fault passes', async () => {
  expect(await auditFiles(whole)).toEqual([]);
});

describe('a link', () => {
  test.each([
    [
      '<a href="/nowhere/">x</a>',
      'about/index.html:9:1  The link leads to /nowhere/, which is not',
    ],
    ['<a href="../nowhere/">x</a>', 'leads to /nowhere/'],
    ['<a href="/events">x</a>', 'leads to /events, which is not there'],
    ['<a href="#missing">x</a>', 'about/index.html:9:1  The link leads to /about/#missing'],
    ['<a href="/events/#missing">x</a>', 'leads to /events/#missing'],
    ['<form action="/find/"></form>', 'leads to /find/'],
    ['<a href="http://elsewhere.example/">x</a>', 'must not lead to'],
    ['<a href="data:text/html,x">x</a>', 'must not lead to'],
    ['<a href="https://[broken/">x</a>', 'is not an address'],
    ['<a href="https://example.org/events/">x</a>', 'by its whole address'],
    ['<a href="//example.org/events/">x</a>', 'by its whole address'],
  ])('that may not be there is found: %s', async (body, message) => {
    expect(await withBody(body)).toEqual(found(message));
  });

  test.each([
    '<a href="/events/">x</a>',
    '<a href="../events/#top">x</a>',
    '<a href="/events/?month=5#top">x</a>',
    '<a href="https://elsewhere.example/">x</a>',
    '<a href="mailto:a@example.org">x</a>',
    '<a href="webcal://example.org/calendar.ics">x</a>',
    '<a href="https://example.org/calendar.ics">x</a>',
  ])('that may be there is not: %s', async (body) => {
    expect(await withBody(body)).toEqual([]);
  });

  test('of a site with a base path does not lead out of it unawares', async () => {
    const site = siteYaml.replace('url: https://example.org\n', 'url: https://example.org/base\n');
    const findings = async (href: string) =>
      (
        await withFiles(
          { 'about/index.html': page('/about/', 'About', { body: `<a href="${href}">x</a>` }) },
          { content: { 'site.yaml': site } },
        )
      ).filter((line) => line.startsWith('about/index.html:9:'));
    expect(await findings('/events/')).toEqual(found('"/events/", which is outside of the site'));
    expect(await findings('/base/events/')).toEqual([]);
    expect(await findings('../events/')).toEqual([]);
    expect(await findings('https://example.org/join')).toEqual([]);
  });

  test('in a feed or a head leads somewhere, too', async () => {
    expect(await withHead('<link rel="alternate" href="/es/about/">')).toEqual(
      found('leads to /es/about/'),
    );
    expect(
      await withHead('<meta property="og:image" content="https://example.org/x.png">'),
    ).toEqual(found('leads to /x.png'));
  });

  test('must be there at all: a site that has none was not looked at', async () => {
    const files = [...whole].map(([name, content]): [string, string | Buffer] => [
      name,
      name.endsWith('.html')
        ? String(content).replace(/<a .*?<\/a>|<link rel="canonical".*?>/g, '')
        : content,
    ]);
    expect(await auditFiles(new Map(files))).toContain(
      'index.html  The whole site has no link within itself.',
    );
  });
});

describe('a request to another host is found', () => {
  test.each([
    '<img src="https://elsewhere.example/x.png" alt="">',
    '<img src="//elsewhere.example/x.png" alt="">',
    '<img srcset="/photo.jpg 1x, https://elsewhere.example/x.png 2x" alt="">',
    '<video poster="https://elsewhere.example/x.png"></video>',
    '<audio src="https://elsewhere.example/x.mp3"></audio>',
    '<script src="https://elsewhere.example/x.js"></script>',
    '<svg><image href="https://elsewhere.example/x.png"/></svg>',
    '<table background="https://elsewhere.example/x.png"></table>',
  ])('in a page: %s', async (body) => {
    expect(await withBody(body)).toEqual(found('about/index.html:9:'));
    expect(await withBody(body)).toEqual(found('is at another host'));
  });

  test.each([
    '<link rel="stylesheet" href="https://elsewhere.example/x.css">',
    '<link rel="preconnect" href="https://elsewhere.example/">',
    '<link rel="dns-prefetch" href="//elsewhere.example">',
    '<link rel="icon" href="https://elsewhere.example/x.ico">',
    '<link rel="preload" as="image" imagesrcset="https://elsewhere.example/x.png 1x">',
  ])('in a head: %s', async (head) => {
    expect(await withHead(head)).toEqual(found('is at another host'));
  });

  test.each([
    ['<iframe src="/events/"></iframe>', '<iframe> must not'],
    ['<object data="/photo.jpg"></object>', '<object> must not'],
    ['<embed src="/photo.jpg">', '<embed> must not'],
    ['<a href="/events/" ping="/events/">x</a>', 'A ping tells'],
    ['<img src="/nowhere.png" alt="">', '/nowhere.png is not there'],
    ['<img src="data:image/png;base64,x" alt="">', 'security policy forbids it'],
    ['<img src="https://example.org/photo.jpg" alt="">', 'by its whole address'],
  ])('and so is %s', async (body, message) => {
    expect(await withBody(body)).toEqual(found(message));
  });

  test('and so is a page that leads on by itself', async () => {
    expect(await withHead('<meta http-equiv="refresh" content="0; url=/events/">')).toContainEqual(
      expect.stringContaining('Only pages that have moved'),
    );
  });

  test.each([
    '@import "https://elsewhere.example/x.css";',
    "@import 'https://elsewhere.example/x.css';",
    '@import url(https://elsewhere.example/x.css);',
    'body { background: url("https://elsewhere.example/x.png") }',
    'body { background: url( //elsewhere.example/x.png ) }',
    'body { background: image-set("https://elsewhere.example/x.png" 1x) }',
    '@font-face { src: URL(https://elsewhere.example/x.woff2) }',
    'body { background: url(/nowhere.png) }',
    'body { background: url(data:image/png;base64,x) }',
  ])('in a style: %s', async (css) => {
    expect(await withFiles({ '_astro/a.css': `p{}\n${css}` })).toEqual(found('_astro/a.css:2:'));
  });

  test('but not in a comment of a style', async () => {
    expect(
      await withFiles({ '_astro/a.css': '/* https://a.example/ url(/nowhere.png) */' }),
    ).toEqual([]);
  });

  test.each([
    'fetch("https://elsewhere.example/x")',
    "import('https://elsewhere.example/x.js')",
    'new WebSocket(`wss://elsewhere.example/`)',
    'img.src = "//elsewhere.example/x.png"',
  ])('in a script: %s', async (script) => {
    expect(await withFiles({ '_astro/a.js': `let x;\n${script}` })).toEqual(
      found('_astro/a.js:2:'),
    );
  });
});

describe('code in a page is found', () => {
  test.each([
    ['<script>alert(1)</script>', 'A script stands in the page'],
    ['<script type="module">alert(1)</script>', 'A script stands in the page'],
    ['<SCRIPT>alert(1)</SCRIPT>', 'A script stands in the page'],
    ['<style>p{}</style>', 'A style stands in the page'],
    ['<p style="color:red">x</p>', 'a style of its own'],
    ['<p onclick="alert(1)">x</p>', 'a handler (onclick)'],
    ['<svg onload="alert(1)"></svg>', 'a handler (onload)'],
  ])('%s', async (body, message) => {
    expect(await withBody(body)).toEqual(found(message));
  });

  test('also in an address, however it is written', async () => {
    for (const address of ['javascript:alert(1)', ' java\tscript:x', '&#106;avascript:x']) {
      expect(await withBody(`<a href="${address}">x</a>`)).toContainEqual(
        expect.stringContaining('runs a script (href)'),
      );
    }
  });

  test('but data is not code', async () => {
    expect(await withBody('<script type="application/ld+json">{"a":1}</script>')).toEqual([]);
  });
});

describe('metadata in a picture is found', () => {
  const create = { width: 2, height: 2, channels: 3, background: 'red' } as const;
  const exif = { IFD3: { GPSLatitude: '40/1 41/1 0/1', GPSLatitudeRef: 'N' } };

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('EXIF in %s', async (format) => {
    const bytes = await sharp({ create }).toFormat(format).withExif(exif).toBuffer();
    const name = `photo.${format === 'jpeg' ? 'jpg' : format}`;
    expect(await withFiles({ [name]: bytes })).toEqual(
      found(`${name}  The picture carries EXIF metadata`),
    );
  });

  test.each(['jpeg', 'png', 'webp'] as const)('XMP in %s', async (format) => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>';
    const bytes = await sharp({ create }).toFormat(format).withXmp(xmp).toBuffer();
    const name = `photo.${format === 'jpeg' ? 'jpg' : format}`;
    expect(await withFiles({ [name]: bytes })).toContain(
      `${name}  The picture carries XMP metadata.`,
    );
  });

  test('IPTC and comments in JPEG, texts and times in PNG', async () => {
    const jpeg = whole.get('photo.jpg') as Buffer;
    const segment = (marker: number, content: string) =>
      Buffer.concat([
        Buffer.from([0xff, marker, 0, content.length + 2]),
        Buffer.from(content, 'latin1'),
      ]);
    const insert = (part: Buffer) => Buffer.concat([jpeg.subarray(0, 2), part, jpeg.subarray(2)]);
    const iptc = insert(segment(0xed, 'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0'));
    expect(await withFiles({ 'photo.jpg': iptc })).toContain(
      'photo.jpg  The picture carries IPTC metadata.',
    );
    expect(await withFiles({ 'photo.jpg': insert(segment(0xfe, 'Taken at home')) })).toEqual(
      found('comment'),
    );
    const png = await sharp({ create }).png().toBuffer();
    const chunk = Buffer.alloc(12 + 7);
    chunk.writeUInt32BE(7);
    chunk.write('tIME', 4, 'latin1');
    const withTime = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
    expect(await withFiles({ 'x.png': withTime })).toContain(
      'x.png  The picture carries tIME metadata.',
    );
  });

  test('and a picture that cannot be read is not let through', async () => {
    expect(await withFiles({ 'x.png': 'not a picture' })).toEqual(found('unreadable'));
  });

  test.each([
    ['<script>x</script>', '<script> must not'],
    ['<metadata>x</metadata>', '<metadata> must not'],
    ['<foreignObject/>', '<foreignobject> must not'],
    ['<path onload="x"/>', 'attribute onload'],
    ['<image href="https://elsewhere.example/x.png"/>', 'is at another host'],
    ['<use xlink:href="//elsewhere.example/x.svg"/>', 'is at another host'],
  ])('and what a drawing must not hold: %s', async (inner, message) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">\n${inner}</svg>`;
    expect(await withFiles({ 'icon.svg': svg })).toEqual(found(message));
    expect(await withFiles({ 'icon.svg': svg })).toEqual(found('icon.svg:2:1'));
  });
});

describe('a page says of itself', () => {
  const about = () => text('about/index.html');
  test.each([
    ['its title', /<title>.*<\/title>/, '', 'must have one <title>'],
    ['a title that is not empty', 'About</title>', '</title>', 'must have one <title>'],
    ['its description', /<meta name="description".*>/, '', 'no description'],
    ['its address', /<link rel="canonical".*>/, '', 'no canonical address'],
    [
      'no other address',
      'org/about/',
      'org/events/',
      'is https://example.org/events/, but the page',
    ],
    ['its language', ' lang="en"', '', 'does not say its language'],
    ['what it is about, once', /<h1.*<\/h1>/, '', 'has 0 headings <h1>'],
    ['what it is about, only once', '<h1', '<h1>x</h1><h1', 'has 2 headings <h1>'],
    ['what it is about, in words', '>About</h1>', '> </h1>', 'is empty'],
    ['its character set first', '<meta charset="utf-8">', '', 'must be <meta charset="utf-8">'],
    ['its policy', "default-src 'none'", 'default-src *', 'content security policy'],
    ['that no Referer is sent', 'no-referrer', 'origin', 'no Referer'],
  ])('%s', async (_, search, replacement, message) => {
    const changed = about().replace(search, replacement);
    expect(changed).not.toBe(about());
    expect(await withFiles({ 'about/index.html': changed })).toContainEqual(
      expect.stringMatching(new RegExp(`^about/index.html  .*${RegExp.escape(message)}`)),
    );
  });

  test('its policy before all that it is to hold for', async () => {
    const policy = /<meta http-equiv.*\n/.exec(about())?.[0] ?? '';
    const late = about().replace(policy, '').replace('</head>', `${policy}</head>`);
    expect(await withFiles({ 'about/index.html': late })).toEqual(
      found('second thing in the page'),
    );
  });

  test('a title of its own', async () => {
    const changed = about().replace('About</title>', 'Events</title>');
    expect(await withFiles({ 'about/index.html': changed })).toEqual([
      'events/index.html  The page has the same title as about/index.html: "Events".',
    ]);
  });

  test('nothing of a title within a drawing', async () => {
    expect(await withBody('<svg><title>Logo</title></svg>')).toEqual([]);
  });
});

describe('what should be there and is not is found', () => {
  test.each([
    'campaigns/heat/index.html',
    'campaigns/heat/calendar.ics',
    'events/2020-02-13-march/index.html',
    'events/2020-02-13-march/event.ics',
    'about/index.html',
    'search/index.html',
    '404.html',
    'calendar.ics',
    'calendar-archive.ics',
    'feed.xml',
    'events.json',
    'sitemap-index.xml',
    'robots.txt',
    '_headers',
  ])('%s', async (file) => {
    const path = file.replace(/index\.html$/, '');
    const findings = await withFiles({ [file]: undefined });
    expect(findings).toContainEqual(expect.stringMatching(`^${RegExp.escape(path)}  `));
  });

  test('in every language', async () => {
    const site = { 'site.yaml': siteYaml.replace('[en]', '[en, es]') };
    expect(await withFiles({}, { content: site })).toContain(
      'es/about/  pages/about.md should be published here, and is not.',
    );
  });

  test('and a draft is not missed', async () => {
    expect((await auditFiles(whole)).join()).not.toContain('draft');
  });

  test('in the sitemap', async () => {
    const sitemap = text('sitemap-0.xml').replace('<loc>https://example.org/about/</loc>', '');
    expect(await withFiles({ 'sitemap-0.xml': sitemap })).toEqual(
      found('about/index.html  The sitemap does not list the page'),
    );
    const more = text('sitemap-0.xml').replace(
      '</urlset>',
      '<loc>https://example.org/404.html</loc></urlset>',
    );
    expect(await withFiles({ 'sitemap-0.xml': more })).toEqual(
      found('404.html  The sitemap lists a page that asks not to be found'),
    );
  });

  test('in the search', async () => {
    const index = 'pagefind/pagefind-entry.json';
    const less = JSON.stringify({ languages: { en: { page_count: 2 } } });
    expect(await withFiles({ [index]: less })).toEqual(
      found(`${index}  The search knows 2 pages, but there are 3 pages of entries`),
    );
    expect(await withFiles({ [index]: undefined })).toEqual(
      found(`${index}  Nothing can be searched: the file is not there`),
    );
  });
});

describe('a feed that cannot be read is found', () => {
  const broken = {
    'an end of line of another kind': () =>
      text('calendar.ics').replace('\r\nVERSION', '\nVERSION'),
    'no end of the last line': () => text('calendar.ics').trimEnd(),
    'a line that is too long': () =>
      calendar('DTSTART;VALUE=DATE:20200213', `SUMMARY:${'x'.repeat(80)}`),
    'an event that is not closed': () => text('calendar.ics').replace('END:VEVENT\r\n', ''),
    'an event without a start': () => calendar('SUMMARY:March'),
    'an event without a title': () => calendar('DTSTART;VALUE=DATE:20200213'),
    'an event that is there twice': () =>
      text('calendar.ics').replace(/BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/, '$&$&'),
    'an event that leads nowhere': () =>
      calendar('DTSTART;VALUE=DATE:20200213', 'SUMMARY:x', 'URL:https://example.org/x/'),
    'no calendar': () => 'Not found\r\n',
  };
  test.each(Object.entries(broken))('calendar: %s', async (_, make) => {
    expect(await withFiles({ 'calendar.ics': make() })).toContainEqual(
      expect.stringMatching(/^calendar\.ics(:\d+:1)? {2}/),
    );
  });

  test('calendar: an identifier on two lines is whole', async () => {
    const folded = text('calendar.ics').replace('2020-02-13-march@', '2020-02-13-\r\n march@');
    expect(await withFiles({ 'calendar/2020.ics': folded })).toEqual([]);
  });

  test('calendar: no year has an event', async () => {
    const other = text('calendar.ics').replace('2020-02-13-march@', 'other@');
    expect(await withFiles({ 'calendar/2020.ics': other })).toEqual(
      found('calendar  events/2020/2020-02-13-march.md is in the calendar of no year'),
    );
  });

  test.each([
    ['feed.xml', '<rss><channel></rss>', 'feed.xml:1:'],
    ['feed.xml', '<rss>&nope;</rss>', 'It cannot be read'],
    ['feed.xml', '<rss/>', 'It leads nowhere'],
    ['feed.xml', '<rss><link>https://example.org/x/</link></rss>', 'leads to /x/'],
    [
      'feed.xml',
      '<rss><link>https://example.org/</link><guid>1</guid><guid>1</guid></rss>',
      '1 is there twice',
    ],
    ['events.json', '{', 'It cannot be read'],
    ['events.json', '{"events":1}', 'events is not as events.schema.json describes it'],
    ['events.json', '{"events":[{"url":"https://example.org/x/"}]}', 'leads to /x/'],
  ])('%s: %s', async (file, content, message) => {
    expect(await withFiles({ [file]: content })).toEqual(found(message));
  });
});

describe('a file that has no business there is found', () => {
  test.each(['.DS_Store', 'notes/.hidden.txt', 'app.js.map', 'photo.heic', 'backup.zip', 'a.md'])(
    '%s',
    async (file) => {
      expect(await withFiles({ [file]: 'x' })).toEqual(found(`${file}  `));
    },
  );

  test('and so is one that is too large', async () => {
    expect(await withFiles({ '_astro/a.js': `/*${'x'.repeat(40_000)}*/` })).toEqual(
      found('_astro/a.js  It has 41 kB; at most 30 kB are allowed'),
    );
    const long = Array.from({ length: 20_000 }, () => `X-LONG:${'x'.repeat(60)}`);
    const big = calendar('DTSTART;VALUE=DATE:20200213', 'SUMMARY:x', ...long);
    expect(await withFiles({ 'calendar.ics': big })).toEqual(found('Google Calendar refuses'));
  });
});

describe('an address that was published and is gone', () => {
  const entries = [{ kind: 'events', id: '2019-01-01-gone', path: 'events/2019/gone.md' }] as const;

  test('is found, with what to do', async () => {
    expect(await withFiles({}, { history: { entries } })).toEqual(
      found('/events/2019-01-01-gone/ was published (events/2019/gone.md) and is gone. If the'),
    );
    expect(await withFiles({}, { history: { paths: ['/old.ics'] } })).toEqual(
      found('old.ics  /old.ics was in the last build and is gone'),
    );
  });

  test('is told once, not for every file below it', async () => {
    const paths = ['/events/2019-01-01-gone/', '/events/2019-01-01-gone/event.ics'];
    expect(await withFiles({}, { history: { entries, paths } })).toHaveLength(1);
  });

  test('is not missed where a page leads on', async () => {
    const path = '/events/2019-01-01-gone/';
    const redirect = page(path, 'March', {
      head: '<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=/events/">',
    });
    expect(
      await withFiles({ [`${path.slice(1)}index.html`]: redirect }, { history: { entries } }),
    ).toEqual([]);
  });

  test('may be withdrawn on purpose', async () => {
    const site = siteYaml;
    const paths = ['/es/', '/es/about/', '/old.ics'];
    const content = {
      'site.yaml': `${site}withdrawn: [/es/*, /old.ics, /events/2019-01-01-gone/]\n`,
    };
    expect(await withFiles({}, { content, history: { entries, paths } })).toEqual([]);
  });

  test('is no matter where nothing can have been published yet', async () => {
    const site = siteYaml.replace('example.org\n', 'neighbors.example\n');
    const findings = await withFiles({}, { content: { 'site.yaml': site }, history: { entries } });
    expect(findings.join('\n')).not.toContain('is gone');
  });
});
