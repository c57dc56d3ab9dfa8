/**
 * Questions that pages ask about the content. Each answer is found once per build, and while a
 * page is made it is noted which questions it asked: so a later build knows which pages would
 * come out the same, without making them.
 *
 * A question is a function of plain arguments; what it needs to know besides is the content, the
 * site's settings and the moment of the build. Its answer must be all that a page learns: then
 * equal answers make equal pages. Questions that are asked while another is answered are not
 * noted for the page, because their part in it is part of the answer.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';

/** What a question may be asked with. */
export type Argument = string | number;

/** The name of a question and what it was asked with, as one text. */
export type QuestionKey = string;

/** What the bundle of the pages and the build around it share. */
interface Shared {
  /** Questions asked for the page that is being made; undefined while a question is answered. */
  page: AsyncLocalStorage<Set<QuestionKey> | undefined>;
  /** By the name of a question: the digest of its present answer. */
  digests: Map<string, (...args: Argument[]) => Promise<string>>;
}

// The pages are bundled and the build is not, so this module is there twice, with one memory.
const MEMORY = Symbol.for('campaign-site.queries');
const memory = globalThis as typeof globalThis & Record<typeof MEMORY, Shared | undefined>;
const shared: Shared = (memory[MEMORY] ??= {
  page: new AsyncLocalStorage(),
  digests: new Map(),
});

/** Answers are part of other answers: each is digested once. */
const digestsOfAnswers = new WeakMap<object, () => string>();

/** How the answer to a question is told apart from another one, if not by all that it holds. */
export type Digest<T> = (answer: T) => string;

/** A question, to be asked like the function it was made of. */
export interface Question<A extends Argument[], T> {
  (...args: A): Promise<T>;
  /** The digest of the answer. It is not noted for the page that is being made. */
  digest: (...args: A) => Promise<string>;
}

/**
 * Makes a question of a function.
 * @param name of its own among all questions.
 * @param digest for answers that are not plain data.
 * @param madeOf digests of all that the answer is made of, where these are known with less work
 * than the answer itself. Such answers are large, each for one page, and are not kept.
 */
export function query<A extends Argument[], T>(
  name: string,
  find: (...args: A) => T | Promise<T>,
  digest: Digest<T> = digestOfData,
  madeOf?: (...args: A) => Promise<string[]>,
): Question<A, T> {
  const answers = new Map<QuestionKey, Promise<T>>();
  const ask = (key: QuestionKey, args: A): Promise<T> => {
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = shared.page.run(undefined, async () => find(...args));
      if (madeOf === undefined) answers.set(key, answer);
    }
    return answer;
  };
  const digested = new Map<QuestionKey, Promise<string>>();
  const digestOf = async (...args: A): Promise<string> => {
    const key = keyOf(name, args);
    let text = digested.get(key);
    if (text === undefined) {
      text =
        madeOf === undefined
          ? ask(key, args).then(digest)
          : shared.page.run(undefined, async () => digestOfText((await madeOf(...args)).join(' ')));
      digested.set(key, text);
    }
    return text;
  };
  shared.digests.set(name, digestOf as (...args: Argument[]) => Promise<string>);
  const question = async (...args: A): Promise<T> => {
    const key = keyOf(name, args);
    note(key);
    const answer = await ask(key, args);
    if (typeof answer === 'object' && answer !== null && !digestsOfAnswers.has(answer))
      digestsOfAnswers.set(
        answer,
        once(() => digest(answer)),
      );
    return answer;
  };
  return Object.assign(question, { digest: digestOf });
}

/** Makes a question of something that is known from the beginning, such as the present moment. */
export function constant<T>(name: string, value: T): () => T {
  const key = keyOf(name, []);
  shared.digests.set(name, async () => digestOfData(value));
  return () => {
    note(key);
    return value;
  };
}

function note(key: QuestionKey): void {
  shared.page.getStore()?.add(key);
}

function keyOf(name: string, args: readonly Argument[]): QuestionKey {
  return JSON.stringify([name, ...args]);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * A digest of plain data: what JSON can tell, times of Temporal included.
 * @throws {TypeError} for data of which JSON would tell nothing.
 */
export function digestOfData(data: unknown): string {
  const text = JSON.stringify([data], (_, value: unknown) => {
    if (typeof value === 'function' || value instanceof Map || value instanceof Set)
      throw new TypeError('The answer to a question must be plain data.');
    if (typeof value !== 'object' || value === null || value === data) return value;
    return digestsOfAnswers.get(value)?.() ?? value;
  });
  return digestOfText(text);
}

/** A short digest of a text. */
export function digestOfText(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}

/** Runs what makes a page, and says which questions it asked. */
export async function trackQueries<T>(
  make: () => Promise<T>,
): Promise<{ made: T; questions: QuestionKey[] }> {
  const questions = new Set<QuestionKey>();
  const made = await shared.page.run(questions, make);
  return { made, questions: [...questions] };
}

/**
 * The digest of the present answer to a question; undefined where it cannot be answered any more,
 * because there is no such question or what it asks for is gone.
 */
export async function currentDigest(key: QuestionKey): Promise<string | undefined> {
  const [name, ...args] = JSON.parse(key) as [string, ...Argument[]];
  try {
    return await shared.digests.get(name)?.(...args);
  } catch {
    return undefined;
  }
}
