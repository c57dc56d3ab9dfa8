import { describe, expect, test } from 'vitest';
import {
  anEvent,
  EVENT,
  type Files,
  type Fixture,
  inOneLine,
  problemsOf,
} from '../sample-content.ts';

type Fields = NonNullable<Parameters<typeof anEvent>[0]>;

const event = (fields: Fields, body?: string): Files => ({ [EVENT]: anEvent(fields, body) });

const eventOn = (start: string, fields: Fields, body?: string): Files => ({
  [EVENT]: undefined,
  [`events/${start.slice(0, 4)}/${start.slice(0, 10)}-x.md`]: anEvent(
    { start, end: undefined, ...fields },
    body,
  ),
});

/** Text that was not finished, or broke on its way, and links and pictures that say nothing. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'a note to oneself',
    files: event({}, 'TODO: write this'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 warning leftover-text text: still says "TODO", which was to be replaced. Write the real words there, or delete it.',
    ],
  },
  {
    mistake: 'filler',
    files: event({}, 'Lorem ipsum dolor sit amet.'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 warning leftover-text text: still says "Lorem ipsum", which was to be replaced. Write the real words there, or delete it.',
    ],
  },
  {
    mistake: 'a sentence of the template',
    files: event({ summary: 'One plain sentence.' }),
    says: [
      'events/2019/2019-12-12-assembly.md:3:10 warning leftover-text summary: still says "One plain sentence.", which was to be replaced. Write the real words there, or delete it.',
    ],
  },
  {
    mistake: 'a summary that is still to come',
    files: event({ summary: 'TBD' }),
    says: [
      'events/2019/2019-12-12-assembly.md:3:10 warning leftover-text summary: still says "TBD", which was to be replaced. Write the real words there, or delete it.',
    ],
  },
  {
    mistake: 'a sentence of the guide',
    files: event({}, 'What happens, who it is for, what to bring.'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 warning leftover-text text: still says "What happens, who it is for, what to br…", which was to be replaced. Write the real words there, or delete it.',
    ],
  },
  {
    mistake: 'the example form of the guide',
    files: event({ registration: '\n  url: https://actionnetwork.org/forms/winter-assembly' }),
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 warning leftover-text registration.url: is the example form of the guide, which leads nowhere. Write the address of your own form, or delete "registration".',
    ],
  },
  {
    mistake: 'words in brackets to be replaced',
    files: event({}, 'Join us at [place] on [date].'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:12 warning leftover-text text: still says "[place]", which was to be replaced. Write the real words there, or delete it.',
    ],
  },
  {
    mistake: 'a second block of fields',
    files: event({}, 'Hi.\n\n---\ntitle: X\nstart: 2019-12-12 19:00\n---\n\nText'),
    says: [
      'events/2019/2019-12-12-assembly.md:12:1 warning markdown-slip text: has a second block of fields between lines of hyphens, which would be shown as text. Move the fields you want to the top of the file, and delete this block.',
    ],
  },
  {
    mistake: 'an HTML character code in a title',
    files: event({ title: 'Rally &amp; march' }),
    says: [
      'events/2019/2019-12-12-assembly.md:2:14 warning plain-text-mark title: holds an HTML character code ("&amp;"), which people would see as it stands. Write the character itself: &',
    ],
  },
  {
    mistake: 'a numbered character code in a title',
    files: event({ title: 'It&#39;s on' }),
    says: [
      'events/2019/2019-12-12-assembly.md:2:10 warning plain-text-mark title: holds an HTML character code ("&#39;"), which people would see as it stands. Write the character itself: \'',
    ],
  },
  {
    mistake: 'Markdown in a summary',
    files: event({ summary: 'Join **us** now.' }),
    says: [
      'events/2019/2019-12-12-assembly.md:3:15 warning plain-text-mark summary: holds Markdown marks ("**us**"), which people would see as it stands. Write the words without them: "us"',
    ],
  },
  {
    mistake: 'a link in a summary',
    files: event({ summary: '"[Us](https://example.org) now."' }),
    says: [
      'events/2019/2019-12-12-assembly.md:3:11 warning plain-text-mark summary: holds a Markdown link ("[Us](https://example.org)"), which people would see as it stands. Write the words alone, and put the link into the text below the fields.',
    ],
  },
  {
    mistake: 'HTML in a summary',
    files: event({ summary: 'Join <b>us</b>.' }),
    says: [
      'events/2019/2019-12-12-assembly.md:3:15 warning plain-text-mark summary: holds HTML ("<b>"), which people would see as it stands. Delete what stands between < and >; this field is plain text.',
    ],
  },
  {
    mistake: 'a mark of Word in the text',
    files: event({}, 'Hello <o:p></o:p> there'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:7 warning markdown-slip text: holds <o:p>, a mark that Word leaves behind. Delete it; to paste without such marks, use "Paste as plain text".',
    ],
  },
  {
    mistake: 'a mark of Word in a summary',
    files: event({ summary: 'Hello <o:p></o:p>' }),
    says: [
      'events/2019/2019-12-12-assembly.md:3:16 warning plain-text-mark summary: holds HTML ("<o:p>"), which people would see as it stands. Delete what stands between < and >; this field is plain text.',
    ],
  },
  {
    mistake: 'a link with a space in it',
    files: event({}, 'See [us] (https://example.org/x).'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:5 warning markdown-slip text: has a link with a space in it. Write it without the space: [us](https://example.org/x)',
    ],
  },
  {
    mistake: 'a link with its brackets exchanged',
    files: event({}, 'See (us)[https://example.org/x].'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:5 warning markdown-slip text: has a link with its brackets exchanged. The words stand in [ ], the address in ( ): [us](https://example.org/x)',
    ],
  },
  {
    mistake: 'a link of a wiki',
    files: event({}, 'See [[Our page]].'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:5 warning markdown-slip text: has "[[Our page]]", a link as wikis write it. Write it as: [Our page](/events/…/), with the address of the page in the brackets',
    ],
  },
  {
    mistake: 'a footnote without its note',
    files: event({}, 'A claim.[^1]'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:9 warning markdown-slip text: points to a note "[^1]" that is not there. Add a line at the end of the text, such as: [^1]: Where it was read.',
    ],
  },
  {
    mistake: 'a fence that is not closed',
    files: event({}, 'Text.\n\n```\nmore'),
    says: [
      'events/2019/2019-12-12-assembly.md:12:1 warning markdown-slip text: has a line of ``` that is never closed, so that all below it is shown as code. Put the same line below the code, or delete it.',
    ],
  },
  {
    mistake: 'bold letters that are not closed',
    files: event({}, 'This is **bold and on.\n\nMore.'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:9 warning markdown-slip text: has ** that is never closed, so that the stars are shown. Put ** behind the last word that is to be bold, without a space before it, or delete it.',
    ],
  },
  {
    mistake: 'a paragraph that becomes code',
    files: event({}, 'Text.\n\n    We meet at the usual place and walk.'),
    says: [
      'events/2019/2019-12-12-assembly.md:12:1 warning markdown-slip text: is moved in by four spaces or a tab, which makes it code in a grey box. Delete the spaces at the beginning of its lines.',
    ],
  },
  {
    mistake: 'letters broken by their encoding',
    files: event({ title: 'MarÃ­a' }),
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 error mojibake file: holds "MarÃ\\u{ad}a", letters that were broken when the text was copied or saved. Write "María", here and wherever such letters stand; save the file with the encoding UTF-8.',
    ],
  },
  {
    mistake: 'quotes broken by their encoding',
    files: event({}, 'It isnâ€™t over.'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:4 error mojibake file: holds "isnâ€™t", letters that were broken when the text was copied or saved. Write "isn’t", here and wherever such letters stand; save the file with the encoding UTF-8.',
    ],
  },
  {
    mistake: 'letters that are lost',
    files: event({}, 'Caf\ufffd is open.'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error mojibake file: holds "Caf�", letters that were broken when the text was copied or saved. Type the word again, here and wherever such letters stand; save the file with the encoding UTF-8.',
    ],
  },
  {
    mistake: 'bullets of a word processor',
    files: event({}, '• bring water\n• bring friends'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 warning markdown-slip text: begins a line with "•", the bullet of a word processor, which makes no list here. Begin each item with a hyphen and a space: - ',
    ],
  },
  {
    mistake: 'a letter o as a bullet',
    files: event({}, 'o\tbring water'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 warning markdown-slip text: begins a line with "o", the bullet of a word processor, which makes no list here. Begin each item with a hyphen and a space: - ',
    ],
  },
  {
    mistake: 'a picture said to be a flyer',
    files: { [EVENT]: anEvent({ image: '\n  src: a.jpg\n  alt: flyer\n  credit: us' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error missing-picture image.src: "a.jpg" is not in events/2019. Add the file there, or correct its name; capitals count.',
      'events/2019/2019-12-12-assembly.md:10:8 error alt-text image.alt: "flyer" does not say what the picture shows. Describe it in a sentence, for those who cannot see it, with the words that stand on it.',
    ],
  },
  {
    mistake: 'the name of a screenshot for a picture',
    files: {
      [EVENT]: anEvent({
        image: '\n  src: a.jpg\n  alt: Screenshot 2026-11-02 at 14.03.22\n  credit: us',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error missing-picture image.src: "a.jpg" is not in events/2019. Add the file there, or correct its name; capitals count.',
      'events/2019/2019-12-12-assembly.md:10:8 error alt-text image.alt: "Screenshot 2026-11-02 at 14.03.22" is the name of a file. Say what the picture shows, for those who cannot see it.',
    ],
  },
  {
    mistake: 'a note to oneself for a picture',
    files: { [EVENT]: anEvent({ image: '\n  src: a.jpg\n  alt: TODO\n  credit: us' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error missing-picture image.src: "a.jpg" is not in events/2019. Add the file there, or correct its name; capitals count.',
      'events/2019/2019-12-12-assembly.md:10:8 error alt-text image.alt: "TODO" does not say what the picture shows. Describe it in a sentence, for those who cannot see it, such as: People with candles stand on the steps of the city hall.',
    ],
  },
  {
    mistake: 'a web address for a place',
    files: eventOn('2026-12-12 18:00', {
      place: '\n  kind: in-person\n  name: https://meet.example.org/room',
    }),
    says: [
      'events/2026/2026-12-12-x.md:7:9 error place-address place.name: "https://meet.example.org/room" is a web address, which calendars would show as the place. If it is public, write it as url: https://meet.example.org/room, with kind: online; if only those who register may have it, delete it and write disclosed: after-registration.',
    ],
  },
  {
    mistake: 'links that people paste',
    files: event(
      {},
      'Write to <events@example.org> or [mail us](mailto:events@example.org), call [555](tel:+15555550100).\nBring [the flyer](/assets/flyer.pdf). [Map](https://maps.app.goo.gl/abcdef), [map](https://www.google.com/maps/place/X/@52.5,13.4,17z?entry=ttu&g_ep=abc), [wheelmap](https://wheelmap.org/nodes/1).\n[mailed](https://click.actionnetwork.org/ss/c/u001.xqm-abc).',
    ),
    says: [
      'events/2019/2019-12-12-assembly.md:10:77 error contact-link text: has a link to the telephone number "+15555550100", which site.yaml does not give to the public. If it is the organization\'s, add it there: publicContacts: ["+15555550100"]. If it is a person\'s, delete it, because what is published stays public.',
      'events/2019/2019-12-12-assembly.md:11:7 error unknown-page text: has a link to "/assets/flyer.pdf", which is no page of this site. Open the page you mean, and copy what its address has after the host.',
      'events/2019/2019-12-12-assembly.md:11:39 warning redirector text: has a link through the shortener maps.app.goo.gl, which hides where it leads and can be changed by others. Follow it, and write the address you arrive at.',
      'events/2019/2019-12-12-assembly.md:11:78 warning sharing-parameter text: has a link that tells its host who shared it (entry, g_ep). Write it without that: https://www.google.com/maps/place/X/@52.5,13.4,17z',
      'events/2019/2019-12-12-assembly.md:12:1 warning redirector text: has a link through the click counter click.actionnetwork.org, which hides where it leads and can be changed by others. Follow it, and write the address you arrive at.',
    ],
  },
  {
    mistake: 'a past day without an hour',
    files: eventOn('2019-12-13', {}),
    says: [
      'events/2019/2019-12-13-x.md:4:8 warning time-not-known start: is a date without an hour, which calendars show as the whole day. If the hour is known, write it: start: 2019-12-13 19:00. If nobody knows it any more, add the line: timeNotKnown: true. If it took the whole day, add the line: timeNotKnown: false',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});
