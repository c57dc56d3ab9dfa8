/** `npm run lint`: format, rules and types of the code. Runs all three at once and reports all. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { commandPath } from '../src/build/run-tool.ts';

const tools = [
  { what: 'Format', mend: '`npm run format` mends it.', tool: 'prettier', args: ['--check', '.'] },
  { what: 'Rules', mend: '', tool: 'eslint', args: ['--max-warnings', '0', '.'] },
  {
    what: 'Types',
    mend: '',
    tool: 'astro',
    args: ['check', '--minimumFailingSeverity', 'warning'],
  },
];

const runs = tools.map(async ({ what, mend, tool, args }) => {
  const child = spawn(process.execPath, [commandPath(tool), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const ended = new Promise<number | null>((done, fail) =>
    child.on('error', fail).on('close', done),
  );
  const [printed, complaints, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { name: `${what} (${tool})`, mend, printed: printed + complaints, isSound: code === 0 };
});

const failed: string[] = [];
for (const run of runs) {
  const { name, mend, printed, isSound } = await run;
  console.log(`\n${name}\n${printed.trim()}`);
  if (!isSound) failed.push(`${name}. ${mend}`.trim());
}

if (failed.length > 0) {
  console.error(`\nNot in order:\n${failed.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
} else {
  console.log('\nFormat, rules and types are in order.');
}
