// Gathers the icons named in icons.json (Lucide) and our own glyphs (icons/own) into one SVG sprite of <symbol>s.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

const lucide = new URL('../node_modules/lucide-static/icons/', import.meta.url);
const own = new URL('../icons/own/', import.meta.url);
const out = new URL('../.generated/', import.meta.url);

const names = JSON.parse(await readFile(new URL('icons.json', import.meta.url), 'utf8'));
const ownFiles = (await readdir(own)).filter((file) => file.endsWith('.svg')).sort();
const symbols = await Promise.all([
  ...names.map((name) => symbol(name, new URL(`${name}.svg`, lucide))),
  ...ownFiles.map((file) => symbol(file.slice(0, -'.svg'.length), new URL(file, own))),
]);

await mkdir(out, { recursive: true });
await writeFile(new URL('icons.svg', out), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
console.log(`icons.svg ${symbols.length} icons`);

async function symbol(name, file) {
  const svg = await readFile(file, 'utf8');
  const shapes = svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
}
