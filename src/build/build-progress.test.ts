import { expect, test } from 'vitest';
import { BuildProgress, type Count } from './build-progress.ts';

/** What is written while a step runs. */
async function writtenBy(
  isTTY: boolean,
  step: (count: Count) => void | Promise<void>,
): Promise<string> {
  let text = '';
  const output = { isTTY, columns: 40, write: (part: string) => (text += part) !== '' };
  await new BuildProgress(output).follow('make the pages', step).catch(() => undefined);
  return text;
}

test('where there is no terminal, a line is written for each step that is done', async () => {
  const text = await writtenBy(false, (count) => count(1, 2));
  expect(text).toMatch(/^Make the pages: \d+\.\d s\n$/);
});

test('on a terminal, a line tells how much is done, and is gone at the end', async () => {
  const text = await writtenBy(true, async (count) => {
    count(3, 12);
    await new Promise((done) => setTimeout(done, 500));
  });
  expect(text).toContain('\r\x1b[KMake the pages, 3 of 12, ');
  expect(text).toMatch(/\r\x1b\[KMake the pages: \d\.\d s\n\r\x1b\[K$/);
});

test('nothing is said of a step that failed', async () => {
  expect(await writtenBy(false, () => Promise.reject(new Error('No.')))).toBe('');
});

test('the quiet way, nothing is written', async () => {
  let ran = false;
  await new BuildProgress().follow('make the pages', () => void (ran = true));
  expect(ran).toBe(true);
});
