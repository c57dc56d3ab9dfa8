/** `npm run generate`: writes every file that is made from the code, such as schemas for editors. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from '../src/repository/generated-files.ts';
import { PROJECT_ROOT } from '../src/settings.ts';

for (const [path, text] of Object.entries(await generatedFiles())) {
  const file = join(PROJECT_ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(path);
}
