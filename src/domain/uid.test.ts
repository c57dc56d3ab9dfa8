import { expect, test } from 'vitest';
import { event as schema } from '../schema/event.ts';
import { readEvent } from './event.ts';
import { eventUid } from './uid.ts';

const uidOf = (id: string, fields: Record<string, unknown> = {}): string => {
  const data = schema.parse({
    title: 'Assembly',
    summary: 'An assembly.',
    start: '2026-04-09 19:00',
    ...fields,
  });
  return eventUid(readEvent(id, data, { timezone: 'America/New_York' }), 'example.org');
};

test('an event is known by its id and the domain of the site', () => {
  expect(uidOf('2026-04-09-assembly')).toBe('2026-04-09-assembly@example.org');
});

test('a new title, time, zone or place does not make it another event', () => {
  for (const change of [
    { title: 'Meeting' },
    { start: '2026-04-10 18:00' },
    { timezone: 'Europe/Berlin' },
    { status: 'rescheduled', previousStart: '2026-04-01' },
    { place: { kind: 'online' } },
  ])
    expect(uidOf('2026-04-09-assembly', change)).toBe(uidOf('2026-04-09-assembly'));
});

test('a renamed event stays what it was first', () => {
  const formerly = ['2026-04-08-meeting', '2026-04-09-meeting'];
  expect(uidOf('2026-04-09-assembly', { formerly })).toBe('2026-04-08-meeting@example.org');
});
