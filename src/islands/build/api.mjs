// Makes lib/api/operations.ts of openapi.json: one constant per operation, which client.ts calls by method, path and types. A bundle holds only those that it
// uses. Run by `npm run api`; tests/api.test.ts keeps the file equal to the description.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file's text. */
export function operationsOf(description) {
  const lines = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, summary }]) =>
      `/** ${summary} */\nexport const ${operationId}: Operation<'${operationId}'> = '${method.toUpperCase()} ${path}';\n`));
  return `// Made of openapi.json by \`npm run api\`: do not change it by hand.\nimport type { Operation } from './client';\n\n${lines.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = (name) => new URL(`../lib/api/${name}`, import.meta.url);
  writeFileSync(file('operations.ts'), operationsOf(JSON.parse(readFileSync(file('openapi.json'), 'utf8'))));
}
