import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertPortIsFree, type RunningServer, serveSite } from './serve-site.ts';

const SITE = {
  'index.html': '<!doctype html><title>Home</title>',
  '404.html': '<!doctype html><title>Not found</title>',
  'events/index.html': '<!doctype html><title>Events</title>',
  'events/new/index.html': '<!doctype html><title>New</title>',
  'events/old/index.html': '<!doctype html><title>Moved</title>',
  'events/new/event.ics': 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
  'feed.xml': '<rss/>',
  'events.json': '{}',
  'events.schema.json': '{}',
  'robots.txt': 'User-agent: *',
  'unknown.kind': '?',
  'long.txt': 'What is said often. '.repeat(500),
  'ünïcode/index.html': '<!doctype html><title>Ü</title>',
  '.secret': 'hidden',
  '.git/config': 'hidden',
  _headers: `/*
  X-Content-Type-Options: nosniff
/feed.xml
  Content-Type: application/rss+xml; charset=utf-8
/events.schema.json
  Content-Type: application/schema+json; charset=utf-8
/events/:id/event.ics
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=0, must-revalidate
`,
  _redirects: '/events/old/ /events/new/ 301\n',
};

let folder: string;
let site: RunningServer;
let siteBelow: RunningServer;

beforeAll(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'serve-'));
  writeFileSync(join(parent, 'outside.txt'), 'outside');
  folder = join(parent, 'dist');
  for (const [name, text] of Object.entries(SITE)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  site = await serveSite({ folder, port: 0 });
  siteBelow = await serveSite({ folder, port: 0, base: '/jewish/left' });
});

afterAll(async () => {
  await Promise.all([site.close(), siteBelow.close()]);
  rmSync(dirname(folder), { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks with the path exactly as it is written, which `fetch` would tidy up. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; from?: RunningServer } = {},
): Promise<Answer> {
  const { hostname, port } = new URL((options.from ?? site).url);
  const { method = 'GET', headers = {} } = options;
  return new Promise((done, fail) => {
    request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body }),
      );
    })
      .on('error', fail)
      .end();
  });
}

