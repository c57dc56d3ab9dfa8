/** The page of `npm run announce` in `npm run dev`. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { builtSite, startScript } from './built-site.ts';
import { filesBelow } from './guarded.ts';

const CONTENT = { CONTENT_DIR: 'src/acceptance/fixtures/neighbors', SITE_NOW: '2019-12-10' };

test('the texts stand at a page while the site is edited', async () => {
  const port = await freePort();
  const { child, finished } = startScript('dev', [], { ...CONTENT, PORT: String(port) });
  try {
    const page = await answered(`http://localhost:${port}/announce/`);
    for (const words of ['Online Assembly', 'Asamblea en línea', '&lt;h3&gt;'])
      expect(page).toContain(words);
    const month = await answered(`http://localhost:${port}/announce/30/`);
    expect(month).toContain('Dec 10, 2019 – Jan 8, 2020');
  } finally {
    child.kill();
    await finished;
  }
}, 180_000);

test('no built site has that page', async () => {
  const files = filesBelow(await builtSite('neighbors'));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => file.includes('announce'))).toEqual([]);
});

/** What the server answers, once it listens. */
async function answered(address: string): Promise<string> {
  // It may be the first start of the server since packages were installed.
  for (let tries = 0; tries < 600; tries++) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return response.text();
    await wait(200);
  }
  throw new Error(`The development server did not answer at ${address}.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
