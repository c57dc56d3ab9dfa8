import { describe, expect, test } from 'vitest';
import { registrationAllowed, registrationAt } from './registration.ts';
import { readWhen } from './time.ts';

const HOSTS = {
  'actionnetwork.org': ['/forms/*', '/events/*'],
  'docs.google.com': ['/forms/**'],
  '*.zoom.us': ['/meeting/register/**'],
  'airtable.com': ['/shr*'],
};

describe('a registration link', () => {
  test.each([
    'https://actionnetwork.org/forms/churro-brunch',
    'https://actionnetwork.org/forms/churro-brunch/',
    'https://docs.google.com/forms/d/e/1FAIpQL/viewform',
    'https://us02web.zoom.us/meeting/register/tZ0',
    'https://airtable.com/shrAbc123',
  ])('may lead to %s', (url) => {
    expect(registrationAllowed(url, HOSTS)).toBe('allowed');
  });

  test.each([
    ['https://actionnetwork.org.evil.example/forms/x', 'unknown-host'],
    ['https://evil-actionnetwork.org/forms/x', 'unknown-host'],
    ['https://evilzoom.us/meeting/register/x', 'unknown-host'],
    ['https://zoom.us/meeting/register/x', 'unknown-host'],
    ['https://www.actionnetwork.org/forms/x', 'unknown-host'],
    ['https://actionnetwork.org/', 'unknown-path'],
    ['https://actionnetwork.org/forms/x/../../redirect', 'unknown-path'],
    ['https://actionnetwork.org/forms/x/y', 'unknown-path'],
    ['https://docs.google.com/document/d/1', 'unknown-path'],
    ['https://airtable.com/x/shrAbc', 'unknown-path'],
  ])('may not lead to %s', (url, verdict) => {
    expect(registrationAllowed(url, HOSTS)).toBe(verdict);
  });
});

test('a date alone closes at the end of that day', () => {
  const when = readWhen('2026-12-18', '2026-12-20', 'America/Los_Angeles');
  const data = {
    url: 'https://actionnetwork.org/forms/conference',
    state: 'open',
    closes: '2026-12-10',
  } as const;
  const at = (now: string) =>
    registrationAt(data, when, 'scheduled', Temporal.Instant.from(`${now}-08:00`));
  expect(at('2026-12-10T23:59').state).toBe('open');
  expect(at('2026-12-11T00:00').state).toBe('closed');
  expect(at('2026-12-01T00:00').closesDay?.toString()).toBe('2026-12-10');
});
