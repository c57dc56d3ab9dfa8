import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBrowser, launchBrowser } from './browser.ts';

test('the browser starts and draws a page', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 200 } });
    await page.goto('data:text/html,<title>Shalom</title><h1 style="width:50vw">Hello</h1>');
    expect(await page.title()).toBe('Shalom');
    expect(await page.locator('h1').evaluate((heading) => heading.clientWidth)).toBe(160);
  } finally {
    await browser.close();
  }
});

test('a browser of the machine goes before the one that comes with the project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const program = join(folder, 'google-chrome');
  writeFileSync(program, '#!/bin/sh\n');
  chmodSync(program, 0o755);
  expect(findBrowser({ PATH: folder })).toEqual({ path: program, env: {} });
  expect(findBrowser({ PATH: '', CHROME_PATH: program })).toEqual({ path: program, env: {} });
  rmSync(folder, { recursive: true });
});

test('a CHROME_PATH that leads nowhere is said, and nothing else is tried', () => {
  expect(() => findBrowser({ CHROME_PATH: '/no/such/browser' })).toThrow('/no/such/browser');
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the browser that comes with the project needs nothing of the machine but a C library',
  () => {
    const { path, env } = findBrowser({ PATH: '' });
    const { stdout } = spawnSync(path, ['--version'], { env, encoding: 'utf8' });
    expect(stdout).toMatch(/^Chromium \d+/);
    const libraries = spawnSync('/lib64/ld-linux-x86-64.so.2', ['--list', path], {
      env,
      encoding: 'utf8',
    });
    const ofMachine = libraries.stdout
      .split('\n')
      .flatMap((line) => /=> (\S+)/.exec(line)?.[1] ?? [])
      .filter((library) => !library.startsWith(env['LD_LIBRARY_PATH'] ?? ''))
      .map((library) => library.replace(/^.*\//, ''));
    // All of these are part of Debian's packages libc6 and libgcc-s1, which libc6 depends on.
    expect(ofMachine.sort()).toEqual([
      'libc.so.6',
      'libdl.so.2',
      'libgcc_s.so.1',
      'libm.so.6',
      'libpthread.so.0',
    ]);
  },
);

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the browser that comes with the project draws text, though the machine has no fonts',
  async () => {
    const { path, env } = findBrowser({ PATH: '' });
    const browser = await chromium.launch({
      executablePath: path,
      env: { ...process.env, ...env },
    });
    try {
      const page = await browser.newPage();
      await page.setContent(
        "<style>@font-face { font-family: own; src: local('Arial') }</style>" +
          '<p style="font-family: own, sans-serif">Shalom<p style="font-family: serif">Shalom',
      );
      const widths = await page.locator('p').evaluateAll((all) =>
        all.map((paragraph) => {
          const range = document.createRange();
          range.selectNodeContents(paragraph);
          return range.getBoundingClientRect().width;
        }),
      );
      expect(Math.min(...widths)).toBeGreaterThan(20);
    } finally {
      await browser.close();
    }
  },
);
