/** Where registration links may lead: to the forms the site names in `registrationHosts`. */
import { registrationAllowed } from '../../domain/registration.ts';
import type { DataPath } from '../../entries/yaml/yaml-tree.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import { type CheckedEntry, listOf, report, textOf } from '../checked-entry.ts';
import { show } from '../problem.ts';
import { registrationPaths } from '../registration-paths.ts';
import { redirectorOf } from '../redirectors.ts';
import { ownPath } from '../site-paths.ts';
import { didYouMean } from '../suggest.ts';

/** The registration of an event, and of single occurrences that have their own. */
export const registrationLinks: EntryRule = (entry, content) => {
  if (entry.kind !== 'events' || entry.locale !== undefined) return;
  const changes = listOf(entry, ['repeats', 'changes']).map((_, index) => [
    'repeats',
    'changes',
    index,
  ]);
  for (const base of [[], ...changes])
    for (const path of registrationPaths(entry, base))
      checkRegistration(entry, content, [...path, 'url']);
};

function checkRegistration(entry: CheckedEntry, content: Content, path: DataPath): void {
  const url = textOf(entry, path);
  const hosts = content.site.registrationHosts;
  if (url === undefined || hosts === undefined) return;
  const redirector = redirectorOf(url);
  if (redirector !== undefined) {
    report(entry, {
      code: 'redirector',
      path,
      message: `${show(url)} leads through ${redirector}, which hides the form and can be changed by others. Follow it, and write the address of the form itself.`,
    });
    return;
  }
  if (ownPath(url, content.site.url) !== undefined) {
    report(entry, {
      code: 'own-address',
      path,
      message: `${show(url)} leads to this site itself, where nobody can register. Write the address of the form; a page of this site is linked in the text below the fields.`,
    });
    return;
  }
  const { hostname, pathname } = new URL(url);
  const answer = registrationAllowed(url, hosts);
  if (answer === 'unknown-host')
    report(entry, {
      code: 'registration-host',
      path,
      message: `${show(url)} leads to ${hostname}, which is not among "registrationHosts" in site.yaml (${Object.keys(hosts).join(', ')}).${
        didYouMean(hostname, Object.keys(hosts)) ||
        ' Use one of them, or ask a maintainer to add it. If it is no form but the event\'s own page, write it in "website".'
      }`,
    });
  else if (answer === 'unknown-path') {
    const patterns = Object.entries(hosts)
      .filter(([host]) => registrationAllowed(url, { [host]: ['/**'] }) === 'allowed')
      .flatMap(([, list]) => list);
    report(entry, {
      code: 'registration-path',
      path,
      message: `${show(url)} leads to ${show(pathname)}, but on ${hostname} the site allows only ${patterns.join(', ')}. Copy the address of the form again, or ask a maintainer to add this path in site.yaml.`,
    });
  }
}
