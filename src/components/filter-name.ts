/** What a filter of events is called. */
import type { Context } from '../views/page-context.ts';
import type { EventFilter } from '../domain/event-filter.ts';
import { topicName } from '../i18n/detail-text.ts';

/** What a filter is called, in the language of the page. */
export function filterName({ t, format, site, locale }: Context, filter: EventFilter): string {
  switch (filter.by) {
    case 'place':
      return t.place[filter.value];
    case 'locality':
      return filter.name;
    case 'topic':
      return topicName(filter.value, site, locale).text;
    case 'language':
      return format.languageName(filter.value);
    case 'access':
      return t.access.kinds[filter.value];
  }
}
