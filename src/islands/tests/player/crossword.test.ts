import { afterEach, expect, test, vi } from 'vitest';
import type { CrosswordClue, CrosswordStep, CrosswordView, ItemStep } from '../../lib/api/types';
import { readTexts } from '../../lib/texts';
import { crossword } from '../../player/types/crossword/crossword';
import { Desk } from '../../player/types/crossword/desk.svelte';
import { cellAt, entrance, gridOf, type Word, moved, neighbour, placeOf, stepped, turned } from '../../player/types/crossword/grid';
import { erasedBefore, lettersIn, shownIn, slotsOf, solved, typedIn, typedOver, written } from '../../player/types/crossword/letters';
import { enumeration, share, slotName } from '../../player/types/crossword/names';
import type { Steps } from '../../player/types/type';

/*   c a t      1 across cat, 2 down tea, 3 across ear
     . . e
     e a r      (the letters are the solution's; the view has none)  */
const clue = (key: string, number: number, direction: 'ACROSS' | 'DOWN', start: readonly [number, number], words: string): CrosswordClue =>
  ({ key, number, direction, start, enumeration: [3], clue: { text: words }, hasExtraClue: key === 'a', freeChecks: 1, lost: [0, 1] });
const at = (places: readonly (readonly [number, number])[], letters: string): CrosswordView['cells'] =>
  places.map((place, i) => ({ at: place, mark: 'UNTOLD', ...(letters[i] && letters[i] !== '_' ? { letter: letters[i] } : {}), ...(i === 2 ? { solution: 1 } : {}) }));
const places = [[0, 0], [0, 1], [0, 2], [1, 2], [2, 0], [2, 1], [2, 2]] as const;
const view = (letters = ''): CrosswordView => ({
  type: 'CROSSWORD', rows: 3, columns: 3, cells: at(places, letters),
  clues: [clue('a', 1, 'ACROSS', [0, 0], 'It purrs.'), clue('b', 2, 'DOWN', [0, 2], 'A number.'), clue('c', 3, 'ACROSS', [2, 0], 'You hear with it.')],
});
const grid = gridOf(view());
const [word] = grid.words as [Word];
const solution = { parts: [{ key: 'a', answers: ['cat'] }, { key: 'b', answers: ['ter'] }, { key: 'c', answers: ['ear'] }] };
const texts = readTexts({ 'player.cross.name.across': '{number} across', 'player.cross.name.down': '{number} down', 'player.cross.state.empty': 'empty', 'player.cross.state.wrong': 'not right' });

test('Across comes before down, and each word knows its cells', () => {
  expect(grid.words.map(({ clue: { key }, cells }) => [key, ...cells])).toEqual([['a', 0, 1, 2], ['c', 4, 5, 6], ['b', 2, 3, 6]]);
});

test('A cell belongs to the word that runs the wanted way, or to the only one', () => {
  expect(placeOf(grid, 2, 'DOWN')).toEqual({ word: 2, letter: 0 });
  expect(placeOf(grid, 2, 'ACROSS')).toEqual({ word: 0, letter: 2 });
  expect(placeOf(grid, 3, 'ACROSS')).toEqual({ word: 2, letter: 1 });
});

test('Turning changes the word where two cross, and nothing elsewhere', () => {
  expect(turned(grid, { word: 0, letter: 2 })).toEqual({ word: 2, letter: 0 });
  expect(turned(grid, { word: 0, letter: 0 })).toEqual({ word: 0, letter: 0 });
});

test('Arrows go to the next open cell however far, follow its word, and stop at the edge', () => {
  expect(moved(grid, { word: 0, letter: 0 }, [1, 0])).toEqual({ word: 1, letter: 0 });
  expect(moved(grid, { word: 0, letter: 2 }, [1, 0])).toEqual({ word: 2, letter: 1 });
  expect(moved(grid, { word: 0, letter: 0 }, [0, -1])).toEqual({ word: 0, letter: 0 });
});

test('Steps stay in the word; a word is entered at its first open cell; the lists have ends', () => {
  expect(stepped(grid, { word: 0, letter: 2 }, 1)).toEqual({ word: 0, letter: 2 });
  expect(entrance(grid, 2, (cell) => cell === 6)).toEqual({ word: 2, letter: 2 });
  expect(entrance(grid, 2, () => false)).toEqual({ word: 2, letter: 0 });
  expect([neighbour(grid, 2, 1), neighbour(grid, 0, 1)]).toEqual([null, 1]);
  expect(cellAt(grid, { word: 2, letter: 2 })).toBe(6);
});

test('Letters on their way and letters just typed lie over the server’s, but a known letter stays', () => {
  const right: CrosswordView = { ...view('c__ter'), cells: view('c').cells.map((cell, i) => (i === 0 ? { ...cell, letter: 'c', mark: 'RIGHT' } : cell)) };
  const slots = slotsOf(gridOf(right), [{ word: 'a', action: 'ENTER', letters: 'xa_' }], new Map([[2, 't'], [0, 'z']]));

  expect(slots.slice(0, 3)).toEqual([{ letter: 'c', mark: 'right' }, { letter: 'a', mark: 'own' }, { letter: 't', mark: 'own' }]);
});

