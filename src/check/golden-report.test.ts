import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from './check-content.ts';
import { textReport } from './reports/text-report.ts';

const FIXTURE = join(import.meta.dirname, 'fixtures/thirty-mistakes');

test('thirty mistakes in one content folder are all told in one run, as people read them', async () => {
  const { problems, files } = await checkContent({
    contentDir: join(FIXTURE, 'content'),
    from: FIXTURE,
  });
  expect(problems).toHaveLength(30);
  await expect(textReport(problems, files)).toMatchFileSnapshot(join(FIXTURE, 'report.txt'));
});
