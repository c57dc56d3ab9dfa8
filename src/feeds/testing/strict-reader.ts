/**
 * For tests: a reader of iCalendar that forgives nothing. It knows which properties RFC 5545 and
 * RFC 7986 allow where, how often and with which values, and throws at the first breach.
 */
import {
  type Component,
  demand,
  type Property,
  propertyOf,
  readComponent,
  textOf,
} from './strict-lines.ts';

/** How often a property may stand in a component. */
type Count = '1' | '0-1' | '0+';

/** What a property may be: how often, with which value. */
type Rule = readonly [Count, (property: Property, parent: Component, calendar: Component) => void];

const matching =
  (form: RegExp) =>
  ({ name, value }: Property): void => {
    demand(form.test(value), `${name} may not be ${value}`);
  };
const text = (property: Property): void => void textOf(property);
const texts = (property: Property): void => {
  for (const value of property.value.split(/(?<!\\)(?:\\\\)*,/)) textOf({ ...property, value });
};
const uri = ({ name, value, params }: Property): void => {
  demand(URL.canParse(value), `${name} is no address: ${value}`);
  demand(/^[\x21-\x7e]+$/.test(value), `${name} is not ASCII: ${value}`);
  demand((params.get('VALUE') ?? 'URI') === 'URI', `${name} says that it is no address`);
};
/** Not the default type of its property, so it must be said. */
const saidUri = (property: Property): void => {
  demand(property.params.get('VALUE') === 'URI', `${property.name} does not say VALUE=URI`);
  uri(property);
};
const utc = matching(/^\d{8}T\d{6}Z$/);
const integer = matching(/^\d{1,10}$/);
const duration = (property: Property): void => {
  matching(/^P(?:\d+W|\d+D(?:T\d+H)?|T\d+H)$/)(property);
};
const saidDuration = (property: Property): void => {
  demand(property.params.get('VALUE') === 'DURATION', `${property.name} does not say DURATION`);
  duration(property);
};

/** A DATE, a DATE-TIME in UTC, or one in a zone that the calendar defines. */
function moment({ name, value, params }: Property, _: Component, calendar: Component): void {
  const zone = params.get('TZID');
  const type = params.get('VALUE') ?? 'DATE-TIME';
  if (type === 'DATE') {
    demand(/^\d{8}$/.test(value) && zone === undefined, `${name} is no date: ${value}`);
  } else if (zone === undefined) {
    demand(/^\d{8}T\d{6}Z$/.test(value), `${name} is in no zone: ${value}`);
  } else {
    demand(/^\d{8}T\d{6}$/.test(value), `${name} is no time: ${value}`);
    demand(
      calendar.components.some(
        (item) => item.name === 'VTIMEZONE' && propertyOf(item, 'TZID')?.value === zone,
      ),
      `${name} is in ${zone}, which the calendar does not define`,
    );
  }
}

/** A moment in the form of DTSTART (sections 3.8.2.2, 3.8.4.4, 3.8.5.1). */
function likeStart(property: Property, event: Component, calendar: Component): void {
  moment(property, event, calendar);
  const start = propertyOf(event, 'DTSTART');
  demand(form(property) === form(start), `${property.name} has not the form of DTSTART`);
  if (property.name === 'DTEND')
    demand(property.value > (start?.value ?? ''), `DTEND is not after DTSTART`);
}

const form = (property: Property | undefined): string =>
  [
    property?.params.get('VALUE'),
    property?.params.get('TZID'),
    property?.value.endsWith('Z'),
  ].join();

const RULE_PART =
  /^(?:FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)|INTERVAL=[1-9]\d*|COUNT=[1-9]\d*|UNTIL=\d{8}(?:T\d{6}Z)?|BYDAY=(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU))*|BYMONTHDAY=-?\d{1,2}(?:,-?\d{1,2})*|BYMONTH=\d{1,2}|WKST=MO)$/;

function rule({ value }: Property, parent: Component): void {
  const parts = value.split(';');
  demand(parts[0]?.startsWith('FREQ=') === true, `A rule does not begin with FREQ: ${value}`);
  for (const part of parts) demand(RULE_PART.test(part), `No part of a rule: ${part}`);
  const names = parts.map((part) => part.split('=')[0]);
  demand(new Set(names).size === names.length, `A part of a rule stands twice: ${value}`);
  demand(!(names.includes('UNTIL') && names.includes('COUNT')), `Two ends: ${value}`);
  if (parent.name !== 'VEVENT') return;
  const until = /UNTIL=([^;]*)/.exec(value)?.[1];
  const wholeDay = propertyOf(parent, 'DTSTART')?.params.get('VALUE') === 'DATE';
  demand(
    until === undefined || (until.length === 8) === wholeDay,
    `UNTIL has another form: ${value}`,
  );
}

