// @vitest-environment node
// Text reads at 4.5:1 and lines at 3:1 in every theme, by day and by night. The colours are read out of tokens.css itself.
import { readFileSync } from 'node:fs';
import { clampChroma, clampRgb, converter, parse, wcagContrast, type Color } from 'culori';
import { describe, expect, it } from 'vitest';
import { themes } from '../lib/look';

type Mode = 'light' | 'dark';
type Pairs = readonly (readonly [front: string, ground: string])[];

const css = readFileSync(new URL('../../Web/Shell/styles/tokens.css', import.meta.url), 'utf8');
const toRgb = converter('rgb');

const on = (fronts: readonly string[], grounds: readonly string[]): Pairs => fronts.flatMap((front) => grounds.map((ground) => [front, ground] as const));
const bright = [...css.matchAll(/--((?:level|category)-[a-z-]+|sticky|(?:right|almost|wrong)-bright):/g)].map(([, name]) => name ?? '');
const tones = ['right', 'almost', 'wrong', 'note'];
const surfaces = ['paper', 'sheet', 'sheet-sunk'];

const textPairs: Pairs = [
  ...on(['ink', 'ink-soft', 'accent-strong', ...tones], surfaces),
  ...on(['ink'], ['accent-soft', 'accent-wash', ...tones.map((tone) => `${tone}-soft`)]),
  ...on(['ink-soft'], ['accent-soft', 'accent-wash', ...tones.map((tone) => `${tone}-soft`)]),
  ...tones.map((tone) => [tone, `${tone}-soft`] as const),
  ...on(['ink-on-bright'], bright),
  ['accent-strong', 'accent-wash'],
  ['on-accent-strong', 'accent-strong'],
  ['on-accent', 'accent'],
];

const linePairs: Pairs = [
  ...on(['line', 'line-soft', 'accent-line', 'right', 'almost', 'wrong'], surfaces),
  ...on(['line', 'accent-line'], ['accent-soft', 'accent-wash']),
  ...on(['line'], tones.map((tone) => `${tone}-soft`)),
];

it('knows all bright fills', () => {
  expect(bright).toHaveLength(6 + 8 + 4);
});

describe.each(themes.flatMap((theme) => (['light', 'dark'] as const).map((mode) => ({ theme, mode }))))('$theme, $mode', ({ theme, mode }) => {
  it.each(textPairs)('text %s reads on %s', (text, ground) => {
    expect(contrast(theme, mode, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(linePairs)('line %s shows on %s', (line, ground) => {
    expect(contrast(theme, mode, line, ground)).toBeGreaterThanOrEqual(3);
  });
});

/** The lower of what two kinds of browsers show: some clip colours their screen cannot show, some lower the chroma. */
function contrast(theme: string, mode: Mode, front: string, ground: string): number {
  const a = colour(theme, mode, front);
  const b = colour(theme, mode, ground);
  return Math.min(wcagContrast(clampRgb(toRgb(a)), clampRgb(toRgb(b))), wcagContrast(clampChroma(a, 'oklch'), clampChroma(b, 'oklch')));
}

function colour(theme: string, mode: Mode, name: string): Color {
  const known = { ...declarations('\n:root {'), ...declarations(`[data-theme="${theme}"] {`) };
  const text = resolve(`var(--${name})`, known, mode);
  const parsed = parse(text);
  if (!parsed) throw new Error(`--${name} is "${text}" in ${theme}, ${mode}: not a colour.`);
  return parsed;
}

function declarations(opening: string): Record<string, string> {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`tokens.css has no "${opening}".`);
  const body = css.slice(start + opening.length, css.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

/** Works out var(), light-dark() and products, until nothing changes. */
function resolve(value: string, known: Record<string, string>, mode: Mode): string {
  let text = value;
  for (let round = 0; round < 20; round += 1) {
    const next = text
      .replace(/var\((--[\w-]+)\)/g, (_, name: string) => known[name] ?? `missing(${name})`)
      .replace(/calc\(\s*([\d.]+)\s*\*\s*([\d.]+)\s*\)/g, (_, left: string, right: string) => String(Number(left) * Number(right)))
      .replace(/light-dark\(((?:[^(),]|\([^()]*\))+),((?:[^(),]|\([^()]*\))+)\)/g, (_, light: string, dark: string) => (mode === 'light' ? light : dark).trim());
    if (next === text) return text;
    text = next;
  }
  throw new Error(`"${value}" refers to itself.`);
}
