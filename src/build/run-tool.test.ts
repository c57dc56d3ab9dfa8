import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandPath, runTool } from './run-tool.ts';

describe('a tool of the project', () => {
  test('is found by the name of its package', () => {
    expect(existsSync(commandPath('prettier'))).toBe(true);
    expect(existsSync(commandPath('typescript', 'tsc'))).toBe(true);
  });

  test('that the package does not have is refused by name', () => {
    expect(() => commandPath('typescript', 'tsd')).toThrow('typescript has no command tsd');
  });

  test('passes its exit code on', async () => {
    expect(await runTool('prettier', ['--check', 'no-such-file.ts', '--log-level=silent'])).toBe(2);
    expect(await runTool('prettier', ['--check', 'package.json', '--log-level=silent'])).toBe(0);
  });
});
