/** The conversation with the real prompts, over streams in place of a terminal. */
import { expect, test } from 'vitest';
import { Stopped } from '../ask.ts';
import { streamsOf, Typist } from '../typist.ts';
import { askInit } from './ask-init.ts';

const ENTER = '\r';

test('each question is asked; an answer that cannot be read, again; a zone is found by its city', async () => {
  const typist = new Typist([
    ['full name', `Mieterverein am Hafen${ENTER}`],
    ['for short', ENTER],
    ['At which address', `hafen${ENTER}`],
    ['This ', `${'\u007f'.repeat(5)}https://hafen.example.org${ENTER}`],
    ['time zone', 'berlin'],
    ['Europe/Berlin', ENTER],
    ['languages', `de${ENTER}`],
    ['no words for', `${'\u007f'.repeat(2)}en${ENTER}`],
    ['hours', `24${ENTER}`],
    ['write to you', `mailto:info@hafen.example.org${ENTER}`],
  ]);
  expect(await askInit({ join: 'https://hafen.example.org/join' }, streamsOf(typist))).toEqual({
    name: 'Mieterverein am Hafen',
    'short-name': 'Mieterverein am Hafen',
    url: 'https://hafen.example.org',
    timezone: 'Europe/Berlin',
    locales: 'en',
    hours: '24',
    contact: 'mailto:info@hafen.example.org',
    join: 'https://hafen.example.org/join',
  });
  expect(typist.waiting).toEqual([]);
});

test('who stops changes nothing', async () => {
  const typist = new Typist([['full name', '\u0003']]);
  await expect(askInit({}, streamsOf(typist))).rejects.toThrow(Stopped);
});
