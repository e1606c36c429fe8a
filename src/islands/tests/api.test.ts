// @vitest-environment node
import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, test } from 'vitest';
import { operationsOf } from '../build/api.mjs';

const file = (name: string): string => readFileSync(new URL(`../lib/api/${name}`, import.meta.url), 'utf8');

test('the types of the API are made of its committed description (npm run api)', async () => {
  const made = astToString(await openapiTS(file('openapi.json'), { immutable: true, arrayLength: true }));

  expect(file('schema.d.ts')).toContain(made.trim());
});

test('the operations of the client are made of it too', () => {
  const made = operationsOf(JSON.parse(file('openapi.json')));

  expect(made.match(/^export const /gm)?.length).toBeGreaterThanOrEqual(10);
  expect(file('operations.ts')).toBe(made);
});
