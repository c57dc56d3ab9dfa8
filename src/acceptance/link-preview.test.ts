/** What a message shows of a link to the site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from './built-site.ts';

test('says when, where and that it is cancelled', async () => {
  const file = join(await builtSite('extremes'), 'events/2026-03-17-cancelled/index.html');
  const html = readFileSync(file, 'utf8');
  const meta = (name: string) =>
    new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1];
  expect(meta('title')).toMatch(/^Cancelled · .* · Tue, Mar 17, 2026, 6–8 pm EDT$/);
  expect(meta('description')).toMatch(
    /^Cancelled: Tuesday, March 17, 2026, 6–8 pm EDT · Customs House, Harbor, NY · /,
  );
});
