import { expect, test } from 'vitest';
import { anEvent, aSite, EVENT, problemsOf } from './sample-content.ts';

const TRANSLATION = EVENT.replace('.md', '.es.md');

/** What is said of an event in which a form is linked and "CANCELLED" stands. */
async function said(intended: string | undefined, translation?: string): Promise<string[]> {
  const body = 'CANCELLED\n\n[Sign up](https://actionnetwork.org/forms/assembly).';
  const problems = await problemsOf({
    [EVENT]: anEvent({ intended }, body),
    [TRANSLATION]: translation,
  });
  return problems.map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
}

test('a warning says by which line it is silenced', async () => {
  expect(await said(undefined)).toEqual([
    expect.stringMatching(
      /^warning status-in-text: .* status: cancelled; if all is right as it stands, add the line: intended: \[status-in-text\]$/,
    ),
    expect.stringMatching(/add the line: intended: \[registration-in-text\]$/),
  ]);
});

test('an entry silences the warnings it names, and the next one joins them', async () => {
  expect(await said('[registration-in-text]')).toEqual([
    expect.stringMatching(
      /write the line "intended" as: intended: \[registration-in-text, status-in-text\]$/,
    ),
  ]);
  expect(await said('[registration-in-text, status-in-text]')).toEqual([]);
});

test('what an original silences is silent in its translation, which may silence more', async () => {
  const original = '[registration-in-text, status-in-text]';
  const translation = '---\ntitle: Asamblea\n---\n\nCANCELADA. Somos 45, y [texto](x y).\n';
  expect(await said(original, translation)).toEqual([
    expect.stringContaining('warning number-in-translation'),
    expect.stringContaining('warning markdown-slip'),
  ]);
  const both = translation.replace(
    'title',
    'intended: [number-in-translation, markdown-slip]\ntitle',
  );
  expect(await said(original, both)).toEqual([]);
});

test('a name that is none is refused with the nearest one', async () => {
  expect((await said('[status-in-txt, registration-in-text]'))[0]).toContain(
    'Did you mean "status-in-text"?',
  );
});

test('an error is never silenced', async () => {
  const problems = await problemsOf({
    [EVENT]: anEvent({ intended: '[date-in-text]' }, 'We meet on Monday, December 12, 2019.'),
  });
  expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'error date-in-text',
  ]);
});

test('a hotline that site.yaml gives to the public may be linked', async () => {
  const link = anEvent({}, 'Call [the hotline](tel:+16465550100), or <a@legal.example.net>.');
  const site = (publicContacts: string) => aSite({ publicContacts });
  const refused = await problemsOf({ [EVENT]: link, 'site.yaml': site('[]') });
  expect(refused.map(({ code }) => code)).toEqual(['contact-link', 'contact-link']);
  expect(
    await problemsOf({
      [EVENT]: link,
      'site.yaml': site('["+1 646 555 0100", a@legal.example.net]'),
    }),
  ).toEqual([]);
});
