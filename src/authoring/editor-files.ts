/** What editors are told of content files: JSON Schemas and snippets, made from our own schemas. */
import { z } from 'zod';
import { type Kind, schemas } from '../schema/index.ts';
import { site } from '../schema/site.ts';

/**
 * The JSON Schema of what stands in a file. Our reader sees every value as text; an editor sees
 * numbers and booleans, so those fields carry what an editor should be told.
 */
function editorSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ jsonSchema, zodSchema }) => {
      const meta = z.globalRegistry.get(zodSchema) as { editor?: object } | undefined;
      if (meta?.editor === undefined) return;
      for (const key of ['type', 'enum', 'pattern']) Reflect.deleteProperty(jsonSchema, key);
      Object.assign(jsonSchema, meta.editor);
      delete (jsonSchema as { editor?: object }).editor;
    },
  });
}

/** Snippets for Visual Studio Code, by the word that calls each. */
function snippets(): object {
  const sources = '  - url: ${5:https://example.org/report}';
  const bodies: Readonly<Record<string, readonly string[]>> = {
    event: [
      '---',
      'title: ${1:Name of the event}',
      'summary: ${2:One plain sentence.}',
      'start: ${3:2026-12-05 14:00}',
      'end: ${4:2026-12-05 16:00}',
      'place:',
      '  kind: ${5|in-person,online,hybrid,to-be-announced|}',
      '  locality: ${6:Harborside}',
      '---',
      '',
      '$0',
    ],
    milestone: [
      '---',
      'title: ${1:What happened}',
      'summary: ${2:One plain sentence.}',
      'date: ${3:2019-08-11}',
      'kind: ${4|action,win,founding,law,publication,culture,statement|}',
      'sources:',
      sources,
      '---',
      '',
      '$0',
    ],
    campaign: ['---', 'title: ${1:Name}', 'summary: ${2:One plain sentence.}', '---', '', '$0'],
    organization: ['name: ${1:Name}', 'url: ${2:https://example.org/}', '$0'],
    place: [
      'name: ${1:Name}',
      'address: ${2:2 River Street}',
      'locality: ${3:Harborside}',
      'access:',
      '  wheelchair: ${4|yes,no,on-request|}',
      '$0',
    ],
  };
  return Object.fromEntries(
    Object.entries(bodies).map(([prefix, body]) => [
      `New ${prefix}`,
      { scope: 'markdown,mdx,yaml', prefix, body, description: `Fields of a new ${prefix}` },
    ]),
  );
}

/** All files for editors: text by path from the project's root. */
export function editorFiles(): Readonly<Record<string, string>> {
  const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
  const files: Record<string, string> = {
    '.vscode/content.code-snippets': json(snippets()),
    '.vscode/schemas/site.schema.json': json(editorSchema(site)),
  };
  for (const kind of Object.keys(schemas) as Kind[])
    files[`.vscode/schemas/${kind}.schema.json`] = json(editorSchema(schemas[kind]));
  return files;
}
