/** What opens a call, a group or a document, and what belongs to a person alone. */
import { describe, expect, test } from 'vitest';
import {
  aCampaign,
  anEvent,
  aSite,
  CAMPAIGN,
  EVENT,
  inOneLine,
  problemsOf,
} from '../sample-content.ts';

const TRANSLATION = EVENT.replace('.md', '.es.md');

/** What is found, as `path:line severity code field`. */
const found = async (files: Parameters<typeof problemsOf>[0]): Promise<string[]> =>
  (await problemsOf(files)).map(
    ({ path, line, severity, code, field }) => `${path}:${line} ${severity} ${code} ${field}`,
  );

test('an invitation that was pasted whole is refused part by part, with what to do instead', async () => {
  const problems = await problemsOf({
    [EVENT]: anEvent(
      { place: '\n  kind: online\n  url: https://us02web.zoom.us/j/89000000001?pwd=cjRFeHN1' },
      'Meeting ID: 890 0000 0001\nPasscode: 385000\n\nOr dial +1 646 555 0100, or [open it](https://us02web.zoom.us/j/89000000001?pwd=abc).',
    ),
  });
  const instead =
    'Choose a new one for the call, because this one was readable here, and send it to those who register ("registration" names the form).';
  expect(problems.map(inOneLine)).toEqual([
    `${EVENT}:8:8 error call-password place.url: has a link with a password in it: "https://us02web.zoom.us/j/89000000001?p…". Whoever reads it can walk into the call. Delete the part with the password. ${instead}`,
    `${EVENT}:12:1 error passcode text: says "Passcode: 385000", which lets whoever reads it into the call. Delete it. ${instead}`,
    `${EVENT}:14:9 warning telephone text: has a telephone number: "+1 646 555 0100". This file is public for ever. Write the contact of the organization, or a form.`,
    `${EVENT}:14:39 error call-password text: has a link with a password in it: "https://us02web.zoom.us/j/89000000001?p…". Whoever reads it can walk into the call. Delete the part with the password. ${instead}`,
  ]);
});

describe('invitations to groups and addresses for those who edit are errors', () => {
  test.each([
    [
      'in a body',
      { [EVENT]: anEvent({}, 'Chat: <https://signal.group/#abc>') },
      `${EVENT}:10 error group-invite text`,
    ],
    [
      'in a field',
      { [EVENT]: anEvent({ registration: '\n  url: https://docs.google.com/forms/d/1AbC/edit' }) },
      `${EVENT}:9 error edit-address registration.url`,
    ],
    [
      'in a comment',
      { [EVENT]: anEvent({ end: '2019-12-12 20:30 # chat.whatsapp.com/AbC' }) },
      `${EVENT}:5 error group-invite comment`,
    ],
    [
      'in a draft',
      { [EVENT]: anEvent({ draft: 'true' }, 'https://t.me/+AbC') },
      `${EVENT}:11 error group-invite text`,
    ],
    [
      'in a translation',
      { [TRANSLATION]: '---\ntitle: Asamblea\n---\n\nhttps://discord.gg/abc\n' },
      `${TRANSLATION}:5 error group-invite text`,
    ],
    [
      'in a campaign',
      { [CAMPAIGN]: aCampaign({}, '## Chat\n\nhttps://chat.whatsapp.com/AbC') },
      `${CAMPAIGN}:8 error group-invite text`,
    ],
    [
      'of an organization',
      { 'organizations/mijente.yaml': 'name: Mijente\nurl: https://airtable.com/appAbC/tblDeF\n' },
      'organizations/mijente.yaml:2 error edit-address url',
    ],
    [
      'of the site',
      { 'site.yaml': aSite({ join: '\n  label: Join\n  url: https://t.me/+AbC' }) },
      'site.yaml:12 error group-invite join.url',
    ],
  ])('%s', async (_, files, problem) => {
    expect(await found(files)).toEqual([problem]);
  });
});

describe('a passcode', () => {
  test('in a translation belongs to the call of the original', async () => {
    const files = {
      [EVENT]: anEvent({}, 'Join at https://zoom.us/j/89000000001.'),
      [TRANSLATION]: '---\ntitle: Asamblea\n---\n\nContraseña: 385000\n',
    };
    expect(await found(files)).toContain(`${TRANSLATION}:5 error passcode text`);
  });

  test('without a call is a word like any other', async () => {
    expect(
      await found({ [EVENT]: anEvent({}, 'The password is swordfish1, says the play.') }),
    ).toEqual([]);
  });
});

describe('what may belong to a person is a warning', () => {
  const texts = [
    ['a telephone number', 'Ana, 212-555-0100', 'telephone'],
    ['an address at a private mail provider', 'ana@gmail.com', 'private-mail'],
    ['an address with a flat', 'at 123 Main St, Apt 4B', 'home-address'],
  ] as const;

  test.each(texts)('%s', async (_, text, code) => {
    expect(await found({ [EVENT]: anEvent({ access: `\n  contact: ${text}` }) })).toEqual([
      `${EVENT}:9 warning ${code} access.contact`,
    ]);
  });

  test.each(texts)('%s is meant where the entry says so', async (_, text, code) => {
    const files = {
      [EVENT]: anEvent({ access: `\n  contact: ${text}`, intended: `[${code}]` }),
      [TRANSLATION]: `---\naccessContact: ${text}\n---\n`,
    };
    expect(await found(files)).toEqual([]);
  });

  test('the contacts that the site gives to the public are known in every text', async () => {
    const site = aSite({ publicContacts: '["+1 212 555 0100", Ana@gmail.com]' });
    const access = '\n  contact: (212) 555-0100 or ana@gmail.com';
    expect(await found({ 'site.yaml': site, [EVENT]: anEvent({ access }) })).toEqual([]);
  });

  test('the contacts of organizations are not warned of', async () => {
    const access = '\n  contact: events@riverside.example, or the hotlines 988 and 1-800-273-8255';
    expect(await found({ [EVENT]: anEvent({ access }) })).toEqual([]);
  });
});
