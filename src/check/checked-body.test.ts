import { describe, expect, test } from 'vitest';
import {
  aCampaign,
  anEvent,
  EVENT,
  type Fixture,
  inOneLine,
  problemsOf,
} from './sample-content.ts';

/** Bodies: Markdown, MDX, headings, pictures. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'HTML in a paragraph',
    files: { [EVENT]: anEvent({}, 'Bring <b>tea</b>.') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:7 error raw-html text: holds HTML (<b>), which the site does not take. Use Markdown, or write "&lt;" for a "<" that is meant as such.',
    ],
  },
  {
    mistake: 'HTML on its own',
    files: { [EVENT]: anEvent({}, '<script>alert(1)</script>') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error raw-html text: holds HTML (<script>alert(1)</script>), which the site does not take. Use Markdown, or write "&lt;" for a "<" that is meant as such.',
    ],
  },
  {
    mistake: 'an HTML comment',
    files: { [EVENT]: anEvent({}, '<!-- to do -->') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error raw-html text: holds an HTML comment, which the site does not take. Delete it; a line that begins with # in the fields above can hold a note.',
    ],
  },
  {
    mistake: 'a heading of the first level',
    files: { [EVENT]: anEvent({}, '# Assembly') },
    says: [
      "events/2019/2019-12-12-assembly.md:10:1 error heading text: has a heading of the first level, which is the title's. Begin it with two: ## Assembly",
    ],
  },
  {
    mistake: 'a heading that skips a level',
    files: { [EVENT]: anEvent({}, '## One\n\n#### Two') },
    says: [
      'events/2019/2019-12-12-assembly.md:12:1 error heading text: has a heading that skips a level. Write it as: ### Two',
    ],
  },
  {
    mistake: 'a first heading too deep',
    files: { [EVENT]: anEvent({}, '### One') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error heading text: has a heading that skips a level. Write it as: ## One',
    ],
  },
  {
    mistake: 'a heading without words',
    files: { [EVENT]: anEvent({}, '##') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error heading text: has a heading without words. Write some, or delete the line.',
    ],
  },
  {
    mistake: 'a picture without words',
    files: { [EVENT]: anEvent({}, '![](march.jpg)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error alt-text text: shows a picture without words for it. Say what it shows, for those who cannot see it: ![what it shows](march.jpg)',
      'events/2019/2019-12-12-assembly.md:10:1 error missing-picture text: shows a picture that is not there: "march.jpg" is not in events/2019. Add the file there, or correct its name; capitals count.',
    ],
  },
  {
    mistake: 'a picture whose words are its name',
    files: { [EVENT]: anEvent({}, '![IMG_1234.jpg](IMG_1234.jpg)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error alt-text text: shows a picture with the words "IMG_1234.jpg": that is the name of a file. Say what the picture shows, for those who cannot see it.',
      'events/2019/2019-12-12-assembly.md:10:1 error missing-picture text: shows a picture that is not there: "IMG_1234.jpg" is not in events/2019. Add the file there, or correct its name; capitals count.',
    ],
  },
  {
    mistake: 'a picture that is not there',
    files: { [EVENT]: anEvent({}, '![People march](march.jpg)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error missing-picture text: shows a picture that is not there: "march.jpg" is not in events/2019. Add the file there, or correct its name; capitals count.',
    ],
  },
  {
    mistake: 'a picture elsewhere',
    files: { [EVENT]: anEvent({}, '![People march](https://example.org/march.jpg)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error missing-picture text: shows "https://example.org/march.jpg", a picture on another site, which would tell that site who reads this page. Save the picture beside this file and write its file name alone, such as ![what it shows](march.jpg).',
    ],
  },
  {
    mistake: 'a picture above',
    files: { [EVENT]: anEvent({}, '![People march](../../secret.jpg)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error missing-picture text: shows "../../secret.jpg", which is no picture beside this file. Put the picture there and write its file name alone, such as march.jpg (jpg, png, webp or avif).',
    ],
  },
  {
    mistake: 'a picture named elsewhere',
    files: { [EVENT]: anEvent({}, '![People march][m]\n\n[m]: /about/') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error image-reference text: shows a picture whose file is named elsewhere. Write the file name beside it: ![what it shows](march.jpg)',
    ],
  },
  {
    mistake: 'a body that would be taken for fields',
    files: { [EVENT]: anEvent({}, '').replace(/---\n$/, '---\n---\nhidden: yes\n---\n') },
    says: [
      'events/2019/2019-12-12-assembly.md:9:1 error second-frontmatter text: begins with a line of hyphens, which would hide the text below it. Put an empty line or a sentence before it.',
    ],
  },
  {
    mistake: 'quotations in one another without end',
    files: { [EVENT]: anEvent({}, '> '.repeat(300) + 'x') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:41 error markdown-depth text: has lists or quotations in one another, too deep to be read. Delete the spaces or signs at the beginning of the lines, so that at most a few are left.',
    ],
  },
  {
    mistake: 'more text than any entry needs',
    files: { [EVENT]: anEvent({}, 'word '.repeat(20100)) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:1 error body-size text: is longer than 100000 characters. Spread it over several pages.',
    ],
  },
  {
    mistake: 'an import',
    files: {
      'campaigns/story.mdx': aCampaign({ title: 'A story' }, 'import fs from "node:fs"\n\nText.'),
    },
    says: [
      'campaigns/story.mdx:6:1 error mdx-code text: has a paragraph that begins with "import" or "export", which means code. Content never runs code: delete it, or begin the sentence with another word.',
    ],
  },
  {
    mistake: 'an export',
    files: { 'campaigns/story.mdx': aCampaign({ title: 'A story' }, 'export const a = 1') },
    says: [
      'campaigns/story.mdx:6:1 error mdx-code text: has a paragraph that begins with "import" or "export", which means code. Content never runs code: delete it, or begin the sentence with another word.',
    ],
  },
  {
    mistake: 'an expression',
    files: { 'campaigns/story.mdx': aCampaign({ title: 'A story' }, 'There are {1 + 1} of us.') },
    says: [
      'campaigns/story.mdx:6:11 error mdx-code text: holds code in braces. Content never runs code: delete it, or write "\\{" for a brace that is meant as such.',
    ],
  },
  {
    mistake: 'a spread attribute',
    files: {
      'campaigns/story.mdx': aCampaign(
        { title: 'A story' },
        '<Quote who="A" {...evil}>Words.</Quote>',
      ),
    },
    says: [
      'campaigns/story.mdx:6:16 error mdx-code text: holds code in braces. Content never runs code: delete it, or write "\\{" for a brace that is meant as such.',
    ],
  },
  {
    mistake: 'an attribute that is code',
    files: {
      'campaigns/story.mdx': aCampaign({ title: 'A story' }, '<Quote who={name}>Words.</Quote>'),
    },
    says: [
      'campaigns/story.mdx:6:12 error mdx-code text: holds code in braces. Content never runs code: delete it, or write "\\{" for a brace that is meant as such.',
    ],
  },
  {
    mistake: 'HTML in MDX',
    files: { 'campaigns/story.mdx': aCampaign({ title: 'A story' }, '<div>Words.</div>') },
    says: [
      'campaigns/story.mdx:6:1 error raw-html text: holds HTML (<div>), which the site does not take. Use Markdown, or write "\\<" for a "<" that is meant as such.',
    ],
  },
  {
    mistake: 'an unknown component',
    files: { 'campaigns/story.mdx': aCampaign({ title: 'A story' }, '<Youtube id="x" />') },
    says: [
      'campaigns/story.mdx:6:1 error unknown-component text: holds <Youtube>, which is no component of this site. Use one of KeyFigures, NextEvents, Quote, or delete it.',
    ],
  },
  {
    mistake: 'an unknown attribute',
    files: {
      'campaigns/story.mdx': aCampaign(
        { title: 'A story' },
        '<KeyFigures milestone="2019-08-11-bookstore" onclick="x" />',
      ),
    },
    says: [
      'campaigns/story.mdx:6:1 error unknown-attribute text: gives <KeyFigures> the attribute "onclick", which it does not take. Write it like <KeyFigures milestone="2019-08-11-tisha-bav-amazon-bookstore" />',
    ],
  },
  {
    mistake: 'a missing attribute',
    files: { 'campaigns/story.mdx': aCampaign({ title: 'A story' }, '<KeyFigures />') },
    says: [
      'campaigns/story.mdx:6:1 error unknown-attribute text: holds <KeyFigures> without "milestone". Write it like <KeyFigures milestone="2019-08-11-tisha-bav-amazon-bookstore" />',
    ],
  },
  {
    mistake: 'an attribute without a value',
    files: { 'campaigns/story.mdx': aCampaign({ title: 'A story' }, '<KeyFigures milestone />') },
    says: [
      'campaigns/story.mdx:6:1 error unknown-attribute text: gives <KeyFigures> the attribute "milestone" without a value. Write it like <KeyFigures milestone="2019-08-11-tisha-bav-amazon-bookstore" />',
    ],
  },
  {
    mistake: 'something inside a component that stands alone',
    files: {
      'campaigns/story.mdx': aCampaign(
        { title: 'A story' },
        '<NextEvents campaign="jews-against-ice">Words.</NextEvents>',
      ),
    },
    says: [
      'campaigns/story.mdx:6:1 error component-content text: puts something inside <NextEvents>, which stands alone. Write it like <NextEvents campaign="jews-against-ice" />',
    ],
  },
  {
    mistake: 'a component that names no entry',
    files: {
      'campaigns/story.mdx': aCampaign(
        { title: 'A story' },
        '<NextEvents campaign="jews-against-ise" />',
      ),
    },
    says: [
      'campaigns/story.mdx:6:1 error unknown-reference text: "jews-against-ise" is not in content/campaigns. Did you mean "jews-against-ice"?',
    ],
  },
  {
    mistake: 'a quotation from an address that is not encrypted',
    files: {
      'campaigns/story.mdx': aCampaign(
        { title: 'A story' },
        '<Quote who="A" source="http://example.org/">Words.</Quote>',
      ),
    },
    says: [
      'campaigns/story.mdx:6:1 error link-address text: holds a link, "http://example.org/", that begins with http://. Use https://, which keeps others from reading along.',
    ],
  },
  {
    mistake: 'a component that is not closed',
    files: { 'campaigns/story.mdx': aCampaign({ title: 'A story' }, '<Quote who="A">Words.') },
    says: [
      'campaigns/story.mdx:6:1 error mdx-syntax text: has a component that is not closed, or closed twice. Write <Name … /> for one that stands alone, and <Name …> … </Name> for one with content.',
    ],
  },
  {
    mistake: 'a sign that begins no component',
    files: { 'campaigns/story.mdx': aCampaign({ title: 'A story' }, 'Five <5 of them') },
    says: [
      'campaigns/story.mdx:6:6 error mdx-syntax text: has a "<" that begins no component. Write "\\<" for a "<" that is meant as such; links are written [words](address).',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});
