import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentLinks } from './external-links.ts';
import { linkReport, lookUp } from './request-links.ts';

let folder: string;
let server: Server;
let host: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const status = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 200);
    response.writeHead(status, status === 301 ? { Location: '/200' } : {}).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text.replaceAll('HOST', host));
  };
  const event = (start: string, form: string) =>
    `---\ntitle: A\nstart: ${start}\nregistration:\n  url: HOST/${form}\nsources:\n  - url: HOST/404\n---\n\nSee [more](HOST/301).\n`;
  write('events/2019/2019-12-12-a.md', event('2019-12-12 19:00', '410?over'));
  write('events/2019/2019-12-20-b.md', event('2019-12-20', '410?open'));
  write('campaigns/c.md', '---\ntitle: C\n---\n\n<HOST/403>, HOST/200.\n');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('links are found once each, without forms of events that are over', async () => {
  const links = await contentLinks(folder, '2019-12-15');
  expect(links.map(({ url, place }) => `${place} ${url.replace(host, '')}`)).toEqual([
    'campaigns/c.md:5 /403',
    'campaigns/c.md:5 /200',
    'events/2019/2019-12-12-a.md:7 /404',
    'events/2019/2019-12-12-a.md:10 /301',
    'events/2019/2019-12-20-b.md:5 /410?open',
  ]);
});

test('what is gone is told apart from what is refused to a program', async () => {
  const results = await lookUp(await contentLinks(folder, '2019-12-15'));
  const states = results.map(({ link, state }) => [link.url.replace(host, ''), state]);
  expect(Object.fromEntries(states)).toEqual({
    '/200': 'there',
    '/301': 'there',
    '/403': 'unsure',
    '/404': 'gone',
    '/410?open': 'gone',
  });
});

test('a host that is not there is gone', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  await new Promise((done) => other.close(done));
  const link = { url: `http://127.0.0.1:${port}/`, place: 'a.md:1', isSource: false };
  expect(await lookUp([link])).toEqual([{ link, state: 'gone', answer: 'ECONNREFUSED' }]);
});

test('the report proposes a kept copy for sources, not for forms', async () => {
  const report = linkReport(await lookUp(await contentLinks(folder, '2019-12-15')));
  expect(report).toContain('5 links looked up, 2 gone, 1 to look at by hand.');
  expect(report).toContain(
    `https://web.archive.org/web/${host}/404 is right, add it as "archived"`,
  );
  expect(report).not.toContain(`web.archive.org/web/${host}/410`);
});
