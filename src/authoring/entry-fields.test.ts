import { expect, test } from 'vitest';
import { z } from 'zod';
import { bare, explain, fieldsOf, itemOf } from '../check/schema-fields.ts';
import { schemas } from '../schema/index.ts';
import { site } from '../schema/site.ts';
import { siteTranslation, translations } from '../schema/translation.ts';

type Schema = z.core.$ZodType;

/** The fields below a schema that lack a description or an example, by path. */
function undocumented(schema: Schema, parent: string): string[] {
  const inner = bare(schema);
  const one = inner instanceof z.ZodRecord ? inner.valueType : (itemOf(schema) ?? schema);
  return Object.entries(fieldsOf(one) ?? {}).flatMap(([name, field]) => {
    const path = `${parent}.${name}`;
    const { description, example } = explain(field);
    return [...(description && example !== undefined ? [] : [path]), ...undocumented(field, path)];
  });
}

test.each([
  ...Object.entries(schemas),
  ...Object.entries(translations).map(([kind, schema]) => [`translated ${kind}`, schema] as const),
  ['site', site] as const,
  ['translated site', siteTranslation] as const,
])('every field of %s has a description and an example', (kind, schema) => {
  expect(undocumented(schema, kind)).toEqual([]);
});

test.each(Object.entries(schemas))('every example of %s is one its field accepts', (_, schema) => {
  for (const [name, field] of Object.entries(fieldsOf(schema) ?? {})) {
    const { example } = explain(field);
    // Content arrives as text, also where the example says true to an editor.
    const value = typeof example === 'boolean' ? String(example) : example;
    expect([name, z.safeParse(field, value).error?.issues]).toEqual([name, undefined]);
  }
});
