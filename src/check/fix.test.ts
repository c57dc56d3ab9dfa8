import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainPicture, tellingPicture } from '../entries/pictures/sample-pictures.ts';
import { checkContent } from './check-content.ts';
import { fixContent, fixText } from './fix.ts';
import { anEvent, EVENT, smallContent, writeFiles } from './sample-content.ts';

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'fix-'));
  mkdirSync(contentDir, { recursive: true });
  smallContent(contentDir);
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

describe('what needs no judgement is mended', () => {
  test('line ends, byte order mark and last line of texts', async () => {
    writeFiles(contentDir, { [EVENT]: `\ufeff${anEvent().replaceAll('\n', '\r\n')}\r\n` });
    expect(await fixContent(contentDir)).toEqual([
      {
        path: EVENT,
        what: ['byte order mark taken off', 'line ends corrected', 'last line ended'],
      },
    ]);
    expect(readFileSync(join(contentDir, EVENT), 'utf8')).toBe(anEvent());
    expect(await fixContent(contentDir)).toEqual([]);
  });

  test('metadata of pictures that tell where they were taken', async () => {
    const telling = join(contentDir, 'events/2019/march.jpg');
    const silent = join(contentDir, 'events/2019/silent.jpg');
    writeFileSync(telling, await tellingPicture('jpg'));
    writeFileSync(silent, await plainPicture('jpg'));
    const before = readFileSync(silent);
    writeFiles(contentDir, {
      [EVENT]: anEvent({}, '![People march](march.jpg)\n\n![They sit](silent.jpg)'),
    });
    const codes = async () =>
      (await checkContent({ contentDir, from: contentDir })).problems.map(({ code }) => code);
    expect(await codes()).toEqual(['picture-metadata', 'picture-metadata']);
    expect(await fixContent(contentDir)).toEqual([
      { path: 'events/2019/march.jpg', what: ['metadata taken off'] },
    ]);
    expect(await codes()).toEqual([]);
    expect(readFileSync(silent)).toEqual(before);
  });

  test('nothing of a file that is not UTF-8', async () => {
    const bytes = Buffer.from('---\r\ntitle: Qui\xe9nes\r\n', 'latin1');
    writeFileSync(join(contentDir, 'pages/who.md'), bytes);
    expect(await fixContent(contentDir)).toEqual([]);
    expect(readFileSync(join(contentDir, 'pages/who.md'))).toEqual(bytes);
  });

  test('only line ends, whatever a text says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', 'é', '\ufeff') }),
        (text) => {
          const fixed = new TextDecoder().decode(fixText(new TextEncoder().encode(text))!.bytes);
          const words = (some: string) => some.replace(/[\r\n]/g, '').replace(/^\ufeff+/, '');
          expect(words(fixed)).toBe(words(text.replace(/^\ufeff+/, '')));
          expect(fixed).not.toContain('\r');
        },
      ),
    );
  });
});
