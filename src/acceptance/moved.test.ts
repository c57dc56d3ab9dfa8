/** What entries were called before still leads to them, on any host. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRedirectsFile } from '../build/hosting/redirects-file.ts';
import { type RunningServer, serveSite } from '../preview-server/serve-site.ts';
import { launchBrowser } from './browser.ts';
import { builtSite, runScript } from './built-site.ts';
import { discard, guardedContent } from './guarded.ts';
import { servePlainly } from './plain-server.ts';

const EVENT = '/events/2026-12-05-know-your-neighbors/';
const MOVED = [
  ['/campaigns/closed-doors/', '/campaigns/open-doors/'],
  ['/events/2026-12-05-meet-your-neighbors/', EVENT],
  ['/events/2026-12-04-meet-and-greet/', EVENT],
  ['/history/2024-11-01-first-evening/', '/history/2024-11-02-first-night/'],
  ['/who-we-are/', '/about/'],
].flatMap(([from = '', to = '']) => [[from, to] as const, [`/es${from}`, `/es${to}`] as const]);

let folder: string;
let plain: RunningServer;
let host: RunningServer;
let browser: Browser;

beforeAll(async () => {
  folder = await builtSite('guarded');
  plain = await servePlainly(folder);
  host = await serveSite({ folder, port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([plain.close(), host.close()]);
});

describe('an earlier address', () => {
  test('leads to the present one, without a script and without the help of the host', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const [from, to] of MOVED) {
      await page.goto(plain.url.replace(/\/$/, from));
      await page.waitForURL(`**${to}`);
      expect(new URL(page.url()).pathname).toBe(to);
    }
    await context.close();
  });

  test('is told to search engines and to people whose browser does not go on', () => {
    for (const [from, to] of MOVED) {
      const html = readFileSync(join(folder, from, 'index.html'), 'utf8');
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).toContain(`<link rel="canonical" href="https://watch.example.org${to}">`);
      expect(html).toMatch(new RegExp(`<a href="${to}" dir="auto">[^<]+</a>`));
      expect(html).toContain(`<html lang="${to.startsWith('/es/') ? 'es' : 'en'}">`);
    }
  });

  test('is answered with 301 by hosts that read _redirects', async () => {
    const listed = parseRedirectsFile(readFileSync(join(folder, '_redirects'), 'utf8'));
    expect(listed).toEqual(expect.arrayContaining(MOVED.map(([from, to]) => ({ from, to }))));
    for (const [from, to] of MOVED) {
      const answer = await fetch(host.url.replace(/\/$/, from), { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
    }
  });

  test('of a calendar holds the same calendar, because not every program goes on', async () => {
    for (const [from, to] of [
      ['/campaigns/closed-doors/calendar.ics', '/campaigns/open-doors/calendar.ics'],
      ['/events/2026-12-05-meet-your-neighbors/event.ics', `${EVENT}event.ics`],
      ['/es/events/2026-12-04-meet-and-greet/event.ics', `/es${EVENT}event.ics`],
    ] as const) {
      const [old, now] = [from, to].map((path) => readFileSync(join(folder, path), 'utf8'));
      expect(old).toBe(now);
      expect((await fetch(host.url.replace(/\/$/, from))).status).toBe(200);
    }
  });

  test('of a draft leads nowhere', () => {
    expect(readFileSync(join(folder, '_redirects'), 'utf8')).not.toContain('canary');
  });

  test('keeps the calendar entry the same one: its identifier is the oldest name', () => {
    const feed = readFileSync(join(folder, 'calendar.ics'), 'utf8').replaceAll('\r\n ', '');
    expect(feed).toContain('UID:2026-12-05-meet-your-neighbors@watch.example.org\r\n');
  });
});

describe('earlier names that would make a chain or a loop', () => {
  test.each([
    ['one that is in use', '2026-12-06-a', '2026-12-05-know-your-neighbors'],
    ['its own', '2026-12-06-a', '2026-12-06-a'],
    ['one that another entry claims', '2026-12-06-a', '2026-12-05-meet-your-neighbors'],
  ])('are refused: %s', async (_, id, formerly) => {
    const CONTENT_DIR = await guardedContent();
    mkdirSync(join(CONTENT_DIR, 'events/2026'), { recursive: true });
    writeFileSync(
      join(CONTENT_DIR, 'events/2026', `${id}.md`),
      `---\ntitle: Another\nsummary: Another one.\nstart: 2026-12-06\nplace:\n  kind: to-be-announced\nformerly: [${formerly}]\n---\n`,
    );
    const { code, stdout } = await runScript('check', [], { CONTENT_DIR });
    expect(code).toBe(1);
    expect(stdout).toContain(`events/2026/${id}.md:7:12  error  formerly[1]: "${formerly}"`);
    discard(CONTENT_DIR);
  });
});
