/** The browser that tests of the whole site run in. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import puppeteer, { type Browser as OldBrowser } from 'puppeteer-core';
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
  if (!CARRIED) {
    throw new Error(
      'No browser was found. Install Chrome or Chromium, or set CHROME_PATH to its program.',
    );
  }
  const module = import.meta.resolve('@sparticuz/chromium');
  const home = unpacked(join(dirname(fileURLToPath(module)), '..'), 'chromium', module);
  return {
    path: join(home, 'chromium'),
    // The libraries it needs besides the C library, and a font, come with it.
    env: {
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_FILE: fontsConfiguration(home, join(home, 'fonts')),
    },
  };
}

/** Whether the browsers that come with the project run on this machine. */
export const CARRIED = process.platform === 'linux' && process.arch === 'x64';

/** Versions of Chrome of which a package of npm carries the program. */
export const OLD_VERSIONS = [83, 92] as const;

/** Starts an old Chrome, which newer protocols do not reach: with the Puppeteer of its time. */
export async function launchOldBrowser(
  version: (typeof OLD_VERSIONS)[number],
): Promise<OldBrowser> {
  const oldHome = (number: number): string => {
    const manifest = createRequire(import.meta.url).resolve(`chrome-${number}/package.json`);
    const inflater = createRequire(manifest).resolve('lambdafs');
    return unpacked(dirname(manifest), `chrome-${number}`, pathToFileURL(inflater).href);
  };
  const home = oldHome(version);
  return puppeteer.launch({
    executablePath: join(home, 'chromium'),
    args: ['--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, 'aws/lib'),
      // Only the older package has fonts.
      FONTCONFIG_FILE: fontsConfiguration(home, join(oldHome(83), 'aws/.fonts')),
    },
  });
}

/** The folder that the archives of a package are unpacked into, once. */
function unpacked(folder: string, name: string, inflater: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(PROJECT_ROOT, 'node_modules/.cache', `${name}-${version}`);
  if (!existsSync(home)) unpack(inflater, join(folder, 'bin'), home);
  return home;
}

/**
 * Writes where the fonts are. The configuration that comes with the packages names folders of a
 * server where they are usually unpacked; without any font, Chromium crashes at the first line of
 * text. Returns the file.
 */
function fontsConfiguration(home: string, fonts: string): string {
  const file = join(home, 'own-fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  return file;
}

/**
 * Unpacks every archive of a folder into `home`. The package unpacks into the folder for
 * temporary files, so a process of its own is given another one; `home` appears whole or not at
 * all, whoever else is unpacking at the same time.
 */
function unpack(inflater: string, archives: string, home: string): void {
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const program = `
    const { inflate, default: whole } = await import(process.argv[1]);
    const unpack = inflate ?? ((file) => whole.inflate(file));
    const { globSync } = await import('node:fs');
    const archives = globSync('*.br', { cwd: process.argv[2] });
    await Promise.all(archives.map((name) => unpack(process.argv[2] + '/' + name)));
  `;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program, inflater, archives],
    { env: { ...process.env, TMPDIR: unfinished }, encoding: 'utf8' },
  );
  if (status !== 0) {
    rmSync(unfinished, { recursive: true });
    throw new Error(`${archives} could not be unpacked: ${stderr}`);
  }
  try {
    renameSync(unfinished, home);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}
