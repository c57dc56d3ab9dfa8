/** Content that tries to run code: refused by the check and by Astro's own build, and never run. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../check/check-content.ts';
import { commandPath } from '../build/run-tool.ts';
import { PROJECT_ROOT } from '../settings.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'canary-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What would write the file when run, in each of the ways that MDX has. */
function attempts(file: string): Readonly<Record<string, string>> {
  const path = JSON.stringify(file);
  const write = `(await import('node:fs')).writeFileSync(${path}, 'x')`;
  return {
    import: `import ${JSON.stringify(join(folder, 'evil.mjs'))};`,
    export: `export const ran = ${write};`,
    expression: `{${write}}`,
    spread: `<Quote who="A" source="https://example.org/" {...${write}}>Words.</Quote>`,
  };
}

test('code in an MDX file is refused by the check and by the build, and the file never appears', async () => {
  const file = join(folder, 'it-ran');
  const contentDir = join(folder, 'content');
  cpSync(join(PROJECT_ROOT, 'src/acceptance/fixtures/other-organization'), contentDir, {
    recursive: true,
  });
  writeFileSync(
    join(folder, 'evil.mjs'),
    `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(file)}, 'x');`,
  );
  mkdirSync(join(contentDir, 'campaigns'), { recursive: true });
  for (const [name, code] of Object.entries(attempts(file))) {
    const head = `---\ntitle: Canary ${name}\nsummary: It tries to run code.\n---\n\n`;
    writeFileSync(join(contentDir, `campaigns/canary-${name}.mdx`), `${head}${code}\n`);
  }

  const { problems } = await checkContent({ contentDir, from: contentDir });
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(
    Object.keys(attempts(file))
      .sort()
      .map((name) => `campaigns/canary-${name}.mdx mdx-code`),
  );

  // Astro's build alone, without the check before it; the guard's own tests try each way by itself.
  const built = spawnSync(
    process.execPath,
    [commandPath('astro'), 'build', '--force', '--outDir', join(folder, 'dist')],
    {
      cwd: PROJECT_ROOT,
      env: { ...process.env, CONTENT_DIR: contentDir, ASTRO_TELEMETRY_DISABLED: '1' },
      encoding: 'utf8',
    },
  );
  expect(built.status).not.toBe(0);
  // Files are compiled side by side: which of them is refused first is not fixed.
  expect(built.stdout + built.stderr).toContain('The text holds code');
  expect(existsSync(file)).toBe(false);
});
