/** Pages that are made of several entries, or of one beside its own page. Few links lead there. */
import { paths } from '../domain/addresses.ts';
import { eventFilters, filterSlug } from '../domain/event-filter.ts';
import type { Content } from './checked-content.ts';
import { listOf, textOf } from './checked-entry.ts';

/** Whether a path is that of a flyer, of a campaign's history, or of a list of chosen events. */
export function isDerivedPage(path: string, content: Content): boolean {
  const { addresses, originals, site } = content;
  if (path === paths.embed()) return true;
  const [, before = '', id = ''] = /^(\/.+)\/([^/]+)\/$/.exec(path) ?? [];
  if (id === 'flyer') return addresses.get(`${before}/`)?.entry?.kind === 'events';
  if ([paths.historyOfCampaign(id), paths.embedOfCampaign(id)].includes(path))
    return addresses.has(paths.campaign(id));
  if (!path.startsWith(paths.events())) return false;
  const events = [...originals.events.values()];
  const filters = eventFilters(
    new Set(events.flatMap((event) => listOf(event, ['languages']).map(String))),
    [
      ...events.flatMap((event) => textOf(event, ['place', 'locality']) ?? []),
      ...[...originals.places.values()].flatMap((place) => textOf(place, ['locality']) ?? []),
    ],
    Object.keys(site.topics ?? {}),
  ).map(filterSlug);
  return filters.some(
    (slug) => path === paths.eventFilter(slug) || path === paths.eventFilterCalendar(slug),
  );
}
