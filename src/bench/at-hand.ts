/** What is on this machine to measure with. Nothing is installed for it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../acceptance/browser.ts';
import type { Tool } from './other-tools.ts';

const TOOLS: readonly Tool[] = ['eleventy', 'hugo'];
const NAMES: Readonly<Record<Tool, string>> = { eleventy: 'Eleventy', hugo: 'Hugo' };

/** Programs of other tools with their versions, and a line for each that is not there. */
export function findTools(environment: NodeJS.ProcessEnv = process.env): {
  tools: Partial<Record<Tool, string>>;
  versions: Record<string, string>;
  missing: string[];
} {
  const tools: Partial<Record<Tool, string>> = {};
  const versions: Record<string, string> = {};
  const missing: string[] = [];
  for (const tool of TOOLS) {
    const variable = tool.toUpperCase();
    const places = environment[variable]
      ? [environment[variable]]
      : (environment['PATH'] ?? '').split(delimiter).map((folder) => join(folder, tool));
    const program = places.find((place) => existsSync(place));
    if (program === undefined)
      missing.push(`Not compared with ${tool}: it is not on PATH, nor where ${variable} says.`);
    else {
      tools[tool] = program;
      versions[NAMES[tool]] = versionOf(tool, program);
    }
  }
  return { tools, versions, missing };
}

/** The number in what a tool says of its version. */
function versionOf(tool: Tool, program: string): string {
  const argument = tool === 'hugo' ? 'version' : '--version';
  const { stdout } = spawnSync(program, [argument], { encoding: 'utf8' });
  return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? '';
}

/** A browser, or why there is none. */
export async function openBrowser(): Promise<{ browser?: Browser; why?: string }> {
  try {
    return { browser: await launchBrowser() };
  } catch (error) {
    const { message } = error as Error;
    return { why: `Not measured in a browser: searching, and seeing what was saved. ${message}` };
  }
}
