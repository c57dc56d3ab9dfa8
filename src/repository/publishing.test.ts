/** What stands outside of the code and is relied on all the same: who looks, when, where it goes. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT_ROOT } from '../settings.ts';

const read = (file: string): string => readFileSync(join(PROJECT_ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Whom CODEOWNERS asks about a file: the last line that matches it counts. */
function ownersOf(path: string): string[] {
  let owners: string[] = [];
  for (const line of read('.github/CODEOWNERS').split('\n')) {
    const [pattern = '', ...named] = line.trim().split(/\s+/);
    if (pattern === '' || pattern.startsWith('#')) continue;
    const inside = pattern.replace(/^\//, '').replace(/\/$/, '/**');
    if (inside === '*' || matchesGlob(path, inside)) owners = named;
  }
  return owners;
}

/** All files of the project, as far as it is known what belongs to it. */
const files = globSync('**/*', { cwd: PROJECT_ROOT, exclude: ['node_modules', 'test-results'] })
  .concat(globSync('.github/**/*', { cwd: PROJECT_ROOT }), ['.npmrc', '.ci/run'])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.[a-z]+$|^\.ci\/run$|CODEOWNERS$/.test(file));

describe('a second person', () => {
  test('looks at everything that is not content', () => {
    const code = files.filter((file) => !file.startsWith('content/'));
    expect(code.length).toBeGreaterThan(100);
    expect(code.filter((file) => ownersOf(file).length === 0)).toEqual([]);
  });

  test('looks at where registration links may lead, and at what may run components', () => {
    expect(read('content/site.yaml')).toContain('registrationHosts:');
    for (const file of ['content/site.yaml', 'content/pages/x.mdx', 'content/campaigns/x.mdx'])
      expect(ownersOf(file).join()).toMatch(/^@/);
  });

  test('need not look at words and facts', () => {
    for (const file of ['content/events/2026/2026-12-05-x.md', 'content/pages/about.es.md'])
      expect(ownersOf(file)).toEqual([]);
  });
});

interface Workflow {
  on: string | Record<string, { cron: string }[] | null>;
  jobs: Record<string, { if?: string; steps: { run?: string }[] }>;
}
const workflow = (name: string) => parse(read(`.github/workflows/${name}`)) as Workflow;
const cronsOf = (name: string): string[] => {
  const { on } = workflow(name);
  return typeof on === 'string' ? [] : (on['schedule'] ?? []).map(({ cron }) => cron);
};
const commandsOf = ({ jobs }: Workflow): string[] =>
  Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

describe('without anybody doing anything', () => {
  test('the site is published anew every night, so that nothing over is shown as upcoming', () => {
    expect(cronsOf('publish.yml')).toEqual([expect.stringMatching(/^\d+ \d+ \* \* \*$/)]);
  });

  test('schedules go on after the 60 days after which GitHub stops them', () => {
    const awake = workflow('publish.yml').jobs['stay-awake'];
    expect(awake?.if).toBe("github.event_name == 'schedule'");
    const scheduled = globSync('.github/workflows/*.yml', { cwd: PROJECT_ROOT })
      .map((file) => file.split(/[\\/]/).at(-1) ?? '')
      .filter((name) => cronsOf(name).length > 0);
    expect(scheduled.sort()).toEqual(['links.yml', 'nightly.yml', 'publish.yml']);
    const enabled = (awake?.steps ?? []).map(
      ({ run }) => /^gh workflow enable (\S+) --repo/.exec(run ?? '')?.[1],
    );
    expect(enabled.sort()).toEqual(scheduled);
  });

  test('every test runs each night, the rare ones too', () => {
    expect(cronsOf('nightly.yml')).toEqual([expect.stringMatching(/^\d+ \d+ \* \* \*$/)]);
    expect(commandsOf(workflow('nightly.yml'))).toContain('npm test -- --all');
  });

  test('links to other sites are looked up every week', () => {
    expect(cronsOf('links.yml')).toEqual([expect.stringMatching(/^\d+ \d+ \* \* \d$/)]);
    expect(commandsOf(workflow('links.yml'))).toContain('npm run links');
  });
});

describe('every host', () => {
  const netlify = read('netlify.toml');
  const cloudflare = read('wrangler.toml');

  test('publishes what may be published, made anew, with the whole history', () => {
    expect(netlify).toMatch(/^ {2}publish = "dist"$/m);
    expect(cloudflare).toMatch(/^pages_build_output_dir = "dist"$/m);
    const command = 'git fetch --unshallow || true; npm run build -- --publish';
    expect(netlify).toContain(`  command = "${command}"`);
    expect(cloudflare).toContain(`#   ${command}`);
    expect(commandsOf(workflow('publish.yml'))).toContain('npm run build -- --publish');
  });
});

describe('documents', () => {
  test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'netlify.toml', 'wrangler.toml'])(
    '%s name commands and files that are there',
    (file) => {
      const text = read(file);
      for (const [, name = ''] of text.matchAll(/npm run ([a-z-]+)/g))
        expect(Object.keys(scripts)).toContain(name);
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        expect([target, existsSync(join(PROJECT_ROOT, target))]).toEqual([target, true]);
    },
  );

  test('SECURITY.md says how to report, who attacks, what stops them and what does not', () => {
    const text = read('SECURITY.md');
    expect(text).toMatch(/^## Reporting$/m);
    expect(text).toMatch(/^\| who +\| would +\| what stops it +\| what does not +\|$/m);
    // What it relies on.
    for (const word of ['registrationHosts', 'CODEOWNERS', 'lockfile', 'frame-ancestors'])
      expect(text).toContain(word);
  });

  test('CONTRIBUTING.md says how to hold a published site against its commit', () => {
    const text = read('CONTRIBUTING.md');
    expect(text).toMatch(/SITE_NOW=\S+ .*npm run build/);
    expect(text).toContain('SITE_REPOSITORY');
  });
});
