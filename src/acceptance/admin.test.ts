/** The form at `/admin/` in a real browser, without a network. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../settings.ts';
import { runScript } from './built-site.ts';
import { EntryForm, type Folder, giveFolder, readFolder, writeFolder } from './form-driver.ts';
import { filesBelow } from './guarded.ts';
import { visit } from './visit.ts';

const CONTENT = join(PROJECT_ROOT, 'src/acceptance/fixtures/neighbors');
const site = visit('neighbors');
const work = mkdtempSync(join(tmpdir(), 'form-'));
/** Requests that would have left this machine. */
const strays: string[] = [];
let page: Page;

beforeAll(async () => {
  // Neither the zone of the site nor UTC.
  page = await site.open('/404.html', {
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 1000 },
  });
  await page.context().route(
    (url) => url.origin !== new URL(site.url).origin,
    (route) => {
      strays.push(route.request().url());
      return route.abort();
    },
  );
  await giveFolder(page);
  const files = filesBelow(CONTENT).map((file): [string, Buffer] => [
    `content/${file}`,
    readFileSync(join(CONTENT, file)),
  ]);
  await writeFolder(page, Object.fromEntries(files));
  await page.goto(`${site.url}admin/`);
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** A photograph as a phone takes it: with the place in its metadata. */
async function photoWithPlace(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const buffer = await sharp({
    create: { width: 3000, height: 2000, channels: 3, background: '#446688' },
  })
    .withExif({
      IFD0: { Make: 'Phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 40/1 0/1' },
    })
    .jpeg()
    .toBuffer();
  expect((await sharp(buffer).metadata()).exif).toBeDefined();
  return { name: 'The Room.jpg', mimeType: 'image/jpeg', buffer };
}

/** Writes a folder of the browser to the disk, and asks the check about it. */
async function check(folder: Folder): Promise<{ code: number; stdout: string }> {
  for (const [path, bytes] of Object.entries(folder)) {
    const file = join(work, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return runScript('check', [], { CONTENT_DIR: join(work, 'content'), SITE_NOW: '2019-12-10' });
}

test('asks no other host for anything before somebody signs in', async () => {
  await page.getByRole('button', { name: /Local Repository/ }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(strays).toEqual([]);
});

test('adds an event, translates it and cancels another in a folder of this computer', async () => {
  await page.getByRole('button', { name: /Local Repository/ }).click();
  await page.getByText('Collections', { exact: true }).first().waitFor();
  const before = await readFolder(page);

  await page.goto(`${site.url}admin/#/collections/events/new`);
  const form = new EntryForm(page);
  await form.fill('title', 'Winter assembly: what next?');
  await form.fill('summary', 'Members meet to plan the winter.');
  // An hour that does not exist in the zone of many a volunteer, and one that is another day in UTC.
  await form.fill('start', '2020-02-20 23:30');
  await form.fill('end', '2020-02-21 00:30');
  await form.add('place');
  await form.choose('place.kind', 'in-person');
  await form.fill('place.locality', 'Brooklyn, NY');
  await form.add('image');
  await form.upload('image.src', await photoWithPlace());
  await form.fill('image.alt', 'Forty people in a warm room.');
  await form.fill('image.credit', 'Photo: a neighbor');
  await page.getByRole('button', { name: /^Enable/ }).click();
  await form.fill('title', 'Asamblea de invierno', 1);
  await form.fill('summary', 'La vecindad planea el invierno.', 1);
  await form.save();

  await page.getByText('2020-01-14 18:00 Winter Meeting').first().click();
  await form.choose('status', 'cancelled');
  await form.fill('statusNote', 'The hall lost its heating.');
  await form.save();

  const after = await readFolder(page);
  const changed = Object.keys(after).filter((path) => !before[path]?.equals(after[path]!));
  expect(changed.sort()).toEqual([
    'content/events/2020/2020-01-14-winter-meeting.md',
    'content/events/2020/2020-02-20-winter-assembly-what-next.es.md',
    'content/events/2020/2020-02-20-winter-assembly-what-next.md',
    'content/events/2020/the-room.webp',
  ]);
  const text = (path: string) => after[path]!.toString();
  expect(text(changed[2]!)).toBe(`---
title: "Winter assembly: what next?"
summary: Members meet to plan the winter.
start: 2020-02-20 23:30
end: 2020-02-21 00:30
place:
  kind: in-person
  locality: Brooklyn, NY
image:
  src: the-room.webp
  alt: Forty people in a warm room.
  credit: "Photo: a neighbor"
---
`);
  // Where and with what it was taken stays behind.
  const { format, exif, xmp, iptc, width } = await sharp(after[changed[3]!]).metadata();
  expect({ format, exif, xmp, iptc, width }).toEqual({ format: 'webp', width: 2400 });
  expect(text(changed[1]!)).toBe(`---
title: Asamblea de invierno
summary: La vecindad planea el invierno.
---
`);
  const old = before[changed[0]!]!.toString().split('\n');
  const added = text(changed[0]!)
    .split('\n')
    .filter((line) => !old.includes(line));
  expect(added).toEqual(['status: cancelled', 'statusNote: The hall lost its heating.']);

  const { code, stdout } = await check(after);
  expect(stdout).not.toContain('  error  ');
  expect(code).toBe(0);
});
