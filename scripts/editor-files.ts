/** `node scripts/editor-files.ts`: writes the JSON Schemas and snippets for editors anew. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorFiles } from '../src/authoring/editor-files.ts';

for (const [path, text] of Object.entries(editorFiles())) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
