/** `npm run generate`: writes every file that is made from the code and `site.yaml`. */
import { writeGeneratedFiles } from '../src/repository/generated-files.ts';

for (const path of await writeGeneratedFiles()) console.log(path);
