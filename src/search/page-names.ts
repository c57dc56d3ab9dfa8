/**
 * Makes the list of all pages that a search begins with smaller. Pagefind names the file of each
 * page by a digest of what it says; of ten thousand digests a third of a first search would be
 * made. So the pages are numbered instead, and their lengths told in round numbers. All names
 * begin with a digest of the whole index, so that a browser that still has an older list never
 * takes one page for another.
 *
 * This knows how Pagefind writes its files. What it does not know makes it stop; the version of
 * Pagefind is pinned, and tests search with the result. If it stops with a newer version, take its
 * call out of `make-index.ts`: the search works without it, and loads more.
 */
import { hash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Stands before the content of each of Pagefind's files, below the compression. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Numbers the pages of an index in place.
 * @param folder that Pagefind has written.
 * @param language of the index.
 * @returns the index as `pagefind-entry.json` is to tell of it.
 */
export function shortenNames<T extends { hash: string }>(
  folder: string,
  language: string,
  index: T,
): T {
  const file = (name: string) => join(folder, `pagefind.${name}.pf_meta`);
  const list = unpacked(readFileSync(file(index.hash)));
  const digest = `${language}_${hash('sha256', list, 'base64url').replace(/[-_]/g, '').slice(0, 6)}`;
  const names = new Map<string, string>();
  const numbered = withNames(list, (name) => {
    const number = names.size.toString(36).padStart(3, '0');
    const shorter = names.get(name) ?? `${digest}${number}`;
    names.set(name, shorter);
    return shorter;
  });
  rmSync(file(index.hash));
  writeFileSync(file(digest), packed(numbered));
  for (const [name, shorter] of names)
    renameSync(fragmentOf(folder, name), fragmentOf(folder, shorter));
  return { ...index, hash: digest };
}

function fragmentOf(folder: string, name: string): string {
  return join(folder, 'fragment', `${name}.pf_fragment`);
}

function unpacked(file: Uint8Array): Buffer {
  const content = gunzipSync(file);
  if (content.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE)
    throw new Error('Search index: Pagefind writes its files in another way than before.');
  return content.subarray(SIGNATURE.length);
}

function packed(content: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 });
}

/**
 * The list of an index with other names of its pages. The list is CBOR (RFC 8949): an array of
 * Pagefind's version, the pages, and more that stays as it is. A page is an array of its name, how
 * many words it has, and the name of the file it shares with others, which is empty.
 */
function withNames(list: Buffer, rename: (name: string) => string): Buffer {
  const reader = new Reader(list);
  reader.head(ARRAY);
  reader.text();
  const pages = reader.head(ARRAY);
  const parts: Buffer[] = [list.subarray(0, reader.at)];
  for (let page = 0; page < pages; page += 1) {
    if (reader.head(ARRAY) !== 3) reader.stop();
    const name = reader.text();
    const words = reader.head(NUMBER);
    if (reader.text() !== '') reader.stop();
    parts.push(Buffer.from([head(ARRAY, 3)]), textOf(rename(name)), numberOf(rounded(words)));
    parts.push(textOf(''));
  }
  parts.push(list.subarray(reader.at));
  return Buffer.concat(parts);
}

/** Major types of CBOR. */
const NUMBER = 0;
const TEXT = 3;
const ARRAY = 4;

/** The first byte of something short. */
function head(type: number, value: number): number {
  return (type << 5) | value;
}

/**
 * A number of words, to three binary digits. Long pages count a little less than short ones in a
 * search; how long they are to the word would be one byte in four of the list.
 */
export function rounded(words: number): number {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, words))) - 2);
  return Math.round(words / step) * step;
}

/** A whole number, as CBOR has it. */
function numberOf(value: number): Buffer {
  if (value < 24) return Buffer.from([head(NUMBER, value)]);
  const size = value < 2 ** 8 ? 1 : value < 2 ** 16 ? 2 : 4;
  const bytes = Buffer.alloc(1 + size);
  bytes.writeUInt8(head(NUMBER, 24 + Math.log2(size)));
  bytes.writeUIntBE(value, 1, size);
  return bytes;
}

/** A text of fewer than 24 bytes, as CBOR has it. */
function textOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length > 23) throw new RangeError(`Search index: the name ${text} is too long.`);
  return Buffer.concat([Buffer.from([head(TEXT, bytes.length)]), bytes]);
}

/** Reads CBOR from its beginning: as much of it as Pagefind's list needs. */
class Reader {
  readonly #bytes: Buffer;
  /** Where the next thing begins. */
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The value of the next head: a number, or the length of what follows. */
  head(type: number): number {
    const first = this.#bytes.readUInt8(this.at);
    if (first >> 5 !== type) this.stop();
    const short = first & 31;
    const size =
      short < 24 ? 0 : short === 24 ? 1 : short === 25 ? 2 : short === 26 ? 4 : this.stop();
    const value = size === 0 ? short : this.#bytes.readUIntBE(this.at + 1, size);
    this.at += 1 + size;
    return value;
  }

  /** The next text. */
  text(): string {
    const length = this.head(TEXT);
    const end = this.at + length;
    const text = this.#bytes.toString('utf8', this.at, end);
    this.at = end;
    return text;
  }

  /** @throws {Error} always: the list is not as it was. */
  stop(): never {
    throw new Error('Search index: Pagefind writes the list of pages in another way than before.');
  }
}
