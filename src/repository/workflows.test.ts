/** Workflows must give no rights to the author of a proposed change. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT_ROOT } from '../settings.ts';

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
  'timeout-minutes'?: number;
  if?: string;
}
interface Workflow {
  on: string | Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, Job>;
}

/** Rights that a job may have, besides reading. */
const RIGHTS: Record<string, Record<string, string>> = {
  'publish.yml deploy': { pages: 'write', 'id-token': 'write' },
  'publish.yml stay-awake': { actions: 'write' },
  // Makes a branch with one new file, closes the pull request of an earlier one, and answers.
  'event-form.yml file': { contents: 'write', issues: 'write', 'pull-requests': 'write' },
};

/** Expressions whose value the author of a proposed change cannot set. */
const TRUSTED =
  /^(vars\.SITE_URL|hashFiles\('package-lock\.json'\)|github\.(token|repository|ref|event_name)|steps\.deployment\.outputs\.page_url)$/;

/** What others write, where a workflow is for it: a program may read it, a shell never does. */
const READ_BY_PROGRAMS: Record<string, RegExp> = {
  'event-form.yml':
    /^(github\.event\.issue\.(number|body)|steps\.file\.outputs\.(path|branch|compare))$/,
};

/** Every breach of the rules in one workflow. */
function breaches(name: string, text: string): string[] {
  const workflow = parse(text) as Workflow;
  const found: string[] = [];
  const events = typeof workflow.on === 'string' ? [workflow.on] : Object.keys(workflow.on);
  const isProposal = events.some((event) => event.startsWith('pull_request'));
  if (events.includes('pull_request_target') || events.includes('workflow_run')) {
    found.push('runs with the rights of the repository on what others propose');
  }
  if (JSON.stringify(workflow.permissions) !== '{}') found.push('does not begin without any right');
  for (const [id, { permissions, steps, ...job }] of Object.entries(workflow.jobs)) {
    const allowed = RIGHTS[`${name} ${id}`] ?? { contents: 'read' };
    if (JSON.stringify(permissions) !== JSON.stringify(allowed)) found.push(`${id}: other rights`);
    if (job['timeout-minutes'] === undefined) found.push(`${id}: no limit of time`);
    for (const step of steps) {
      if ((step.run ?? '').includes('${{')) found.push(`${id}: an expression in a shell`);
      if (step.uses?.startsWith('actions/checkout@')) {
        if (step.with?.['persist-credentials'] !== false) found.push(`${id}: keeps credentials`);
        const builds = steps.some(({ run }) => /npm run build|npm test|\.ci\/run/.test(run ?? ''));
        if (builds && step.with?.['fetch-depth'] !== 0) found.push(`${id}: lacks the history`);
      }
      // npm holds the packages in its own cache against the lockfile.
      const isOfNpm = step.with?.['path'] === '~/.npm';
      if (((step.uses ?? '').includes('cache') && !isOfNpm) || step.with?.['cache'] !== undefined) {
        found.push(`${id}: keeps a cache`);
      }
    }
  }
  for (const [, line = ''] of text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)) {
    if (!/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)) {
      found.push(`not pinned: ${line}`);
    }
  }
  for (const [, expression = ''] of text.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)) {
    const isRead = READ_BY_PROGRAMS[name]?.test(expression) ?? false;
    if (!TRUSTED.test(expression) && !isRead) found.push(`not trusted: ${expression}`);
  }
  if (isProposal && /secrets\.|\bpages: write/.test(text)) found.push('a proposal reaches secrets');
  return found;
}

describe('the workflows of this project', () => {
  const files = globSync('.github/workflows/*', { cwd: PROJECT_ROOT });
  test.each(files)('%s gives nothing away', (file) => {
    const text = readFileSync(join(PROJECT_ROOT, file), 'utf8');
    expect(breaches(file.split('/').at(-1) ?? '', text)).toEqual([]);
  });

  test('are there, and publish only what may be published', () => {
    expect(files.map((file) => file.split('/').at(-1))).toEqual(
      expect.arrayContaining(['check.yml', 'links.yml', 'publish.yml']),
    );
    const publish = readFileSync(join(PROJECT_ROOT, '.github/workflows/publish.yml'), 'utf8');
    // `--publish` requires a public address and the whole history.
    expect(publish.match(/npm run build.*/g)).toEqual(['npm run build -- --publish']);
  });
});

