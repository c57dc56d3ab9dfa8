import { expect, test } from 'vitest';
import { listProcesses, parsePs, treeMemory } from './memory.ts';

test('what a process started counts with it, and nothing else does', () => {
  const processes = parsePs('  1 0 100\n 10 1 20\n11 10 3\n 12 11 4\n99 1 500\n');
  expect(treeMemory(10, processes)).toBe(27 * 1024);
  expect(treeMemory(77, processes)).toBe(0);
});

test('this process takes memory, where the system can tell', () =>
  expect(treeMemory(process.pid, listProcesses())).toBeGreaterThan(
    process.platform === 'win32' ? -1 : 1e6,
  ));
