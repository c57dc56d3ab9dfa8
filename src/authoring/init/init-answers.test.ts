import { describe, expect, test } from 'vitest';
import { organizationFrom, parseInitCommandLine } from './init-answers.ts';

const GIVEN = {
  name: 'Mieterverein am Hafen',
  'short-name': 'Am Hafen',
  url: 'https://hafen.example.org/',
  timezone: 'Europe/Berlin',
};

test('what may be left out has an answer: English, and a page of its own to write and to join', () => {
  expect(organizationFrom(GIVEN)).toEqual({
    name: 'Mieterverein am Hafen',
    shortName: 'Am Hafen',
    url: 'https://hafen.example.org',
    timezone: 'Europe/Berlin',
    locales: ['en'],
    hours: undefined,
    contact: '/about/',
    join: '/about/',
  });
});

test('all that is missing or wrong is told at once', () => {
  const given = { 'short-name': 'x'.repeat(41), url: 'http://hafen.example.org', timezone: 'CET' };
  expect(() => organizationFrom(given)).toThrow(
    /^--name is missing\.\n--short-name: .* at most 40 fit.*\n--url: .*\n--timezone: "CET" is not/,
  );
});

test.each(['/join/', 'https://hafen.example.org/join'])(
  'a page of the site that is not written yet is refused: %s',
  (join) => {
    expect(() => organizationFrom({ ...GIVEN, join })).toThrow('is no page of the new site yet');
  },
);

describe('a time zone', () => {
  test.each([
    ['berlin', 'Europe/Berlin'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['sao paulo', 'America/Sao_Paulo'],
  ])('written %s is suggested as %s', (timezone, meant) => {
    expect(() => organizationFrom({ ...GIVEN, timezone })).toThrow(`Did you mean "${meant}"?`);
  });
});

describe('languages', () => {
  test.each([['en-GB, es'], ['en-GB,es'], ['en-GB es']])('written "%s" are two', (locales) => {
    expect(organizationFrom({ ...GIVEN, locales }).locales).toEqual(['en-GB', 'es']);
  });

  test('without words are refused, with those there are and where to read on', () => {
    expect(() => organizationFrom({ ...GIVEN, locales: 'de-AT' })).toThrow(
      /de-AT, which the interface has no words for.*en, es, he, yi.*"Add a language"/,
    );
  });
});

describe('the command line', () => {
  test('is read as answers and switches', () => {
    expect(parseInitCommandLine(['--name', 'A B', '--yes', '--hours=24'])).toEqual({
      given: { name: 'A B', hours: '24' },
      help: false,
      yes: true,
      force: false,
    });
  });

  test.each([
    [['--tymezone', 'A'], 'There is no --tymezone. Did you mean "--timezone"?'],
    [['--name'], '--name stands without an answer.'],
    [['--name', 'A', 'B'], '"B" belongs to no flag.'],
  ])('%j is refused', (args, says) => {
    expect(() => parseInitCommandLine(args)).toThrow(says);
  });
});
