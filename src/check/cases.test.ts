import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from './check-content.ts';

const FIXTURE = join(import.meta.dirname, 'fixtures/cases');

/** What the check says of a file of the fixture: severity, rule, and where. */
async function problemsIn(name: string): Promise<string[]> {
  const { problems } = await checkContent({
    contentDir: FIXTURE,
    from: FIXTURE,
    now: Temporal.Instant.from('2026-12-01T12:00:00Z'),
  });
  return problems
    .filter(({ path }) => path.includes(name))
    .map(({ severity, code, field, line }) => `${severity} ${code} ${field} ${line}`);
}

test('hours of another zone beside the event’s own day are a warning', async () => {
  expect(await problemsIn('hour-differs')).toEqual(['warning hour-in-text text 8']);
});

test('a web address in place of a name is an error', async () => {
  expect(await problemsIn('url-as-place')).toContain('error place-address place.name 7');
});

test('shorteners and tracking links are warnings; the own address is allowed, a foreign number is not', async () => {
  const problems = await problemsIn('links');
  expect(problems).toEqual(
    expect.arrayContaining([
      'error contact-link text 7',
      'warning redirector text 8',
      'warning sharing-parameter text 8',
      'warning redirector text 10',
    ]),
  );
  expect(problems.filter((problem) => problem.includes('contact-link'))).toHaveLength(1);
});

test('hours in a program of whole days are no mistake', async () => {
  expect(await problemsIn('closes-date-alone')).toEqual([]);
});

test.each(['first-third', 'three-evenings', 'quarterly', 'two-forms', 'day-unknown'])(
  'what real events need is accepted: %s',
  async (name) => {
    expect(await problemsIn(name)).toEqual([]);
  },
);
