/** How long it takes from saving a file to seeing it, under `npm run dev`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { PROJECT_ROOT } from '../settings.ts';
import { measuredEnv } from './run-measured.ts';

/** How long the server may take for anything. */
const PATIENCE_MS = 120_000;

/**
 * Seconds from saving an event's file until the open page of the event shows it, several times.
 * @param file path of the event's file, whose title is changed.
 * @param path of its page.
 */
export async function timeFromSaveToSeen(
  browser: Browser,
  { content, now, file, path }: { content: string; now: string; file: string; path: string },
  runs: number,
): Promise<number[]> {
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: PROJECT_ROOT,
    env: measuredEnv({ CONTENT_DIR: content, SITE_NOW: now, PORT: String(port) }),
    stdio: 'ignore',
  });
  const original = readFileSync(file, 'utf8');
  try {
    const address = `http://localhost:${port}${path}`;
    await answered(address);
    const page = await browser.newPage();
    await page.goto(address, { timeout: PATIENCE_MS });
    // The first change makes the server ready for the others.
    const times: number[] = [];
    for (let turn = 0; turn <= runs; turn += 1) {
      const title = `Seen ${turn}`;
      const text = original.replace(/^title: .*$/m, `title: ${title}`);
      const start = performance.now();
      writeFileSync(file, text);
      await page.locator('h1', { hasText: title }).waitFor({ timeout: PATIENCE_MS });
      times.push((performance.now() - start) / 1000);
      await page.waitForLoadState('networkidle');
    }
    await page.close();
    return times.slice(1);
  } finally {
    writeFileSync(file, original);
    child.kill();
    await once(child, 'close');
  }
}

async function answered(address: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      // It does not listen yet.
    }
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
