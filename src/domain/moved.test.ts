import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AddressedEntry, entryPath, movedEntries } from './moved.ts';

const event = (id: string, ...formerly: string[]): AddressedEntry => ({
  kind: 'events',
  id,
  formerly,
});

describe('an earlier id', () => {
  test('leads to the entry that had it, in one step', () => {
    expect(movedEntries([event('c', 'a', 'b'), event('d')])).toEqual([
      { kind: 'events', from: 'a', to: 'c' },
      { kind: 'events', from: 'b', to: 'c' },
    ]);
  });

  test('is refused where it would make a chain or a loop', () => {
    expect(() => movedEntries([event('b', 'a'), event('c', 'b')])).toThrow(
      'events/c says it was formerly "b", but events/b is there',
    );
    expect(() => movedEntries([event('a', 'b'), event('b', 'a')])).toThrow('must not be in use');
    expect(() => movedEntries([event('a', 'a')])).toThrow('must not be in use');
  });

  test('belongs to one entry alone', () => {
    expect(() => movedEntries([event('b', 'a'), event('c', 'a')])).toThrow(
      'events/c and events/b both say they were formerly "a"',
    );
  });

  test('of one kind is nothing to another kind', () => {
    expect(movedEntries([event('b', 'a'), { kind: 'history', id: 'a', formerly: [] }])).toEqual([
      { kind: 'events', from: 'a', to: 'b' },
    ]);
  });

  test('never leads to another earlier id, whatever entries say', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const entry = fc.record({
      kind: fc.constant('events' as const),
      id,
      formerly: fc.uniqueArray(id, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (one) => one.id }), (entries) => {
        let moved;
        try {
          moved = movedEntries(entries);
        } catch {
          return;
        }
        const from = new Set(moved.map((one) => one.from));
        expect(moved.filter(({ to }) => from.has(to))).toEqual([]);
        expect(from.size).toBe(moved.length);
      }),
    );
  });
});

test('every kind of entry but organizations has pages', () => {
  expect(entryPath('events', '2019-12-12-a')).toBe('/events/2019-12-12-a/');
  expect(entryPath('history', '1990-a')).toBe('/history/1990-a/');
  expect(entryPath('campaigns', 'a')).toBe('/campaigns/a/');
  expect(entryPath('pages', 'about')).toBe('/about/');
  expect(entryPath('organizations', 'a')).toBeUndefined();
});
