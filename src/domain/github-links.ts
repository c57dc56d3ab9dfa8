/**
 * Links that open GitHub's own editor: on the file of a page, or on a new file that is filled in
 * already. GitHub makes a copy of the repository for whoever may not write to it.
 */

/** GitHub, and some browsers, refuse longer addresses (in ASCII characters). */
export const LONGEST_LINK = 8000;

/** The branch that is published. */
const MAIN_BRANCH = 'main';

/** Owner and name of a repository on GitHub, or undefined if the address is none. */
function onGitHub(repository: string): string | undefined {
  const [, path] =
    /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(repository) ?? [];
  return path;
}

const encodedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * The editor on a file; undefined if the repository is not on GitHub.
 * @param path from the root of the repository: `content/pages/about.md`.
 */
export function editLink(repository: string, path: string): string | undefined {
  const project = onGitHub(repository);
  return project && `https://github.com/${project}/edit/${MAIN_BRANCH}/${encodedPath(path)}`;
}

/**
 * The editor on a new file; undefined if the repository is not on GitHub. Spaces are written
 * `%20`, because GitHub shows a `+` as it is.
 * @throws {RangeError} when the address would be longer than GitHub takes.
 */
export function newFileLink(repository: string, path: string, text: string): string | undefined {
  const project = onGitHub(repository);
  if (project === undefined) return undefined;
  const query = `filename=${encodeURIComponent(path)}&value=${encodeURIComponent(text)}`;
  const link = `https://github.com/${project}/new/${MAIN_BRANCH}?${query}`;
  if (link.length > LONGEST_LINK)
    throw new RangeError(
      `The address has ${link.length} characters; GitHub takes ${LONGEST_LINK}.`,
    );
  return link;
}
