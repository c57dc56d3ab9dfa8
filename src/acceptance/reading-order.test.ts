/**
 * What a screen reader says, from the first to the last word of a page. The files beside this one
 * are to be read: after a change on purpose, `npm test -- src/acceptance/reading-order -u` writes
 * them anew, and the difference shows what listeners will hear.
 */
import { expect, test } from 'vitest';
import { visit } from './visit.ts';

const site = visit('extremes', '/assembly');

test.each([
  ['event', '/events/2026-03-12-waitlist/'],
  ['timeline', '/history/campaign/forty-hashtags/'],
])('the reading order: %s', async (name, path) => {
  // In the zone of the events: elsewhere, the visitor's own time is shown as well.
  const page = await site.open(path, { timezoneId: 'America/New_York' });
  const heard = await page.locator('body').ariaSnapshot();
  await expect(`${heard}\n`).toMatchFileSnapshot(`reading-order/${name}.txt`);
});
