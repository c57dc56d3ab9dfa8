/**
 * Every form in which the site tells of its events tells the same: pages, JSON-LD, JSON, RSS and
 * calendars, for every made-up event, in the site as it is published.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Element, readElements } from '../build/audit/audited-page.ts';
import type { EventItem, EventsDocument } from '../feeds/events-json-schema.ts';
import { readCorpus } from '../feeds/testing/corpus.ts';
import { expectedOccurrences, type ReadOccurrence } from '../feeds/testing/occurrences.ts';
import { readRss, type RssItem } from '../feeds/testing/read-rss.ts';
import { readWithIcalJs, readWithNodeIcal } from '../feeds/testing/readers.ts';
import { readStrictly } from '../feeds/testing/strict-reader.ts';
import { currentOccurrence } from '../domain/event.ts';
import { ASSUMED_HOURS } from '../domain/time.ts';
import { en } from '../i18n/calendar/en.ts';
import { filesBelow } from './guarded.ts';
import { visit } from './visit.ts';

const CORPUS = 'src/feeds/fixtures/corpus';
const DOMAIN = 'calendar.harbor.example';
const site = visit('made-up-events', '/site');

const file = (path: string): string => readFileSync(join(site.folder, path), 'utf8');

/** The moment that counts as now for the site, as its pages say. */
const builtAt = (): Temporal.Instant => {
  const [root] = readElements(file('index.html'), false).filter(({ name }) => name === 'html');
  return Temporal.Instant.from(root?.attributes['data-now'] ?? '');
};

/** One form of the events, and what it says: occurrences of each event by its identifier. */
let expected: Map<string, ReadOccurrence[]>;
let document: { events: EventItem[] };
let news: Map<string, RssItem>;
/** Which occurrence the page of an event shows first, by id. */
let mainOccurrence: Map<string, number>;

const byUid = (list: readonly ReadOccurrence[]): Map<string, ReadOccurrence[]> =>
  Map.groupBy(list, ({ uid }) => uid);

/** A time with its offset as an instant; a day as it is. */
const instant = (text: string): string =>
  text.length === 10 ? text : Temporal.Instant.from(text).toString();

/** The day after a last day, which is where calendars end; a time as an instant. */
const exclusive = (text: string): string =>
  text.length === 10 ? Temporal.PlainDate.from(text).add({ days: 1 }).toString() : instant(text);

/** Every event in the files of all years: a series is in several, with its occurrences there. */
function readEvents(): EventItem[] {
  const { years = [] } = JSON.parse(file('events.json')) as EventsDocument;
  const events = new Map<string, EventItem>();
  for (const { year } of years) {
    const inYear = JSON.parse(file(`events/${year}/events.json`)) as EventsDocument;
    for (const event of inYear.events) {
      const known = events.get(event.uid);
      if (known === undefined) events.set(event.uid, event);
      else known.occurrences.push(...event.occurrences);
    }
  }
  return [...events.values()];
}

beforeAll(async () => {
  const { entries } = await readCorpus(CORPUS);
  expected = byUid(expectedOccurrences(entries, DOMAIN));
  document = { events: readEvents() };
  mainOccurrence = new Map(
    entries.map(({ event }) => [
      `${event.oldestId}@${DOMAIN}`,
      event.occurrences.findIndex(
        (occurrence) => occurrence === currentOccurrence(event, builtAt()),
      ),
    ]),
  );
  news = new Map(readRss(file('feed.xml')).map((item) => [item['guid']?.[0] ?? '', item]));
});

