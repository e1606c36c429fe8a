// Straight lines of cells in a grid: across, down and in diagonals.
import type { Cell } from '../../../lib/api/types';

export interface Line {
  readonly from: Cell;
  readonly to: Cell;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const ways: readonly Cell[] = [[0, 1], [1, 1], [1, 0], [1, -1], [0, -1], [-1, -1], [-1, 0], [-1, 1]];

/** The cells from one end to the other, or none where no straight line leads there. */
export function cellsOf({ from, to }: Line): readonly Cell[] {
  const [down, right] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.max(Math.abs(down), Math.abs(right));
  if (down !== 0 && right !== 0 && Math.abs(down) !== Math.abs(right)) return [];
  return Array.from({ length: length + 1 }, (_, i) => [from[0] + Math.sign(down) * i, from[1] + Math.sign(right) * i] as const);
}

/** The line from a cell that comes nearest to where the pointer is. */
export function snapped(from: Cell, [row, column]: readonly [number, number], size: Size): Line {
  const [down, right] = [row - from[0], column - from[1]];
  const way = ways[((Math.round(Math.atan2(down, right) / (Math.PI / 4)) % 8) + 8) % 8] ?? [0, 1];
  let length = Math.round(Math.max(Math.abs(down), Math.abs(right)));
  while (length > 0 && !isInside([from[0] + way[0] * length, from[1] + way[1] * length], size)) length -= 1;
  return { from, to: [from[0] + way[0] * length, from[1] + way[1] * length] };
}

export function isInside([row, column]: Cell, { rows, columns }: Size): boolean {
  return row >= 0 && column >= 0 && row < rows && column < columns;
}

export function isSameCell(a: Cell | null | undefined, b: Cell | null | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

/** The line on which the letters from a cell spell a word, in any of the eight ways; null where none does. */
export function spelled(word: string, from: Cell, letterAt: (cell: Cell) => string, size: Size): Line | null {
  const letters = lettersOf(word);
  if (letters.length < 2) return null;
  for (const [down, right] of ways) {
    const to: Cell = [from[0] + down * (letters.length - 1), from[1] + right * (letters.length - 1)];
    if (!isInside(to, size)) continue;
    if (letters.every((letter, i) => isSameLetter(letter, letterAt([from[0] + down * i, from[1] + right * i])))) return { from, to };
  }
  return null;
}

/** Letters as a grid has them: no spaces, hyphens or apostrophes. */
export function lettersOf(word: string): readonly string[] {
  const parts = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word.normalize('NFC').toLowerCase());
  return Array.from(parts, ({ segment }) => segment).filter((letter) => /\p{L}/u.test(letter));
}

/** The accent of a letter that was typed may be missing in the grid, or the other way round; ñ is a letter of its own. */
function isSameLetter(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

function plain(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD');
  return base === 'n' && marks.includes('\u0303') ? 'ñ' : base;
}
