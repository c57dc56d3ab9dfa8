import { expect, test } from 'vitest';
import { type SearchTitle, titlesWith } from './search-title.ts';

const titles: SearchTitle[] = [
  ['#NoNewCops Churro Brunch', '/events/a/', 'Event', 2000],
  ['Asamblea de membresía', '/events/b/', 'Event', 4000],
  ['Jews Against ICE', '/campaigns/ice/', 'Campaign'],
];
const found = (query: string, now = 1_000_000) =>
  titlesWith(query, titles, now).map(([title]) => title);

test.each([
  ['churro', ['#NoNewCops Churro Brunch']],
  ['#nonew', ['#NoNewCops Churro Brunch']],
  ['MEMBRESIA', ['Asamblea de membresía']],
  ['ice jews', ['Jews Against ICE']],
  ['gains', []],
  ['ice churro', []],
  ['!', []],
])('%s finds %j', (query, expected) => expect(found(query)).toEqual(expected));

test('what is over is no longer found among what is coming', () => {
  expect(found('brunch', 2_000_000)).toEqual([]);
  expect(found('ice', 9_000_000)).toEqual(['Jews Against ICE']);
});
