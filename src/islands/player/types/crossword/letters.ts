// What stands in the cells: the server's letters, with those that are on their way to it and those just typed on top.
import type { CrosswordStep, ItemStep, Solution } from '../../../lib/api/types';
import { graphemes } from '../../state/boxes';
import type { Grid, Word } from './grid';

/** How an empty cell is written in a step. */
export const blank = '_';

/** `own`: the learner's, and nothing was told about it. `shown`: told with the solution. */
export type Mark = 'empty' | 'own' | 'right' | 'wrong' | 'revealed' | 'shown';

export interface Slot {
  readonly letter: string;
  readonly mark: Mark;
}

const marks = { UNTOLD: 'own', RIGHT: 'right', WRONG: 'wrong', REVEALED: 'revealed' } as const;

/** The slots of all cells. A letter that is known to be right stays, whatever is typed on it. */
export function slotsOf(grid: Grid, waiting: readonly ItemStep[], typed: ReadonlyMap<number, string>): readonly Slot[] {
  const slots: Slot[] = grid.cells.map(({ letter = '', mark }) => (letter ? { letter, mark: marks[mark] } : { letter, mark: 'empty' }));
  const put = (cell: number, letter: string): void => {
    const slot = slots[cell];
    if (!slot || isKnown(slot) || slot.letter === letter) return;
    slots[cell] = letter ? { letter, mark: 'own' } : { letter, mark: 'empty' };
  };
  for (const step of waiting.filter(isCrosswordStep)) {
    const word = grid.words.find(({ clue }) => clue.key === step.word);
    if (word && step.letters !== undefined) graphemes(step.letters).forEach((letter, i) => put(word.cells[i] ?? -1, letter === blank ? '' : letter));
  }
  for (const [cell, letter] of typed) put(cell, letter);
  return slots;
}

/** The same with what is right, where it is told. */
export function solved(grid: Grid, slots: readonly Slot[], solution: Solution | undefined): readonly Slot[] {
  if (!solution) return slots;
  const right = new Map(grid.words.flatMap(({ clue, cells }) => {
    const letters = graphemes(solution.parts.find((part) => part.key === clue.key)?.answers[0] ?? '');
    return cells.map((cell, i) => [cell, letters[i] ?? ''] as const);
  }));
  return slots.map((slot, cell) => {
    const letter = right.get(cell) ?? '';
    if (isKnown(slot) || !letter) return slot;
    return slot.letter === letter ? { letter, mark: 'right' } : { letter, mark: 'shown' };
  });
}

export function isKnown({ mark }: Slot): boolean {
  return mark === 'right' || mark === 'revealed' || mark === 'shown';
}

/** What is sent for a word. */
export function written({ cells }: Word, slots: readonly Slot[]): string {
  return cells.map((cell) => slots[cell]?.letter || blank).join('');
}

/** What a field of the list shows: no blanks at the end. */
export function shownIn(word: Word, slots: readonly Slot[]): string {
  return written(word, slots).replace(/_+$/, '');
}

/** The letters of a text as the grid takes them: small, without spaces and hyphens; `_` leaves a cell empty. */
export function lettersIn(text: string): readonly string[] {
  return graphemes(text.toLowerCase()).filter((letter) => letter === blank || /^\p{L}/u.test(letter));
}

/** What a text changes in the cells of a word. */
export function typedIn({ cells }: Word, text: string): ReadonlyMap<number, string> {
  const letters = lettersIn(text);
  return new Map(cells.map((cell, i) => [cell, letters[i] === undefined || letters[i] === blank ? '' : letters[i]]));
}

/** What typing in a field of the list makes of it: a letter takes the place of a blank, and writes over once all cells have one. */
export function typedOver(value: string, start: number, end: number, text: string, cells: number): { readonly value: string; readonly caret: number } {
  const isOver = start === end && (value[start] === blank || graphemes(value).length >= cells);
  const rest = graphemes(value.slice(end)).slice(isOver ? graphemes(text).length : 0).join('');
  return { value: graphemes(value.slice(0, start) + text + rest).slice(0, cells).join(''), caret: start + text.length };
}

/** What taking the letter before the caret makes of a field: in the middle it leaves a blank, so that nothing moves. */
export function erasedBefore(value: string, caret: number): { readonly value: string; readonly caret: number } {
  const before = graphemes(value.slice(0, caret));
  const kept = before.slice(0, -1).join('');
  const rest = value.slice(caret);
  return { value: rest ? `${kept}${blank}${rest}` : kept, caret: kept.length };
}

export function isCrosswordStep(step: ItemStep): step is CrosswordStep {
  return 'word' in step;
}