describe('a served site', () => {
  test('answers with pages and files', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: SITE['index.html'] });
    expect(await ask('/events/')).toMatchObject({ status: 200, body: SITE['events/index.html'] });
    expect(await ask('/events/?month=5')).toMatchObject({ status: 200 });
    expect(await ask('/%C3%BCn%C3%AFcode/')).toMatchObject({ status: 200 });
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/events/', 'text/html; charset=utf-8'],
    ['/events/new/event.ics', 'text/calendar; charset=utf-8'],
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/events.json', 'application/json; charset=utf-8'],
    ['/events.schema.json', 'application/schema+json; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/unknown.kind', 'application/octet-stream'],
  ])('says what kind of thing %s is', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  test('sends the headers that _headers gives to a path', async () => {
    expect((await ask('/events/new/event.ics')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    const page = (await ask('/events/')).headers;
    expect(page['x-content-type-options']).toBe('nosniff');
    expect(page).not.toHaveProperty('access-control-allow-origin');
  });

  test('sends a file once and then says that it has not changed', async () => {
    const first = await ask('/events/new/event.ics');
    const { etag = '' } = first.headers;
    expect(etag).not.toBe('');
    const again = await ask('/events/new/event.ics', { headers: { 'If-None-Match': etag } });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect(again.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  });

  test('compares every tag of a list, weakly, and dates where there is no tag', async () => {
    const path = '/events/new/event.ics';
    const first = await ask(path);
    const etag = first.headers.etag ?? '';
    const modified = first.headers['last-modified'] ?? '';
    const statusWith = async (headers: Record<string, string>) =>
      (await ask(path, { headers })).status;
    const strong = etag.replace(/^W\//, '');
    for (const tags of [`"other", ${etag}`, strong, '*'])
      expect(await statusWith({ 'If-None-Match': tags }), tags).toBe(304);
    expect(await statusWith({ 'If-None-Match': '"other", "another"' })).toBe(200);
    expect(await statusWith({ 'If-Modified-Since': modified })).toBe(304);
    expect(await statusWith({ 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(200);
    // RFC 9110, section 13.2.2: a tag decides alone.
    expect(await statusWith({ 'If-None-Match': '"other"', 'If-Modified-Since': modified })).toBe(
      200,
    );
  });

  test('answers HEAD like GET, without the body', async () => {
    const head = await ask('/events/', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe(String(SITE['events/index.html'].length));
    expect(await ask('/nothing/', { method: 'HEAD' })).toMatchObject({ status: 404, body: '' });
  });

  test('takes no other method', async () => {
    expect(await ask('/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, OPTIONS' },
    });
  });

  test('says which methods it takes', async () => {
    expect(await ask('/events/', { method: 'OPTIONS' })).toMatchObject({
      status: 204,
      headers: { allow: 'GET, HEAD, OPTIONS' },
    });
  });

  test('answers 404 for a name that is longer than file names can be', async () => {
    expect(await ask(`/${'a'.repeat(256)}`)).toMatchObject({ status: 404 });
    expect(await ask(`/${'a/'.repeat(4000)}`)).toMatchObject({ status: 404 });
  });

  test.each([
    ['bytes=0-3', 206, 'BEGI', 'bytes 0-3/32'],
    ['bytes=28-', 206, 'AR\r\n', 'bytes 28-31/32'],
    ['bytes=-2', 206, '\r\n', 'bytes 30-31/32'],
    ['bytes=32-', 416, undefined, 'bytes */32'],
    ['bytes=5-1', 416, undefined, 'bytes */32'],
    ['bytes=x', 200, SITE['events/new/event.ics'], undefined],
    ['lines=1-2', 200, SITE['events/new/event.ics'], undefined],
  ])('answers a request for %s with %i', async (range, status, body, contentRange) => {
    const answer = await ask('/events/new/event.ics', { headers: { Range: range } });
    expect(answer.status).toBe(status);
    if (body !== undefined) expect(answer.body).toBe(body);
    expect(answer.headers['content-range']).toBe(contentRange);
  });

  test('compresses text for clients that can read it, but no part of a file', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    const whole = await ask('/long.txt', { headers });
    expect(whole.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
    });
    expect((await ask('/long.txt')).headers).not.toHaveProperty('content-encoding');
    const part = await ask('/long.txt', { headers: { ...headers, Range: 'bytes=0-1999' } });
    expect(part).toMatchObject({ status: 206, body: SITE['long.txt'].slice(0, 2000) });
    expect(part.headers).not.toHaveProperty('content-encoding');
  });

  test.each(['localhost', 'LOCALHOST:80', '127.0.0.1:4321', '[::1]:4321'])(
    'answers to the name %s',
    async (Host) => {
      expect(await ask('/', { headers: { Host } })).toMatchObject({ status: 200 });
    },
  );

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', '[::2]'])(
    'does not answer to %s, a name that points at this machine',
    async (Host) => {
      const answer = await ask('/', { headers: { Host } });
      expect(answer.status).toBe(421);
      expect(answer.body).not.toContain('Home');
    },
  );

  test('answers what is not there with 404 and the page that says so', async () => {
    const answer = await ask('/events/nothing/');
    expect(answer).toMatchObject({ status: 404, body: SITE['404.html'] });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });

  test('leads from an old address to the new one, for good', async () => {
    for (const path of ['/events/old/', '/events/old']) {
      expect(await ask(path)).toMatchObject({ status: 301, headers: { location: '/events/new/' } });
    }
    expect((await ask('/events/old/?a=b')).headers.location).toBe('/events/new/?a=b');
  });

  test('adds the final slash that a page has', async () => {
    expect(await ask('/events?a=b')).toMatchObject({
      status: 301,
      headers: { location: '/events/?a=b' },
    });
  });

  test.each([
    '/../outside.txt',
    '/events/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e%2foutside.txt',
    '/..%5coutside.txt',
    '/..\\outside.txt',
    '/.secret',
    '/%2esecret',
    '/.git/config',
    '/events/.hidden/',
    '/_headers',
    '/%5fheaders',
    '/_redirects',
    '/index.html%00.txt',
    '/index.html%3F',
    '/%',
    '/%ff',
    '//events',
    '//evil.example/events',
    '/events//new',
    'http://evil.example/',
  ])('gives nothing away for %s', async (path) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status: 404, body: SITE['404.html'] });
    expect(answer.headers).not.toHaveProperty('location');
  });

  test('shows a new build at once', async () => {
    const page = join(folder, 'events/new/index.html');
    const { etag } = (await ask('/events/new/')).headers;
    writeFileSync(page, 'built anew');
    utimesSync(page, 1, 1);
    const answer = await ask('/events/new/', { headers: { 'If-None-Match': etag ?? '' } });
    expect(answer).toMatchObject({ status: 200, body: 'built anew' });
  });
});

