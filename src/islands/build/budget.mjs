// Measures what the first exercise loads, gzipped, and fails above the limits of the design: 33 kB for the player with the framework
// and its largest type of item, 35 kB with the scripts of every page. Run after the build.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const dist = new URL('../../Web/wwwroot/dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('manifest.json', dist), 'utf8'));
const types = Object.keys(manifest).filter((key) => key.startsWith('player/types/'));

const everyPage = await sizeOf(['theme/theme.ts', 'shell/shell.ts']);
const player = Math.max(...await Promise.all(types.map((type) => sizeOf(['player/island.ts', type]))));
check('player, framework and its largest type', player, 33_000);
check('the same with the scripts of every page', player + everyPage, 35_000);

function check(what, bytes, limit) {
  console.log(`${what}: ${bytes} bytes gzipped (at most ${limit})`);
  if (bytes > limit) {
    console.error('Above the limit: load a part later, or write it shorter.');
    process.exitCode = 1;
  }
}

async function sizeOf(entries) {
  const files = new Set();
  const collect = (key) => {
    const { file, imports = [] } = manifest[key];
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(collect);
  };
  entries.forEach(collect);
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}
