import { describe, expect, test } from 'vitest';
import {
  aCampaign,
  aMilestone,
  anEvent,
  CAMPAIGN,
  EVENT,
  type Fixture,
  inOneLine,
  MILESTONE,
  problemsOf,
} from '../sample-content.ts';

/** Entries that name others, earlier names, translations. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'a campaign that is not there',
    files: { [EVENT]: anEvent({ campaigns: '[jews-against-ise]' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:13 error unknown-reference campaigns[1]: "jews-against-ise" is not in content/campaigns. Did you mean "jews-against-ice"?',
    ],
  },
  {
    mistake: 'two events of one title on one day',
    files: {
      'events/2019/2019-12-12-other.md': anEvent({ start: '2019-12-12 10:00', end: undefined }),
      'events/2019/2019-12-19-assembly.md': anEvent({ start: '2019-12-19 10:00', end: undefined }),
    },
    says: [
      'events/2019/2019-12-12-other.md:2:8 error same-title title: "Online assembly" is also the title of events/2019/2019-12-12-assembly.md, with the same date. Give one of them another, so that people can tell them apart.',
    ],
  },
  {
    mistake: 'a campaign and a page of one title, and one of the site itself',
    files: {
      [CAMPAIGN]: aCampaign({ title: 'About' }),
      'pages/past.md': '---\ntitle: History\nsummary: What was.\n---\n',
      'pages/draft.md': '---\ntitle: History\nsummary: What was.\ndraft: true\n---\n',
    },
    says: [
      'pages/about.md:2:8 error same-title title: "About" is also the title of campaigns/jews-against-ice.md. Give one of them another, so that people can tell them apart.',
      'pages/past.md:2:8 error same-title title: "History" is also the title of a page of the site itself. Give one of them another, so that people can tell them apart.',
    ],
  },
  {
    mistake: 'two titles that are one in another language alone',
    files: {
      'events/2019/2019-12-12-other.md': anEvent({ title: 'Other', end: undefined }),
      'events/2019/2019-12-12-assembly.es.md': '---\ntitle: Asamblea\nsummary: Nos vemos.\n---\n',
      'events/2019/2019-12-12-other.es.md': '---\ntitle: Asamblea\nsummary: Nos vemos.\n---\n',
    },
    says: [
      'events/2019/2019-12-12-other.es.md:2:8 error same-title title: "Asamblea" is also the title of events/2019/2019-12-12-assembly.md, with the same date. Give one of them another, so that people can tell them apart.',
    ],
  },
  {
    mistake: 'a campaign nothing is like',
    files: { [EVENT]: anEvent({ campaigns: '[abc]' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:13 error unknown-reference campaigns[1]: "abc" is not in content/campaigns. Add campaigns/abc.md, or use the name of a file there.',
    ],
  },
  {
    mistake: 'an organization that is not there',
    files: {
      [EVENT]: anEvent({ with: '\n  - mijent\n  - organization: nobody-at-all\n    role: host' }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:9:5 error unknown-reference with[1]: "mijent" is not in content/organizations. Did you mean "mijente"?',
      'events/2019/2019-12-12-assembly.md:10:19 error unknown-reference with[2].organization: "nobody-at-all" is not in content/organizations. Add organizations/nobody-at-all.yaml, or use the name of a file there.',
    ],
  },
  {
    mistake: 'an event that is not there',
    files: { [MILESTONE]: aMilestone({ events: '[2019-12-12-asembly]' }) },
    says: [
      'history/2019-08-11-bookstore.md:8:10 error unknown-reference events[1]: "2019-12-12-asembly" is not in content/events. Did you mean "2019-12-12-assembly"?',
    ],
  },
  {
    mistake: 'itself',
    files: { [CAMPAIGN]: aCampaign({ state: 'continued', continuedBy: 'jews-against-ice' }) },
    says: [
      'campaigns/jews-against-ice.md:5:14 error own-reference continuedBy: "jews-against-ice" is this entry itself. Delete it here.',
    ],
  },
  {
    mistake: 'a draft',
    files: {
      [CAMPAIGN]: aCampaign({ draft: 'true' }),
      [EVENT]: anEvent({ campaigns: '[jews-against-ice]' }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:8:13 error draft-reference campaigns[1]: "jews-against-ice" is a draft, which is not published. Delete "draft: true" there, or this here.',
    ],
  },
  {
    mistake: 'a picture that is not there',
    files: { [EVENT]: anEvent({ image: '\n  src: march.jpg\n  alt: People sit.\n  credit: Us' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error missing-picture image.src: "march.jpg" is not in events/2019. Add the file there, or correct its name; capitals count.',
    ],
  },
  {
    mistake: 'a picture of a kind that is not shown',
    files: { [EVENT]: anEvent({ image: '\n  src: march.gif\n  alt: People sit.\n  credit: Us' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error invalid-value image.src: "march.gif" is not the name of a picture beside this file. Write the file name alone, such as march.jpg (jpg, png, webp or avif).',
    ],
  },
  {
    mistake: 'its own name as an earlier one',
    files: { [EVENT]: anEvent({ formerly: '[2019-12-12-assembly]' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:12 error former-id formerly[1]: "2019-12-12-assembly" is the name this entry has now. Delete it here.',
    ],
  },
  {
    mistake: 'an earlier name that another entry has',
    files: { 'pages/who.md': '---\ntitle: Who\nsummary: We.\nformerly: [about]\n---\n' },
    says: [
      'pages/who.md:4:12 error former-id formerly[1]: "about" is the name of another entry (pages/about.md). An address leads to one page only: rename that one, or delete this.',
    ],
  },
  {
    mistake: 'an earlier name that two entries had',
    files: {
      'pages/who.md': '---\ntitle: Who\nsummary: We.\nformerly: [us]\n---\n',
      'pages/we.md': '---\ntitle: We\nsummary: We.\nformerly: [us]\n---\n',
    },
    says: [
      'pages/who.md:4:12 error former-id formerly[1]: "us" stands in "formerly" of pages/we.md too. Keep it in one of them.',
    ],
  },
  {
    mistake: 'a translation without an original',
    files: { 'pages/abuot.es.md': '---\ntitle: Acerca\n---\n' },
    says: [
      'pages/abuot.es.md:1:1 error translation-original name: has no original: there is no pages/… file named abuot. Did you mean "about"?',
    ],
  },
  {
    mistake: "a translation into a language that is not the site's",
    files: { 'pages/about.fr.md': '---\ntitle: Qui\n---\n' },
    says: [
      'pages/about.fr.md:1:1 error translation-locale name: names "fr", which is no language of this site (en, es). Add it to "locales" in site.yaml, or take the dot out of the name.',
    ],
  },
  {
    mistake: "a translation into the site's own language",
    files: { 'pages/about.en.md': '---\ntitle: Who\n---\n' },
    says: [
      "pages/about.en.md:1:1 error translation-locale name: names the site's own language (en), which the original has without saying so. Put its words into about.md, and delete this file.",
    ],
  },
  {
    mistake: 'a translation with facts',
    files: {
      'events/2019/2019-12-12-assembly.es.md':
        '---\ntitle: Asamblea\nstart: 2019-12-13 19:00\n---\n',
    },
    says: [
      'events/2019/2019-12-12-assembly.es.md:3:1 error fact-in-translation start: is a fact, and facts stand in the original alone (2019-12-12-assembly.md), so that no translation can contradict it. Delete it here.',
    ],
  },
  {
    mistake: 'a translation of something the original does not say',
    files: {
      'events/2019/2019-12-12-assembly.es.md': '---\ntitle: Asamblea\nstatusNote: Cancelada\n---\n',
    },
    says: [
      'events/2019/2019-12-12-assembly.es.md:3:13 error translation-part statusNote: has no counterpart: the original has no "statusNote". Delete the line, or add it there.',
    ],
  },
  {
    mistake: 'a translation of half of the goals',
    files: {
      [CAMPAIGN]: aCampaign({ goals: '\n  - One.\n  - Two.' }),
      'campaigns/jews-against-ice.es.md': '---\ntitle: Campaña\ngoals:\n  - Uno.\n---\n',
    },
    says: [
      'campaigns/jews-against-ice.es.md:3:1 error translation-part goals: has 1 items, but the original has 2. Write one for each, in the same order.',
    ],
  },
  {
    mistake: 'a translation of a figure that is not there',
    files: {
      'history/2019-08-11-bookstore.es.md':
        '---\ntitle: La librería\nfigures:\n  arrested: personas arrestadas\n---\n',
    },
    says: [
      'history/2019-08-11-bookstore.es.md:4:13 error translation-part figures.arrested: translates "arrested", which no figure of the original counts.',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});
