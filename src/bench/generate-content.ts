/**
 * A made-up content folder of any size, the same in every run: for measuring, and for tests of
 * what happens with ten thousand events.
 *
 * Events spread over thirty years, more of them each year, up to four months after the day that
 * counts as today. Of a hundred events there is one campaign and ten milestones, of forty one
 * organization. Some campaigns hold far more events than others.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import {
  madeCampaign,
  type MadeEntry,
  madeEvent,
  madeMilestone,
  madeOrganization,
  madePage,
  madeTranslation,
  type Others,
} from './generate-entries.ts';
import { type Random, randomFrom } from './random.ts';

/** The day that counts as today in made-up content: give it as `SITE_NOW`. */
export const MADE_TODAY = '2026-06-01';

/** What to make. */
export interface Making {
  /** Absolute path of a folder that is not there yet, or holds what was made before. */
  folder: string;
  /** How many events. */
  events: number;
  /** Another seed makes other entries of the same kinds. */
  seed?: number;
  /** Languages of the site; each after the first has translations of one in eight events. */
  locales?: readonly string[];
}

/** How many entries of each kind were made. */
export type Made = Record<'events' | 'campaigns' | 'history' | 'organizations' | 'pages', number>;

/** Makes a content folder. */
export function makeContent({ folder, events, seed = 1, locales = ['en'] }: Making): Made {
  const random = randomFrom(seed);
  const write = writerTo(folder);
  const [, ...further] = locales;
  const translate = (base: string, share: number, words: number): void => {
    for (const locale of further) {
      if (!random.chance(share)) continue;
      const { fields, body } = madeTranslation(random, locale, words);
      write(`${base}.${locale}.md`, markdown(fields, body));
    }
  };
  write('site.yaml', stringify(siteFields(locales)));

  const organizations = several(Math.max(8, Math.round(events / 40)), (index) =>
    madeOrganization(random, index),
  );
  const others: Others = {
    organizations: organizations.map(({ id }) => id),
    campaigns: [],
  };
  const campaigns = several(Math.max(4, Math.round(events / 100)), (index) =>
    madeCampaign(random, index, others.organizations),
  );
  const all: Others = { ...others, campaigns: campaigns.map(({ id }) => id) };
  for (const { id, fields } of organizations) write(`organizations/${id}.yaml`, stringify(fields));
  for (const { id, fields, body } of campaigns) {
    write(`campaigns/${id}.md`, markdown(fields, body));
    translate(`campaigns/${id}`, 0.5, 150);
  }
  const pages = ['about', 'join', 'privacy', 'accessibility'].map((id) => madePage(random, id));
  for (const { id, fields, body } of pages) {
    write(`pages/${id}.md`, markdown(fields, body));
    translate(`pages/${id}`, 1, 200);
  }

  const taken = new Set<string>();
  const eventIds = several(events, () => {
    const day = someDay(random, LAST_DAY);
    const isPast = Temporal.PlainDate.compare(day, TODAY) < 0;
    const event = withOwnId(madeEvent(random, day, isPast, all), taken);
    const base = `events/${day.year}/${event.id}`;
    write(`${base}.md`, markdown(event.fields, event.body));
    translate(base, 1 / 8, 80);
    return event.id;
  });
  const milestones = Math.max(5, Math.round(events / 10));
  const told = new Set<string>();
  several(milestones, () => {
    const event = random.chance(0.25) ? random.pick(eventIds) : undefined;
    const day =
      event === undefined
        ? someDay(random, TODAY.subtract({ days: 1 }))
        : Temporal.PlainDate.from(event.slice(0, 10));
    const milestone = withOwnId(madeMilestone(random, day, event, all), told);
    write(`history/${milestone.id}.md`, markdown(milestone.fields, milestone.body));
    translate(`history/${milestone.id}`, 1 / 8, 80);
  });
  return {
    events,
    campaigns: campaigns.length,
    history: milestones,
    organizations: organizations.length,
    pages: pages.length,
  };
}

const TODAY = Temporal.PlainDate.from(MADE_TODAY);
const FIRST_DAY = TODAY.subtract({ years: 30 });
const LAST_DAY = TODAY.add({ months: 4 });

/** A day from the first on; the last year has three times as many as the first. */
function someDay(random: Random, last: Temporal.PlainDate): Temporal.PlainDate {
  // The density grows evenly from 0.5 to 1.5: the inverse of its distribution.
  const share = -0.5 + Math.sqrt(0.25 + 2 * random.next());
  return FIRST_DAY.add({ days: Math.floor(share * FIRST_DAY.until(last).days) });
}

function several<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The entry with an id that no other has. */
function withOwnId(entry: MadeEntry, taken: Set<string>): MadeEntry {
  let { id } = entry;
  for (let number = 2; taken.has(id); number += 1) id = `${entry.id}-${number}`;
  taken.add(id);
  return { ...entry, id };
}

/** Writes files below a folder, making the folders they need once. */
function writerTo(folder: string): (path: string, text: string) => void {
  const there = new Set<string>();
  return (path, text) => {
    const whole = join(folder, path);
    const parent = dirname(whole);
    if (!there.has(parent)) mkdirSync(parent, { recursive: true });
    there.add(parent);
    writeFileSync(whole, text);
  };
}

function markdown(fields: Record<string, unknown>, body: string): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}`;
}

function siteFields(locales: readonly string[]): Record<string, unknown> {
  return {
    name: 'Neighbors for a Fair City',
    shortName: 'Fair City',
    description: 'Made-up campaigns, events and history of an organization that does not exist.',
    url: 'https://campaigns.example.org',
    calendarDomain: 'campaigns.example.org',
    locales: [...locales],
    timezone: 'America/New_York',
    contact: { label: 'Write to us', url: 'https://example.org/contact' },
    join: { label: 'Become a member', url: 'https://example.org/join' },
    registrationHosts: { 'actionnetwork.org': ['/forms/*'] },
    hebrewDates: 'true',
  };
}
