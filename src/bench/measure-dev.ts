/** How long `npm run dev` lets one wait. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { PROJECT_ROOT } from '../settings.ts';
import { measuredEnv } from './run-measured.ts';

/** How long the server may take for anything. */
const PATIENCE_MS = 120_000;

/** Pause between two changes. */
const PAUSE_MS = 2000;

/** Times of a development server, in seconds. */
export interface DevTimes {
  /** From the start until it says that it is ready. */
  ready: number;
  /** From then until it has answered with the first page. */
  firstPage: number;
  /** From saving an event's file until the open page of the event shows it: median. */
  seen: number;
}

/** The middle of some durations; of an even count, the later one. */
export const median = (durations: readonly number[]): number =>
  durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;

/**
 * Measures a development server.
 * @param file path of the event's file, whose title is changed.
 * @param path of its page.
 * @param runs how often the file is changed.
 */
export async function measureDev(
  browser: Browser,
  { content, now, file, path }: { content: string; now: string; file: string; path: string },
  runs: number,
): Promise<DevTimes> {
  const port = await freePort();
  const original = readFileSync(file, 'utf8');
  let start = performance.now();
  const lap = (): number => {
    const seconds = (performance.now() - start) / 1000;
    start = performance.now();
    return seconds;
  };
  const child = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: PROJECT_ROOT,
    env: measuredEnv({ CONTENT_DIR: content, SITE_NOW: now, PORT: String(port) }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    await said(child.stdout, / ready in /);
    const ready = lap();
    const address = `http://localhost:${port}${path}`;
    await (await fetch(address)).text();
    const firstPage = lap();
    const page = await browser.newPage();
    await page.goto(address, { timeout: PATIENCE_MS });
    const times: number[] = [];
    for (let turn = 0; turn < runs; turn += 1) {
      const title = `Seen ${turn}`;
      lap();
      writeFileSync(file, original.replace(/^title: .*$/m, `title: ${title}`));
      await page.locator('h1', { hasText: title }).waitFor({ timeout: PATIENCE_MS });
      times.push(lap());
      // The check runs too, and one change does not follow another at once.
      await wait(PAUSE_MS);
    }
    await page.close();
    return { ready, firstPage, seen: median(times) };
  } finally {
    writeFileSync(file, original);
    child.kill();
    await once(child, 'close');
  }
}

/** Waits for a text in what a program prints. */
async function said(output: Readable, text: RegExp): Promise<void> {
  let printed = '';
  for await (const part of output.iterator({ destroyOnReturn: false })) {
    printed += String(part);
    if (text.test(printed)) break;
  }
  // What is not read would stop the program.
  output.resume();
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
