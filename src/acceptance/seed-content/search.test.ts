/** Searching the content, in a real browser. */
import { expect, test } from 'vitest';
import { type Expected, searches } from '../searching.ts';
import { visit } from '../visit.ts';

const site = visit('december-10');

const ASSEMBLY = '/events/2019-12-12-online-assembly/';
const BRUNCH = '/events/2019-12-15-churro-brunch/';
const BOOKSTORE = '/history/2019-08-11-tisha-bav-amazon-bookstore/';

const IN_ENGLISH: [typed: string, expected: Expected][] = [
  ['amazon', { first: [ASSEMBLY], has: [BOOKSTORE, '/campaigns/stop-amazon-hq2/'], atLeast: 12 }],
  ['Amazon HQ2 blocked', { first: ['/history/2019-amazon-hq2-blocked/'] }],
  ['amazn', { offers: ['Amazon'] }],
  ['amaz', { has: [BOOKSTORE], atLeast: 12 }],
  ['Purim', { has: ['/events/2013-02-23-purim/', '/campaigns/culture-and-ritual/'], atLeast: 14 }],
  ['purimshpil', { has: ['/history/2002-first-purimshpil-and-domestic-workers/'] }],
  ['ICE', { first: [ASSEMBLY, BRUNCH], has: ['/campaigns/jews-against-ice/'], atLeast: 24 }],
  ['Jews Against ICE', { first: ['/campaigns/jews-against-ice/', ASSEMBLY] }],
  ['jews against', { has: ['/campaigns/jews-against-ice/'] }],
  ['#JewsAgainstICE', { has: ['/campaigns/jews-against-ice/', ASSEMBLY] }],
  ['JewsAgainstICE', { has: ['/campaigns/jews-against-ice/', ASSEMBLY] }],
  ['#NoTech4ICE', { first: [ASSEMBLY], has: ['/campaigns/no-tech-for-ice/'] }],
  ['ASL', { offers: [] }],
  ['Bezos', { offers: [] }],
  ['donate', { offers: [] }],
  ['zzyzx', { offers: [] }],
  ['xq', { offers: [] }],
  ['wheelchair', { has: ['/events/2014-03-15-purim/', '/accessibility/'], hasNot: [ASSEMBLY] }],
  ['wheel', { has: ['/accessibility/'] }],
  ['childcare', { has: ['/accessibility/'] }],
  ['Kislev', { first: [ASSEMBLY, BRUNCH], hasNot: ['/events/2011-03-19-purim/'] }],
  ['15 Kislev 5780', { first: [ASSEMBLY] }],
  ['ט״ו בכסלו', { first: [ASSEMBLY] }],
  ['כסלו', { first: [ASSEMBLY, BRUNCH] }],
  ['Adar', { has: ['/events/2013-02-23-purim/'] }],
  ['next meeting', { first: [ASSEMBLY, BRUNCH] }],
  ['when is the next meeting?', { first: [ASSEMBLY, BRUNCH] }],
  ['upcoming', { first: [ASSEMBLY, BRUNCH] }],
  ['today', { first: [ASSEMBLY] }],
  ['tonight', { first: [ASSEMBLY] }],
  ['Thursday', { first: [ASSEMBLY] }],
  ['Sunday December', { first: [BRUNCH], hasNot: [ASSEMBLY] }],
  ['December 2019', { first: [ASSEMBLY, BRUNCH] }],
  ['churro', { first: [BRUNCH], has: ['/campaigns/no-new-cops/'] }],
  ['CHURRO br', { first: [BRUNCH] }],
  ['curro', { offers: ['churro'] }],
  ['Palantir', { has: ['/campaigns/no-tech-for-ice/', BOOKSTORE] }],
  ['palentir', { offers: ['Palantir'] }],
  ['Mijente', { has: [BOOKSTORE] }],
  ["Tisha B'Av", { has: [BOOKSTORE, '/events/2019-08-11-tisha-bav/'] }],
  ['tisha bav', { has: [BOOKSTORE, '/events/2019-08-11-tisha-bav/'] }],
  ['arrests', { has: [BOOKSTORE, '/history/2016-08-11-seven-jews-of-color-arrested/'] }],
  ['2008', { has: ['/events/2008-05-20-albany/', '/history/2008-05-20-members-lobby-in-albany/'] }],
  [
    'Albany',
    { first: ['/events/2008-05-20-albany/'].slice(1), has: ['/events/2008-05-20-albany/'] },
  ],
  ['Eric Garner', { has: ['/history/2014-12-04-kaddish-for-eric-garner/'] }],
  ['Mimouna', { has: ['/events/2019-04-27-mimouna/', '/history/2019-04-27-first-mimouna/'] }],
  ['Mizrahi caucus', { has: ['/history/2014-04-mizrahi-sephardi-caucus/'] }],
  ['online', { first: [ASSEMBLY] }],
  ['membership assembly', { first: [ASSEMBLY] }],
  ['privacy', { first: ['/privacy/'] }],
  ['join', { has: ['/join/'] }],
  ['won', { has: ['/campaigns/stop-amazon-hq2/'] }],
];

const IN_SPANISH: [typed: string, expected: Expected][] = [
  ['membresía', { first: ['/es/events/2019-12-12-online-assembly/'] }],
  ['MEMBRESIA', { first: ['/es/events/2019-12-12-online-assembly/'] }],
  ['membresua', { offers: ['membresía'] }],
  ['próxima reunión', { first: ['/es/events/2019-12-12-online-assembly/'] }],
  ['proxima reunion', { first: ['/es/events/2019-12-12-online-assembly/'] }],
  ['diciembre', { first: ['/es/events/2019-12-12-online-assembly/'] }],
  ['silla de ruedas', { has: ['/es/events/2014-03-15-purim/', '/es/accessibility/'] }],
  ['campaña', { atLeast: 5 }],
  ['zzyzx', { offers: [] }],
];

searches('in English', site, '/search/', IN_ENGLISH);
searches('in Spanish', site, '/es/search/', IN_SPANISH);

test('nothing typed leaves the site', () => {
  expect(site.strayRequests).toEqual([]);
  expect(site.complaints).toEqual([]);
});
