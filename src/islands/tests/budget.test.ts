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

test('The player with the framework and its largest type of item is at most 33 kB gzipped', () => {
  expect(player()).toBeLessThanOrEqual(33_000);
});

test('With the scripts of every page it is at most 35 kB gzipped', () => {
  expect(player() + gzippedBytes(['theme/theme.ts', 'shell/shell.ts'])).toBeLessThanOrEqual(35_000);
});

function player(): number {
  const types = Object.keys(manifest).filter((source) => source.startsWith('player/types/') && source.endsWith('.ts'));
  expect(types.length).toBeGreaterThanOrEqual(3);
  return Math.max(...types.map((type) => gzippedBytes(['player/island.ts', type])));
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
