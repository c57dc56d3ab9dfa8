/** `npm run init`: turns a copy of the repository into the site of another organization. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git } from '../../entries/git.ts';
import type { Organization } from './init-answers.ts';
import { initialContent } from './init-content.ts';

/** Tests of the words and facts of the organization that the project was made for first. */
const SEED_TESTS = 'src/acceptance/seed-content';

/** What else shows or names that organization, or holds its documents sentence by sentence. */
const SEED_FILES = [
  SEED_TESTS,
  '.github/pictures',
  'src/repository/promises.ts',
  'src/repository/promises.test.ts',
];

/**
 * Refuses where work could be lost: with uncommitted changes, or when it was done before.
 * @throws {Error} that says what to do.
 */
export async function assertMayInit(root: string): Promise<void> {
  const changes = await git(root, ['status', '--porcelain']).catch(() => '');
  if (changes !== '') {
    const lines = changes.trimEnd().split('\n');
    const more = lines.length > 10 ? `\n  and ${lines.length - 10} more` : '';
    throw new Error(
      `There are uncommitted changes, which could be lost:\n\n${lines.slice(0, 10).join('\n')}${more}\n\nCommit them, or add --force.`,
    );
  }
  if (!existsSync(join(root, SEED_TESTS)))
    throw new Error(
      'This was done before: content/ is that of another organization already. To empty it and begin anew, add --force.',
    );
}

/**
 * Empties the content and writes that of the organization; removes the pictures and the tests of the
 * earlier one, and its words from README.md and SECURITY.md.
 * @param root the repository.
 * @returns what was done, one line each.
 */
export async function initRepository(root: string, organization: Organization): Promise<string[]> {
  const content = join(root, 'content');
  const earlier = textsBelow(content);
  const files = await initialContent(organization, earlier);
  rmSync(content, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const removed = SEED_FILES.filter((path) => existsSync(join(root, path)));
  for (const path of removed) rmSync(join(root, path), { recursive: true });
  rewrite(join(root, 'README.md'), (text) => readmeOf(organization, text));
  rewrite(join(root, 'SECURITY.md'), securityOf);
  return [
    `content/ was emptied: ${Object.keys(earlier).length} files are gone.`,
    ...Object.keys(files).map((path) => `Written: content/${path}`),
    ...removed.map((path) => `Removed: ${path}`),
    'Changed: README.md, SECURITY.md',
  ];
}

/** The texts of all files below a folder that may be read as such, by their paths with `/`. */
function textsBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(folder.length + 1).replaceAll('\\', '/'),
      readFileSync(file, 'utf8'),
    ]),
  );
}

function rewrite(file: string, change: (text: string) => string): void {
  if (existsSync(file)) writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** README.md with the name of the organization, without the earlier one and the picture of its site. */
const readmeOf = ({ name, url }: Organization, text: string): string =>
  text
    .replace(/^# .*$/m, () => `# ${name}`)
    .replace(
      /^(?:It is made first for|This is the site of) \[[^\]]*\]\([^)]*\)[^.]*\./m,
      () => `This is the site of [${name}](${url}).`,
    )
    .replace(/^!\[.*\]\(\.github\/pictures\/.*\)\n\n/gm, '');

const QUESTIONS_OF_SECURITY =
  '> **Before you publish this:** say who of the organization reads reports, how soon they answer, and where to write to them without an account on GitHub. Then delete this paragraph.';

/** SECURITY.md, which asks what only the organization can promise. */
const securityOf = (text: string): string =>
  text.includes(QUESTIONS_OF_SECURITY)
    ? text
    : text.replace(/^## Reporting\n\n/m, (heading) => `${heading}${QUESTIONS_OF_SECURITY}\n\n`);