describe('the made-up events, as they are published', () => {
  test('are all in the archive, in both readers and by the letter of the RFCs', () => {
    const text = file('calendar-archive.ics');
    readStrictly(text);
    expect(byUid(readWithIcalJs(text))).toEqual(expected);
    const starts = (list: readonly ReadOccurrence[]): string[] =>
      list.map(({ uid, start, end }) => `${uid} ${start} ${end}`);
    expect(starts(readWithNodeIcal(text))).toEqual(starts([...expected.values()].flat()));
  });

  test('are in the calendar of the last year and the future, if they are that recent', () => {
    const text = file('calendar.ics');
    readStrictly(text);
    const recent = [...expected].filter(([, all]) => all.some(({ end }) => end > '2025-03-01'));
    expect(byUid(readWithIcalJs(text))).toEqual(new Map(recent));
    expect(recent.length).toBeGreaterThan(40);
  });

  test('have the same occurrences in JSON', () => {
    const read = document.events.flatMap(({ uid, occurrences }) =>
      occurrences.map(({ start, end = start, title, status }) => ({
        uid,
        start: instant(start),
        end: exclusive(end),
        title:
          status === 'cancelled'
            ? en.cancelledTitle(title)
            : status === 'postponed'
              ? en.postponedTitle(title)
              : title,
        cancelled: status === 'cancelled',
      })),
    );
    expect(new Set(read)).toEqual(new Set([...expected.values()].flat()));
  });

  test('have the same times, title and place on their pages, in JSON-LD, RSS and their own file', () => {
    expect(document.events).toHaveLength(expected.size);
    for (const event of document.events) {
      const occurrences = expected.get(event.uid) ?? [];
      const html = file(`events/${event.id}/index.html`);
      const starts = new Set(occurrences.map(({ start }) => start));
      // The hours of its program are on the page too.
      const program = event.occurrences.flatMap(({ schedule }) =>
        schedule.map(({ start }) => instant(start)),
      );
      const shown = [...pageStarts(html)].filter(
        (time) => starts.has(time) || !program.includes(time),
      );
      expect(new Set(shown), event.id).toEqual(starts);
      expect(readWithIcalJs(file(`events/${event.id}/event.ics`))).toEqual(occurrences);

      for (const described of jsonLdEvents(html)) {
        const { startDate, endDate = startDate, eventStatus, name, url } = described;
        const same = occurrences.find(({ start }) => start === instant(startDate));
        expect(same?.end, event.id).toBe(exclusive(endDate));
        expect(same?.cancelled).toBe(eventStatus.endsWith('EventCancelled'));
        expect(same?.title.endsWith(name)).toBe(true);
        expect(url).toBe(event.url);
      }

      const item = news.get(event.uid);
      const [start = '', title] = [item?.['ev:startdate']?.[0], item?.['title']?.[0]];
      const told = occurrences.find((one) => one.start === instant(start));
      expect(told?.title.replace(/\s+/g, ' '), event.id).toBe(title?.replace(/\s+/g, ' '));
      expect(exclusive(item?.['ev:enddate']?.[0] ?? start)).toBe(told?.end);
      expect(item?.['link']).toEqual([event.url]);
    }
  });

  test('have the same summary, place and registration on their pages, in JSON, JSON-LD, RSS and calendars', () => {
    const components = componentsByUid(file('calendar-archive.ics'));
    let [places, forms] = [0, 0];
    for (const event of document.events) {
      const html = file(`events/${event.id}/index.html`);
      const page = {
        text: bare(textOf(html)),
        links: new Set(readElements(html, false).map(({ attributes }) => attributes['href'])),
      };
      const described = jsonLdEvents(html);
      const told = bare(textOf(news.get(event.uid)?.['description']?.[0] ?? ''));
      const parts = components.get(event.uid) ?? [];
      // The page and the news tell of the occurrence that is next, or was last.
      const main = event.occurrences[mainOccurrence.get(event.uid) ?? 0];

      for (const occurrence of event.occurrences) {
        const { start, summary, place, registrations } = occurrence;
        const own = parts.find((part) => part.start === instant(start));
        const component = own ?? parts[0];
        const thing = described.find(({ startDate }) => startDate === start);
        const where = `${event.id} ${start}`;
        const isMain = occurrence === main;

        expect(component?.description, where).toContain(bare(summary));
        if (thing) expect(bare(thing.description), where).toContain(bare(summary));
        if (isMain) expect(told, where).toContain(bare(summary));
        if (isMain && !event.series) expect(page.text, where).toContain(bare(summary));

        const { kind, name, address, locality, url: link } = place ?? {};
        const said = kind === 'online' ? [link ?? name] : [name, address, locality, place?.room];
        for (const part of said.filter((one) => one !== undefined)) {
          places += 1;
          expect(component?.location, where).toContain(bare(part));
          if (isMain) expect(told, where).toContain(bare(part));
          if (part === place?.room) continue;
          if (isMain && part !== link) expect(page.text, where).toContain(bare(part));
          if (isMain && part === link) expect(page.links, where).toContain(part);
          // What is online without an address has no place in the terms of schema.org.
          if (thing && part !== (kind === 'online' ? name : undefined))
            expect(bare(JSON.stringify(thing.location)), where).toContain(
              bare(JSON.stringify(part)).slice(1, -1),
            );
        }
        if (place === undefined) expect(component?.location, where).toBe('');

        const isAhead = ({ state }: (typeof registrations)[number]): boolean =>
          state === 'open' || state === 'waitlist' || state === 'not-yet';
        const offered = registrations
          .filter((one) => isAhead(one) || one.state === 'full')
          .map(({ url }) => url);
        // What costs something, or nothing, is offered on the page where there is no form.
        const ofPrice = registrations.length === 0 && thing?.offers ? [event.url] : offered;
        if (thing)
          expect(
            [thing.offers ?? []].flat().map(({ url }) => url),
            where,
          ).toEqual(ofPrice);
        for (const registration of registrations) {
          forms += 1;
          const { state, url } = registration;
          const ahead = isAhead(registration);
          if (isMain && registrations.length === 1) expect(page.links.has(url), where).toBe(ahead);
          if (isMain) expect(told.includes(bare(url)), where).toBe(ahead);
          // What a series says as a whole holds until its last occurrence is over.
          const goesOn =
            state === 'over' && component === parts[0] && occurrence !== event.occurrences.at(-1);
          if (!goesOn) expect(component?.description.includes(bare(url)), where).toBe(ahead);
        }
      }
    }
    expect(places).toBeGreaterThan(50);
    expect(forms).toBeGreaterThan(15);
  });

  test('have the same cost, audience, people, links, program and topics in JSON, JSON-LD, RSS and calendars', () => {
    const text = file('calendar-archive.ics');
    const components = componentsByUid(text);
    const found = { cost: 0, audience: 0, people: 0, links: 0, program: 0, topics: 0 };
    for (const event of document.events) {
      const parts = components.get(event.uid) ?? [];
      const news_ = bare(textOf(news.get(event.uid)?.['description']?.[0] ?? ''));
      const described = jsonLdEvents(file(`events/${event.id}/index.html`));
      const everywhere = (words: string | undefined, inNews = true): void => {
        if (words === undefined) return;
        for (const { description } of parts) expect(description, event.id).toContain(bare(words));
        if (inNews) expect(news_, event.id).toContain(bare(words));
      };
      if (event.cost) {
        found.cost += 1;
        everywhere(event.cost.note);
        everywhere({ free: 'Free', donation: 'donation', paid: '$' }[event.cost.kind]);
        for (const thing of described) {
          expect(thing.isAccessibleForFree, event.id).toBe(event.cost.kind !== 'paid');
          const prices = [thing.offers ?? []].flat().flatMap(({ price }) => price ?? []);
          const price = event.cost.kind === 'paid' ? event.cost.from : 0;
          expect(new Set(prices), event.id).toEqual(new Set(prices.length > 0 ? [price] : []));
        }
      }
      if (event.audience) {
        found.audience += 1;
        everywhere(event.audience.note);
        everywhere(
          { everyone: 'everyone', members: 'Members', 'by-invitation': 'invitation' }[
            event.audience.who
          ],
        );
      }
      for (const { name, url } of event.people) {
        found.people += 1;
        everywhere(name, false);
        everywhere(url, false);
        for (const thing of described) expect(JSON.stringify(thing), event.id).toContain(name);
      }
      for (const { url, kind } of event.links) {
        found.links += 1;
        everywhere(url, false);
        if (kind === 'recording')
          for (const thing of described)
            expect(thing.recordedIn?.map((one) => one.url)).toContain(url);
      }
      for (const { schedule, doors, start } of event.occurrences) {
        const thing = described.find(({ startDate }) => startDate === start);
        const own = parts.find((part) => part.start === instant(start)) ?? parts[0];
        if (thing) expect(thing.doorTime, event.id).toBe(doors);
        if (thing)
          expect(
            (thing.subEvent ?? []).map((one) => [one.startDate, one.name]),
            event.id,
          ).toEqual(schedule.map((one) => [one.start, one.what]));
        for (const { what } of schedule) {
          found.program += 1;
          expect(own?.description, event.id).toContain(bare(what));
        }
      }
      for (const { title } of event.topics) {
        found.topics += 1;
        expect(news.get(event.uid)?.['category'], event.id).toContain(title);
        for (const { categories } of parts) expect(categories, event.id).toContain(title);
      }
    }
    for (const [what, count] of Object.entries(found)) expect(count, what).toBeGreaterThan(0);
  });

  test('that are in a locality or about a topic have a calendar of their own', () => {
    const idsIn = (path: string): Set<string> =>
      new Set(readWithIcalJs(file(path)).map(({ uid }) => uid.split('@')[0] ?? ''));
    readStrictly(file('events/in-brooklyn/calendar.ics'));
    const localities = (event: EventItem): string[] =>
      event.occurrences.map(({ place }) => place?.locality?.split(',')[0] ?? '');
    const recent = document.events.filter(({ occurrences }) =>
      occurrences.some(({ start }) => start > '2025-03-01'),
    );
    const inBrooklyn = recent.filter((event) => localities(event).includes('Brooklyn'));
    expect(idsIn('events/in-brooklyn/calendar.ics')).toEqual(
      new Set(inBrooklyn.map(({ uid }) => uid.split('@')[0] ?? '')),
    );
    const onHousing = recent.filter(({ topics }) => topics.some(({ id }) => id === 'housing'));
    expect(idsIn('events/topic-housing/calendar.ics')).toEqual(
      new Set(onHousing.map(({ uid }) => uid.split('@')[0] ?? '')),
    );
    for (const slug of ['in-brooklyn', 'topic-housing'])
      expect(file('calendar/index.html')).toContain(
        `https://harbor.example/site/events/${slug}/calendar.ics`,
      );
    expect(inBrooklyn.length).toBeGreaterThan(1);
    expect(onHousing.length).toBeGreaterThan(1);
  });

  test('of which the month alone is known are in no feed', () => {
    const feeds = filesBelow(site.folder).filter((path) => /\.(?:ics|json|xml)$/.test(path));
    expect(feeds.length).toBeGreaterThan(100);
    // Its own file is there for when the day is known, with no event in it.
    const own = 'events/2027-10-01-month/event.ics';
    expect(feeds.filter((path) => file(path).includes('A month alone'))).toEqual([own]);
    expect(file(own)).not.toContain('BEGIN:VEVENT');
    expect(file('events/2027-10-01-month/index.html')).toContain('A month alone');
  });

  test('are added to other calendars at the same instants', () => {
    let links = 0;
    for (const event of document.events) {
      const occurrences = expected.get(event.uid) ?? [];
      for (const { attributes } of readElements(file(`events/${event.id}/index.html`), false)) {
        const address = attributes['href'] ?? '';
        if (!/\/(?:render|deeplink\/compose)\?|calendar\.yahoo/.test(address)) continue;
        const query = new URL(address).searchParams;
        const [start, end] = (
          query.get('dates')?.split('/') ?? [
            query.get('startdt') ?? query.get('st') ?? '',
            query.get('enddt') ?? query.get('et') ?? '',
          ]
        ).map((text) => (/^\d{8}/.test(text) ? expanded(text) : text));
        expect(
          occurrences.map((one) => `${one.start} ${assumedEnd(one)}`),
          event.id,
        ).toContain(`${start ?? ''} ${end ?? ''}`);
        expect(address).not.toContain('+');
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(100);
  });

  test('tell an undisclosed place nowhere but by its locality', () => {
    const undisclosed = document.events.filter(({ id }) => id.includes('undisclosed'));
    expect(undisclosed.map(({ occurrences }) => occurrences[0]?.place)).toEqual([
      { kind: 'in-person', locality: 'Bronx, NY', disclosed: false },
      { kind: 'online', disclosed: false },
      { kind: 'hybrid', locality: 'Bronx, NY', disclosed: false },
    ]);
  });
});

/** When an occurrence ends, or is taken to where no end is known. */
function assumedEnd({ start, end }: ReadOccurrence): string {
  return start === end
    ? Temporal.Instant.from(start).add({ hours: ASSUMED_HOURS }).toString()
    : end;
}

/** Every start that the page of an event shows of it; a day set apart belongs to the hour beside it. */
function pageStarts(html: string): Set<string> {
  const from = html.indexOf('data-pagefind-body');
  const to = html.indexOf('</article>', from);
  expect(from).toBeGreaterThan(0);
  const times = readElements(html, false).filter(
    ({ name, offset }) => name === 'time' && offset > from && offset < to,
  );
  const told = times.map(({ attributes }) => attributes['datetime'] ?? '');
  const days = new Set(told.filter((text) => text.length > 10).map((text) => text.slice(0, 10)));
  return new Set(told.filter((text) => !days.has(text)).map(instant));
}

interface Offered {
  url: string;
  price?: number;
}

interface DescribedEvent {
  startDate: string;
  endDate?: string;
  eventStatus: string;
  name: string;
  description: string;
  url: string;
  location?: unknown;
  offers?: Offered | Offered[];
  isAccessibleForFree?: boolean;
  doorTime?: string;
  subEvent?: { startDate: string; name: string }[];
  recordedIn?: { url: string }[];
}

/** What a calendar says of an event, or of one occurrence of it; without spaces and controls. */
interface Component {
  start: string;
  description: string;
  location: string;
  categories: string[];
}

/** The components of each event, by its identifier; that of the whole series first. */
function componentsByUid(text: string): Map<string, Component[]> {
  const calendar = new ICAL.Component(
    ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0],
  );
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const components = new Map<string, Component[]>();
  for (const item of calendar.getAllSubcomponents('vevent')) {
    const { uid, startDate, description, location } = new ICAL.Event(item);
    const start = startDate.isDate
      ? startDate.toString()
      : Temporal.Instant.fromEpochMilliseconds(startDate.toUnixTime() * 1000).toString();
    const categories = item
      .getAllProperties('categories')
      .flatMap((property) => property.getValues() as string[]);
    const component = {
      start,
      description: bare(description),
      location: bare(location),
      categories,
    };
    if (!components.has(uid)) components.set(uid, []);
    components.get(uid)?.push(component);
  }
  return components;
}

/** All words of an HTML text, without markup. */
function textOf(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(html);
  return text;
}

/** A text without spaces and controls, which each form handles in its own way. */
const bare = (text: string | null | undefined): string => (text ?? '').replace(/[\p{C}\s]+/gu, '');

function jsonLdEvents(html: string): DescribedEvent[] {
  const scripts = readElements(html, false).filter(
    ({ attributes }: Element) => attributes['type'] === 'application/ld+json',
  );
  const things = scripts.map(
    ({ text }) => JSON.parse(text) as DescribedEvent & { '@type': string },
  );
  const events = things.filter((thing) => thing['@type'] === 'Event');
  expect(events.length).toBeGreaterThan(0);
  return events;
}

/** `20260409T230000Z` or `20260409` with its signs. */
const expanded = (text: string): string =>
  text.length === 8
    ? Temporal.PlainDate.from(text).toString()
    : Temporal.Instant.from(text).toString();

describe('the page of calendars', () => {
  const PAGE = '/calendar/';

  test('shows the address first, to be selected without JavaScript', async () => {
    const page = await site.open(PAGE, { javaScriptEnabled: false });
    const feed = page.locator('.feed').first();
    expect(await feed.locator('code').innerText()).toBe('https://harbor.example/site/calendar.ics');
    expect(await feed.locator('code').evaluate((code) => getComputedStyle(code).userSelect)).toBe(
      'all',
    );
    expect(await feed.getByRole('button').count()).toBe(0);
    const links = await feed
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual([
      'webcal://harbor.example/site/calendar.ics',
      expect.stringMatching(/^https:\/\/calendar\.google\.com\/calendar\/r\?cid=webcal%3A/),
      expect.stringMatching(/^https:\/\/outlook\.live\.com\/calendar\/0\/addfromweb\?url=https%3A/),
      expect.stringMatching(/^https:\/\/outlook\.office\.com\//),
      '/site/calendar.ics',
    ]);
  });

  test('copies the address with one press, and says so', async () => {
    const page = await site.open(PAGE, { permissions: ['clipboard-read', 'clipboard-write'] });
    const feed = page.locator('.feed').first();
    await feed.getByRole('button', { name: /^Copy the address\b.*All events$/ }).click();
    await feed.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://harbor.example/site/calendar.ics',
    );
  });

  test('says of every program what it does with a cancelled event, and where that was read', async () => {
    const page = await site.open(PAGE);
    const rows = await page.locator('tbody tr').all();
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      expect((await row.locator('td').nth(2).innerText()).trim()).not.toBe('');
      const sources = await row
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(source).toMatch(/^https:\/\//);
    }
  });

  test('asks no other host for anything', () => {
    expect(site.strayRequests).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});
