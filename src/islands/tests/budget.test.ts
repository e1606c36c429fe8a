// @vitest-environment node
// What the first exercise loads, measured on the last build (npm run build): the limits are the design's.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const dist = fileURLToPath(new URL('../../Web/wwwroot/dist/', import.meta.url));
// Written by Vite, which documents this shape.
const manifest = JSON.parse(readFileSync(`${dist}manifest.json`, 'utf8')) as Readonly<Record<string, Chunk>>;

/** Types whose item is a board of its own, with more to it than a question; and the text that stands beside questions. */
const boards = ['letter-soup', 'crossword', 'candy-crush', 'reading'];
const isBoard = (source: string): boolean => boards.some((name) => source.includes(`/${name}/`));

test('The player with the framework and the largest type of question is, with the scripts of every page, at most 35 kB gzipped', () => {
  expect(largest((source) => !isBoard(source))).toBeLessThanOrEqual(34_800); // what is over the wire has headers too
});

test('With a board it is at most 41 kB gzipped', () => {
  expect(largest(isBoard)).toBeLessThanOrEqual(41_000);
});

function largest(isOne: (source: string) => boolean): number {
  const types = Object.keys(manifest).filter((source) => /^player\/types\/([^/]+)\/\1\.ts$/.test(source) && isOne(source));
  expect(types.length).toBeGreaterThanOrEqual(1);
  return Math.max(...types.map((type) => gzippedBytes(['player/island.ts', type, 'theme/theme.ts', 'shell/shell.ts'])));
}

/** Of the entries and all that they import before they can run. */
function gzippedBytes(entries: readonly string[]): number {
  const files = new Set<string>();
  const collect = (source: string): void => {
    const chunk = manifest[source];
    if (!chunk) throw new Error(`The build has no ${source}: run npm run build.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(collect);
  };
  entries.forEach(collect);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(dist + file), { level: 9 }).length, 0);
}
