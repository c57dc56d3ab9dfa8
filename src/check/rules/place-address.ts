/** A web address in a field for the name or the street of a place. */
import type { EntryRule } from '../checked-content.ts';
import { report, textOf } from '../checked-entry.ts';
import { show } from '../problem.ts';

const WEB_ADDRESS =
  /^(?:https?:\/\/\S+|(?:www|meet|zoom)\.[^\s.]+\.\S+|[a-z0-9-]+\.(?:com|org|net|us)\/\S+)$/i;

export const placeAddress: EntryRule = (entry) => {
  if (entry.kind !== 'events' || entry.locale !== undefined) return;
  for (const field of ['name', 'address', 'locality']) {
    const text = textOf(entry, ['place', field]);
    if (text === undefined || !WEB_ADDRESS.test(text)) continue;
    const kind = textOf(entry, ['place', 'kind']) === 'hybrid' ? 'hybrid' : 'online';
    report(entry, {
      code: 'place-address',
      path: ['place', field],
      message: `${show(text)} is a web address, which calendars would show as the place. If it is public, write it as url: ${text}, with kind: ${kind}; if only those who register may have it, delete it and write disclosed: after-registration.`,
    });
  }
};
