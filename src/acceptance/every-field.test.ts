/** An organization that uses every field that an event, a place and a site can have. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSite } from './built-site.ts';
import { filesBelow } from './guarded.ts';
import { texts, visit } from './visit.ts';
import { walk, withMenuOpen } from './walk.ts';

const site = visit('every-field');
const WITHOUT_SCRIPT = { javaScriptEnabled: false };
const CONFERENCE = '/events/2026-12-05-winter-conference/';

/** The words below a term of the facts of an event, line by line. */
async function fact(path: string, term: string): Promise<string[]> {
  const page = await site.open(path, WITHOUT_SCRIPT);
  const found = await texts(page, `.facts-list > div:has(> dt:text-is("${term}")) > dd`);
  await page.context().close();
  return found;
}

describe('the page of an event', () => {
  test('says what it costs, who may come and whom to ask', async () => {
    expect(await fact(CONFERENCE, 'Cost')).toEqual([
      '$10–$30, sliding scale; no one turned away for lack of funds',
      'Pay at the door, in cash or by card.',
    ]);
    expect(await fact(CONFERENCE, 'Who may come')).toEqual([
      'Open to everyone',
      'Tenants of other cities are welcome.',
      'Room for 80 people',
    ]);
    expect(await fact(CONFERENCE, 'Questions')).toEqual(['events@assembly.example']);
    expect(await fact(CONFERENCE, 'Website of the event')).toEqual(['conference.example.org']);
    expect(await fact(CONFERENCE, 'Topics')).toEqual(['Housing', 'Heat and repairs']);
    expect(await fact(`/es${CONFERENCE}`, 'Temas')).toEqual([
      'Vivienda',
      'Calefacción y reparaciones',
    ]);
  });

  test('leads to its place, into the room and onto a map', async () => {
    const page = await site.open(CONFERENCE, WITHOUT_SCRIPT);
    const where = page.locator('.facts-list > div:has(> dt:text-is("Where"))');
    expect(await where.innerText()).toContain('Library, second floor');
    expect(await where.innerText()).toContain('Enter by the garden gate and ring twice.');
    expect(await where.innerText()).toContain('Trains 2 and 3 to the river');
    const map = where.getByRole('link', { name: 'Show on a map' });
    expect(await map.getAttribute('href')).toMatch(/^https:\/\/www\.openstreetmap\.org\/\?mlat=40/);
    expect(await map.getAttribute('rel')).toContain('noreferrer');
    await where.getByRole('link', { name: 'Union Hall' }).click();
    await page.waitForURL('**/places/union-hall/');
  });

  test('has a button for each registration, the first as the main one', async () => {
    const page = await site.open(CONFERENCE, WITHOUT_SCRIPT);
    const buttons = page.locator('main .next a.button');
    expect(await buttons.locator('.out').allInnerTexts()).toEqual([
      'Register: Guests',
      'Register: Volunteers',
    ]);
    expect(await page.locator('main .next .status').allInnerTexts()).toContain('Press: Full');
    const hebrew = await site.open(`/he${CONFERENCE}`, WITHOUT_SCRIPT);
    expect(await hebrew.locator('main .next .out').first().innerText()).toContain('אורחות ואורחים');
  });

  test('tells what happens when, and who takes part', async () => {
    const page = await site.open(CONFERENCE, WITHOUT_SCRIPT);
    expect(await page.locator('.facts-list').innerText()).toContain('Doors open at 9:30 am');
    expect(await texts(page, '.program > div')).toEqual([
      '10 am Welcome',
      '12:30 pm Lunch',
      '10 am Working groups',
      '3 pm Songs',
    ]);
    expect((await texts(page, '.partners li')).slice(0, 3)).toEqual([
      'Speaking: Ana Example (Tenants of 5 River Street)',
      'Performing: River Youth Choir (River Youth Choir)',
      'Hosting: Bo Example',
    ]);
  });

  test('leads to recordings and the like where it is over', async () => {
    const page = await site.open('/events/2026-11-14-reading/', WITHOUT_SCRIPT);
    const [recording = ''] = await texts(page, '.recap-block .partners li');
    expect(recording).toBe('The evening from start to end Recording · video.example.org');
  });

  test('says of a month that its day is to be announced, and adds no day to a calendar', async () => {
    const page = await site.open('/events/2027-10-01-convention/', WITHOUT_SCRIPT);
    const next = (await texts(page, 'main .next')).join(' ');
    expect(next).toContain('October 2027');
    expect(next).toContain('Date to be announced');
    expect(await page.locator('.menu').count()).toBe(0);
  });

  test('tells how a march goes', async () => {
    const where = await fact('/events/2026-12-12-march/', 'Where');
    expect(where).toContain('Route: From River Square to Town Hall');
    expect(where).toContain('Meeting point: At the fountain, under the blue banner');
  });

  test('keeps a place that is not disclosed off every map', async () => {
    const page = await site.open('/events/2026-12-17-supper/', WITHOUT_SCRIPT);
    expect(await page.getByRole('link', { name: 'Show on a map' }).count()).toBe(0);
  });
});

test('lists say who may come and what it costs', async () => {
  const page = await site.open('/events/', WITHOUT_SCRIPT);
  const rows = await texts(page, '.event-row');
  expect(rows.find((row) => row.includes('Quarterly assembly'))).toContain('Members only');
  expect(rows.find((row) => row.includes('March for heat'))).toContain('Free');
  expect(rows.find((row) => row.includes('Supper'))).toContain('Full');
  expect(rows.find((row) => row.includes('Convention'))).toMatch(/^Oct 2027 Convention/);
});

