/** `npm run screenshots`: takes the README's pictures of the site anew. */
import { takeScreenshots } from '../src/acceptance/screenshots.ts';

const folder = '.github/pictures';
const names = await takeScreenshots(folder);
console.log(`${names.length} pictures are in ${folder}.`);
