import { expect, test } from 'vitest';
import {
  furtherPages,
  isFurtherPage,
  onPage,
  PAGE_LENGTH,
  pageCount,
  pageOf,
  pagePath,
} from './paging.ts';

const entries = Array.from({ length: PAGE_LENGTH * 2 + 1 }, (_, index) => index);

test.each([
  [0, 1],
  [1, 1],
  [PAGE_LENGTH, 1],
  [PAGE_LENGTH + 1, 2],
  [entries.length, 3],
])('%d entries make %d pages', (count, pages) => expect(pageCount(count)).toBe(pages));

test('every entry is on one page, in order', () => {
  const pages = [1, ...furtherPages(pageCount(entries.length))];
  expect(pages.flatMap((number) => onPage(entries, number))).toEqual(entries);
  expect(pages.every((number) => onPage(entries, number).every((n) => pageOf(n) === number))).toBe(
    true,
  );
  expect(Math.max(...pages.map((number) => onPage(entries, number).length))).toBe(PAGE_LENGTH);
});

test('the first page keeps the address of the list', () => {
  expect(pagePath('/events/', 1)).toBe('/events/');
  expect(pagePath('/events/', 2)).toBe('/events/page/2/');
  expect(isFurtherPage('/es/events/2019/page/12/')).toBe(true);
  expect(isFurtherPage('/events/2019/')).toBe(false);
});
