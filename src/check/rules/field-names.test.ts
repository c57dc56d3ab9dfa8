import { schemas } from '../../schema/index.ts';
import { describe, expect, test } from 'vitest';
import {
  aCampaign,
  aMilestone,
  anEvent,
  aSite,
  CAMPAIGN,
  EVENT,
  type Fixture,
  inOneLine,
  MILESTONE,
  problemsOf,
} from '../sample-content.ts';

const EVENT_FIELDS = Object.keys(schemas.events.shape).join(', ');

/** Fields: what a field may be called and hold. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'a word that is not on the list',
    files: { [EVENT]: anEvent({ place: '\n  kind: onlne' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:7:9 error not-one-of place.kind: "onlne" is not one of in-person, online, hybrid, to-be-announced. Did you mean "online"?',
    ],
  },
  {
    mistake: 'a misspelt field',
    files: { [EVENT]: anEvent({ sumary: 'x', summary: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:7:1 error unknown-field sumary: is not a field of an event. Did you mean "summary"?',
    ],
  },
  {
    mistake: 'a misspelt field whose right name stands there too',
    files: { [EVENT]: anEvent({ titel: 'Rally' }) },
    says: [
      `events/2019/2019-12-12-assembly.md:8:1 error unknown-field titel: is not a field of an event. Did you mean "title"? It is there already: keep one of the two.`,
    ],
  },
  {
    mistake: 'a field of another name',
    files: { [EVENT]: anEvent({ location: '\n  kind: online', place: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:6:1 error unknown-field location: is not a field of an event. Did you mean "place"?',
    ],
  },
  {
    mistake: 'a field nobody knows',
    files: { [EVENT]: anEvent({ colour: 'red' }) },
    says: [
      `events/2019/2019-12-12-assembly.md:8:1 error unknown-field colour: is not a field of an event. Delete it, or use one of ${EVENT_FIELDS}.`,
    ],
  },
  {
    mistake: 'a field in capitals',
    files: { [EVENT]: anEvent({ Title: 'Rally', title: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:7:1 error unknown-field Title: is not a field of an event. Did you mean "title"?',
    ],
  },
  {
    mistake: 'a misspelt field within another',
    files: { [EVENT]: anEvent({ place: '\n  kidn: online' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:7:3 error unknown-field place.kidn: is not a field of "place". Did you mean "kind"?',
    ],
  },
  {
    mistake: 'a field in a place where it does not belong',
    files: { [EVENT]: anEvent({ place: '\n  kind: online\n  seats: forty' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:3 error unknown-field place.seats: is not a field of "place". Delete it, or use one of id, kind, name, address, locality, room, directions, meetingPoint, route, url, latitude, longitude, disclosed.',
    ],
  },
  {
    mistake: 'a missing title',
    files: { [EVENT]: anEvent({ title: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:1 error missing-field title: is missing. Name of the entry, plain text, at most 120 characters. For example: title: A thousand people march',
    ],
  },
  {
    mistake: 'a field without a value',
    files: { [EVENT]: anEvent({ summary: '' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:3:1 error empty-field summary: is empty. One plain sentence for lists, feeds and previews, at most 200 characters. For example: summary: Members meet online to plan the winter.',
    ],
  },
  {
    mistake: 'a field that may be left out, without a value',
    files: { [EVENT]: anEvent({ statusNote: '' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:1 error empty-field statusNote: is empty. Why it was cancelled, postponed or moved. For example: statusNote: The hall lost its heating. Or delete the line.',
    ],
  },
  {
    mistake: 'a missing field within another',
    files: {
      [EVENT]: anEvent({
        image: '\n  src: march.jpg\n  alt: People sit on the floor.',
        campaigns: undefined,
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:8:1 error missing-field image.credit: is missing. Who made the picture, and under what terms it is used. For example: credit: Photo: Ana Example, used with permission',
      'events/2019/2019-12-12-assembly.md:9:8 error missing-picture image.src: "march.jpg" is not in events/2019. Add the file there, or correct its name; capitals count.',
    ],
  },
  {
    mistake: 'a text where a list should be',
    files: { [EVENT]: anEvent({ campaigns: 'jews-against-ice' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:12 error wrong-shape campaigns: "jews-against-ice" is not a list. Write [jews-against-ice], or each item on a line of its own: "  - jews-against-ice".',
    ],
  },
  {
    mistake: 'a text where fields should be',
    files: { [EVENT]: anEvent({ place: 'Brooklyn' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:6:8 error invalid-value place: "Brooklyn" is not the id of a place. Write the name of a file in content/places, or fields below "place", each on a line of its own: kind: in-person and name: Brooklyn',
    ],
  },
  {
    mistake: 'one word for a whole series',
    files: { [EVENT]: anEvent({ repeats: 'weekly' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:10 error wrong-shape repeats: "weekly" is one text, where fields are expected (every, on, dates, until, count, except …). Write each on a line of its own, moved in by two spaces, such as: every: week',
    ],
  },
  {
    mistake: 'a text for a list whose items it cannot be',
    files: { [EVENT]: anEvent({ languages: 'English' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:12 error wrong-shape languages: "English" is not a list. Write each item on a line of its own, with a hyphen before it. And "English" is not a language tag. Write its short code: en',
    ],
  },
  {
    mistake: 'a state as a field',
    files: { [EVENT]: anEvent({ cancelled: 'true' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:1 error unknown-field cancelled: is not a field of an event. Write it as: status: cancelled',
    ],
  },
  {
    mistake: 'true in place of yes',
    files: { [EVENT]: anEvent({ access: '\n  wheelchair: true' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:15 error not-one-of access.wheelchair: "true" is not one of yes, no, on-request. Did you mean "yes"?',
    ],
  },
  {
    mistake: 'a state with more words behind it',
    files: { [EVENT]: anEvent({ status: 'postponed until March' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:9 error not-one-of status: "postponed until March" is not one of scheduled, cancelled, postponed, rescheduled, moved-online. Did you mean "postponed"?',
    ],
  },
  {
    mistake: 'a list where a text should be',
    files: { [EVENT]: anEvent({ title: '\n  - Rally' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:1 error wrong-shape title: is a list, where one text is expected. If it is text with brackets, put quotes around all of it.',
    ],
  },
  {
    mistake: 'fields where a text should be',
    files: { [EVENT]: anEvent({ title: '\n  en: Rally' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:1 error wrong-shape title: is several fields, where one text is expected. Write it on the line of its name, such as: title: …',
    ],
  },
  {
    mistake: 'fields where a list should be',
    files: { [EVENT]: anEvent({ campaigns: '\n  first: jews-against-ice' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:1 error wrong-shape campaigns: is several fields, where a list is expected. Write each item on a line of its own, with a hyphen before it.',
    ],
  },
  {
    mistake: 'a list where a word should be',
    files: { [EVENT]: anEvent({ status: '[cancelled]' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:1 error wrong-shape status: is a list, where one text is expected. Write it on the line of its name, such as: status: cancelled',
    ],
  },
  {
    mistake: 'yes where true should be',
    files: { [EVENT]: anEvent({ draft: 'yes' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:8 error not-one-of draft: "yes" is neither true nor false. Write one of them.',
    ],
  },
  {
    mistake: 'a title that is too long',
    files: {
      [EVENT]: anEvent({
        title:
          'A rally A rally A rally A rally A rally A rally A rally A rally A rally A rally A rally A rally A rally A rally A rally A rally',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error invalid-value title: "A rally A rally A rally A rally A rally A rally A rally A r…" is 127 characters long; at most 120 fit. Make it shorter.',
    ],
  },
  {
    mistake: 'a title of several lines',
    files: { [EVENT]: anEvent({ title: '|\n  Rally\n  now' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error invalid-value title: "Rally\\u{a}now\\u{a}" is more than one line. Write it as one line of text.',
    ],
  },
  {
    mistake: 'a title of invisible characters',
    files: { [EVENT]: anEvent({ title: '"\u200b\u2060"' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error invalid-value title: "\\u{200b}\\u{2060}" is empty. Write some words, or delete the line if the field is optional.',
    ],
  },
  {
    mistake: 'a title that turns its direction',
    files: { [EVENT]: anEvent({ title: 'Rally \u202egnp.exe' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error invalid-value title: "Rally \\u{202e}gnp.exe" holds an invisible character that changes the direction of writing. Delete the line and type it again by hand.',
    ],
  },
  {
    mistake: 'a summary that is too long',
    files: {
      [EVENT]: anEvent({
        summary:
          'word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:3:10 error invalid-value summary: "word word word word word word word word word word word word…" is 204 characters long; at most 200 fit. Make it shorter.',
    ],
  },
  {
    mistake: 'an id in capitals',
    files: { [EVENT]: anEvent({ campaigns: '[Jews-Against-ICE]' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:13 error invalid-value campaigns[1]: "Jews-Against-ICE" is not an id. An id is made of lower-case letters and digits joined by hyphens: "jews-against-ice".',
    ],
  },
  {
    mistake: 'the same campaign twice',
    files: { [EVENT]: anEvent({ campaigns: '[jews-against-ice, jews-against-ice]' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:31 error invalid-value campaigns[2]: "jews-against-ice" is named twice. Delete one of them.',
    ],
  },
  {
    mistake: 'a language that is no code',
    files: { [EVENT]: anEvent({ languages: '[english]' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:13 error invalid-value languages[1]: "english" is not a language tag. Write its short code: en',
    ],
  },
  {
    mistake: 'a language of the site that the interface has no words for',
    files: { 'site.yaml': aSite({ locales: '[en, fr]' }) },
    says: [
      'site.yaml:5:15 error no-words locales[2]: "fr" is a language that the interface has no words for. Copy src/i18n/words/en.ts to src/i18n/words/fr.ts and translate it, or use one of en, es, he, yi.',
    ],
  },
  {
    mistake: 'what people take for the code of American Sign Language, and a code of no language',
    files: { [EVENT]: anEvent({ languages: '[asl, sp]' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:13 error invalid-value languages[1]: "asl" is the code of Asilulu, a language of Indonesia. American Sign Language is "ase".',
      'events/2019/2019-12-12-assembly.md:8:18 error invalid-value languages[2]: "sp" is the code of no language. Spanish is "es", Yiddish "yi", American Sign Language "ase".',
    ],
  },
  {
    mistake: 'a tab in a title',
    files: { [EVENT]: anEvent({ title: 'A\ttab' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error invalid-value title: "A tab" holds a tab. Write a space in its place.',
    ],
  },
  {
    mistake: 'another word for how often a series repeats',
    files: {
      [EVENT]: anEvent({ repeats: '\n  every: weekly\n  count: 3', onHoliday: 'intended' }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:9:10 error invalid-value repeats.every: "weekly" is not how often a series repeats. Write week.',
    ],
  },
  {
    mistake: 'what people call sign language',
    files: { [EVENT]: anEvent({ access: '\n  asl: yes' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:3 error unknown-field access.asl: is not a field of "access". Did you mean "signLanguage"?',
    ],
  },
  {
    mistake: 'a language in the wrong spelling',
    files: { [EVENT]: anEvent({ languages: '[zh-hant]' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:13 error invalid-value languages[1]: "zh-hant" is written "zh-Hant".',
    ],
  },
  {
    mistake: 'a place told after registration with its address',
    files: {
      [EVENT]: anEvent({
        place:
          '\n  kind: in-person\n  disclosed: after-registration\n  address: 130 West 30th Street\n  locality: Manhattan',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:9:12 error invalid-value place.address: "130 West 30th Street" may not stand in this file, because the place is told only after registration and this file is public. Delete the line; "locality" may stay.',
    ],
  },
  {
    mistake: 'an online event with an address',
    files: { [EVENT]: anEvent({ place: '\n  kind: online\n  address: 130 West 30th Street' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:12 error invalid-value place.address: "130 West 30th Street" does not belong to an online event. Delete it, or set kind: hybrid.',
    ],
  },
  {
    mistake: 'a latitude alone',
    files: { [EVENT]: anEvent({ place: '\n  kind: in-person\n  latitude: 40.7' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:13 error invalid-value place.latitude: "40.7" stands alone. Give latitude and longitude, or neither.',
    ],
  },
  {
    mistake: 'a latitude beyond the pole',
    files: {
      [EVENT]: anEvent({ place: '\n  kind: in-person\n  latitude: 140.7\n  longitude: -73.9' }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:8:13 error invalid-value place.latitude: "140.7" is beyond 90 degrees.',
    ],
  },
  {
    mistake: 'rescheduled without the earlier time',
    files: { [EVENT]: anEvent({ status: 'rescheduled' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:9 error invalid-value status: "rescheduled" needs "previousStart", the time it was to begin at first. Add a line such as: previousStart: 2019-12-05 19:00',
    ],
  },
  {
    mistake: 'an earlier time without rescheduled',
    files: { [EVENT]: anEvent({ previousStart: '2019-12-12 18:00' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:16 error invalid-value previousStart: "2019-12-12 18:00" goes with status: rescheduled only. Set that status, or delete this line.',
    ],
  },
  {
    mistake: 'moved online but in person',
    files: { [EVENT]: anEvent({ status: 'moved-online', place: '\n  kind: in-person' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:9 error invalid-value status: "moved-online" does not go with place.kind: in-person. Set place.kind: online.',
    ],
  },
  {
    mistake: 'access in other words',
    files: { [EVENT]: anEvent({ access: '\n  wheelchair: maybe' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:15 error not-one-of access.wheelchair: "maybe" is not one of yes, no, on-request.',
    ],
  },
  {
    mistake: 'a holiday that is not intended',
    files: { [EVENT]: anEvent({ onHoliday: 'yes' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:12 error not-one-of onHoliday: "yes" is not "intended", the only word that can stand here.',
    ],
  },
  {
    mistake: 'an unknown hour beside an hour',
    files: { [EVENT]: anEvent({ timeNotKnown: 'true' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:15 error invalid-value timeNotKnown: "true" says the hour is not known, but "start" names one. Delete one of them.',
    ],
  },
  {
    mistake: 'several mistakes in fields that depend on each other',
    files: {
      [EVENT]: anEvent({
        start: '2019-02-30 19:00',
        end: '2019-12-11',
        status: 'reschedule',
        registration:
          '\n  url: https://actionnetwork.org/forms/x\n  opens: 2019-12-02\n  closes: 2019-12-01',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-02-30 19:00" names a day that does not exist. Look in a calendar.',
      'events/2019/2019-12-12-assembly.md:8:9 error not-one-of status: "reschedule" is not one of scheduled, cancelled, postponed, rescheduled, moved-online. Did you mean "rescheduled"?',
      'events/2019/2019-12-12-assembly.md:12:11 error invalid-value registration.closes: "2019-12-01" is before registration opens (2019-12-02). Correct the one that is wrong.',
    ],
  },
  {
    mistake: 'a figure without a number',
    files: {
      [MILESTONE]: aMilestone({
        figures: '\n  - what: people\n    source: https://example.org/report',
      }),
    },
    says: [
      'history/2019-08-11-bookstore.md:9:5 error invalid-value figures[1]: has no number. Add one of number, atLeast, about or between.',
    ],
  },
  {
    mistake: 'a figure with two numbers',
    files: {
      [MILESTONE]: aMilestone({
        figures:
          '\n  - what: people\n    number: 44\n    about: 40\n    source: https://example.org/report',
      }),
    },
    says: [
      'history/2019-08-11-bookstore.md:11:12 error invalid-value figures[1].about: "40" is a second number beside "number". Keep one; a number from another source is a figure of its own.',
    ],
  },
  {
    mistake: 'a figure whose number is a word',
    files: {
      [MILESTONE]: aMilestone({
        figures: '\n  - what: people\n    number: 1,000\n    source: https://example.org/report',
      }),
    },
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "1,000" is not a number. Write digits alone: 1000',
    ],
  },
  {
    mistake: 'a figure in the wrong order',
    files: {
      [MILESTONE]: aMilestone({
        figures:
          '\n  - what: people\n    between: [300, 100]\n    source: https://example.org/report',
      }),
    },
    says: [
      'history/2019-08-11-bookstore.md:10:5 error invalid-value figures[1].between: does not begin with the lower number.',
    ],
  },
  {
    mistake: 'a figure whose source is not listed',
    files: {
      [MILESTONE]: aMilestone({
        figures: '\n  - what: people\n    number: 44\n    source: https://example.org/other',
      }),
    },
    says: [
      'history/2019-08-11-bookstore.md:11:13 error invalid-value figures[1].source: "https://example.org/other" is not among the sources of this entry. Add it there, or copy the address exactly.',
    ],
  },
  {
    mistake: 'no source',
    files: { [MILESTONE]: aMilestone({ sources: '[]' }) },
    says: [
      'history/2019-08-11-bookstore.md:6:1 error invalid-value sources: is empty. A milestone has at least one source; add its address.',
    ],
  },
  {
    mistake: 'the same source twice',
    files: {
      [MILESTONE]: aMilestone({
        sources: '\n  - url: https://example.org/report\n  - url: https://example.org/report',
      }),
    },
    says: [
      'history/2019-08-11-bookstore.md:8:5 error invalid-value sources[2]: is named twice. Delete one of them.',
    ],
  },
  {
    mistake: 'a kind that is not on the list',
    files: { [MILESTONE]: aMilestone({ kind: 'victory' }) },
    says: [
      'history/2019-08-11-bookstore.md:5:7 error not-one-of kind: "victory" is not one of action, win, founding, law, publication, culture, statement. Did you mean "win"?',
    ],
  },
  {
    mistake: 'a hashtag with a space',
    files: { [CAMPAIGN]: aCampaign({ hashtags: '["#No New Cops"]' }) },
    says: [
      'campaigns/jews-against-ice.md:4:12 error invalid-value hashtags[1]: "#No New Cops" is not a hashtag. A hashtag is # and letters or digits without spaces, in quotes: "#NoNewCops".',
    ],
  },
  {
    mistake: 'continued by nobody',
    files: { [CAMPAIGN]: aCampaign({ state: 'continued' }) },
    says: [
      'campaigns/jews-against-ice.md:4:8 error invalid-value state: "continued" needs the campaign that carries it on. Add a line such as: continuedBy: <id of that campaign>',
    ],
  },
  {
    mistake: 'an end before the start',
    files: { [CAMPAIGN]: aCampaign({ started: '2019', ended: '2018-05' }) },
    says: [
      'campaigns/jews-against-ice.md:5:8 error invalid-value ended: "2018-05" is before the campaign started (2019). Correct the one that is wrong.',
    ],
  },
  {
    mistake: 'a site without a time zone',
    files: { 'site.yaml': aSite({ timezone: undefined }) },
    says: [
      'site.yaml:1:1 error missing-field timezone: is missing. IANA time zone of all events that name no other. For example: timezone: Europe/Berlin',
    ],
  },
  {
    mistake: 'a host that is none',
    files: {
      'site.yaml': aSite({ registrationHosts: '\n  https://actionnetwork.org: [/forms/*]' }),
    },
    says: [
      'site.yaml:14:3 error invalid-value registrationHosts.https://actionnetwork.org: is not the name of a host, such as actionnetwork.org or *.zoom.us.',
    ],
  },
  {
    mistake: 'a path pattern that does not begin with a slash',
    files: { 'site.yaml': aSite({ registrationHosts: '\n  actionnetwork.org: [forms/*]' }) },
    says: [
      'site.yaml:14:23 error invalid-value registrationHosts.actionnetwork.org[1]: "forms/*" is not a path pattern. It begins with "/"; * stands for anything but a slash, ** for anything.',
    ],
  },
  {
    mistake: 'a color by its name',
    files: { 'site.yaml': aSite({ colors: '\n  accent: red' }) },
    says: [
      'site.yaml:19:11 error invalid-value colors.accent: "red" is not a color. Write # and six of 0-9 and a-f in quotes: "#b4152c".',
    ],
  },
  {
    mistake: 'an organization without a name',
    files: { 'organizations/mijente.yaml': 'url: https://mijente.net/\n' },
    says: [
      'organizations/mijente.yaml:1:1 error missing-field name: is missing. Its name as it writes it. For example: name: Tenants Union',
    ],
  },
  {
    mistake: 'a file without fields',
    files: { 'pages/about.md': '---\n---\n\nWe.\n' },
    says: [
      'pages/about.md:1:1 error no-fields frontmatter: holds no fields. Write each on a line of its own, such as: title: …',
    ],
  },
  {
    mistake: 'a file without frontmatter',
    files: { 'pages/about.md': '# About\n\nWe.\n' },
    says: [
      'pages/about.md:1:1 error no-frontmatter frontmatter: is missing. Begin the file with a line of three hyphens (---), then the fields, then three hyphens again.',
    ],
  },
  {
    mistake: 'frontmatter without an end',
    files: { 'pages/about.md': '---\ntitle: About\nsummary: Who we are.\n\nWe.\n' },
    says: [
      'pages/about.md:1:1 error no-frontmatter frontmatter: has no end. Put a line with three hyphens (---) below the last field.',
    ],
  },
  {
    mistake: 'no site.yaml',
    files: { 'site.yaml': undefined },
    says: [
      'site.yaml:1:1 error missing-file file: is missing. It says who publishes the site; copy it from the project and change the names.',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});
