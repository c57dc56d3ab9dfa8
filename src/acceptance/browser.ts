/** The browser that tests of the whole site run in. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { PROJECT_ROOT } from '../settings.ts';

/** A browser's program and what it needs to run. */
export interface BrowserProgram {
  path: string;
  /** Environment variables on top of the usual ones. */
  env: Record<string, string>;
}

/** Names of Chromium and Chrome on `PATH`. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

/** Where installers put them on macOS and Windows, which do not use `PATH` for programs. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '%PROGRAMFILES%/Google/Chrome/Application/chrome.exe',
  '%PROGRAMFILES(X86)%/Google/Chrome/Application/chrome.exe',
  '%LOCALAPPDATA%/Google/Chrome/Application/chrome.exe',
  '%PROGRAMFILES(X86)%/Microsoft/Edge/Application/msedge.exe',
];

/**
 * Starts a browser: the one named by `CHROME_PATH`, else one of this machine, else the one that
 * comes with the project. Nothing is downloaded.
 * @throws {Error} when there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = findBrowser();
  return chromium.launch({ executablePath: path, env: { ...process.env, ...env } });
}

/**
 * Finds a browser, and unpacks the project's own where it is the one to use.
 * @param environment where `CHROME_PATH` and `PATH` are looked up.
 * @throws {Error} when there is none.
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): BrowserProgram {
  const named = environment['CHROME_PATH'];
  if (named) {
    if (!existsSync(named))
      throw new Error(`CHROME_PATH is "${named}", and there is no such file.`);
    return { path: named, env: {} };
  }
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  const installed = PLACES.map((place) =>
    place.replace(/%([^%]+)%/, (_, name: string) => environment[name] ?? 'none'),
  );
  const path = [...onPath, ...installed].find((candidate) => existsSync(candidate));
  return path === undefined ? unpackedBrowser() : { path, env: {} };
}

/** Unpacks Chromium from the package `@sparticuz/chromium`, once, beside the installed packages. */
function unpackedBrowser(): BrowserProgram {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No browser was found. Install Chrome or Chromium, or set CHROME_PATH to its program.',
    );
  }
  const module = import.meta.resolve('@sparticuz/chromium');
  const folder = join(dirname(fileURLToPath(module)), '..');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(PROJECT_ROOT, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(home)) unpack(module, join(folder, 'bin'), home);
  const fontsFile = join(home, 'own-fonts.conf');
  writeFileSync(fontsFile, fontsConfiguration(home));
  return {
    path: join(home, 'chromium'),
    // The libraries it needs besides the C library, and a font, come with it.
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: fontsFile },
  };
}

/**
 * Where the fonts are. The configuration that comes with the package names folders of a server
 * where it is usually unpacked; without any font, Chromium crashes at the first line of text.
 */
function fontsConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/**
 * Unpacks every archive of a folder into `home`. The package unpacks into the folder for
 * temporary files, so a process of its own is given another one; `home` appears whole or not at
 * all, whoever else is unpacking at the same time.
 */
function unpack(module: string, archives: string, home: string): void {
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const program = `
    const { inflate } = await import(process.argv[1]);
    const { globSync } = await import('node:fs');
    const archives = globSync('*.br', { cwd: process.argv[2] });
    await Promise.all(archives.map((name) => inflate(process.argv[2] + '/' + name)));
  `;
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      program,
      import.meta.resolve('@sparticuz/chromium'),
      archives,
    ],
    { env: { ...process.env, TMPDIR: unfinished }, encoding: 'utf8' },
  );
  if (status !== 0) {
    rmSync(unfinished, { recursive: true });
    throw new Error(`${module} could not be unpacked: ${stderr}`);
  }
  try {
    renameSync(unfinished, home);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}
