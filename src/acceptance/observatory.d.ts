/** The parts of the HTTP Observatory that a test uses; the package has no types of its own. */

declare module '@mdn/mdn-http-observatory/src/types.js' {
  /** What was seen of a site. */
  export class Requests {
    constructor(hostname: string);
    resources: { path: string | null };
    responses: object;
    session: object | null;
  }
}

declare module '@mdn/mdn-http-observatory/src/constants.js' {
  import type { Requests } from '@mdn/mdn-http-observatory/src/types.js';
  export const ALL_TESTS: ((requests: Requests) => { pass: boolean; result: string })[];
}

declare module '@mdn/mdn-http-observatory/src/grader/charts.js' {
  /** Points from which on extra points count. */
  export const MINIMUM_SCORE_FOR_EXTRA_CREDIT: number;
}

declare module '@mdn/mdn-http-observatory/src/grader/grader.js' {
  /** Points that a result adds to 100. */
  export function getScoreModifier(result: string): number;
}

declare module '@mdn/mdn-http-observatory/src/retriever/utils.js' {
  export function parseHttpEquivHeaders(html: string, url: string): Map<string, string[]>;
}
