/**
 * Queries of pages about the content. Each result is found once per build, and while a page is
 * rendered its queries are recorded: so a later build knows which pages would render the same,
 * without rendering them.
 *
 * A query is a function of plain arguments; what it reads besides is the content, the settings of
 * the site and the moment of the build. Its result must be all that a page learns: then equal results
 * make equal pages. Queries made by another query are not recorded for the page, because their part
 * in it is part of the result.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';

/** An argument of a query. */
export type Argument = string | number;

/** The name of a query and its arguments, as JSON. */
export type QueryKey = string;

/** What the bundle of the pages and the build around it share. */
interface Shared {
  /** Queries of the page that is being rendered; undefined within a query. */
  page: AsyncLocalStorage<Set<QueryKey> | undefined>;
  /** By the name of a query: the digest of its present result. */
  digests: Map<string, (...args: Argument[]) => Promise<string>>;
}

// The pages are bundled and the build is not, so this module is loaded twice, with one state.
const SHARED = Symbol.for('campaign-site.queries');
const global = globalThis as typeof globalThis & Record<typeof SHARED, Shared | undefined>;
const shared: Shared = (global[SHARED] ??= {
  page: new AsyncLocalStorage(),
  digests: new Map(),
});

/** Results are part of other results: each is digested once. */
const digestsOfResults = new WeakMap<object, () => string>();

/** A short text that differs where two results differ in something that pages show. */
export type Digest<T> = (result: T) => string;

/** A query, called like the function it was made of. */
export interface Query<A extends Argument[], T> {
  (...args: A): Promise<T>;
  /** The digest of the result. It is not recorded for the page that is being rendered. */
  digest: (...args: A) => Promise<string>;
}

/**
 * Makes a query of a function.
 * @param name unique among all queries.
 * @param digest for results that are not plain data.
 * @param madeOf digests of all that the result is made of, where these are known with less work
 * than the result itself. Such results are large, each for one page, and are not cached.
 */
export function query<A extends Argument[], T>(
  name: string,
  find: (...args: A) => T | Promise<T>,
  digest: Digest<T> = digestOfData,
  madeOf?: (...args: A) => Promise<string[]>,
): Query<A, T> {
  const results = new Map<QueryKey, Promise<T>>();
  const resultOf = (key: QueryKey, args: A): Promise<T> => {
    let result = results.get(key);
    if (result === undefined) {
      result = shared.page.run(undefined, async () => find(...args));
      if (madeOf === undefined) results.set(key, result);
    }
    return result;
  };
  const digests = new Map<QueryKey, Promise<string>>();
  const digestOf = async (...args: A): Promise<string> => {
    const key = keyOf(name, args);
    let text = digests.get(key);
    if (text === undefined) {
      text =
        madeOf === undefined
          ? resultOf(key, args).then(digest)
          : shared.page.run(undefined, async () => digestOfText((await madeOf(...args)).join(' ')));
      digests.set(key, text);
    }
    return text;
  };
  shared.digests.set(name, digestOf as (...args: Argument[]) => Promise<string>);
  const run = async (...args: A): Promise<T> => {
    const key = keyOf(name, args);
    record(key);
    const result = await resultOf(key, args);
    if (typeof result === 'object' && result !== null && !digestsOfResults.has(result))
      digestsOfResults.set(
        result,
        once(() => digest(result)),
      );
    return result;
  };
  return Object.assign(run, { digest: digestOf });
}

/** Makes a query of something that is known from the beginning, such as the present moment. */
export function constant<T>(name: string, value: T): () => T {
  const key = keyOf(name, []);
  shared.digests.set(name, async () => digestOfData(value));
  return () => {
    record(key);
    return value;
  };
}

function record(key: QueryKey): void {
  shared.page.getStore()?.add(key);
}

function keyOf(name: string, args: readonly Argument[]): QueryKey {
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
      throw new TypeError('The result of a query must be plain data.');
    if (typeof value !== 'object' || value === null || value === data) return value;
    return digestsOfResults.get(value)?.() ?? value;
  });
  return digestOfText(text);
}

/** A short digest of a text. */
export function digestOfText(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}

/** Renders a page, and returns its queries too. */
export async function trackQueries<T>(
  make: () => Promise<T>,
): Promise<{ made: T; queries: QueryKey[] }> {
  const queries = new Set<QueryKey>();
  const made = await shared.page.run(queries, make);
  return { made, queries: [...queries] };
}

/**
 * The digest of the present result of a query; undefined where it has none any more, because there
 * is no such query or what it asks for is gone.
 */
export async function currentDigest(key: QueryKey): Promise<string | undefined> {
  const [name, ...args] = JSON.parse(key) as [string, ...Argument[]];
  try {
    return await shared.digests.get(name)?.(...args);
  } catch {
    return undefined;
  }
}
