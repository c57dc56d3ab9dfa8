import { describe, expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { githubAnnotations, githubSummary } from './github-report.ts';
import { excerpt, textReport } from './text-report.ts';

const PROBLEM: Problem = {
  path: 'content/events/2019/2019-12-12-membership-assembly.md',
  line: 9,
  column: 12,
  length: 5,
  severity: 'error',
  code: 'not-one-of',
  field: 'place.kind',
  message:
    '"onlne" is not one of in-person, online, hybrid, to-be-announced. Did you mean "online"?',
  excerpt: '     kind: onlne',
};

describe('the report for people', () => {
  test('shows a problem in one line, then the line with carets', () => {
    expect(textReport([PROBLEM], 1)).toBe(
      `content/events/2019/2019-12-12-membership-assembly.md:9:12  error  place.kind: "onlne" is not one of in-person, online, hybrid, to-be-announced. Did you mean "online"?
  9 |      kind: onlne
    |            ^^^^^

1 error, 0 warnings: 1 file looked at.
`,
    );
  });

  test('shows what is invisible, and counts it into the carets', () => {
    expect(excerpt({ ...PROBLEM, excerpt: 'a\u202eb: cc', column: 6, length: 2 })).toBe(
      '  9 | a\\u{202e}b: cc\n    |             ^^\n',
    );
  });

  test('shows a part of a long line', () => {
    const long = {
      ...PROBLEM,
      excerpt: `${'x'.repeat(300)}here${'y'.repeat(300)}`,
      column: 301,
      length: 4,
    };
    const [line = '', carets = ''] = excerpt(long).split('\n');
    expect(line.length).toBeLessThan(135);
    expect(line.slice(carets.indexOf('^'), carets.indexOf('^') + 4)).toBe('here');
  });
});

describe('the report for GitHub', () => {
  test('annotates the place', () => {
    expect(githubAnnotations([PROBLEM])).toBe(
      '::error file=content/events/2019/2019-12-12-membership-assembly.md,line=9,col=12,endColumn=17,title=not-one-of::place.kind: "onlne" is not one of in-person, online, hybrid, to-be-announced. Did you mean "online"?\n',
    );
  });

  test('shows nine, errors first, and counts the others', () => {
    const many = [
      { ...PROBLEM, severity: 'warning' as const },
      ...Array.from({ length: 11 }, () => PROBLEM),
    ];
    const lines = githubAnnotations(many).trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatch(/^::error /);
    expect(lines[9]).toBe('::error::and 3 more, listed in the job summary');
    expect(githubSummary(many, 1).match(/^- /gm)).toHaveLength(12);
  });

  test('takes no command from a file', () => {
    const hostile = {
      ...PROBLEM,
      path: 'a,b:c\n::error::x.md',
      message: '%0A\n::set-output name=a::b',
    };
    expect(githubAnnotations([hostile]).trimEnd().split('\n')).toHaveLength(1);
    expect(githubAnnotations([hostile])).toContain('%250A');
  });

  test('takes no Markdown from a file', () => {
    const summary = githubSummary([{ ...PROBLEM, message: '`](x) <img src=x> ``@everyone``' }], 1);
    expect(summary).toMatch(/^- ``` ?content\//m);
  });
});
