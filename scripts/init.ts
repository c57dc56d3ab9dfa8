/** `npm run init`: asks a few questions, or takes flags, and makes this copy another organization's site. */
import { askInit } from '../src/authoring/init/ask-init.ts';
import {
  initHelp,
  organizationFrom,
  parseInitCommandLine,
} from '../src/authoring/init/init-answers.ts';
import { assertMayInit, initRepository } from '../src/authoring/init/init-repository.ts';
import { writeGeneratedFiles } from '../src/repository/generated-files.ts';
import { PROJECT_ROOT } from '../src/settings.ts';

const NEXT_STEPS = `
What is left to do:

1. npm start shows the new site. Read content/site.yaml: colors, topics, social links, where forms may be.
2. Finish content/pages/privacy.md, content/pages/accessibility.md and SECURITY.md: each ends or begins with
   the questions that only you can answer. Tell in content/pages/about.md who you are.
3. npm run check, then commit everything. npm run new adds your first campaign and event, npm run import
   those of a calendar you have. CONTRIBUTING.md, "Publish", says how the site gets onto the web.
`;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function run(): Promise<void> {
  const { given, help, yes, force } = parseInitCommandLine(process.argv.slice(2));
  if (help) {
    print(initHelp());
    return;
  }
  if (!force) await assertMayInit(PROJECT_ROOT);
  const interactive = !yes && process.stdin.isTTY && process.stdout.isTTY;
  const organization = organizationFrom(interactive ? await askInit(given) : given);
  for (const line of await initRepository(PROJECT_ROOT, organization)) print(line);
  await writeGeneratedFiles();
  print(NEXT_STEPS);
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
