import { expect, test } from 'vitest';
import { editorFiles } from './editor-files.ts';

test('editors are told of booleans and numbers, and of what every field means', () => {
  const event = JSON.parse(editorFiles()['.vscode/schemas/events.schema.json']!) as {
    properties: Record<string, { type?: string; description?: string }>;
    required: string[];
    additionalProperties: boolean;
  };
  expect(event.properties['draft']?.type).toBe('boolean');
  expect(event.required).toEqual(['title', 'summary', 'start']);
  expect(event.additionalProperties).toBe(false);
  for (const { description } of Object.values(event.properties)) expect(description).toBeTruthy();
});
