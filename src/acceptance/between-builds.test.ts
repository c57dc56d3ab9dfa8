/** A page between two builds: built on December 10, 2019, looked at on other days. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { texts, visit } from './visit.ts';

const site = visit('published-neighbors');
const CAMPAIGN = '/campaigns/warm-homes/';
const EVENT = '/events/2019-12-12-online-assembly/';

/** Opens a page on a device whose clock shows a moment, in a zone. */
async function openAt(
  path: string,
  moment: string,
  timezoneId = 'America/New_York',
): Promise<Page> {
  const page = await site.open('/404.html', { timezoneId });
  await page.clock.setFixedTime(moment);
  await page.goto(new URL(path.slice(1), site.url).href);
  return page;
}

const rows = (page: Page, holds: string): Promise<string[]> =>
  texts(page, `[data-holds=${holds}] h3 a`);
const next = async (page: Page): Promise<string> => (await texts(page, 'main .next'))[0] ?? '';

describe('an event that is over since', () => {
  test('stands first among the past ones, without its button', async () => {
    const page = await openAt(CAMPAIGN, '2019-12-12T20:31:00-05:00');
    expect(await rows(page, 'upcoming')).toEqual(['Soup Brunch', 'Winter Meeting']);
    expect((await rows(page, 'past'))[0]).toBe('Online Assembly');
    const moved = page.locator('[data-holds=past] > li').first();
    expect(await moved.getByRole('link', { name: /^Register/ }).count()).toBe(0);
  });

  test('makes room for the one after it in the marigold block', async () => {
    expect(await next(await openAt('/', '2019-12-12T18:00:00-05:00'))).toContain('Online Assembly');
    expect(await next(await openAt('/', '2019-12-13T09:00:00-05:00'))).toContain('Soup Brunch');
  });

  test('cannot be registered for on its own page, which says that it is over', async () => {
    const page = await openAt(EVENT, '2019-12-13T09:00:00-05:00');
    expect(await page.getByRole('link', { name: /^Register/ }).count()).toBe(0);
    expect(await next(page)).toMatch(/^This event is over/);
  });
});

test('when all that a campaign has announced is over, it leads with its demand', async () => {
  const page = await openAt(CAMPAIGN, '2020-01-15T09:00:00-05:00');
  expect(await next(page)).toContain('Put an end to cold rooms');
  expect(await page.getByRole('heading', { name: 'Upcoming events' }).count()).toBe(0);
  expect((await rows(page, 'past')).slice(0, 3)).toEqual([
    'Winter Meeting',
    'Soup Brunch',
    'Online Assembly',
  ]);
});

test('where further events are announced than stand by, none is said to be missing', async () => {
  const page = await openAt('/', '2020-03-01T09:00:00-05:00');
  expect(await next(page)).toContain('More events are announced');
});

test('before the build nothing is amiss', async () => {
  const page = await openAt(CAMPAIGN, '2019-12-01T09:00:00-05:00');
  expect(await rows(page, 'upcoming')).toHaveLength(3);
  expect(await next(page)).toContain('in 11 days');
});

describe('how soon an event is', () => {
  test.each([
    ['2019-12-10T12:00:00-05:00', 'in 2 days'],
    ['2019-12-11T23:59:00-05:00', 'tomorrow'],
    ['2019-12-12T00:00:00-05:00', 'today'],
  ])('at %s is told as "%s", beside the whole date', async (moment, words) => {
    const page = await openAt(CAMPAIGN, moment);
    const [row = ''] = await texts(page, '[data-holds=upcoming] > li:first-child');
    expect(row).toContain(`Dec 2019 12 Thursday ${words} `);
    expect(await next(page)).toMatch(new RegExp(`^Next event ${words} Thu, Dec 12 7–8:30 pm`));
  });

  test('while it goes on is told as "now"', async () => {
    const page = await openAt(CAMPAIGN, '2019-12-12T19:30:00-05:00');
    const [row = ''] = await texts(page, '[data-holds=upcoming] > li:first-child');
    expect(row).toContain('Thursday now ');
    expect(await next(page)).toMatch(/^Happening now Thu, Dec 12/);
  });

  test('is counted in days of the event, wherever the visitor is', async () => {
    // Already the 12th in Tokyo, still the 11th in New York.
    const page = await openAt(CAMPAIGN, '2019-12-11T21:00:00-05:00', 'Asia/Tokyo');
    expect(await next(page)).toMatch(/^Next event tomorrow/);
  });
});

describe('a visitor', () => {
  test('in another zone sees the time of their own clock too', async () => {
    const page = await openAt(EVENT, '2019-12-10T12:00:00-05:00', 'Europe/Berlin');
    expect(await next(page)).toMatch(/Your time: Fri, 1–2:30\sam/);
    expect(await next(page)).toContain('7–8:30 pm');
    // Hours are written as in New York in every language of the site.
    const spanish = await openAt(`/es${EVENT}`, '2019-12-10T12:00:00-05:00', 'Europe/Berlin');
    expect(await next(spanish)).toMatch(/Tu hora: vie, 1:00\s?–\s?2:30\sa\.\s?m\./);
  });

  test('in the zone of the event, or beside it, sees one time', async () => {
    for (const zone of ['America/New_York', 'America/Toronto']) {
      const page = await openAt(EVENT, '2019-12-10T12:00:00-05:00', zone);
      expect(await next(page)).not.toContain('Your time');
    }
  });
});

test('without JavaScript the page is as it was built, and says when that was', async () => {
  const page = await site.open(CAMPAIGN, { javaScriptEnabled: false });
  expect(await rows(page, 'upcoming')).toHaveLength(3);
  expect(await next(page)).toMatch(/^Next event Thu, Dec 12 7–8:30 pm/);
  expect(await page.locator('footer').innerText()).toContain('As of December 10, 2019, 12 am');
});
