/** Made-up entries of every kind, with the fields, lengths and states that real ones have. */
import type { Random } from './random.ts';
import { body, eventTitle, name, plain } from './generate-text.ts';
import { COUNTED, LOCALITIES } from './sample-words.ts';

/** An entry as it is written: its id, its fields, its Markdown. */
export interface MadeEntry {
  id: string;
  fields: Record<string, unknown>;
  body: string;
}

/** The fields of a translation, and its Markdown. */
export type MadeTranslation = Omit<MadeEntry, 'id'>;

/** Ids that entries may refer to. */
export interface Others {
  campaigns: readonly string[];
  organizations: readonly string[];
}

const isoDay = (day: Temporal.PlainDate): string => day.toString();

/** Lower-case ASCII words joined by hyphens. */
function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '') || 'gathering'
  );
}

function sources(random: Random, count: number): Record<string, string>[] {
  return Array.from({ length: count }, () => {
    const host = slug(name(random));
    const path = `${slug(name(random))}-${random.integer(1000, 999_999)}`;
    return {
      url: `https://${host}.example.org/${path}/`,
      publisher: name(random),
      ...(random.chance(0.4) && { date: `${random.integer(1997, 2025)}-0${random.integer(1, 9)}` }),
    };
  });
}

function participants(random: Random, others: Others, most: number): unknown[] {
  return random
    .sample(others.organizations, random.integer(0, most))
    .map((organization) =>
      random.chance(0.4) ? { organization, role: random.pick(['host', 'partner']) } : organization,
    );
}

/** An organization. */
export function madeOrganization(random: Random, index: number): MadeEntry {
  const title = `${name(random)} ${random.pick(['Workers United', 'Center', 'Alliance', 'Action'])}`;
  return {
    id: `${slug(title)}-${index}`,
    fields: {
      name: title,
      url: `https://${slug(title)}.example.org/`,
      description: plain(random, 10, 300),
    },
    body: '',
  };
}

/** A campaign; one in three is running. */
export function madeCampaign(
  random: Random,
  index: number,
  organizations: readonly string[],
): MadeEntry {
  const title = `${name(random)} ${random.pick(['for All', 'Now', 'Against Raids', 'Together'])}`;
  const started = random.integer(1997, 2024);
  const state = index % 3 === 0 ? 'active' : random.pick(['won', 'paused', 'ended']);
  return {
    id: `${slug(title)}-${index}`,
    fields: {
      title,
      summary: plain(random, 18, 200),
      hashtags: [`#${title.replace(/\W/g, '')}${index}`],
      started: String(started),
      ...(state === 'ended' && { ended: String(random.integer(started, 2025)) }),
      state,
      ...(state === 'won' && { outcome: plain(random, 14, 300) }),
      goals: Array.from({ length: random.integer(1, 3) }, () => plain(random, 9, 200)),
      with: participants(random, { campaigns: [], organizations }, 4),
      sources: sources(random, random.integer(1, 5)),
    },
    body: body(random, random.integer(150, 400), { headings: 3 }),
  };
}

const MINUTES = ['00', '30'];

/** When an event is; one in ten is a whole day, one in fifteen has no known hour. */
function times(random: Random, day: Temporal.PlainDate): Record<string, unknown> {
  const date = isoDay(day);
  if (random.chance(0.1))
    return {
      start: date,
      ...(random.chance(0.4) && { end: isoDay(day.add({ days: random.integer(1, 3) })) }),
    };
  if (random.chance(0.07)) return { start: date, timeNotKnown: 'true' };
  const hour = random.integer(9, 20);
  return {
    start: `${date} ${String(hour).padStart(2, '0')}:${random.pick(MINUTES)}`,
    ...(random.chance(0.85) && { end: `${date} ${hour + random.integer(1, 3)}:45` }),
  };
}

function place(random: Random): Record<string, unknown> {
  const roll = random.next();
  if (roll < 0.15) return { kind: 'online' };
  if (roll < 0.25) return { kind: 'to-be-announced' };
  const locality = random.pick(LOCALITIES);
  if (roll < 0.35) return { kind: 'in-person', locality, disclosed: 'after-registration' };
  return {
    kind: roll < 0.45 ? 'hybrid' : 'in-person',
    name: `${name(random)} ${random.pick(['Hall', 'Library', 'Synagogue', 'Church'])}`,
    address: `${random.integer(1, 999)} ${name(random)} Street`,
    locality,
  };
}

/** Twelve in a hundred events do not take place as they were announced. */
function status(random: Random, start: string, day: Temporal.PlainDate): Record<string, unknown> {
  const roll = random.next();
  if (roll >= 0.12) return {};
  const statusNote = plain(random, 8, 200);
  if (roll < 0.05) return { status: 'cancelled', statusNote };
  if (roll < 0.07) return { status: 'postponed', statusNote };
  if (roll < 0.09) return { status: 'moved-online', statusNote, place: { kind: 'online' } };
  // The file is named by the day that was announced first.
  const moved = isoDay(day.add({ days: 7 }));
  return {
    status: 'rescheduled',
    previousStart: start,
    statusNote,
    start: moved + start.slice(10),
  };
}

