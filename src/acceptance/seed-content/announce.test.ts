/** `npm run announce` as people run it, of the content. */
import { expect, test } from 'vitest';
import { runScript } from '../built-site.ts';

test('a newsletter of the week of 10 December 2019 names the three events of that winter in order', async () => {
  const { code, stdout } = await runScript('announce', [], { SITE_NOW: '2019-12-10' });
  expect(code).toBe(0);
  const titles = [
    'JFREJ Online Membership Assembly\nThursday, December 12, 2019, 7–8:30 pm EST\nOnline\n',
    '#NoNewCops Churro Brunch Meeting\nSunday, December 15, 2019, 10 am – 1 pm EST\n',
    'Tuesday, January 14, 2020, 6–9 pm EST: Freedom to Thrive Meeting https://',
  ];
  const places = titles.map((title) => stdout.indexOf(title));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
