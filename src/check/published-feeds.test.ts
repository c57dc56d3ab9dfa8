import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { comparePublished } from './published-feeds.ts';

const SITE = { url: 'https://harbor.example', locales: ['en', 'es'] };

/** A calendar with one event. */
const calendar = (stamp: string, start = '20260409T190000Z'): string =>
  [
    ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a@b', `SEQUENCE:${stamp}`, `DTSTART:${start}`],
    ...['SUMMARY:Assembly', `LAST-MODIFIED:2026030${stamp}T120000Z`, 'END:VEVENT', 'END:VCALENDAR'],
  ].join('\r\n');

let root: string;
let server: Server | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'published-feeds-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  server?.close();
  server = undefined;
});

/** A folder with these files. */
function folder(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true });
    writeFileSync(join(root, name, path), text);
  }
  return join(root, name);
}

const years = JSON.stringify({ years: [{ year: 2019 }] });

test('a folder is compared in every language and every year', async () => {
  const old = folder('old', {
    'calendar.ics': calendar('1'),
    'events.json': years,
    'calendar/2019.ics': calendar('1').replace('UID:a', 'UID:old'),
    'es/calendar.ics': calendar('1'),
  });
  const present = folder('new', {
    'calendar.ics': calendar('1'),
    'es/calendar.ics': calendar('1', '20260410T190000Z'),
  });
  expect(await comparePublished(present, old, SITE)).toEqual({
    published: true,
    problems: [
      expect.stringMatching(/^old@b \("Assembly"\) is gone\./),
      expect.stringMatching(/^a@b \("Assembly"\) changed \(DTSTART\), but LAST-MODIFIED/),
    ],
  });
});

test('an address is asked for the same files', async () => {
  const files: Record<string, string> = {
    '/site/calendar.ics': calendar('1'),
    '/site/events.json': years,
    '/site/calendar/2019.ics': calendar('1').replace('UID:a', 'UID:old'),
  };
  server = createServer(({ url = '' }, response) => {
    response.statusCode = url in files ? 200 : 404;
    response.end(files[url]);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const present = folder('new', { 'calendar.ics': calendar('2', '20260410T190000Z') });
  expect((await comparePublished(present, `${address}/site/`, SITE)).problems).toEqual([
    expect.stringContaining('old@b'),
  ]);
  // Nothing is there before the first publication.
  expect(await comparePublished(present, `${address}/elsewhere`, SITE)).toEqual({
    published: false,
    problems: [],
  });
});

test('without a new build, the way to make one is told', async () => {
  await expect(comparePublished(join(root, 'none'), root, SITE)).rejects.toThrow('npm run build');
});
