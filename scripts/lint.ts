/** `npm run lint`: format, rules and types of the code. Runs all three and reports all. */
import { runTool } from '../src/build/run-tool.ts';

const tools = [
  { what: 'Format', fix: '`npm run format` fixes it.', tool: 'prettier', args: ['--check', '.'] },
  { what: 'Rules', fix: '', tool: 'eslint', args: ['--max-warnings', '0', '.'] },
  {
    what: 'Types',
    fix: '',
    tool: 'astro',
    args: ['check', '--minimumFailingSeverity', 'warning'],
  },
];

const failed: string[] = [];
for (const { what, fix, tool, args } of tools) {
  console.log(`\n${what} (${tool})`);
  if ((await runTool(tool, args)) !== 0) failed.push(`${what} (${tool}). ${fix}`.trim());
}

if (failed.length > 0) {
  console.error(`\nNot in order:\n${failed.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
} else {
  console.log('\nFormat, rules and types are in order.');
}
