/** What a schema says of the part of an entry at a path: its fields, its words, its examples. */
import { z } from 'zod';
import type { DataPath } from '../entries/yaml/yaml-tree.ts';
import { ANY_TEXT } from '../schema/text.ts';

type Schema = z.core.$ZodType;

/** The schema inside `optional`, `default` and what comes before a transformation. */
export function bare(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bare(schema.unwrap());
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  return schema;
}

/** The fields of a map, by name; undefined if the schema is no map with fixed fields. */
export function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return inner.shape;
  if (inner instanceof z.ZodUnion)
    return inner.options.map(fieldsOf).find((fields) => fields !== undefined);
  return undefined;
}

/** The schema of the items of a list, or undefined if the schema is no list. */
export function itemOf(schema: Schema): Schema | undefined {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodUnion)
    return inner.options.map(itemOf).find((item) => item !== undefined);
  return undefined;
}

/** The words a field may hold, where it holds one of a few. */
export function wordsOf(schema: Schema): readonly string[] {
  const inner = bare(schema);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

/** The schema at a path, or undefined where the path leads out of it. */
export function schemaAt(schema: Schema, path: DataPath): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const step of path) {
    if (at === undefined) return undefined;
    at = typeof step === 'number' ? itemOf(at) : fieldsOf(at)?.[String(step)];
  }
  return at;
}

/** Whether a field holds words for people, in which anything may stand. */
export function isPlainText(schema: Schema): boolean {
  return bare(schema) === ANY_TEXT;
}

/** Whether a field may be left out. */
export function mayBeLeftOut(schema: Schema): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

/** Description and examples of a field; what is said of `optional(x)` goes before what is said of x. */
function metaOf(schema: Schema): { description?: string; examples?: readonly unknown[] } {
  const inner =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
      ? metaOf(schema.unwrap())
      : {};
  return { ...inner, ...(z.globalRegistry.get(schema) as object | undefined) };
}

/** Description and first example of a field, as the schema gives them. */
export function explain(schema: Schema | undefined): { description?: string; example?: unknown } {
  const { description, examples } = schema === undefined ? {} : metaOf(schema);
  return {
    ...(description !== undefined && { description }),
    ...(examples?.[0] !== undefined && { example: examples[0] }),
  };
}
