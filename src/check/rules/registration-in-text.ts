/** The address of a form in the text of an event that has no `registration`: its button is missing. */
import { registrationAllowed } from '../../domain/registration.ts';
import type { EntryRule } from '../checked-content.ts';
import { addFinding } from '../checked-entry.ts';
import { show } from '../problem.ts';

/** Forms that ask for something else than to come. */
const OTHER_FORM = /petition|letter|donate|fundrais|survey|feedback/i;

export const registrationInText: EntryRule = (entry, content) => {
  const hosts = content.site.registrationHosts;
  if (entry.kind !== 'events' || entry.locale !== undefined || hosts === undefined) return;
  if (entry.read?.valid !== true || entry.read.value['registration'] !== undefined) return;
  if (entry.read.value['status'] === 'cancelled') return;
  for (const { url, start, end } of entry.facts.links) {
    if (!url.startsWith('https://') || OTHER_FORM.test(url)) continue;
    if (registrationAllowed(url, hosts) !== 'allowed') continue;
    addFinding(entry, {
      code: 'registration-in-text',
      severity: 'warning',
      field: 'text',
      message: `links to ${show(url, 80)}, a form, but the event has no "registration", so no button leads there. If people register with it, add two lines above the text: "registration:" and, moved in by two spaces, "  url: ${url}"`,
      start,
      end,
    });
    return;
  }
};
