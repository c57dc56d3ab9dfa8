import { expect, test } from 'vitest';
import { digestOfData, constant, query, currentDigest, trackQueries } from './query.ts';

test('an answer is found once, however often it is asked for', async () => {
  let times = 0;
  const square = query('test: square', (side: number) => {
    times += 1;
    return side * side;
  });
  expect([await square(3), await square(3), await square(4)]).toEqual([9, 9, 16]);
  expect(times).toBe(2);
});

test('the questions of a page are noted, those behind an answer are not', async () => {
  const word = query('test: word', (id: string) => id.toUpperCase());
  const pair = query('test: pair', async (a: string, b: string) => [await word(a), await word(b)]);
  const moment = constant('test: moment', 7);
  const { made, questions } = await trackQueries(async () => {
    await pair('a', 'b');
    // What was found for another page, or before any, is noted all the same.
    await pair('a', 'b');
    return moment();
  });
  expect(made).toBe(7);
  expect(questions).toEqual(['["test: pair","a","b"]', '["test: moment"]']);
});

test('pages that are made at the same time have notes of their own', async () => {
  const slow = query('test: slow', async (id: string) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return id;
  });
  const notes = await Promise.all(
    ['a', 'b', 'a'].map((id) => trackQueries(async () => `${await slow(id)}${await slow('all')}`)),
  );
  expect(notes.map(({ questions }) => questions)).toEqual([
    ['["test: slow","a"]', '["test: slow","all"]'],
    ['["test: slow","b"]', '["test: slow","all"]'],
    ['["test: slow","a"]', '["test: slow","all"]'],
  ]);
});

test('equal answers have equal digests, other answers others', async () => {
  const answers = new Map([
    ['a', { day: Temporal.PlainDate.from('2019-12-12'), list: [1] }],
    ['b', { day: Temporal.PlainDate.from('2019-12-12'), list: [1] }],
    ['c', { day: Temporal.PlainDate.from('2019-12-13'), list: [1] }],
  ]);
  query('test: answer', (id: string) => answers.get(id));
  const digest = (id: string) => currentDigest(JSON.stringify(['test: answer', id]));
  expect(await digest('a')).toBe(await digest('b'));
  expect(await digest('a')).not.toBe(await digest('c'));
  expect(await digest('a')).not.toBe(await digest('nothing'));
});

test('an answer that is part of another stands in it with its own digest', async () => {
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

test('an answer that is known by what it is made of is not looked for', async () => {
  let answered = 0;
  const source = query('test: source', (id: string) => `text of ${id}`);
  query(
    'test: long',
    (id: string) => {
      answered += 1;
      return id;
    },
    digestOfData,
    async (id) => [await source.digest(id)],
  );
  const digest = (id: string) => currentDigest(JSON.stringify(['test: long', id]));
  expect(await digest('a')).toBe(await digest('a'));
  expect(await digest('a')).not.toBe(await digest('b'));
  expect(answered).toBe(0);
});

test('a question that cannot be answered any more has no digest', async () => {
  query('test: gone', () => {
    throw new Error('There is no such entry.');
  });
  expect(await currentDigest('["test: gone"]')).toBeUndefined();
  expect(await currentDigest('["test: never asked"]')).toBeUndefined();
});

test.each([new Map(), new Set(), () => 1])(
  'what JSON cannot tell is refused as an answer (%s)',
  (value) => expect(() => digestOfData({ value })).toThrow('plain data'),
);
