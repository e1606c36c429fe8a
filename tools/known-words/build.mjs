// node build.mjs: writes src/Domain/Languages/Data/<language>.dawg. Inputs, versions and licences: NOTICE.md.
import { writeFileSync } from 'node:fs';
import { english } from './english.mjs';
import { buildGraph } from './graph.mjs';
import { spanish } from './spanish.mjs';

const FORM = 1;
const COMMON = 2;

for (const [language, list] of Object.entries({ en: english(), es: spanish() })) {
  const words = [...list.forms].sort().map((word) => [word, list.common.has(word) ? COMMON : FORM]);
  const graph = buildGraph(words);
  writeFileSync(new URL(`../../src/Domain/Languages/Data/${language}.dawg`, import.meta.url), graph);
  console.log(`${language}: ${words.length} words, ${list.common.size} of them common, ${graph.length} bytes`);
}
