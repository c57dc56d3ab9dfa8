import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../settings.ts';
import { measuredEnv, run } from './run-measured.ts';

const node = (code: string) =>
  run({ program: process.execPath, args: ['--eval', code], folder: PROJECT_ROOT });

test('a command is measured from its start to its end', async () => {
  const { seconds, stdout } = await node('setTimeout(() => console.log("done"), 150)');
  expect(stdout).toBe('done\n');
  expect(seconds).toBeGreaterThan(0.15);
});

test('the CPU time of a command counts the processes it starts', async () => {
  const busy = 'while (process.cpuUsage().user < 200_000);';
  const { cpuSeconds } = await node(
    `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`,
  );
  if (process.platform === 'linux') expect(cpuSeconds).toBeGreaterThan(0.1);
  else expect(cpuSeconds).toBeUndefined();
});

test('a command that fails is no measurement', () =>
  expect(node('console.error("no room"); process.exit(3)')).rejects.toThrow(/3[^]*no room/));

test('what is measured has no settings but its own', () => {
  process.env['SITE_NOW'] = '2019-12-10';
  expect(measuredEnv({ OUT_DIR: 'here' })).toMatchObject({ OUT_DIR: 'here' });
  expect(measuredEnv()).not.toHaveProperty('SITE_NOW');
  delete process.env['SITE_NOW'];
});
