import { describe, expect, test } from 'vitest';
import { registrationAllowed } from './registration.ts';

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
