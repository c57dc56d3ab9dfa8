/**
 * The further fields of events, as far as they depend on each other or on the site: topics and
 * organizations that exist, a currency for amounts, doors and schedule within the event, nobody's
 * own address among the people.
 */
import { findPhoneNumbers } from '../../domain/phone-numbers.ts';
import { doorsOpen, placeSchedule, type ScheduleMistake } from '../../domain/schedule.ts';
import { readWhen, type When } from '../../domain/time.ts';
import type { DataPath } from '../../entries/yaml/yaml-tree.ts';
import type { EventData } from '../../schema/event.ts';
import { ID_FORM } from '../../schema/text.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import { type CheckedEntry, listOf, report, textOf, valueOf } from '../checked-entry.ts';
import { show } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import { spaced, zoneOf } from './event-times.ts';

export const eventDetails: EntryRule = (entry, content) => {
  if (entry.kind !== 'events' || entry.locale !== undefined) return;
  topics(entry, content);
  currency(entry, content);
  people(entry, content);
  schedule(entry, content);
};

function topics(entry: CheckedEntry, { site }: Content): void {
  listOf(entry, ['topics']).forEach((_, index) => {
    const path = ['topics', index];
    const topic = textOf(entry, path);
    const known = Object.keys(site.topics ?? {});
    if (topic === undefined || known.includes(topic)) return;
    const instead =
      known.length === 0
        ? ' There are none yet: add it there with its name in each language.'
        : ` Use one of ${known.join(', ')}, or add it there.`;
    report(entry, {
      code: 'unknown-topic',
      path,
      message: `${show(topic)} is not among "topics" in site.yaml.${didYouMean(topic, known) || instead}`,
    });
  });
}

/** Amounts say nothing without a currency. */
function currency(entry: CheckedEntry, { site }: Content): void {
  const cost = valueOf(entry, ['cost']) as EventData['cost'];
  if (cost === undefined || cost === 'free') return;
  const amount = (['from', 'to'] as const).find((field) => cost[field] !== undefined);
  if (amount === undefined || (cost.currency ?? site.currency) !== undefined) return;
  report(entry, {
    code: 'no-currency',
    path: ['cost', amount],
    message:
      'is an amount without a currency. Add a line below "cost", such as currency: USD, or once for all events in site.yaml.',
  });
}

const MAIL = /(?<![^\s<>@])[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+/;

function people(entry: CheckedEntry, content: Content): void {
  listOf(entry, ['people']).forEach((_, index) => {
    for (const field of ['name', 'organization']) {
      const path = ['people', index, field];
      const text = textOf(entry, path) ?? '';
      if (MAIL.test(text) || findPhoneNumbers(text).length > 0)
        report(entry, {
          code: 'personal-detail',
          path,
          message: `has the mail address or telephone number of a person: ${show(text)}. This file is public for ever. Write the name alone; questions go to "contact".`,
        });
    }
    organization(entry, ['people', index, 'organization'], content);
  });
}

/** What looks like an id has to be one: otherwise it would be shown as it is. */
function organization(entry: CheckedEntry, path: DataPath, { originals }: Content): void {
  const id = textOf(entry, path);
  if (id === undefined || !ID_FORM.test(id) || originals.organizations.has(id)) return;
  const near = didYouMean(id, originals.organizations.keys());
  report(entry, {
    code: 'unknown-reference',
    path,
    message: `${show(id)} is not in content/organizations.${near || ' Write its name with capitals, as people know it, or add its file.'}`,
  });
}

/** When an event is; undefined while its times have mistakes of their own. */
function whenOf(entry: CheckedEntry, content: Content): When | undefined {
  const start = textOf(entry, ['start']);
  const zone = zoneOf(entry, content);
  if (start === undefined || zone === undefined || entry.read?.ok(['end']) !== true)
    return undefined;
  try {
    return readWhen(start, textOf(entry, ['end']), zone);
  } catch {
    return undefined;
  }
}

function schedule(entry: CheckedEntry, content: Content): void {
  const doors = textOf(entry, ['doors']);
  const items = valueOf(entry, ['schedule']) as EventData['schedule'] | undefined;
  if (doors === undefined && (items === undefined || items.length === 0)) return;
  const when = whenOf(entry, content);
  if (when === undefined) return;
  const start = spaced(textOf(entry, ['start']) ?? '');
  if (doors !== undefined && when.kind === 'timed' && doorsOpen(doors, when) === undefined) {
    report(entry, {
      code: 'doors',
      path: ['doors'],
      message: `${show(doors)} is not shortly before the event begins (${start}). Correct the one that is wrong.`,
    });
    return;
  }
  const { mistake } = placeSchedule({ schedule: items ?? [], doors }, when);
  if (mistake === undefined) return;
  const { index, problem } = mistake;
  report(entry, {
    code: 'schedule',
    path: ['schedule', index, 'time'],
    message: `${show(spaced(items?.[index]?.time ?? ''))} ${scheduleMessage(problem, entry, items?.[index - 1]?.time)}`,
  });
}

function scheduleMessage(
  problem: ScheduleMistake['problem'],
  entry: CheckedEntry,
  before: string | undefined,
): string {
  const start = spaced(textOf(entry, ['start']) ?? '');
  const end = textOf(entry, ['end']);
  switch (problem) {
    case 'unordered':
      return `is before the item above it (${spaced(before ?? '')}). Put the items in order; of an event of several days, write the day too: 2019-12-13 10:00.`;
    case 'before-start':
      return `is before the event begins (${start}). Correct the one that is wrong.`;
    case 'after-end':
      return end === undefined
        ? `is on another day than the event (${start}). Correct it, or write when the event ends in "end".`
        : `is after the event ends (${spaced(end)}). Correct the one that is wrong.`;
  }
}