describe('a workflow is refused', () => {
  const sound = `on:
  pull_request:
permissions: {}
jobs:
  build:
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          fetch-depth: 0
          persist-credentials: false
      - run: npm run build
`;
  test('not, if it is sound', () => {
    expect(breaches('x.yml', sound)).toEqual([]);
  });
  test.each([
    ['pull_request:', 'pull_request_target:', 'with the rights of the repository'],
    ['permissions: {}\n', '', 'without any right'],
    ['contents: read', 'contents: write', 'other rights'],
    ['timeout-minutes: 5', 'if: true', 'no limit'],
    ['persist-credentials: false', 'persist-credentials: true', 'keeps credentials'],
    ['fetch-depth: 0', 'fetch-depth: 1', 'lacks the history'],
    ['npm run build', 'npm run build ${{ github.event.pull_request.title }}', 'in a shell'],
    ['npm run build', 'npm run build # ${{ github.head_ref }}', 'not trusted: github.head_ref'],
    ['de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2', 'v6', 'not pinned'],
    [' # v6.0.2', '', 'not pinned'],
    ['actions/checkout', 'someone/checkout', 'not pinned'],
    ['fetch-depth: 0', 'fetch-depth: 0\n          cache: npm', 'keeps a cache'],
    [
      '- run: npm',
      '- uses: actions/cache@cdf6c1fa76f9f475f3d7449005a359c84ca0f306 # v5.0.3\n        with: { path: .cache, key: a }\n      - run: npm',
      'keeps a cache',
    ],
    ['npm run build', 'npm run build\n        env: { A: "${{ secrets.A }}" }', 'reaches secrets'],
  ])('with %j → %j', (search, replacement, problem) => {
    expect(breaches('x.yml', sound.replace(search, replacement)).join('\n')).toContain(problem);
  });
});

describe('a form that is edited', () => {
  const file = join(PROJECT_ROOT, '.github/workflows/event-form.yml');
  const { jobs } = parse(readFileSync(file, 'utf8')) as Workflow;
  const script = jobs['file']?.steps.find(({ id }) => id === 'push')?.run ?? '';
  let folder: string;

  const git = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  const branches = (): string[] =>
    git('ls-remote', '--heads', 'remote.git')
      .split('\n')
      .map((line) => line.split('\t')[1] ?? '')
      .sort();

  /** Pushes an event as the workflow does, to a repository on this machine, with a `gh` of ours. */
  function push(branch: string, title: string, openPulls: Readonly<Record<string, number>> = {}) {
    const work = join(folder, `work-${branch}`);
    rmSync(work, { recursive: true, force: true });
    git('clone', '--quiet', 'remote.git', work);
    writeFileSync(join(work, 'event.md'), title);
    mkdirSync(join(folder, 'bin'), { recursive: true });
    const lists = Object.entries(openPulls).map(
      ([head, number]) => `*"list"*"--head ${head} "*) echo ${number};;`,
    );
    writeFileSync(
      join(folder, 'bin/gh'),
      `#!/bin/sh\necho "$*" >> ${folder}/gh.log\ncase "$*" in\n${lists.join('\n')}\nesac\n`,
      { mode: 0o755 },
    );
    const { status, stderr } = spawnSync('bash', ['-e', '-c', script], {
      cwd: work,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        GH_TOKEN: 'token',
        GITHUB_REPOSITORY: 'example/site',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `url.${join(folder, 'remote.git')}.insteadOf`,
        GIT_CONFIG_VALUE_0: 'https://x-access-token:token@github.com/example/site',
        BRANCH: branch,
        FILE: 'event.md',
        COMPARE: `https://github.com/example/site/compare/main...${branch}?expand=1`,
        ISSUE_NUMBER: '7',
      },
    });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'event-form-'));
    git('init', '--quiet', '--bare', '--initial-branch', 'main', 'remote.git');
    git('clone', '--quiet', 'remote.git', 'first');
    const author = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
    git('-C', 'first', ...author, 'commit', '--quiet', '--allow-empty', '-m', 'Begin');
    git('-C', 'first', 'push', '--quiet', 'origin', 'HEAD:refs/heads/main');
    git('-C', 'first', 'push', '--quiet', 'origin', 'HEAD:refs/heads/event-form-77-aaaaaaaa');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('gets a new branch; the earlier pull request is closed with a link to it', () => {
    push('event-form-7-aaaaaaaa', 'One');
    push('event-form-7-bbbbbbbb', 'Two', { 'event-form-7-aaaaaaaa': 12 });
    expect(branches()).toEqual(
      [
        'refs/heads/main',
        'refs/heads/event-form-7-bbbbbbbb',
        'refs/heads/event-form-77-aaaaaaaa',
      ].sort(),
    );
    const closed = readFileSync(join(folder, 'gh.log'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('pr close'));
    expect(closed).toEqual([
      'pr close 12 --repo example/site --comment The form in #7 was edited. The event as it is now: https://github.com/example/site/compare/main...event-form-7-bbbbbbbb?expand=1',
    ]);
  });

  test('without a change to the event leaves its branch alone', () => {
    push('event-form-7-aaaaaaaa', 'One');
    const before = git('ls-remote', '--heads', 'remote.git');
    push('event-form-7-aaaaaaaa', 'One', { 'event-form-7-aaaaaaaa': 12 });
    expect(git('ls-remote', '--heads', 'remote.git')).toBe(before);
    expect(script).not.toMatch(/--force|\+HEAD/);
  });
});
