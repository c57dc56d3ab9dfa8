import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../i18n/index.ts';
import { readSettings } from '../../settings.ts';
import { announce, parseAnnounceOptions } from './announce-command.ts';
import type { AnnouncedItem } from './announcement.ts';
import { characterCount, MOST_CHARACTERS, writeAnnouncement } from './announcement-formats.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** The morning of a Tuesday. */
const NOW = '2026-12-01T09:00';

const announcing = async (...args: string[]) =>
  announce(
    parseAnnounceOptions(args),
    readSettings({ CONTENT_DIR: join(FIXTURES, 'content'), SITE_NOW: NOW }),
    wordsFor,
  );

describe('an announcement', () => {
  test.each([
    ['plain text', 'text.txt', []],
    ['Markdown', 'markdown.txt', ['--format', 'markdown']],
    ['HTML', 'html.txt', ['--format', 'html']],
    ['a post', 'post.txt', ['--format', 'post']],
    ['Spanish', 'text.es.txt', ['--locale', 'es']],
    ['Hebrew', 'text.he.txt', ['--locale', 'he']],
  ])('in %s is %s', async (_, file, args) => {
    const { output } = await announcing(...args);
    expect(output).toBe(readFileSync(join(FIXTURES, file), 'utf8'));
  });

  test('names what is cancelled or moved first, also what was moved out of these days', async () => {
    const { output } = await announcing('--format', 'markdown');
    expect(output.match(/^## .*$/gm)).toEqual([
      '## CANCELLED: March to the pier',
      '## POSTPONED: Workshop',
      '## Moved to another time: Reading group by the sea',
      '## Moved to another time: Film night',
      expect.stringContaining('## Tenant'),
      '## Reading group',
      '## After that',
    ]);
  });

  test('covers as many days as are asked for', async () => {
    const { output } = await announcing('--days', '60');
    expect(output).toContain('Harbor Street: Dec 1, 2026 – Jan 29, 2027');
    expect(output).toMatch(/\n\nWinter assembly\nFriday, January 15, 2027/);
    expect(output).not.toContain('After that');
    const { output: today } = await announcing('--days', '1');
    expect(today).toContain(
      'Harbor Street: Dec 1, 2026\n\nNo events on these days.\n\nAfter that:',
    );
  });

  test('of a campaign has its events alone, and its title', async () => {
    const { output } = await announcing('--campaign', 'rent', '--locale', 'es', '--subject');
    expect(output).toBe('Harbor Street, Alquiler y reparaciones: 1–7 de dic de 2026\n');
    const { output: text } = await announcing('--campaign', 'rent');
    expect(text).not.toContain('March');
    expect(text).toContain('Winter assembly');
  });

  test('never tells an undisclosed place, a draft, or an event that is over', async () => {
    const { output } = await announcing('--days', '60');
    expect(output).toContain('In person: Bronx, Given when you register');
    expect(output).not.toMatch(/Not ready|Over already|Some day/);
  });

  test('says how long a post is', async () => {
    const { output, note } = await announcing('--format', 'post');
    expect(note).toBe(`${characterCount(output.trimEnd())} characters`);
  });
});

describe('any post', () => {
  const text = (most: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: most });
  const item: fc.Arbitrary<AnnouncedItem> = fc.record({
    title: text(120),
    lang: fc.constant('en'),
    when: fc.constant([]),
    shortWhen: fc.array(text(50), { maxLength: 3 }),
    place: fc.option(text(300), { nil: undefined }),
    summary: text(200),
    lines: fc.constant([]),
    url: fc.constant(`https://harbor.example/events/${'x'.repeat(100)}/`),
  });

  test('is short enough, and says how many events it leaves out', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), text(190), (items, subject) => {
        const announcement = {
          subject,
          items,
          none: 'None.',
          later: { heading: 'Later', items: [] },
          links: [{ text: 'All', url: 'https://harbor.example/events/' }],
        };
        const post = writeAnnouncement(announcement, 'post', wordsFor('en')).trimEnd();
        expect(characterCount(post)).toBeLessThanOrEqual(MOST_CHARACTERS);
        const left = Number(/(?:^|\n\n)(?:\+ )?(\d+) events?\n\nhttps:\S+$/.exec(post)?.[1] ?? 0);
        expect(left).toBeLessThanOrEqual(items.length);
        for (const { title } of items.slice(0, items.length - left)) expect(post).toContain(title);
      }),
    );
  });
});

describe('the command line', () => {
  test.each([
    ['--campaign rents', 'There is no campaign "rents". Did you mean "rent"?'],
    ['--campaign other', 'There is no campaign "other". There are: rent.'],
    ['--locale fr', 'The site has no language "fr". Choose one of en, es, he.'],
    [
      '--format markdwn',
      'There is no format "markdwn". Choose one of text, markdown, html, post. Did you mean "markdown"?',
    ],
    ['--days soon', '--days is "soon". Write a whole number from 1 to 366.'],
    ['--days 0', '--days is "0". Write a whole number from 1 to 366.'],
    ['--days', '--days stands without its value.'],
    [
      '--formt html',
      'There is no --formt. Did you mean "--format"? "npm run announce -- --help" lists all.',
    ],
    ['14', '"14" stands alone. Write what it is before it, as in --days 14.'],
  ])('%s is refused in plain words', async (line, message) => {
    await expect((async () => announcing(...line.split(' ')))()).rejects.toThrow(message);
  });
});
