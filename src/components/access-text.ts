/** What is known of the access to an event, in a few words each. */
import type { Context } from '../views/page-context.ts';
import type { Access } from '../domain/place.ts';
import { ACCESS_KINDS } from '../schema/access.ts';

/** What is known of the access: "Live captions", "Childcare: on request". */
export function knownAccess({ t }: Context, access: Access | undefined): string[] {
  return ACCESS_KINDS.flatMap((kind) => {
    const answer = access?.[kind];
    const name = t.access.kinds[kind];
    if (answer === undefined) return [];
    return [answer === 'yes' ? name : `${name}: ${t.access.answers[answer]}`];
  });
}
