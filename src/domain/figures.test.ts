import { describe, expect, test } from 'vitest';
import { type FigureData, gatherFigures } from './figures.ts';

const JFREJ = 'https://jfrej.org/a';
const FORWARD = 'https://forward.com/b';
const JEWSCHOOL = 'https://jewschool.com/c';

describe('numbers of the same thing', () => {
  test('that agree are one claim with all its sources; one that disagrees stands beside it', () => {
    const figures: FigureData[] = [
      { what: 'arrested', number: 44, source: JFREJ },
      { what: 'people', atLeast: 1000, source: JFREJ },
      { what: 'arrested', number: 40, source: FORWARD },
      { what: 'arrested', number: 44, source: JEWSCHOOL },
    ];
    expect(gatherFigures(figures)).toEqual([
      {
        what: 'arrested',
        unit: undefined,
        claims: [
          { amount: { kind: 'exact', value: 44 }, sources: [JFREJ, JEWSCHOOL] },
          { amount: { kind: 'exact', value: 40 }, sources: [FORWARD] },
        ],
      },
      {
        what: 'people',
        unit: undefined,
        claims: [{ amount: { kind: 'atLeast', value: 1000 }, sources: [JFREJ] }],
      },
    ]);
  });

  test('"44" and "at least 44" are not the same claim', () => {
    const [figure] = gatherFigures([
      { what: 'arrested', number: 44, source: JFREJ },
      { what: 'arrested', atLeast: 44, source: FORWARD },
    ]);
    expect(figure?.claims).toHaveLength(2);
  });

  test('dollars and people are not the same thing', () => {
    const figures = gatherFigures([
      { what: 'given', number: 100, unit: 'USD', source: JFREJ },
      { what: 'given', number: 100, source: JFREJ },
    ]);
    expect(figures.map(({ unit }) => unit)).toEqual(['USD', undefined]);
  });

  test('a source that says the same twice is named once', () => {
    const [figure] = gatherFigures([
      { what: 'donors', about: 3300, source: JFREJ },
      { what: 'donors', about: 3300, source: JFREJ },
    ]);
    expect(figure?.claims[0]?.sources).toEqual([JFREJ]);
  });

  test('a figure without a number is an error', () => {
    expect(() => gatherFigures([{ what: 'donors', source: JFREJ }])).toThrow('donors');
  });
});
