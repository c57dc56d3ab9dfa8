import { describe, expect, test } from 'vitest';
import {
  aCampaign,
  anEvent,
  CAMPAIGN,
  EVENT,
  type Fixture,
  inOneLine,
  problemsOf,
} from './sample-content.ts';

/** YAML: what its own errors mean to a person who writes an event. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'a colon in a title',
    files: { [EVENT]: anEvent({ title: 'Rally: the first' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-quotes title: holds a colon, so it needs quotes around it. Write it as: title: "Rally: the first"',
    ],
  },
  {
    mistake: 'a number sign that cuts a title',
    files: { [EVENT]: anEvent({ title: 'Rally #3' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-comment title: is cut off: YAML takes what follows "#" as a comment. Put quotes around it: "Rally #3"',
    ],
  },
  {
    mistake: 'a number sign that swallows a title',
    files: { [EVENT]: anEvent({ title: '#NoTech4ICE rally' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-comment title: is cut off: YAML takes what follows "#" as a comment. Put quotes around it: "#NoTech4ICE rally"',
    ],
  },
  {
    mistake: 'a number sign with a space behind it that cuts a title',
    files: { [EVENT]: anEvent({ title: 'Rally # 3 of them' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-comment title: is cut off: YAML takes what follows "#" as a note. If it belongs to the text, put quotes around all of it: "Rally # 3 of them". If it is a note, put it on a line of its own.',
    ],
  },
  {
    mistake: 'a number sign at the end of a title',
    files: { [EVENT]: anEvent({ title: 'Rally #' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-comment title: is cut off: YAML takes what follows "#" as a note. If it belongs to the text, put quotes around all of it: "Rally #". If it is a note, put it on a line of its own.',
    ],
  },
  {
    mistake: 'a number sign with a space behind it that swallows a title',
    files: { [EVENT]: anEvent({ title: '# 3 of them' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-comment title: is cut off: YAML takes what follows "#" as a note. If it belongs to the text, put quotes around all of it: "# 3 of them". If it is a note, put it on a line of its own.',
    ],
  },
  {
    mistake: 'number signs that cut texts in lists and maps',
    files: {
      [CAMPAIGN]: aCampaign({ goals: '\n  - Close ward # 3 for good\n  - Say "no" # twice' }),
      [EVENT]: anEvent({ place: '\n  kind: in-person\n  name: Room # 3' }),
    },
    says: [
      'campaigns/jews-against-ice.md:5:5 error yaml-comment goals[1]: is cut off: YAML takes what follows "#" as a note. If it belongs to the text, put quotes around all of it: "Close ward # 3 for good". If it is a note, put it on a line of its own.',
      'campaigns/jews-against-ice.md:6:5 error yaml-comment goals[2]: is cut off: YAML takes what follows "#" as a note. If it belongs to the text, put quotes around all of it: \'Say "no" # twice\'. If it is a note, put it on a line of its own.',
      'events/2019/2019-12-12-assembly.md:8:9 error yaml-comment place.name: is cut off: YAML takes what follows "#" as a note. If it belongs to the text, put quotes around all of it: "Room # 3". If it is a note, put it on a line of its own.',
    ],
  },
  {
    mistake: 'a quote that is not closed',
    files: { [EVENT]: anEvent({ title: '"Rally' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-quotes title: begins with a quote (") that is never closed. Write it as: title: "Rally"',
    ],
  },
  {
    mistake: 'words after a quote',
    files: { [EVENT]: anEvent({ title: '"Rally" now' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-quotes title: goes on after the closing quote ("). Write it as: title: \'"Rally" now\'',
    ],
  },
  {
    mistake: 'a quote within quotes',
    files: { [EVENT]: anEvent({ title: '"He said "hi" to us"' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-quotes title: goes on after the closing quote ("). Write it as: title: \'He said "hi" to us\'',
    ],
  },
  {
    mistake: 'an apostrophe within single quotes',
    files: { [EVENT]: anEvent({ title: "'it's here'" }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-quotes title: goes on after the closing quote (\'). Write it as: title: "it\'s here"',
    ],
  },
  {
    mistake: 'a backslash in double quotes',
    files: { [EVENT]: anEvent({ title: '"C:\\d"' }) },
    says: [
      "events/2019/2019-12-12-assembly.md:2:8 error yaml-quotes title: holds a backslash, which means something else between double quotes. Write it as: title: 'C:\\d'",
    ],
  },
  {
    mistake: 'a title that begins with an at sign',
    files: { [EVENT]: anEvent({ title: '@jfrej rally' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-quotes title: begins with "@", which YAML keeps for itself. Write it as: title: "@jfrej rally"',
    ],
  },
  {
    mistake: 'a title that begins with a percent sign',
    files: { [EVENT]: anEvent({ title: '%50 off' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-quotes title: begins with "%", which in YAML begins an instruction. Write it as: title: "%50 off"',
    ],
  },
  {
    mistake: 'a title that begins with a backtick',
    files: { [EVENT]: anEvent({ title: '`rally`' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-quotes title: begins with "`", which YAML keeps for itself. Write it as: title: "`rally`"',
    ],
  },
  {
    mistake: 'a title in Markdown',
    files: { [EVENT]: anEvent({ title: '**Rally**' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-alias title: begins with "*", which in YAML refers to another value. Put it in quotes: "**Rally**"',
    ],
  },
  {
    mistake: 'a title that begins with an ampersand',
    files: { [EVENT]: anEvent({ title: '&Rally now' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-property title: begins with "&", which in YAML begins a name for a value. If it is text, put quotes around it: "&Rally now"',
    ],
  },
  {
    mistake: 'a title that begins with an exclamation mark',
    files: { [EVENT]: anEvent({ title: '!Rally now' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-property title: begins with "!", which in YAML begins a tag. If it is text, put quotes around it: "!Rally now"',
    ],
  },
  {
    mistake: 'a title in brackets that goes on',
    files: { [EVENT]: anEvent({ title: '[Virtual] Rally' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-quotes title: begins with "[", which in YAML begins a list. Close it with "]" on the same line, or, if it is text, put it in quotes.',
    ],
  },
  {
    mistake: 'a list that is not closed',
    files: { [EVENT]: anEvent({ campaigns: '[jews-against-ice' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:12 error yaml-quotes campaigns: begins with "[", which in YAML begins a list. Close it with "]" on the same line, or, if it is text, put it in quotes.',
    ],
  },
  {
    mistake: 'a map that is not closed',
    files: { [EVENT]: anEvent({ place: '{kind: online' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:6:8 error yaml-quotes place: begins with "{", which in YAML begins a map. Close it with "}" on the same line, or, if it is text, put it in quotes.',
    ],
  },
  {
    mistake: 'a list on the line of its key',
    files: { [EVENT]: anEvent({ campaigns: '- jews-against-ice' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:12 error yaml-list campaigns: begins a list on the line of its key. Begin each item on a line of its own, as "  - item", or write [jews-against-ice].',
    ],
  },
  {
    mistake: 'a tab before a field',
    files: { [EVENT]: anEvent({ place: '\n\tkind: online' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:7:1 error yaml-tab kind: has a tab, which YAML does not accept here. Use two spaces instead.',
    ],
  },
  {
    mistake: 'a tab before a field that follows a value',
    files: { [EVENT]: anEvent({ title: 'Rally\n\tstatus: cancelled' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:3:1 error yaml-tab status: has a tab, which YAML does not accept here. Use two spaces instead.',
    ],
  },
  {
    mistake: 'a first field without a space behind its colon',
    files: { [EVENT]: anEvent().replace('title: ', 'title:') },
    says: [
      'events/2019/2019-12-12-assembly.md:2:1 error yaml-colon title: needs a space after the colon. Write it as: title: Online assembly',
    ],
  },
  {
    mistake: 'a field twice',
    files: { [EVENT]: anEvent({ summary: 'One.\nsummary: Two.' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:1 error yaml-duplicate summary: stands twice. Keep one of them; only one can count.',
    ],
  },
  {
    mistake: 'an alias',
    files: { [EVENT]: anEvent({ summary: '*title' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:3:10 error yaml-alias summary: begins with "*", which in YAML refers to another value. Put it in quotes: "*title"',
    ],
  },
  {
    mistake: 'a merge key',
    files: { [EVENT]: anEvent({ place: '\n  <<: *base\n  kind: online' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:7:3 error yaml-merge <<: copies fields from elsewhere, which content files may not. Write the fields out.',
    ],
  },
  {
    mistake: 'a tag',
    files: { [EVENT]: anEvent({ title: '!!str Rally' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-property title: begins with "!", which in YAML begins a tag. If it is text, put quotes around it: "!!str Rally"',
    ],
  },
  {
    mistake: 'a field without its colon',
    files: { [EVENT]: anEvent({ title: 'Rally\nstatus' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:3:1 error yaml-colon frontmatter: has a line that is no "field: value". Put a colon and a space after the field\'s name, or delete the line.',
    ],
  },
  {
    mistake: 'no space after a colon',
    files: { [EVENT]: anEvent({ title: 'Rally\nstatus:cancelled' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:3:1 error yaml-colon status: needs a space after the colon. Write it as: status: cancelled',
    ],
  },
  {
    mistake: 'no space after the colon of a field that must be there',
    files: { [EVENT]: anEvent({ title: 'Rally\nsummary:We meet.', summary: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:3:1 error yaml-colon summary: needs a space after the colon. Write it as: summary: We meet.',
    ],
  },
  {
    mistake: 'no space after a hyphen',
    files: { [EVENT]: anEvent({ with: '\n- mijente\n-jvp' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error yaml-list frontmatter: needs a space after the hyphen. Write it as: - jvp',
    ],
  },
  {
    mistake: 'a field moved in by accident',
    files: { [EVENT]: anEvent({ title: 'Rally\n  status: cancelled' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-indent title: has a value on its own line and further lines moved in below it. Move the lines below it back, or delete this value.',
    ],
  },
  {
    mistake: 'fields that do not line up',
    files: { [EVENT]: anEvent({ place: '\n    kind: in-person\n  locality: Brooklyn' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:3 error yaml-indent locality: does not line up with the lines above it. Fields that belong together begin in the same column: delete or add spaces at the beginning of the line.',
    ],
  },
  {
    mistake: 'a list where a name should stand',
    files: { [EVENT]: anEvent({ title: 'Rally\n? [a]\n: b' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:3:3 error yaml-key frontmatter: has a list or map where the name of a field should stand. Write each line as "field: value".',
    ],
  },
  {
    mistake: 'several mistakes of YAML at once',
    files: {
      [EVENT]: anEvent({ title: 'Rally: the first', summary: '"Members', statusNote: 'Hall #3' }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error yaml-quotes title: holds a colon, so it needs quotes around it. Write it as: title: "Rally: the first"',
      'events/2019/2019-12-12-assembly.md:3:10 error yaml-quotes summary: begins with a quote (") that is never closed. Write it as: summary: "Members"',
      'events/2019/2019-12-12-assembly.md:8:13 error yaml-comment statusNote: is cut off: YAML takes what follows "#" as a comment. Put quotes around it: "Hall #3"',
    ],
  },
  {
    mistake: 'a value that YAML would take for false',
    files: { [EVENT]: anEvent({ draft: 'no' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:8 error not-one-of draft: "no" is neither true nor false. Write one of them.',
    ],
  },
  {
    mistake: 'a list of lists without end',
    files: { [EVENT]: anEvent({ campaigns: '['.repeat(5000) }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:12 error yaml-depth campaigns: holds lists or maps in one another, too deep to be read. No field needs more than four levels.',
    ],
  },
  {
    mistake: 'more YAML than any entry needs',
    files: { [EVENT]: anEvent({ summary: 'x'.repeat(101000) }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:1 error yaml-size frontmatter: is longer than 100000 characters. Long text belongs below the second line of hyphens.',
    ],
  },
  {
    mistake: 'two documents in one file',
    files: { 'organizations/mijente.yaml': 'name: Mijente\n---\nname: Other\n' },
    says: [
      'organizations/mijente.yaml:2:1 error yaml-hyphens frontmatter: is a line of hyphens, which belongs only above and below the fields of a .md file. Delete it.',
      'organizations/mijente.yaml:3:1 error yaml-duplicate name: stands twice. Keep one of them; only one can count.',
    ],
  },
  {
    mistake: 'a list instead of fields',
    files: { 'organizations/mijente.yaml': '- name: Mijente\n' },
    says: [
      'organizations/mijente.yaml:1:1 error no-fields frontmatter: holds no fields. Write each on a line of its own, such as: name: …',
    ],
  },
  {
    mistake: 'an empty file',
    files: { 'organizations/mijente.yaml': '' },
    says: [
      'organizations/mijente.yaml:1:1 error no-fields frontmatter: holds no fields. Write each on a line of its own, such as: name: …',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});
