/** Calendar identifiers that change: every subscriber would have the event twice. */
import type { Content } from '../checked-content.ts';
import { type CheckedEntry, listOf, report } from '../checked-entry.ts';
import {
  type EarlierEvent,
  identityOf,
  publishedDomain,
  type PublishedBaseline,
} from '../published-baseline.ts';
import { show } from '../problem.ts';

/** Reports events, and the domain of the site, whose identifiers are not the published ones. */
export function changedIdentity(
  { site, changedEvents }: PublishedBaseline,
  siteEntry: CheckedEntry | undefined,
  content: Content,
): void {
  const domain = publishedDomain(site);
  if (siteEntry !== undefined && domain !== undefined) {
    const { calendarDomain: present } = content.site;
    if (siteEntry.read?.ok(['calendarDomain']) === true && present !== domain)
      report(siteEntry, {
        code: 'calendar-domain',
        path: ['calendarDomain'],
        message:
          present === undefined
            ? `is missing. Events are published under ${domain}; without it, another "url" would put each into every calendar a second time. Add the line: calendarDomain: ${domain}`
            : `${show(present)} would put every event a second time into the calendars of those who subscribe. Events are published under another one. Write: calendarDomain: ${domain}`,
      });
  }
  // Two events may have become one: then it keeps the identifier of either.
  const byEntry = Map.groupBy(changedEvents, ({ id }) => currentEntry(id, content));
  for (const [entry, earlier] of byEntry) {
    const { read } = entry ?? {};
    if (entry === undefined || read === undefined) continue;
    if (!read.ok(['formerly']) || !read.ok(['uid'])) continue;
    const present = identityOf(entry.id, read.value);
    const [{ identity }] = earlier as [EarlierEvent];
    if (earlier.some((event) => event.identity === present)) continue;
    report(entry, {
      code: 'event-identity',
      path: ['formerly'],
      message: `would give this event another calendar identifier, and every subscriber would have it twice. ${cure(entry, identity)}`,
    });
  }
}

/** The entry that an event is now: under the same id, or under one that names it as an earlier one. */
function currentEntry(id: string, { originals }: Content): CheckedEntry | undefined {
  const { events } = originals;
  return (
    events.get(id) ?? [...events.values()].find((entry) => listOf(entry, ['formerly']).includes(id))
  );
}

/** The line that gives an event its identifier back. */
function cure(entry: CheckedEntry, identity: string): string {
  const known = listOf(entry, ['formerly']).filter((item) => typeof item === 'string');
  if (entry.read?.value['uid'] !== undefined || /[^a-z0-9-]/.test(identity))
    return `Put back the line: uid: ${identity}`;
  if (entry.id === identity) return 'It was published under its present name: delete "formerly".';
  const ids = [identity, ...known.filter((item) => item !== identity)];
  return `The oldest name comes first: formerly: [${ids.join(', ')}]`;
}