/** A weekly series, with an exception and one occurrence that is cancelled. */
function series(random: Random, day: Temporal.PlainDate): Record<string, unknown> {
  const week = (number: number): string => isoDay(day.add({ weeks: number }));
  return {
    every: 'week',
    count: String(random.integer(5, 12)),
    except: [week(2)],
    changes: [{ date: week(3), status: 'cancelled', statusNote: plain(random, 6, 200) }],
  };
}

/** An event that begins on a day, or was first announced for it. */
export function madeEvent(
  random: Random,
  day: Temporal.PlainDate,
  isPast: boolean,
  others: Others,
): MadeEntry {
  const title = eventTitle(random);
  const campaigns = [...new Set([random.pickSkewed(others.campaigns)])];
  if (random.chance(0.2)) campaigns.push(random.pickSkewed(others.campaigns));
  const when = times(random, day);
  const changed = status(random, String(when['start']), day);
  const rescheduled = changed['status'] === 'rescheduled';
  if (rescheduled) delete when['end'];
  const repeats = random.chance(0.02) && Object.keys(changed).length === 0;
  const fields: Record<string, unknown> = {
    title,
    summary: plain(random, random.integer(8, 22), 200),
    ...when,
    ...(random.chance(0.02) && { timezone: 'America/Chicago' }),
    campaigns: [...new Set(campaigns)],
    place: place(random),
    ...(random.chance(isPast ? 0.3 : 0.8) && {
      registration: {
        url: `https://actionnetwork.org/forms/${slug(title)}`,
        ...(random.chance(0.2) && { state: random.pick(['full', 'waitlist', 'closed']) }),
        ...(random.chance(0.2) && { note: plain(random, 8, 200) }),
      },
    }),
    ...changed,
    ...(repeats && { repeats: series(random, day) }),
    ...(random.chance(0.5) && {
      access: {
        wheelchair: random.pick(['yes', 'no', 'on-request']),
        ...(random.chance(0.4) && { childcare: 'on-request' }),
        ...(random.chance(0.2) && { signLanguage: 'yes' }),
        ...(random.chance(0.3) && { note: plain(random, 10, 400) }),
      },
    }),
    ...(random.chance(0.6) && { languages: random.sample(['en', 'es', 'yi', 'ar', 'ase'], 2) }),
    with: participants(random, others, 3),
    onHoliday: 'intended',
    ...(isPast &&
      random.chance(0.4) && { afterwards: { text: plain(random, random.integer(10, 30), 600) } }),
    ...(isPast && { sources: sources(random, random.integer(1, 3)) }),
  };
  const link = `It belongs to [its campaign](/campaigns/${campaigns[0] ?? ''}/).`;
  return {
    id: `${isoDay(day)}-${slug(title)}`,
    fields,
    body: body(random, random.integer(40, 150), random.chance(0.5) ? { links: [link] } : {}),
  };
}

/** A milestone of the history; one in four refers to an event. */
export function madeMilestone(
  random: Random,
  day: Temporal.PlainDate,
  event: string | undefined,
  others: Others,
): MadeEntry {
  const title = `${name(random)} ${random.pick(['Marches', 'Wins', 'Meets', 'Sits In'])}`;
  const date = isoDay(day).slice(0, random.pick([4, 7, 10, 10, 10]));
  const told = sources(random, random.integer(1, 4));
  const figures = told.slice(0, random.integer(0, 2)).map(({ url }) => ({
    what: random.pick(COUNTED),
    [random.pick(['number', 'atLeast', 'about'])]: String(random.integer(2, 3000)),
    source: url,
  }));
  return {
    id: `${date}-${slug(title)}`,
    fields: {
      title,
      summary: plain(random, 16, 200),
      date,
      kind: random.pick(['action', 'action', 'win', 'law', 'culture', 'statement']),
      campaigns: [random.pickSkewed(others.campaigns)],
      place: `${name(random)} Street`,
      with: participants(random, others, 2),
      ...(event !== undefined && { events: [event] }),
      figures,
      sources: told,
      ...(random.chance(0.2) && {
        followUps: [
          { date: String(day.year + 1), text: plain(random, 12, 300), source: told[0]?.url },
        ],
      }),
    },
    body: body(random, random.integer(60, 200)),
  };
}

/** A page of text. */
export function madePage(random: Random, id: string): MadeEntry {
  return {
    id,
    fields: { title: `About ${name(random)}`, summary: plain(random, 12, 200) },
    body: body(random, 300, { headings: 3 }),
  };
}

/** An entry's words in another language. */
export function madeTranslation(random: Random, locale: string, words: number): MadeTranslation {
  return {
    fields: {
      title: plain(random, 5, 120, locale).slice(0, -1),
      summary: plain(random, 14, 200, locale),
    },
    body: body(random, words, { locale }),
  };
}
