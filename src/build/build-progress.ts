/**
 * Says how far a build is: on a terminal one line that changes, and a line for each step that is
 * done; elsewhere these lines alone.
 */

/** Reports how much of a step is done. */
export type Count = (done: number, total: number) => void;

/** Where lines go: `process.stdout`, or a part of it. */
export type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/** How often the changing line is written, in milliseconds. */
const INTERVAL = 200;

/** Clears the line that the cursor is in. */
const CLEAR = '\r\x1b[K';

/** A step that runs. */
interface Running {
  name: string;
  /** Milliseconds, of `performance.now()`. */
  start: number;
  count: string;
}

/** Follows the steps of a build. */
export class BuildProgress {
  readonly #output: Output | undefined;
  readonly #running = new Set<Running>();
  #timer: NodeJS.Timeout | undefined;

  /** @param output undefined: nothing is said. */
  constructor(output?: Output) {
    this.#output = output;
  }

  /** Runs a step, and says how long it took when it succeeds. */
  async follow(name: string, step: (count: Count) => void | Promise<void>): Promise<void> {
    const running = { name: name.charAt(0).toUpperCase() + name.slice(1), start: now(), count: '' };
    this.#running.add(running);
    if (this.#output?.isTTY) this.#timer ??= setInterval(() => this.#draw(), INTERVAL);
    try {
      await step((done, total) => {
        running.count = `, ${done} of ${total}`;
      });
      this.clear();
      this.#output?.write(`${running.name}: ${secondsSince(running.start, 1)}\n`);
    } finally {
      this.#running.delete(running);
      this.clear();
      if (this.#running.size === 0) {
        clearInterval(this.#timer);
        this.#timer = undefined;
      }
    }
  }

  /** Removes the changing line: something else is going to be written. */
  clear(): void {
    if (this.#output?.isTTY) this.#output.write(CLEAR);
  }

  #draw(): void {
    const text = [...this.#running]
      .map(({ name, start, count }) => `${name}${count}, ${secondsSince(start, 0)}`)
      .join(' | ');
    this.#output?.write(CLEAR + text.slice(0, (this.#output.columns || 80) - 1));
  }
}

const now = (): number => performance.now();

const secondsSince = (start: number, digits: number): string =>
  `${((now() - start) / 1000).toFixed(digits)} s`;
