// @vitest-environment node
import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, test } from 'vitest';

const file = (name: string): string => readFileSync(new URL(`../lib/api/${name}`, import.meta.url), 'utf8');

test('the types of the API are made of its committed description (npm run api)', async () => {
  const made = astToString(await openapiTS(file('openapi.json'), { immutable: true, arrayLength: true }));

  expect(file('schema.d.ts')).toContain(made.trim());
});
