/** The files that `npm run generate` writes from the code and `site.yaml`, whole or in part. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { editorFiles } from '../authoring/editor-files.ts';
import { formsText } from '../authoring/example-forms.ts';
import { issueForm } from '../authoring/issue-form.ts';
import { codeOwners, nightlySchedule } from '../authoring/repository-files.ts';
import { readSite } from '../entries/site-file.ts';
import { PROJECT_ROOT, readSettings } from '../settings.ts';
import { layoutDiagram } from './import-boundaries.ts';

/** Puts a text in place of what a pattern finds. @throws {Error} if the file has no such part. */
function replacePart(path: string, part: RegExp, text: string): string {
  const whole = readFileSync(join(PROJECT_ROOT, path), 'utf8');
  if (!part.test(whole)) throw new Error(`${path} has no part ${part.source}`);
  return whole.replace(part, () => text);
}

/** The text of every generated file, by its path from the project's root. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const site = readSite(readSettings({ CONTENT_DIR: join(PROJECT_ROOT, 'content') }));
  const files = {
    ...editorFiles(),
    '.github/CODEOWNERS': codeOwners(site.maintainers),
    '.github/workflows/publish.yml': replacePart(
      '.github/workflows/publish.yml',
      /^ {4}# .*\n {4}- cron: .*$/m,
      nightlySchedule(site.timezone),
    ),
    '.github/ISSUE_TEMPLATE/add-an-event.yml': issueForm(),
    'CONTRIBUTING.md': replacePart(
      'CONTRIBUTING.md',
      /<!-- npm run generate -->[^]*<!-- \/generate -->/,
      `<!-- npm run generate -->\n\n${formsText()}\n<!-- /generate -->`,
    ),
    'README.md': replacePart('README.md', /^src\/\n(?: {2}.*\n)+/m, `${layoutDiagram()}\n`),
  };
  const options = await resolveConfig(join(PROJECT_ROOT, 'package.json'));
  const formatted = Object.entries(files).map(async ([path, text]) => {
    const isFormatted = /\.(?:md|yml)$/.test(path);
    return [path, isFormatted ? await format(text, { ...options, filepath: path }) : text] as const;
  });
  return Object.fromEntries(await Promise.all(formatted));
}

/** Writes all generated files. Returns their paths. */
export async function writeGeneratedFiles(): Promise<string[]> {
  const files = await generatedFiles();
  for (const [path, text] of Object.entries(files)) {
    const file = join(PROJECT_ROOT, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return Object.keys(files);
}
