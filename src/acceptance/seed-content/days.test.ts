/** The real content, as it stood on three days. Without JavaScript: the pages alone are right. */
import { describe, expect, test } from 'vitest';
import { texts, visit } from '../visit.ts';

const WITHOUT_SCRIPT = { javaScriptEnabled: false };
const CAMPAIGN = '/campaigns/jews-against-ice/';

/** Section of a page by its heading. */
const section = (heading: string): string => `section:has(> h2:text-is("${heading}"))`;

describe('on December 10, 2019', () => {
  const site = visit('december-10');

  test('a campaign lists its three next events in order, each with its registration link', async () => {
    const page = await site.open(CAMPAIGN, WITHOUT_SCRIPT);
    const rows = page.locator(`${section('Upcoming events')} article`);
    expect(await texts(page, `${section('Upcoming events')} h3 a`)).toEqual([
      'JFREJ Online Membership Assembly',
      '#NoNewCops Churro Brunch Meeting',
      'Freedom to Thrive Meeting',
    ]);
    expect(
      await rows
        .locator('time')
        .evaluateAll((all) => all.map((time) => time.getAttribute('datetime'))),
    ).toEqual(['2019-12-12T19:00-05:00', '2019-12-15T10:00-05:00', '2020-01-14T18:00-05:00']);
    const [first = '', second = '', third = ''] = await texts(
      page,
      `${section('Upcoming events')} article`,
    );
    expect(first).toMatch(/Dec 2019 12 Thursday .* 7–8:30 pm EST/);
    expect(second).toMatch(/Dec 2019 15 Sunday .* 10 am ?– ?1 pm EST/);
    expect(third).toMatch(/Jan 2020 14 Tuesday .* 6–9 pm EST/);
    for (const row of await rows.all()) {
      const link = row.getByRole('link', { name: /^Register for .* on jfrej\.org$/ });
      expect(await link.getAttribute('href')).toBe('https://jfrej.org/jewsagainstice/');
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    }
  });

  test('a preview stands still at that day in a browser of today, JavaScript or not', async () => {
    const page = await site.open(CAMPAIGN);
    await page.waitForFunction(() => document.querySelector('[data-day]:not([hidden])') !== null);
    expect(await texts(page, `${section('Upcoming events')} h3 a`)).toHaveLength(3);
    expect(await page.locator('main .next').innerText()).toContain('in 2 days');
  });

  test.each([
    'events/2019-12-12-online-assembly/',
    'es/events/2019-12-12-online-assembly/',
    'events/2020-01-14-freedom-to-thrive/',
    'es/events/2020-01-14-freedom-to-thrive/',
  ])('on a small phone the way to register for /%s is within the first 500 px', async (path) => {
    const viewport = { width: 360, height: 640 };
    const page = await site.open(`/${path}`, { ...WITHOUT_SCRIPT, viewport });
    const box = await page.locator('main .next .button').first().boundingBox();
    expect(box && box.y + box.height).toBeLessThan(500);
  });

  test('the first of them is the next thing to do, there and at home', async () => {
    for (const path of [CAMPAIGN, '/']) {
      const page = await site.open(path, WITHOUT_SCRIPT);
      const next = page.locator('main .next');
      expect(await next.count()).toBe(1);
      expect(await next.innerText()).toContain('JFREJ Online Membership Assembly');
    }
  });

  test('sources that disagree are both shown, each number with who gives it', async () => {
    const page = await site.open('/history/2019-08-11-tisha-bav-amazon-bookstore/', WITHOUT_SCRIPT);
    const arrested = page.locator('.figures dl > div', {
      has: page.locator('dt:text-is("arrested")'),
    });
    expect((await arrested.locator('dd').innerText()).replace(/\s+/g, ' ').trim()).toBe(
      '44 (JFREJ, +972 Magazine, Jewschool) or 40 (Forward)',
    );
  });
});

describe('on December 10, 2019, the history', () => {
  const site = visit('december-10');

  test('tells of nothing that had not happened yet', async () => {
    for (const path of ['/history/', CAMPAIGN, '/']) {
      const page = await site.open(path, WITHOUT_SCRIPT);
      const dates = await page
        .locator('.timeline .when > time')
        .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
      expect(dates.length).toBeGreaterThan(0);
      expect(dates.filter((date) => date > '2019-12-10')).toEqual([]);
    }
  });
});

describe('on December 14, 2019', () => {
  const site = visit('december-14');

  test('the event of the 12th is among the past ones, and cannot be registered for', async () => {
    const page = await site.open(CAMPAIGN, WITHOUT_SCRIPT);
    const title = 'JFREJ Online Membership Assembly';
    expect(await texts(page, `${section('Upcoming events')} h3 a`)).toEqual([
      '#NoNewCops Churro Brunch Meeting',
      'Freedom to Thrive Meeting',
    ]);
    expect((await texts(page, `${section('Past events')} h3 a`))[0]).toBe(title);
    const event = await site.open('/events/2019-12-12-online-assembly/', WITHOUT_SCRIPT);
    expect(await event.getByRole('link', { name: `Register for ${title}` }).count()).toBe(0);
    expect(await event.locator('main').innerText()).toContain('The event is over');
  });
});

describe('today', () => {
  const site = visit('today');

  test('with nothing announced, pages lead with a demand and the way to join in it', async () => {
    for (const path of ['/', '/events/', CAMPAIGN]) {
      const page = await site.open(path, WITHOUT_SCRIPT);
      const next = page.locator('main .next');
      expect(await next.innerText()).toContain('Put an end to the raids');
      expect(await next.getByRole('link', { name: 'Sign up on' }).count()).toBe(1);
      expect(await page.getByRole('link', { name: 'Subscribe to the calendar' }).count()).toBe(
        path === '/' ? 2 : 1,
      );
      expect(await page.locator('main .event-row .button').count()).toBe(0);
    }
  });

  test('no figure is cut off on the smallest phone, and two by one publisher are told apart', async () => {
    for (const path of ['/es/history/', '/history/2020-06-30-let-my-people-go-ends/']) {
      const page = await site.open(path, { viewport: { width: 320, height: 640 } });
      const beyond = await page
        .locator('.figure-value, .claims')
        .evaluateAll((all) =>
          all
            .filter((part) => part.getBoundingClientRect().right > innerWidth - 16)
            .map((part) => part.textContent),
        );
      expect(beyond, path).toEqual([]);
    }
    const milestone = await site.open('/history/2020-06-30-let-my-people-go-ends/');
    const raised = await texts(milestone, '.figures > dl > div:first-child dd');
    expect(raised).toEqual([
      '$370,000+ (JFREJ: Let My People Go campaign page) or ' +
        '$400,000+ (JFREJ: Announcement of the Mazals honorees)',
    ]);
  });
});
