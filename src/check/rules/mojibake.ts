/** Text that was saved in one encoding and read in another: `Ã¡` for `á`, `â€™` for `’`. */
import type { EntryRule } from '../checked-content.ts';

/** Windows-1252 characters for the bytes 0x80 to 0x9F. */
const CP1252 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const BYTES = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93,
  0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
];

/**
 * A byte that begins a character of UTF-8, read as Latin-1, with one that goes on with it. "Ã" and
 * "Â" stand before a small letter in no language that writes them; "â" before "€" in none.
 */
const MISREAD = new RegExp(
  `[ÂÃ][\\u0080-\\u00bf${CP1252}]|â(?:€[\\u0080-\\u00bf${CP1252}]|\\u0080[\\u0080-\\u00bf])|ð[Ÿ\\u009f][\\u0080-\\u00bf${CP1252}]{2}|[×Ø][\\u0080-\\u00bf${CP1252}](?:[×Ø][\\u0080-\\u00bf${CP1252}])+`,
  'u',
);

export const mojibake: EntryRule = (entry) => {
  const match = MISREAD.exec(entry.text) ?? /\uFFFD/.exec(entry.text);
  // A file that is not UTF-8 has this sign for each byte that is wrong, and one message.
  if (match === null || entry.findings.some(({ code }) => code === 'encoding')) return;
  const [before = ''] =
    /(?<![\p{L}\p{M}])[\p{L}\p{M}]*$/u.exec(
      entry.text.slice(Math.max(0, match.index - 40), match.index),
    ) ?? [];
  const start = match.index - before.length;
  const rest = entry.text.slice(start, start + 60);
  const word = /^[^\s"'<>()[\]]+/u.exec(rest)?.[0] ?? match[0];
  const right = repaired(word);
  entry.findings.push({
    code: 'mojibake',
    severity: 'error',
    field: 'file',
    message: `holds "${word}", letters that were broken when the text was copied or saved. ${
      right === undefined ? 'Type the word again' : `Write "${right}"`
    }, here and wherever such letters stand; save the file with the encoding UTF-8.`,
    start,
    end: start + word.length,
  });
};

/** The word that was meant, if its letters are bytes of UTF-8. */
function repaired(word: string): string | undefined {
  const bytes = Array.from(word, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 256 ? code : BYTES[CP1252.indexOf(letter)];
  });
  if (bytes.includes(undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return undefined;
  }
}
