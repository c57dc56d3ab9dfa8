/** Every kind of page of the real content, in both languages, for every reader. */
import { describe, expect, test } from 'vitest';
import { visit } from '../visit.ts';
import { type Stop, untilFound, walk, withMenuOpen } from '../walk.ts';

/** One page of each kind, and of each state that the content has it in. */
const KINDS = (prefix: string): Stop[] => [
  `${prefix}/`,
  `${prefix}/campaigns/`,
  // With events to come, figures and a timeline; ended, with hardly anything.
  `${prefix}/campaigns/jews-against-ice/`,
  `${prefix}/campaigns/we-are-here/`,
  `${prefix}/events/`,
  // A filter that nothing passes.
  `${prefix}/events/access-captions/`,
  // To come; over, with a recap.
  { path: `${prefix}/events/2019-12-12-online-assembly/`, then: withMenuOpen },
  `${prefix}/events/2019-08-11-tisha-bav/`,
  `${prefix}/events/2019-12-12-online-assembly/flyer/`,
  `${prefix}/events/2019/`,
  `${prefix}/history/`,
  `${prefix}/history/campaign/jews-against-ice/`,
  `${prefix}/history/decade/2000/`,
  // Sources that disagree; a number that is as long as a line.
  `${prefix}/history/2019-08-11-tisha-bav-amazon-bookstore/`,
  `${prefix}/history/2003-tuv-taam-settlement/`,
  `${prefix}/calendar/`,
  { path: `${prefix}/search/?q=ICE`, then: untilFound },
  `${prefix}/accessibility/`,
];

const site = visit('december-10');

describe('In English', () => {
  walk(site, { lang: 'en', everyColor: true }, [...KINDS(''), '/404.html']);
});

describe('In Spanish', () => {
  walk(site, { lang: 'es' }, KINDS('/es'));
});

test('no page asks another host for anything, and none complains', () => {
  expect(site.strayRequests).toEqual([]);
  expect(site.complaints).toEqual([]);
});
