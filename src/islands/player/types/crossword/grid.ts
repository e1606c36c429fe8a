// The shape of a crossword and moving about in it: cells are numbers, words are lists of them. Knows no page.
import type { CrosswordCell, CrosswordClue, CrosswordView } from '../../../lib/api/types';

export type Direction = CrosswordClue['direction'];

export interface Word {
  readonly clue: CrosswordClue;
  /** Its cells, as numbers in the view's list. */
  readonly cells: readonly number[];
}

export interface Grid {
  /** Across by number, then down: the order of the lists, and of the Tab key. */
  readonly words: readonly Word[];
  readonly cells: readonly CrosswordCell[];
  /** The number of a cell by row and column; absent where the grid is closed. */
  readonly at: (row: number, column: number) => number | undefined;
  readonly rows: number;
  readonly columns: number;
}

/** Where the learner is: a word, and one of its cells. */
export interface Place {
  readonly word: number;
  readonly letter: number;
}

export function gridOf(view: CrosswordView): Grid {
  const numbers = new Map(view.cells.map((cell, i) => [cell.at.join(), i]));
  const at = (row: number, column: number): number | undefined => numbers.get(`${row},${column}`);
  const word = (clue: CrosswordClue): Word => ({
    clue,
    cells: Array.from({ length: lengthOf(clue) }, (_, i) => at(clue.start[0] + (clue.direction === 'DOWN' ? i : 0), clue.start[1] + (clue.direction === 'ACROSS' ? i : 0)) ?? -1),
  });
  const words = [...view.clues.filter((clue) => clue.direction === 'ACROSS'), ...view.clues.filter((clue) => clue.direction === 'DOWN')].map(word);
  return { words, cells: view.cells, at, rows: view.rows, columns: view.columns };
}

export function lengthOf(clue: CrosswordClue): number {
  return clue.enumeration.reduce((sum, part) => sum + part, 0);
}

export function cellAt(grid: Grid, place: Place): number {
  return grid.words[place.word]?.cells[place.letter] ?? -1;
}

/** The word through a cell that runs one way, or the only one there is. */
export function placeOf(grid: Grid, cell: number, direction: Direction): Place {
  const through = grid.words.flatMap(({ clue, cells }, word) => (cells.includes(cell) ? [{ word, letter: cells.indexOf(cell), direction: clue.direction }] : []));
  const found = through.find((place) => place.direction === direction) ?? through[0];
  return found ? { word: found.word, letter: found.letter } : { word: 0, letter: 0 };
}

export function directionOf(grid: Grid, place: Place): Direction {
  return grid.words[place.word]?.clue.direction ?? 'ACROSS';
}

/** The other word through the same cell; the same place where there is none. */
export function turned(grid: Grid, place: Place): Place {
  return placeOf(grid, cellAt(grid, place), directionOf(grid, place) === 'ACROSS' ? 'DOWN' : 'ACROSS');
}

/** The next open cell in a line, however far; the word follows the way that was taken. The same place at the edge. */
export function moved(grid: Grid, place: Place, [down, right]: readonly [number, number]): Place {
  let [row, column] = grid.cells[cellAt(grid, place)]?.at ?? [0, 0];
  for (;;) {
    [row, column] = [row + down, column + right];
    if (row < 0 || column < 0 || row >= grid.rows || column >= grid.columns) return place;
    const cell = grid.at(row, column);
    if (cell !== undefined) return placeOf(grid, cell, down === 0 ? 'ACROSS' : 'DOWN');
  }
}

/** One letter on or back in the same word; it stops at its ends. */
export function stepped(grid: Grid, { word, letter }: Place, step: 1 | -1): Place {
  return { word, letter: Math.min(Math.max(letter + step, 0), (grid.words[word]?.cells.length ?? 1) - 1) };
}

/** The first cell of a word that takes a letter, or its first cell. */
export function entrance(grid: Grid, word: number, isOpen: (cell: number) => boolean): Place {
  const letter = grid.words[word]?.cells.findIndex(isOpen) ?? -1;
  return { word, letter: Math.max(letter, 0) };
}

/** The word after or before this one in the lists; null past their ends. */
export function neighbour(grid: Grid, word: number, step: 1 | -1): number | null {
  return grid.words[word + step] ? word + step : null;
}
