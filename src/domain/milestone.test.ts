import { expect, test } from 'vitest';
import { history as schema } from '../schema/history.ts';
import { hasHappened, readMilestone } from './milestone.ts';

test.each([
  ['2019-12-10', true],
  ['2019-12-11', false],
  ['2019-12', true],
  ['2020-01', false],
  ['2019', true],
  ['2019-06-30/2020-02-01', true],
])('on December 10, 2019, a milestone of %s has happened: %s', (date, happened) => {
  const data = schema.parse({
    title: 'A march',
    summary: 'People march.',
    date,
    kind: 'action',
    sources: [{ url: 'https://example.org/a' }],
  });
  expect(hasHappened(readMilestone('a', data), Temporal.PlainDate.from('2019-12-10'))).toBe(
    happened,
  );
});
