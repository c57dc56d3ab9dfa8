import { expect, test } from 'vitest';
import { digestOfData, constant, query, currentDigest, trackQueries } from './query.ts';

test('a result is found once, however often the query is made', async () => {
  let times = 0;
  const square = query('test: square', (side: number) => {
    times += 1;
    return side * side;
  });
  expect([await square(3), await square(3), await square(4)]).toEqual([9, 9, 16]);
  expect(times).toBe(2);
});

test('the queries of a page are recorded, those within a query are not', async () => {
  const word = query('test: word', (id: string) => id.toUpperCase());
  const pair = query('test: pair', async (a: string, b: string) => [await word(a), await word(b)]);
  const moment = constant('test: moment', 7);
  const { made, queries } = await trackQueries(async () => {
    await pair('a', 'b');
    // A result that is known already is recorded all the same.
    await pair('a', 'b');
    return moment();
  });
  expect(made).toBe(7);
  expect(queries).toEqual(['["test: pair","a","b"]', '["test: moment"]']);
});

test('pages that are rendered at the same time have records of their own', async () => {
  const slow = query('test: slow', async (id: string) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return id;
  });
  const notes = await Promise.all(
    ['a', 'b', 'a'].map((id) => trackQueries(async () => `${await slow(id)}${await slow('all')}`)),
  );
  expect(notes.map(({ queries }) => queries)).toEqual([
    ['["test: slow","a"]', '["test: slow","all"]'],
    ['["test: slow","b"]', '["test: slow","all"]'],
    ['["test: slow","a"]', '["test: slow","all"]'],
  ]);
});

test('equal results have equal digests, other results others', async () => {
  const results = new Map([
    ['a', { day: Temporal.PlainDate.from('2019-12-12'), list: [1] }],
    ['b', { day: Temporal.PlainDate.from('2019-12-12'), list: [1] }],
    ['c', { day: Temporal.PlainDate.from('2019-12-13'), list: [1] }],
  ]);
  query('test: result', (id: string) => results.get(id));
  const digest = (id: string) => currentDigest(JSON.stringify(['test: result', id]));
  expect(await digest('a')).toBe(await digest('b'));
  expect(await digest('a')).not.toBe(await digest('c'));
  expect(await digest('a')).not.toBe(await digest('nothing'));
});

test('a result that is part of another is digested by its own digest', async () => {
  const texts: Record<string, string> = { a: 'one', b: 'two' };
  const part = query(
    'test: part',
    (id: string) => ({ text: texts[id], draw: () => id }),
    ({ text }) => digestOfData(text),
  );
  query('test: whole', async (id: string) => ({ part: await part(id) }));
  const digest = (id: string) => currentDigest(JSON.stringify(['test: whole', id]));
  expect(await digest('a')).toEqual(expect.any(String));
  expect(await digest('a')).not.toBe(await digest('b'));
});

test('a result that is digested by what it is made of is not computed for that', async () => {
  let computed = 0;
  const source = query('test: source', (id: string) => `text of ${id}`);
  query(
    'test: long',
    (id: string) => {
      computed += 1;
      return id;
    },
    digestOfData,
    async (id) => [await source.digest(id)],
  );
  const digest = (id: string) => currentDigest(JSON.stringify(['test: long', id]));
  expect(await digest('a')).toBe(await digest('a'));
  expect(await digest('a')).not.toBe(await digest('b'));
  expect(computed).toBe(0);
});

test('a query that has no result any more has no digest', async () => {
  query('test: gone', () => {
    throw new Error('There is no such entry.');
  });
  expect(await currentDigest('["test: gone"]')).toBeUndefined();
  expect(await currentDigest('["test: unknown"]')).toBeUndefined();
});

test.each([new Map(), new Set(), () => 1])(
  'what JSON cannot hold is refused as a result (%s)',
  (value) => expect(() => digestOfData({ value })).toThrow('plain data'),
);
