/** The files that `npm run generate` writes from the code, whole or in part. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { editorFiles } from '../authoring/editor-files.ts';
import { formsText } from '../authoring/example-forms.ts';
import { issueForm } from '../authoring/issue-form.ts';
import { PROJECT_ROOT } from '../settings.ts';
import { layoutDiagram } from './import-boundaries.ts';

/** Puts a text in place of what a pattern finds. @throws {Error} if the file has no such part. */
function replacePart(path: string, part: RegExp, text: string): string {
  const whole = readFileSync(join(PROJECT_ROOT, path), 'utf8');
  if (!part.test(whole)) throw new Error(`${path} has no part ${part.source}`);
  return whole.replace(part, () => text);
}

/** The text of every generated file, by its path from the project's root. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const files = {
    ...editorFiles(),
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
