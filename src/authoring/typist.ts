/** Someone at a keyboard, for tests of conversations: streams in place of a terminal. */
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Streams } from './ask.ts';

/** Someone who waits for each text to appear, then presses the keys beside it. */
export class Typist {
  readonly input = new PassThrough();
  readonly output: Writable;
  #seen = '';
  #script: (readonly [awaited: string, keys: string])[];

  constructor(script: readonly (readonly [awaited: string, keys: string])[]) {
    this.#script = [...script];
    this.output = new Writable({
      write: (chunk: Buffer, _, done) => {
        this.#seen += stripVTControlCharacters(chunk.toString());
        this.#next();
        done();
      },
    });
    Object.assign(this.output, { columns: 120, rows: 60, isTTY: true });
    Object.assign(this.input, { isTTY: true, setRawMode: () => this.input });
  }

  /** What was waited for and never came. */
  get waiting(): string[] {
    return this.#script.map(([awaited]) => awaited);
  }

  #next(): void {
    const [first] = this.#script;
    if (first === undefined || !this.#seen.includes(first[0])) return;
    this.#seen = '';
    this.#script.shift();
    // Each key by itself, as a keyboard sends them.
    const keys = first[1].match(/\u001b\[B|[^]/g) ?? [];
    setTimeout(() => keys.forEach((key) => this.input.write(key)), 5);
  }
}

/** The streams that a conversation with this person takes place on. */
export const streamsOf = ({ input, output }: Typist): Streams => ({ input, output });
