/** The browsers that style sheets and scripts are lowered for: `browserslist` in package.json. */
import browserslist from 'browserslist';

/** Names of browsers in Vite's `build.target`, by their names in browserslist. */
const NAMES: Readonly<Record<string, string>> = {
  chrome: 'chrome',
  edge: 'edge',
  firefox: 'firefox',
  safari: 'safari',
  ios_saf: 'ios',
};

/** The oldest version of each browser, as Vite's `build.target` takes it: `['chrome80', …]`. */
export function browserTargets(): string[] {
  const oldest = new Map<string, number>();
  for (const browser of browserslist()) {
    const [id = '', versions = ''] = browser.split(' ');
    const name = NAMES[id];
    // "12.2-12.5" stands for all of these; "TP" is a preview and has no number.
    const version = Number.parseFloat(versions);
    if (name === undefined || Number.isNaN(version)) continue;
    oldest.set(name, Math.min(version, oldest.get(name) ?? Infinity));
  }
  return [...oldest].map(([name, version]) => `${name}${version}`);
}
