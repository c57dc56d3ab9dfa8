/** What is known of the access to an event, in a few words each. */
import type { Access } from '../domain/place.ts';
import { ACCESS_KINDS } from '../schema/access.ts';
import type { Words } from './interface-words.ts';

/** What is known of the access: "Live captions", "Childcare: on request". */
export function knownAccess({ access: words }: Words, access: Access | undefined): string[] {
  return ACCESS_KINDS.flatMap((kind) => {
    const answer = access?.[kind];
    const name = words.kinds[kind];
    if (answer === undefined) return [];
    return [answer === 'yes' ? name : `${name}: ${words.answers[answer]}`];
  });
}
