/** `npm run announce` as people run it, and its page in `npm run dev`. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { builtSite, runScript, startScript } from './built-site.ts';
import { filesBelow } from './guarded.ts';

const SITE_NOW = '2019-12-10';

test('a newsletter of the week of 10 December 2019 names the three events of that winter in order', async () => {
  const { code, stdout } = await runScript('announce', [], { SITE_NOW });
  expect(code).toBe(0);
  const titles = [
    'JFREJ Online Membership Assembly\nThursday, December 12, 2019, 7–8:30 pm EST\nOnline\n',
    '#NoNewCops Churro Brunch Meeting\nSunday, December 15, 2019, 10 am – 1 pm EST\n',
    'Tuesday, January 14, 2020, 6–9 pm EST: Freedom to Thrive Meeting https://',
  ];
  const places = titles.map((title) => stdout.indexOf(title));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('the texts stand at a page while the site is edited', async () => {
  const port = await freePort();
  const { child, finished } = startScript('dev', [], { SITE_NOW, PORT: String(port) });
  try {
    const page = await answered(`http://localhost:${port}/announce/`);
    for (const words of ['Online Membership Assembly', 'Asamblea en línea', '&lt;h3&gt;'])
      expect(page).toContain(words);
    const month = await answered(`http://localhost:${port}/announce/30/`);
    expect(month).toContain('Dec 10, 2019 – Jan 8, 2020');
  } finally {
    child.kill();
    await finished;
  }
}, 180_000);

test('no built site has that page', async () => {
  const files = filesBelow(await builtSite('december-10'));
  expect(files.length).toBeGreaterThan(100);
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