describe('a site with a base path', () => {
  const below = (path: string) => ask(path, { from: siteBelow });

  test('is served below it, headers and redirects included', async () => {
    expect(siteBelow.url).toMatch(/^http:\/\/localhost:\d+\/jewish\/left\/$/);
    expect(await below('/jewish/left/')).toMatchObject({ status: 200, body: SITE['index.html'] });
    expect((await below('/jewish/left/events/new/event.ics')).headers).toMatchObject({
      'access-control-allow-origin': '*',
    });
    expect((await below('/jewish/left/events/old/')).headers.location).toBe(
      '/jewish/left/events/new/',
    );
    expect((await below('/jewish/left/events')).headers.location).toBe('/jewish/left/events/');
  });

  test('is found from the root, and nothing else is', async () => {
    expect((await below('/')).headers.location).toBe('/jewish/left/');
    expect((await below('/jewish/left')).headers.location).toBe('/jewish/left/');
    expect(await below('/events/')).toMatchObject({ status: 404 });
    expect(await below('/jewish/leftevents/')).toMatchObject({ status: 404 });
  });
});

describe('a server that is sent anything at all', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'events',
      'new',
      'event.ics',
      '..',
      '%2e',
      '%00',
      '%ff',
      '%',
      '',
      '.',
      '_headers',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }).map(encodeURIComponent),
    fc.constant('a'.repeat(300)),
  );
  const path = fc
    .tuple(fc.array(word, { maxLength: 6 }), fc.constantFrom('', '/', '?', '?a=%', '//'))
    .map(([words, end]) => `/${words.join('/')}${end}`);
  const number = fc.oneof(fc.integer().map(String), fc.constantFrom('', '-', 'NaN', '1e99', '0x1'));
  const header = fc.oneof(
    fc.tuple(
      fc.constant('Range'),
      fc.tuple(number, number).map(([a, b]) => `bytes=${a}-${b}`),
    ),
    fc.tuple(
      fc.constantFrom('If-None-Match', 'If-Modified-Since', 'If-Range', 'Accept-Encoding', 'Range'),
      fc.stringMatching(/^[ -~]{0,20}$/),
    ),
  );
  const hostile = fc.record({
    path,
    method: fc.constantFrom('GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'TRACE', 'PROPFIND'),
    headers: fc.array(header, { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
  });

  test('answers each of 10,000 requests and goes on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 100, maxLength: 100 }), async (requests) => {
        const answers = await Promise.all(requests.map(({ path, ...rest }) => ask(path, rest)));
        for (const { status = 0, body } of answers) {
          expect(status).toBeGreaterThanOrEqual(200);
          expect(status).toBeLessThan(500);
          expect(body).not.toContain('outside');
        }
      }),
      { numRuns: 100 },
    );
    expect(await ask('/')).toMatchObject({ status: 200, body: SITE['index.html'] });
  });

  test('goes on after bytes that are no HTTP', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        const { hostname, port } = new URL(site.url);
        const socket = connect(Number(port), hostname);
        socket.on('error', () => undefined);
        socket.end(bytes);
        await new Promise((done) => socket.on('close', done).resume());
      }),
      { numRuns: 100 },
    );
    expect(await ask('/')).toMatchObject({ status: 200, body: SITE['index.html'] });
  });

  test('answers 500 where the site cannot be read, and goes on', async () => {
    const rules = readFileSync(join(folder, '_headers'), 'utf8');
    writeFileSync(join(folder, '_headers'), 'not a rule');
    expect(await ask('/')).toMatchObject({ status: 500 });
    writeFileSync(join(folder, '_headers'), rules);
    expect(await ask('/')).toMatchObject({ status: 200 });
  });
});

describe('a server', () => {
  test('listens to this machine only', async () => {
    const { port } = new URL(site.url);
    // Whoever else is on the network would ask one of these addresses.
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    for (const address of [...others, '127.0.0.2']) {
      await expect(fetch(`http://${address}:${port}/`), address).rejects.toThrow();
    }
  });

  test('that finds its port taken says so and what to do', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const message = `Port ${port} is taken by another program. Stop it, or choose another port`;
    await expect(serveSite({ folder, port })).rejects.toThrow(message);
    await expect(assertPortIsFree(port)).rejects.toThrow(message);
    await new Promise((done) => other.close(done));
    await expect(assertPortIsFree(port)).resolves.toBeUndefined();
  });

  test('without a site to serve says so and what to do', async () => {
    await expect(serveSite({ folder: join(folder, 'none'), port: 0 })).rejects.toThrow(
      'npm run build',
    );
  });

  test('finds no search index before it is whole', async () => {
    const whole = join(dirname(folder), 'whole');
    cpSync(folder, whole, { recursive: true });
    mkdirSync(join(whole, 'pagefind'));
    writeFileSync(join(whole, 'pagefind/pagefind.js'), 'whole');
    const finished = Promise.withResolvers<string>();
    const early = await serveSite({ folder: whole, finished: finished.promise, port: 0 });
    const script = () => fetch(`${early.url}pagefind/pagefind.js`);
    expect((await fetch(early.url)).status).toBe(200);
    expect((await script()).status).toBe(404);
    finished.resolve(whole);
    expect(await (await script()).text()).toBe('whole');
    await early.close();
  });
});