const CALENDAR: Record<string, Rule> = {
  VERSION: ['1', matching(/^2\.0$/)],
  PRODID: ['1', text],
  CALSCALE: ['0-1', matching(/^GREGORIAN$/)],
  NAME: ['0+', text],
  DESCRIPTION: ['0+', text],
  URL: ['0-1', uri],
  SOURCE: ['0-1', saidUri],
  'REFRESH-INTERVAL': ['0-1', saidDuration],
  COLOR: ['0-1', matching(/^[a-z]+$/)],
  'X-WR-CALNAME': ['0-1', text],
  'X-WR-CALDESC': ['0-1', text],
  'X-WR-TIMEZONE': ['0-1', text],
  'X-PUBLISHED-TTL': ['0-1', duration],
  'X-APPLE-CALENDAR-COLOR': ['0-1', matching(/^#[0-9a-f]{6}$/)],
};

const EVENT: Record<string, Rule> = {
  UID: ['1', matching(/^[a-z0-9-]+@[a-z0-9.-]+$/)],
  DTSTAMP: ['1', utc],
  SEQUENCE: ['1', integer],
  'LAST-MODIFIED': ['1', utc],
  DTSTART: ['1', moment],
  DTEND: ['0-1', likeStart],
  RRULE: ['0-1', rule],
  EXDATE: ['0+', likeStart],
  RDATE: ['0+', likeStart],
  'RECURRENCE-ID': ['0-1', moment],
  SUMMARY: ['1', text],
  DESCRIPTION: ['1', text],
  LOCATION: ['0-1', text],
  STATUS: ['1', matching(/^(?:CONFIRMED|TENTATIVE|CANCELLED)$/)],
  TRANSP: ['1', matching(/^(?:OPAQUE|TRANSPARENT)$/)],
  CATEGORIES: ['0-1', texts],
  URL: ['1', uri],
  GEO: ['0-1', matching(/^-?\d{1,2}(?:\.\d+)?;-?\d{1,3}(?:\.\d+)?$/)],
  IMAGE: ['0+', saidUri],
  CONFERENCE: ['0+', saidUri],
  'X-MICROSOFT-CDO-ALLDAYEVENT': ['0-1', matching(/^TRUE$/)],
  'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT': ['0-1', matching(/^TRUE$/)],
};

const ZONE: Record<string, Rule> = {
  TZID: ['1', matching(/^[A-Za-z0-9_+/-]+$/)],
};

const OBSERVANCE: Record<string, Rule> = {
  DTSTART: ['1', matching(/^\d{8}T\d{6}$/)],
  TZOFFSETFROM: ['1', matching(/^[+-]\d{4}(?:\d\d)?$/)],
  TZOFFSETTO: ['1', matching(/^[+-]\d{4}(?:\d\d)?$/)],
  RRULE: ['0-1', rule],
  RDATE: ['0+', matching(/^\d{8}T\d{6}$/)],
  TZNAME: ['0+', text],
};

/** Properties and parts of each component. */
const COMPONENTS: Record<string, { properties: Record<string, Rule>; parts: readonly string[] }> = {
  VCALENDAR: { properties: CALENDAR, parts: ['VTIMEZONE', 'VEVENT'] },
  VTIMEZONE: { properties: ZONE, parts: ['STANDARD', 'DAYLIGHT'] },
  STANDARD: { properties: OBSERVANCE, parts: [] },
  DAYLIGHT: { properties: OBSERVANCE, parts: [] },
  VEVENT: { properties: EVENT, parts: [] },
};

/**
 * Reads a calendar.
 * @throws {NotStrict} at the first breach of the RFCs.
 */
export function readStrictly(text: string): Component {
  const calendar = readComponent(text);
  checkComponent(calendar, calendar);
  return calendar;
}

/**
 * Checks a component and all in it. What is not listed is not allowed: no METHOD, ORGANIZER,
 * ATTENDEE or VALARM can get in.
 */
function checkComponent(component: Component, calendar: Component): void {
  const rules = COMPONENTS[component.name];
  demand(rules !== undefined, `${component.name} is no component that is published`);
  for (const property of component.properties) {
    const found = rules.properties[property.name];
    demand(found !== undefined, `${property.name} does not belong into ${component.name}`);
    found[1](property, component, calendar);
  }
  for (const [name, [count]] of Object.entries(rules.properties)) {
    const found = component.properties.filter((property) => property.name === name).length;
    demand(count !== '1' || found === 1, `${component.name} has ${found} ${name}`);
    demand(count !== '0-1' || found <= 1, `${component.name} has ${found} ${name}`);
  }
  if (component.name === 'VCALENDAR' || component.name === 'VTIMEZONE')
    demand(component.components.length > 0, `${component.name} has no component.`);
  for (const part of component.components) {
    demand(rules.parts.includes(part.name), `${part.name} does not belong into ${component.name}`);
    checkComponent(part, calendar);
  }
  if (component.name === 'VCALENDAR') checkIdentities(component);
}

/** No two events with one identity; an exception belongs to a series (section 3.8.4.4). */
function checkIdentities({ components }: Component): void {
  const events = components.filter(({ name }) => name === 'VEVENT');
  const value = (event: Component, name: string): string => propertyOf(event, name)?.value ?? '';
  const keys = events.map((event) => `${value(event, 'UID')} ${value(event, 'RECURRENCE-ID')}`);
  demand(new Set(keys).size === keys.length, 'Two events are the same.');
  const series = new Set(
    events.filter((event) => value(event, 'RRULE') !== '').map((event) => value(event, 'UID')),
  );
  for (const event of events) {
    if (value(event, 'RECURRENCE-ID') !== '')
      demand(series.has(value(event, 'UID')), `${value(event, 'UID')} is an exception to nothing`);
  }
}
