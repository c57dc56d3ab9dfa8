/** What whoever builds the site should know, though the build goes on. */

const said = new Set<string>();

/** Says a sentence once, on the error output, where it does not mix with results. */
export function warn(sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  process.stderr.write(`Warning: ${sentence}\n`);
}