test('A letter that was told to be wrong is plain again once it is replaced', () => {
  const wrong: CrosswordView = { ...view(), cells: view('x').cells.map((cell, i) => (i === 0 ? { ...cell, mark: 'WRONG' } : cell)) };

  expect(slotsOf(gridOf(wrong), [], new Map())[0]).toEqual({ letter: 'x', mark: 'wrong' });
  expect(slotsOf(gridOf(wrong), [], new Map([[0, 'x']]))[0]?.mark).toBe('wrong');
  expect(slotsOf(gridOf(wrong), [], new Map([[0, 'c']]))[0]).toEqual({ letter: 'c', mark: 'own' });
});

test('With the solution, own letters are right and the rest is shown', () => {
  const slots = solved(grid, slotsOf(gridOf(view('cx')), [], new Map()), solution);

  expect(slots.slice(0, 3)).toEqual([{ letter: 'c', mark: 'right' }, { letter: 'a', mark: 'shown' }, { letter: 't', mark: 'shown' }]);
});

test('A word is sent with a blank for each empty cell and shown without those at its end', () => {
  const slots = slotsOf(gridOf(view('c')), [], new Map());

  expect(written(word, slots)).toBe('c__');
  expect(shownIn(word, slots)).toBe('c');
});

test('Spaces, hyphens and capitals of what is typed leave; accents stay one letter', () => {
  expect(lettersIn('Ice-cream É1')).toEqual([...'icecream', 'é']);
  expect([...typedIn(word, 'C_t')]).toEqual([[0, 'c'], [1, ''], [2, 't']]);
});

test('In a field of the list a letter takes a blank’s place, and what is taken away leaves one', () => {
  expect(typedOver('c_t', 1, 1, 'a', 3)).toEqual({ value: 'cat', caret: 2 });
  expect(typedOver('cat', 1, 1, 'u', 3)).toEqual({ value: 'cut', caret: 2 });
  expect(typedOver('c', 1, 1, 'a', 3)).toEqual({ value: 'ca', caret: 2 });
  expect(typedOver('cat', 0, 3, 'e', 3)).toEqual({ value: 'e', caret: 1 });
  expect(erasedBefore('cat', 2)).toEqual({ value: 'c_t', caret: 1 });
  expect(erasedBefore('cat', 3)).toEqual({ value: 'ca', caret: 2 });
});

test('Names say what is seen', () => {
  expect(enumeration({ ...word.clue, enumeration: [3, 5] })).toBe('(3,5)');
  expect([share([0, 1]), share([1, 6]), share([1, 1])]).toEqual(['', '1/6', '1']);
  expect(slotName({ letter: 'x', mark: 'wrong' }, texts)).toBe('x, not right');
  expect(crossword.partLabel?.(view(), 'b', texts)).toBe('2 down');
  expect(crossword.excerpt(view())).toBe('It purrs. · A number. · You hear with it.');
});

afterEach(() => vi.useRealTimers());

/** A desk whose steps are kept, as the queue would. */
function desk(letters = '', isTest = false): { readonly desk: Desk; readonly taken: CrosswordStep[] } {
  vi.useFakeTimers();
  const taken: CrosswordStep[] = [];
  const steps: Steps = {
    take: (step: ItemStep) => { if ('word' in step) taken.push(step); }, get waiting() { return taken; }, last: undefined, say: () => undefined, cheer: () => undefined, isTest, hints: [], askHint: () => undefined,
  };
  return { desk: new Desk(() => ({ view: view(letters), steps })), taken };
}

test('A full word goes on its way at once, with all its letters', () => {
  const { desk: one, taken } = desk();

  for (const letter of 'cat') one.type(letter);

  expect(taken).toEqual([{ word: 'a', action: 'ENTER', letters: 'cat' }]);
});

test('Letters of a word that is not full go when the learner rests, or goes to another word', () => {
  const { desk: one, taken } = desk();
  one.type('c');
  vi.advanceTimersByTime(1_300);
  one.type('a');
  one.goOn(1);

  expect(taken.map((step) => step.letters)).toEqual(['c__', 'ca_']);
});

test('What was typed goes along with a check, as one step', () => {
  const { desk: one, taken } = desk();
  one.type('c');

  one.check();
  one.send();

  expect(taken).toEqual([{ word: 'a', action: 'CHECK', letters: 'c__' }]);
});

test('Erasing takes the letter here, then the one before', () => {
  const { desk: one } = desk();
  one.type('c');
  one.type('a');

  one.erase();
  one.erase();

  expect(one.place).toEqual({ word: 0, letter: 0 });
  expect(one.slots.map((slot) => slot.letter).join('')).toBe('');
});

test('It begins at the first open cell of the first word that is not full', () => {
  expect(desk('cat_e').desk.place).toEqual({ word: 1, letter: 1 });
});