test('the filters lead to a place and to a topic', async () => {
  const page = await site.open('/events/', WITHOUT_SCRIPT);
  await page.getByRole('link', { name: 'Brooklyn', exact: true }).click();
  await page.waitForURL('**/events/in-brooklyn/');
  expect(await texts(page, '.event-row h3 a')).toContain('March for heat');
  await page.getByRole('link', { name: 'Housing', exact: true }).first().click();
  await page.waitForURL('**/events/topic-housing/');
  expect(await texts(page, '.event-row h3 a')).not.toContain('March for heat');
});

describe('the page of a place', () => {
  test('tells its access and what is on there', async () => {
    const page = await site.open('/places/union-hall/', WITHOUT_SCRIPT);
    expect(await texts(page, '.access-list > div')).toContain('Wheelchair access yes');
    expect(await page.locator('main').innerText()).toContain('The lift is behind the bar.');
    expect(await texts(page, '[data-holds=upcoming] h3 a')).toContain('Winter conference');
    const spanish = await site.open('/es/places/union-hall/', WITHOUT_SCRIPT);
    expect(await texts(spanish, 'h1')).toEqual(['Salón del Sindicato']);
  });

  test('is found at its earlier address', async () => {
    const page = await site.open('/places/old-union-hall/');
    await page.waitForURL('**/places/union-hall/');
  });
});

describe('the line above every page', () => {
  test('is there in the language of the page, and gone at its minute', async () => {
    const page = await site.open('/es/history/');
    const notice = page.locator('.site-notice');
    expect(await notice.innerText()).toBe('La oficina está cerrada hasta el 4 de enero.');
    await page.evaluate(() => {
      document.documentElement.dataset['now'] = '2027-01-04T17:00:00Z';
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await notice.isVisible()).toBe(false);
    const hebrew = await site.open('/he/', WITHOUT_SCRIPT);
    expect(await hebrew.locator('.site-notice').innerText()).toBe('המשרד סגור עד 4 בינואר.');
  });
});

test('the menu has the links of the site', async () => {
  const page = await site.open('/', WITHOUT_SCRIPT);
  const menu = page.getByRole('navigation', { name: 'Main' });
  await menu.getByRole('link', { name: 'Know your rights' }).click();
  await page.waitForURL('**/rights/');
});

describe('a list for frames', () => {
  const EMBEDS = ['/embed/', '/es/embed/', '/he/embed/campaigns/heat-for-all/'];

  test.each(EMBEDS)('%s has no script, and its links open outside', async (path) => {
    const html = readFileSync(join(site.folder, path, 'index.html'), 'utf8');
    expect(html).not.toContain('<script');
    expect(html).toContain('<meta name="robots" content="noindex">');
    const page = await site.open(path);
    const links = await page
      .locator('a')
      .evaluateAll((all) =>
        all.map((link) => `${link.getAttribute('target') ?? ''} ${link.getAttribute('rel') ?? ''}`),
      );
    expect(links.length).toBeGreaterThan(3);
    expect(new Set(links)).toEqual(new Set(['_blank noopener']));
  });

  test('may be shown by the partners of the site, and no other page may', async () => {
    const headersOf = async (path: string): Promise<string> => {
      const { headers } = await fetch(new URL(path.slice(1), site.url));
      return `${headers.get('content-security-policy') ?? ''} ${headers.get('x-frame-options') ?? ''}`;
    };
    for (const path of EMBEDS)
      expect(await headersOf(path)).toMatch(
        /frame-ancestors 'self' https:\/\/partner\.example\.org $/,
      );
    for (const path of ['/', CONFERENCE])
      expect(await headersOf(path)).toMatch(/frame-ancestors 'none' DENY$/);
  });

  test('is in no sitemap, and its code is on the page of calendars', async () => {
    expect(readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8')).not.toContain('/embed/');
    const page = await site.open('/calendar/', WITHOUT_SCRIPT);
    expect(await page.locator('#embed-code').innerText()).toMatch(
      /^<iframe src="https:\/\/assembly\.example\/embed\/" title="[^"]+"/,
    );
    expect(await page.locator('#embed-list').innerText()).toContain('<li><a href="https://');
  });
});

describe('In no one’s way', () => {
  walk(site, { lang: 'en' }, [
    { path: CONFERENCE, then: withMenuOpen },
    '/events/2027-10-01-convention/',
    '/events/topic-heat/',
    '/places/union-hall/',
    '/embed/',
    '/calendar/',
  ]);
  walk(site, { lang: 'he', dir: 'rtl' }, [`/he${CONFERENCE}`, '/he/places/union-hall/']);
});

test('the lists of a locality and a topic lead to their own calendars', async () => {
  for (const slug of ['in-brooklyn', 'topic-housing']) {
    const page = await site.open(`/events/${slug}/`, WITHOUT_SCRIPT);
    const link = page.getByRole('link', { name: 'Add to my calendar' });
    const target = new URL((await link.getAttribute('href')) ?? '', page.url());
    await page.goto(target.href);
    const feed = page.locator(target.hash);
    expect(await feed.innerHTML()).toContain(`/events/${slug}/calendar.ics`);
    await page.context().close();
  }
});

test('of a month whose day is not known, no page and no search result names a day', async () => {
  const folder = await builtSite('every-field');
  const saying = filesBelow(folder).filter(
    (file) =>
      file.endsWith('.html') &&
      readFileSync(join(folder, file), 'utf8').includes('October 1, 2027'),
  );
  expect(saying).toEqual([]);
  const page = await site.open('/search/?q=convention');
  await page.getByText('October 2027').first().waitFor();
  await page.context().close();
});
