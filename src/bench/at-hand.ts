/** What is on this machine to measure with. Nothing is installed for it. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../acceptance/browser.ts';
import type { Tool } from './other-tools.ts';

const TOOLS: readonly Tool[] = ['eleventy', 'hugo'];

/** Programs of other tools, and a line for each that is not there. */
export function findTools(environment: NodeJS.ProcessEnv = process.env): {
  tools: Partial<Record<Tool, string>>;
  missing: string[];
} {
  const tools: Partial<Record<Tool, string>> = {};
  const missing: string[] = [];
  for (const tool of TOOLS) {
    const variable = tool.toUpperCase();
    const places = environment[variable]
      ? [environment[variable]]
      : (environment['PATH'] ?? '').split(delimiter).map((folder) => join(folder, tool));
    const program = places.find((place) => existsSync(place));
    if (program === undefined)
      missing.push(`Not compared with ${tool}: it is not on PATH, nor where ${variable} says.`);
    else tools[tool] = program;
  }
  return { tools, missing };
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
