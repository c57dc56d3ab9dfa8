/** For tests: calendars read back by the programs of others. */
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { inOrder, type ReadOccurrence } from './occurrences.ts';

/** Reads a calendar with a program and returns all occurrences in it. */
export type Reader = (text: string) => ReadOccurrence[];

/** No event of a test has more occurrences; a reader that goes on is stopped. */
const MOST = 2000;

/** `ical.js`, the reader of Thunderbird. Zones are those that the calendar defines. */
export const readWithIcalJs: Reader = (text) => {
  const calendar = new ICAL.Component(
    ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0],
  );
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  // Left to itself it takes the exceptions of every series for those of each.
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((item) => new ICAL.Event(item, { exceptions: [] }));
  const masters = events.filter((event) => !event.isRecurrenceException());
  const found: ReadOccurrence[] = [];
  for (const event of masters) {
    for (const exception of events) {
      if (exception.uid === event.uid && exception.isRecurrenceException())
        event.relateException(exception);
    }
    if (!event.isRecurring()) found.push(icalJsOccurrence(event, event.startDate, event.endDate));
    else {
      const iterator = event.iterator();
      for (
        let next = next_(iterator), count = 0;
        next && count < MOST;
        next = next_(iterator), count++
      ) {
        const { item, startDate, endDate } = event.getOccurrenceDetails(next);
        found.push(icalJsOccurrence(item, startDate, endDate));
      }
    }
  }
  return inOrder(found);
};

/** `ical.js` says at the end that there is nothing more, whatever its types say. */
const next_ = (iterator: { next: () => ICAL.Time }): ICAL.Time | undefined => iterator.next();

function icalJsOccurrence(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): ReadOccurrence {
  const text = (time: ICAL.Time): string =>
    time.isDate
      ? time.toString()
      : Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString();
  return {
    uid: event.uid,
    start: text(start),
    end: text(end),
    title: event.summary,
    cancelled: event.component.getFirstPropertyValue('status') === 'CANCELLED',
  };
}

/** `node-ical`, which reckons with the time zones of the machine's own data. */
export const readWithNodeIcal: Reader = (text) => {
  const events = Object.values(ical.sync.parseICS(text)).filter(
    (item): item is VEvent => item?.type === 'VEVENT',
  );
  const found = events.flatMap((event) =>
    ical
      .expandRecurringEvent(event, { from: new Date(0), to: new Date(4e12) })
      .map((instance): ReadOccurrence => {
        const day = (date: Date): string =>
          // It gives a day as the midnight that begins it on the clock of the machine.
          Temporal.PlainDate.from({
            year: date.getFullYear(),
            month: date.getMonth() + 1,
            day: date.getDate(),
          }).toString();
        const time = (date: Date): string =>
          Temporal.Instant.fromEpochMilliseconds(date.getTime()).toString();
        const say = instance.isFullDay ? day : time;
        return {
          uid: event.uid,
          start: say(instance.start),
          end: say(instance.end),
          title: textOf(instance.summary),
          cancelled: instance.event.status === 'CANCELLED',
        };
      }),
  );
  return inOrder(found);
};

/** `node-ical` gives a text alone, or with the parameters of its property. */
const textOf = (value: string | { val: string }): string =>
  typeof value === 'string' ? value : value.val;
