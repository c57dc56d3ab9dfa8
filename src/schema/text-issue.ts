/** Rules for a single value, in words. */
import type { z } from 'zod';

/**
 * For `check` of a schema: refuses a value in the words given, or accepts it if there are none.
 * Unlike `superRefine` it makes nothing for a value that is accepted, and nearly all of them are.
 */
export function textIssue<T>(mistakeOf: (value: T) => string | undefined): z.core.CheckFn<T> {
  return ({ value, issues }) => {
    const message = mistakeOf(value);
    // As with `superRefine`, what stands behind it is read all the same.
    if (message !== undefined)
      issues.push({ code: 'custom', message, input: value, continue: true });
  };
}
