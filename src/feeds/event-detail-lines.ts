/** The details of one occurrence of an event in lines of plain text, as feeds say them. */
import {
  type CampaignEvent,
  type Occurrence,
  occurrencePlace,
  scheduleOf,
} from '../domain/event.ts';
import { contactLink, costText, linkText, routeText } from '../i18n/detail-text.ts';
import type { Formatter } from '../i18n/format.ts';
import type { CalendarEntry, EventWords } from './calendar-entry.ts';
import { publicPlace } from './event-location.ts';

/** A line of text that may end with the address of what it names. */
export interface TextLine {
  text: string;
  url?: string;
}

/** A line in plain text, its address at its end. */
export function lineText({ text, url }: TextLine): string {
  return url === undefined ? text : `${text} ${url}`;
}

const withNote = (text: string, note: string | undefined): string =>
  note === undefined ? text : `${text} – ${note}`;

/** What it costs, who may come, and how many people fit. */
export function termsLines(
  { cost, data }: CampaignEvent,
  { costNote, audienceNote }: EventWords,
  { words }: Formatter,
): TextLine[] {
  const { facts } = words.feeds;
  const { audience, capacity } = data;
  return [
    ...(cost ? [{ text: withNote(`${facts.cost}: ${costText(cost, words)}`, costNote) }] : []),
    ...(audience ? [{ text: withNote(facts.audiences[audience.who], audienceNote) }] : []),
    ...(capacity === undefined ? [] : [{ text: facts.capacity(capacity) }]),
  ];
}

/** When the doors open, and what happens when. */
export function scheduleLines(
  event: CampaignEvent,
  occurrence: Occurrence,
  { schedule: texts = [] }: EventWords,
  format: Formatter,
): TextLine[] {
  const { facts } = format.words.feeds;
  const { doors, schedule } = scheduleOf(event, occurrence);
  const [first] = schedule;
  const isOneDay = schedule.every(({ at }) => first?.at.toPlainDate().equals(at.toPlainDate()));
  const timeText = (at: Temporal.ZonedDateTime): string =>
    isOneDay ? format.time(at) : `${format.day(at.toPlainDate(), 'short')}, ${format.time(at)}`;
  return [
    ...(doors ? [{ text: facts.doors(format.time(doors)) }] : []),
    ...(first ? [{ text: `${facts.schedule}:` }] : []),
    ...schedule.map(({ index, at, what }) => ({
      text: `${timeText(at)} – ${texts[index] ?? what}`,
    })),
  ];
}

/** Who speaks or performs there, one line each, with what they do. */
export function peopleLines({ people }: CalendarEntry, { words }: Formatter): TextLine[] {
  const { roles } = words.feeds.facts;
  return people.map(({ name, role, organization, url }) => {
    const whole = organization === undefined ? name : `${name} (${organization})`;
    return { text: role === undefined ? whole : `${roles[role]}: ${whole}`, ...(url && { url }) };
  });
}

/**
 * How to get there: where people gather, the route of a march, the way in, public transit. Nothing
 * of a place that is not disclosed.
 */
export function wayLines(
  event: CampaignEvent,
  occurrence: Occurrence,
  said: EventWords,
  { words }: Formatter,
): TextLine[] {
  const { facts } = words.feeds;
  const place = publicPlace(occurrencePlace(event, occurrence));
  const { meetingPoint, route, directions, transit } = place ?? {};
  const line = (label: string, text: string | undefined): TextLine[] =>
    text === undefined ? [] : [{ text: `${label}: ${text}` }];
  return [
    ...line(facts.meetingPoint, meetingPoint && (said.meetingPoint ?? meetingPoint)),
    ...line(
      facts.route,
      route && withNote(routeText(route, facts), route.note && (said.routeNote ?? route.note)),
    ),
    ...line(facts.directions, directions && (said.directions ?? directions)),
    ...line(facts.transit, transit),
  ];
}

/** What belongs to the event elsewhere: recordings, reading, its own website, whom to ask. */
export function linkLines(
  { data }: CampaignEvent,
  { linkLabels = {} }: EventWords,
  { words }: Formatter,
): TextLine[] {
  const { facts } = words.feeds;
  const { links, website, contact } = data;
  return [
    ...links.map((link) => {
      const text = linkText(link, facts);
      return { text: `${linkLabels[text] ?? text}:`, url: link.url };
    }),
    ...(website === undefined ? [] : [{ text: `${facts.website}:`, url: website }]),
    ...(contact === undefined ? [] : [{ text: `${facts.contact}: ${contactLink(contact).text}` }]),
  ];
}
