/** The headers of a served site, weighed by the rules of Mozilla's HTTP Observatory. */
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js';
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from '@mdn/mdn-http-observatory/src/grader/charts.js';
import { getScoreModifier } from '@mdn/mdn-http-observatory/src/grader/grader.js';
import { parseHttpEquivHeaders } from '@mdn/mdn-http-observatory/src/retriever/utils.js';
import { Requests } from '@mdn/mdn-http-observatory/src/types.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { COMMON_HEADERS, headersFor } from '../views/response-headers.ts';
import { publishedPaths } from '../build/hosting/published-paths.ts';
import { type RunningServer, serveSite } from '../preview-server/serve-site.ts';
import { builtSite } from './built-site.ts';

// The rules need neither the part that asks other hosts nor the list that it would fetch: no
// host of ours is on the preload list of browsers.
vi.mock('@mdn/mdn-http-observatory/src/retriever/session.js', () => ({}));
vi.mock('@mdn/mdn-http-observatory/src/analyzer/hsts.js', () => ({ isHstsPreloaded: () => null }));

let folder: string;
let site: RunningServer;

beforeAll(async () => {
  folder = await builtSite('guarded');
  site = await serveSite({ folder, port: 0 });
});
afterAll(() => site.close());

const ask = (path: string) => fetch(site.url.replace(/\/$/, path));

/** What the Observatory would say of a page, if its host also leads from http to https. */
async function score(path: string, change?: (headers: Headers) => void) {
  const answer = await ask(path);
  const html = await answer.text();
  const url = `https://watch.example.org${path}`;
  const headers = new Headers(answer.headers);
  change?.(headers);
  const response = {
    status: answer.status,
    headers: Object.fromEntries(headers),
    verified: true,
    request: { headers: {} },
    httpEquiv: parseHttpEquivHeaders(html, url),
  };
  const requests = new Requests('watch.example.org');
  requests.session = { url: new URL(url) };
  requests.resources.path = html;
  Object.assign(requests.responses, {
    auto: response,
    https: response,
    http: response,
    cors: response,
    httpRedirects: [
      { url: new URL(url.replace('https:', 'http:')), status: 301 },
      { url: new URL(url), status: 200 },
    ],
  });
  const results = ALL_TESTS.map((test) => test(requests));
  const modifiers = results.map(({ result }) => getScoreModifier(result));
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 100);
  const withoutExtra = sum(modifiers.filter((number) => number < 0));
  return {
    score: withoutExtra >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : withoutExtra,
    failed: results.filter(({ pass }) => !pass).map(({ result }) => result),
  };
}

describe('the Observatory gives 130 points', () => {
  test.each(['/', '/search/', '/events/2026-12-05-know-your-neighbors/', '/es/calendar/'])(
    'to %s',
    async (path) => {
      const result = await score(path);
      expect(result.failed).toEqual([]);
      expect(result.score).toBeGreaterThanOrEqual(130);
    },
  );

  test.each([
    'content-security-policy',
    'strict-transport-security',
    'x-content-type-options',
    'cross-origin-resource-policy',
  ])('and fewer without %s', async (name) => {
    expect(
      (
        await score('/', (headers) => {
          headers.delete(name);
        })
      ).score,
    ).toBeLessThan(130);
  });
});

describe('every published file', () => {
  test('is sent with the headers that belong to it', async () => {
    const paths = publishedPaths(folder);
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const { headers, status } = await ask(encodeURI(path));
      // Redirects are looked at elsewhere: fetch has followed them.
      expect(status, path).toBe(200);
      const expected = Object.entries({ ...COMMON_HEADERS, ...headersFor(path) });
      for (const [name, value] of expected)
        expect(headers.get(name), `${path}: ${name}`).toBe(value);
      expect(headers.has('set-cookie')).toBe(false);
    }
  });

  test('is asked for again with what the host said of it, and not sent twice', async () => {
    for (const path of ['/', '/calendar.ics', '/feed.xml']) {
      const etag = (await ask(path)).headers.get('etag') ?? '';
      const again = await fetch(site.url.replace(/\/$/, path), {
        headers: { 'If-None-Match': etag },
      });
      expect(again.status).toBe(304);
    }
  });
});
