import { describe, expect, test } from 'vitest';
import { linkSecret, readLinks } from './secret-links.ts';

describe('an address gives away', () => {
  test.each([
    ['call-password', 'https://us02web.zoom.us/j/89000000001?pwd=cjRFeHN1TlVXdDFR'],
    ['call-password', 'https://example.org/go?to=x&amp;pwd=abc'],
    ['call-password', 'https://zoom.us/w/890?tk=abc'],
    ['call-password', 'https://example.webex.com/example/j.php?MTID=m0123'],
    ['call-password', 'https://teams.live.com/meet/9300000?p=AbC'],
    ['call-password', 'https://tel.meet/abc-defg-hij?pin=1234567890123'],
    ['call', 'https://us02web.zoom.us/j/89000000001'],
    ['call', 'https://meet.google.com/abc-defg-hij'],
    ['call', 'https://teams.microsoft.com/l/meetup-join/19%3ameeting'],
    ['call', 'https://meet.jit.si/OurRoom'],
    ['call', 'https://meet.example.org/room'],
    ['call', 'https://conference.example.org/b/abc-def-ghi'],
    ['group-invite', 'https://chat.whatsapp.com/AbCdEf'],
    ['group-invite', 'https://signal.group/#CjQKIA'],
    ['group-invite', 'https://t.me/+AbCdEf'],
    ['group-invite', 'https://t.me/joinchat/AbCdEf'],
    ['group-invite', 'https://discord.gg/abcdef'],
    ['group-invite', 'https://discord.com/invite/abcdef'],
    ['group-invite', 'https://join.slack.com/t/example/shared_invite/zt-1'],
    ['edit-address', 'https://docs.google.com/forms/d/1AbC/edit'],
    ['edit-address', 'https://docs.google.com/forms/u/0/d/1AbC/edit#responses'],
    ['edit-address', 'https://docs.google.com/forms/d/e/1FAIpQL/viewanalytics'],
    ['edit-address', 'https://docs.google.com/forms/d/e/1FAIpQL/viewform?edit2=2_ABaO'],
    ['edit-address', 'https://docs.google.com/forms/d/e/1FAIpQL/viewform?usp=pp_url&entry.1=Ana'],
    ['edit-address', 'https://docs.google.com/document/d/1AbC/edit?usp=sharing'],
    ['edit-address', 'https://docs.google.com/spreadsheets/d/1AbC/edit#gid=0'],
    ['edit-address', 'https://calendar.google.com/calendar/ical/x/private-abc/basic.ics'],
    ['edit-address', 'https://airtable.com/appAbC/tblDeF/viwGhI'],
    ['edit-address', 'https://forms.office.com/Pages/DesignPageV2.aspx?id=1'],
    ['edit-address', 'https://www.surveymonkey.com/analyze/abc'],
    ['edit-address', 'https://actionnetwork.org/forms/winter-assembly/manage'],
    ['edit-address', 'https://cryptpad.fr/pad/#/2/pad/edit/abc/'],
    ['map', 'https://maps.app.goo.gl/abcdef'],
    ['map', 'https://www.google.com/maps/place/X/@52.5,13.4,17z'],
    ['map', 'https://www.openstreetmap.org/#map=19/52.5/13.4'],
  ])('%s: %s', (secret, address) => {
    expect(linkSecret(address)).toBe(secret);
  });

  test.each([
    'https://us02web.zoom.us/meeting/register/tZ0ld',
    'https://zoom.us/webinar/register/WN_abc',
    'https://docs.google.com/forms/d/e/1FAIpQL/viewform',
    'https://docs.google.com/forms/d/e/1FAIpQL/viewform?usp=sf_link',
    'https://docs.google.com/document/d/1AbC/preview',
    'https://docs.google.com/document/d/e/2PACX/pub',
    'https://airtable.com/shrAbC',
    'https://airtable.com/appAbC/pagDeF/form',
    'https://t.me/riverside',
    'https://discord.com/',
    'https://actionnetwork.org/forms/editors-assembly',
    'https://www.webex.com/features.html',
    'https://www.openstreetmap.org/about',
    'https://example.org/password-workshop',
    'https://github.com/example/campaigns/edit/main/content/site.yaml',
  ])('nothing: %s', (address) => {
    expect(linkSecret(address)).toBeUndefined();
  });
});

test('addresses are found with and without their scheme, with nothing of the sentence', () => {
  const text =
    'Join (chat.whatsapp.com/AbC), or [here](https://discord.gg/abc). <https://t.me/+x>.';
  expect(readLinks(text).links.map(({ words, start }) => [words, start])).toEqual([
    ['chat.whatsapp.com/AbC', text.indexOf('chat')],
    ['https://discord.gg/abc', text.indexOf('https://discord')],
    ['https://t.me/+x', text.indexOf('https://t.me')],
  ]);
});

test('addresses are blanked without moving what stands around them', () => {
  const address = 'https://x.org/5-b';
  const blank = ' '.repeat(address.length);
  expect(readLinks(`a ${address} b, and/or ${address}`).rest).toBe(`a ${blank} b, and/or ${blank}`);
});
