import { expect, test } from 'vitest';
import type { Place } from '../domain/place.ts';
import { type CalendarEntry, eventWords } from './calendar-entry.ts';
import { calendarFeed } from './calendar-feeds.ts';
import { addToCalendarLinks } from './calendar-links.ts';
import { eventJsonLd } from './event-json-ld.ts';
import { eventsDocument } from './events-json.ts';
import { newsFeed } from './rss-feed.ts';
import { ENGLISH, madeUp, SITE } from './testing/sample-events.ts';

const request = {
  site: SITE,
  locale: 'en',
  format: ENGLISH,
  now: Temporal.Instant.from('2026-03-01T17:00:00Z'),
};

/** What no feed may say, whatever the schema lets through. */
const SECRET = 'Canary';

const secretPlace: Place = {
  kind: 'hybrid',
  disclosed: 'after-registration',
  locality: 'Bronx',
  id: 'canary-hall',
  name: SECRET,
  address: SECRET,
  room: SECRET,
  directions: SECRET,
  meetingPoint: SECRET,
  route: { from: SECRET, to: SECRET, note: SECRET },
  transit: SECRET,
  url: 'https://canary.example/',
  website: 'https://canary.example/',
  latitude: 40.123456,
  longitude: -73.654321,
};

/** An event whose file holds all that it must not, in another language too. */
function secretEvent(yaml: string, change: (event: CalendarEntry['event']) => void): CalendarEntry {
  const entry = madeUp('2026-04-09-assembly', '2026-04-09 19:00', yaml);
  change(entry.event);
  const said = { room: SECRET, directions: SECRET, meetingPoint: SECRET, routeNote: SECRET };
  return { ...entry, words: eventWords(entry.event, 'en', { locale: 'es', words: said }) };
}

test.each([
  [
    'an event',
    secretEvent('schedule: [{ time: 19:30, what: Songs }]', (event) => (event.place = secretPlace)),
  ],
  [
    'one occurrence of a series',
    secretEvent(
      'place: { kind: online }\nrepeats: { every: week, count: 2, changes: [{ date: 2026-04-16, title: Changed }] }',
      ({ occurrences }) => {
        for (const { change } of occurrences) if (change) change.place = secretPlace;
      },
    ),
  ],
])('the undisclosed place of %s is in no feed but by its locality', async (_, entry) => {
  const entries = [entry];
  const { event, words } = entry;
  const feeds = [
    calendarFeed({ ...request, entries }).text.replaceAll('\r\n ', ''),
    JSON.stringify(eventsDocument({ ...request, entries })),
    await newsFeed({ ...request, entries, milestones: [] }),
    JSON.stringify(eventJsonLd(entry, { ...request, pictures: [] })),
    ...event.occurrences.map((one) =>
      JSON.stringify(addToCalendarLinks(event, one, words, SITE, request)),
    ),
  ];
  for (const feed of feeds) expect(feed).not.toMatch(/canary|40\.123|73\.654/i);
  expect(feeds[0]).toContain('Bronx');
  expect(feeds[1]).toContain('Bronx');
});
