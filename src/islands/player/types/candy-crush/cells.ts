// Cells of the board: neighbours and the way an arrow key or a swipe points.
import type { Cell } from '../../../lib/api/types';

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const ways: Readonly<Record<string, Cell>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** The way of an arrow key; null for any other key. */
export function wayOf(key: string): Cell | null {
  return Object.hasOwn(ways, key) ? ways[key] ?? null : null;
}

/** The way of a swipe: the one that it mostly goes. */
export function swipedTo(right: number, down: number): Cell {
  return Math.abs(right) >= Math.abs(down) ? [0, Math.sign(right)] : [Math.sign(down), 0];
}

/** The cell beside another, or null where the board ends. */
export function beside([row, column]: Cell, [down, right]: Cell, { rows, columns }: Size): Cell | null {
  const cell: Cell = [row + down, column + right];
  return cell[0] >= 0 && cell[1] >= 0 && cell[0] < rows && cell[1] < columns ? cell : null;
}

/** How wide the longest part of a word is that cannot be broken, in letters of middling width. */
export function widthOf(word: string): number {
  return Math.max(...word.split(/[\s-]+/).map((part) => Array.from(part).reduce((sum, letter) => sum + (/[mwMW]/.test(letter) ? 1.5 : /[fijlrt]/.test(letter) ? 0.7 : 1), 0)));
}

export function areNeighbours(a: Cell, b: Cell): boolean {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) === 1;
}

export function isSame(a: Cell | null, b: Cell | null): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}
