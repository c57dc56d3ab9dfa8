/** A zod check for a single value whose messages are ours. */
import type { z } from 'zod';

/**
 * For `check` of a schema: rejects a value with the message that `mistakeOf` returns, if any.
 * Unlike `superRefine` it allocates nothing for a valid value, and nearly all values are valid.
 */
export function textIssue<T>(mistakeOf: (value: T) => string | undefined): z.core.CheckFn<T> {
  return ({ value, issues }) => {
    const message = mistakeOf(value);
    // As with `superRefine`, later checks run all the same.
    if (message !== undefined)
      issues.push({ code: 'custom', message, input: value, continue: true });
  };
}
