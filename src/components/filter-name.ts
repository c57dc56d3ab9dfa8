/** What a filter of events is called. */
import type { Context } from '../views/page-context.ts';
import type { EventFilter } from '../domain/event-filter.ts';

/** What a filter is called, in the language of the page. */
export function filterName({ t, format }: Context, filter: EventFilter): string {
  switch (filter.by) {
    case 'place':
      return t.place[filter.value];
    case 'language':
      return format.languageName(filter.value);
    case 'access':
      return t.access.kinds[filter.value];
  }
}
