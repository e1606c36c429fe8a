// Cuts the packaged fonts into small files: one "main" file per family with the letters of Spanish and English (preloaded), and
// "more" files with every other letter the package has, fetched by the browser only when a page shows one (unicode-range).
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const out = new URL('../.generated/fonts/', import.meta.url);
const modules = new URL('../node_modules/', import.meta.url);

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const points = (text) => [...text].map((c) => c.codePointAt(0));

/** Everything Spanish and English pages show: letters, digits, punctuation, arrows. */
const main = new Set([
  ...range(0x20, 0x7e),
  0xa0,
  ...points('¡¿ÁÉÍÓÚÜÑáéíóúüñªº°·«»–—‘’“”…•€×−©←↑→↓'),
]);

/** What the packages hold, by file; the same cuts their own style sheets declare. */
const blocks = {
  latin: [...range(0x20, 0x7e), ...range(0xa0, 0xff), 0x131, 0x152, 0x153, 0x2bb, 0x2bc, 0x2c6, 0x2da, 0x2dc, ...range(0x2000, 0x206f), 0x20ac, 0x2122, 0x2191, 0x2193, 0x2212, 0x2215],
  'latin-ext': [...range(0x100, 0x2ba), ...range(0x2bd, 0x2c5), ...range(0x2c7, 0x2cc), ...range(0x2ce, 0x2d7), ...range(0x2dd, 0x2ff), ...range(0x1d00, 0x1dbf), ...range(0x1e00, 0x1e9f), ...range(0x1ef2, 0x1eff), ...range(0x20a0, 0x20c0), ...range(0x2c60, 0x2c7f), ...range(0xa720, 0xa7ff)],
  vietnamese: [0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1a0, 0x1a1, 0x1af, 0x1b0, 0x300, 0x301, 0x303, 0x309, 0x323, ...range(0x1ea0, 0x1ef9), 0x20ab],
};

const families = [
  {
    family: 'Lexend',
    file: 'lexend',
    weight: '400 700',
    without: [],
    source: (block) => `@fontsource-variable/lexend/files/lexend-${block}-wght-normal.woff2`,
    options: { variationAxes: { wght: { min: 400, max: 700 } } },
  },
  {
    family: 'Baloo 2',
    file: 'baloo-2',
    weight: '700',
    // Headings do without these; the "more" file has them for the day one does.
    without: points('`^~|{}[]\\_<>«»©×−'),
    source: (block) => `@fontsource/baloo-2/files/baloo-2-${block}-700-normal.woff2`,
    options: {},
  },
];

const faces = [];
await mkdir(out, { recursive: true });

for (const { family, file, weight, without, source, options } of families) {
  const latin = await readFile(new URL(source('latin'), modules));
  const wanted = [...main].filter((point) => !without.includes(point));
  await cut(latin, wanted, `${file}-main.woff2`);

  const later = blocks.latin.filter((point) => !wanted.includes(point));
  await cut(latin, later, `${file}-more-latin.woff2`);
  for (const block of ['latin-ext', 'vietnamese']) {
    await cut(await readFile(new URL(source(block), modules)), blocks[block], `${file}-more-${block}.woff2`);
  }

  async function cut(buffer, letters, name) {
    const bytes = await subsetFont(buffer, String.fromCodePoint(...letters), { targetFormat: 'woff2', ...options });
    await writeFile(new URL(name, out), bytes);
    faces.push({ family, weight, name, range: unicodeRange(letters), sizeBytes: bytes.length });
  }
}

/**
 * Fonts the device has, stretched to our fonts' widths and heights, so that nothing jumps when ours arrive.
 * Widths: average letter of the family over that of the device's font (capsize metrics; DejaVu measured in the browser).
 */
function fallbacks() {
  const usual = ['Arial', 'Helvetica Neue', 'Liberation Sans', 'Arimo', 'Roboto'];
  const dejavu = ['DejaVu Sans'];
  return [
    fallback('Lexend', usual, 1.1, 1.0, 0.25),
    fallback('Lexend', dejavu, 0.96, 1.0, 0.25),
    fallback('Baloo 2', usual.map((name) => `${name} Bold`), 0.937, 1.078, 0.524),
    fallback('Baloo 2', dejavu.map((name) => `${name} Bold`), 0.78, 1.078, 0.524),
  ];
}

function fallback(family, names, widthRatio, ascent, descent) {
  const percent = (ratio) => `${(ratio * 100).toFixed(1)}%`;
  const suffix = names.some((name) => name.startsWith('DejaVu')) ? ' like DejaVu' : ' like Arial';
  return `@font-face{font-family:"${family}${suffix}";src:${names.map((name) => `local("${name}")`).join(',')};size-adjust:${percent(widthRatio)};ascent-override:${percent(ascent / widthRatio)};descent-override:${percent(descent / widthRatio)};line-gap-override:0%}`;
}

function unicodeRange(wanted) {
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  const runs = [];
  for (const point of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (n) => n.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

const css = faces.map(
  ({ family, weight, name, range: covered }) =>
    `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:swap;src:url("./${name}") format("woff2");unicode-range:${covered}}`,
);
css.push(...fallbacks());
await writeFile(new URL('fonts.css', out), css.join('\n') + '\n');

const limits = { 'lexend-main.woff2': 16_000, 'baloo-2-main.woff2': 14_000 };
for (const { name, sizeBytes } of faces) {
  const limit = limits[name];
  console.log(`${name} ${sizeBytes} bytes${limit ? ` (at most ${limit})` : ''}`);
  if (limit && sizeBytes > limit) throw new Error(`${name} is ${sizeBytes} bytes, more than ${limit}: take letters out of "main".`);
}
