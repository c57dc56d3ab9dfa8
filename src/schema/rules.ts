/**
 * Rules between fields of one map. They run even when other fields are wrong, so that every
 * problem of a file is found at once; a rule whose own fields are wrong keeps silent.
 */
import type { z } from 'zod';

/** Reports what is wrong, at a path below the map; an empty path means the map itself. */
export type Refuse = (path: readonly (string | number)[], message: string) => void;

type Fields = Readonly<Record<string, unknown>>;

/** Adds one rule that reads the fields named, all of them valid or absent when it runs. */
type AddRule<T> = <K extends keyof T & string>(
  fields: readonly K[],
  check: (value: Pick<T, K>, refuse: Refuse) => void,
) => void;

/**
 * Gives a map's schema rules between its fields.
 * Messages follow the name of a field and its value: `end: "2019-12-01" is not after start`.
 */
export function withRules<S extends z.ZodObject>(
  schema: S,
  declare: (rule: AddRule<z.output<S>>) => void,
): S {
  const rules: { fields: readonly string[]; check: (value: Fields, refuse: Refuse) => void }[] = [];
  declare((fields, check) => {
    // The schema has made sure of the fields that a rule names before the rule runs.
    rules.push({ fields, check: check as (value: Fields, refuse: Refuse) => void });
  });
  return schema.superRefine(
    (value, context) => {
      const failed: unknown[] = [];
      for (const issue of context.issues) {
        const [field] = issue.path ?? [];
        if (field !== undefined) failed.push(field);
        // Not a map at all: there are no fields to compare. An unknown field is no obstacle.
        else if (issue.code !== 'unrecognized_keys') return;
      }
      const refuse: Refuse = (path, message) => {
        context.addIssue({ code: 'custom', path: [...path], message });
      };
      for (const { fields, check } of rules)
        if (!fields.some((field) => failed.includes(field))) check(value, refuse);
    },
    { when: () => true },
  );
}
