import { expect, test } from 'vitest';
import {
  aCampaign,
  aMilestone,
  anEvent,
  aSite,
  CAMPAIGN,
  EVENT,
  type Files,
  inOneLine,
  MILESTONE,
  problemsOf,
} from '../check/sample-content.ts';
import { plainPicture } from '../entries/pictures/sample-pictures.ts';
import type { NewKind } from './questions.ts';
import { fieldForms, kindForms, translationForm } from './example-forms.ts';

const { event, ...others } = kindForms();

/** What the check says of these files in the copy of an organization that is not ours. */
const problemsIn = async (files: Files) =>
  (
    await problemsOf({
      // None of its own entries, whose names an example might have.
      [EVENT]: undefined,
      [MILESTONE]: undefined,
      [CAMPAIGN]: undefined,
      'site.yaml': aSite({ name: 'Harbor Tenants', locales: '[en, es]', hebrewDates: 'true' }),
      ...files,
    })
  )
    // The words to replace are told of as long as they stand there.
    .filter(({ code }) => code !== 'leftover-text')
    .map(inOneLine);

test.each(Object.values({ event, ...others }).map((form) => [form.path, form.text] as const))(
  'the form of %s passes the check as it is',
  async (path, text) => {
    expect(await problemsIn({ [path]: text })).toEqual([]);
  },
);

test('the form of a translation passes beside its original', async () => {
  const { path, text } = translationForm();
  expect(await problemsIn({ [event.path]: event.text, [path]: text })).toEqual([]);
});

/** A small entry of each kind, with one field as it stands after its colon. */
function entryWith(kind: NewKind, name: string, value: string): Files {
  const fields = { [name]: value };
  switch (kind) {
    case 'event': {
      const day = '2026-12-08';
      const times = name === 'timeNotKnown' ? [day, undefined] : [`${day} 19:00`, `${day} 20:30`];
      const event = anEvent({ start: times[0], end: times[1], ...fields });
      return { 'events/2026/2026-12-08-evening.md': event };
    }
    case 'milestone':
      return { 'history/2019-08-11-march.md': aMilestone(fields) };
    case 'campaign':
      return { 'campaigns/rent-freeze.md': aCampaign(fields) };
    case 'organization':
      return { 'organizations/harbor.yaml': `name: Harbor\n${name}:${value}\n` };
    case 'place':
      return { 'places/union-hall.yaml': `name: Union Hall\n${name}:${value}\n` };
    case 'page':
      return { 'pages/us.md': `---\ntitle: Us\nsummary: Us.\n${name}:${value}\n---\n` };
  }
}

const EACH_FIELD = fieldForms().flatMap(({ name, kinds, yaml }) =>
  kinds.map((kind) => [name, kind, yaml] as const),
);

test.each(EACH_FIELD)('the form of %s passes the check in a new %s', async (name, kind, yaml) => {
  const value = yaml.slice(name.length + 1).trimEnd();
  const picture = await plainPicture('jpg');
  const problems = await problemsIn({
    ...entryWith(kind, name, value.startsWith('\n') ? value : value.trim()),
    'organizations/tenants-union.yaml': 'name: Tenants Union\n',
    'organizations/youth-choir.yaml': 'name: Youth Choir\n',
    ...(name === 'image' && {
      'events/2026/march.jpg': picture,
      'history/march.jpg': picture,
      'campaigns/march.jpg': picture,
    }),
  });
  // A picture that no entry shows is in the folders of the other kinds.
  expect(problems.filter((problem) => !problem.includes('/march.jpg:'))).toEqual([]);
});
