import type { CrosswordView } from '../../../lib/api/types';
import { wordsOf } from '../same';
import type { ItemType } from '../type';
import { game } from './parts';
import Crossword from './Crossword.svelte';

/** Nothing is in hand: the view says which letters stand where. */
type Nothing = Readonly<Record<string, never>>;

export const crossword: ItemType<CrosswordView, Nothing> = {
  takesSteps: true,
  repeatsSteps: true,
  read: () => null,
  empty: () => ({}),
  isEmpty: (response) => Object.keys(response).length === 0,
  // It has keys of its own, beside the word that is being written.
  hasTyping: () => false,
  pick: () => null,
  decide: () => null,
  again: (_, response) => response,
  carry: () => null,
  partLabel(view, key, texts) {
    const clue = view.clues.find((one) => one.key === key);
    return clue ? texts(`player.cross.name.${clue.direction.toLowerCase()}`, { number: clue.number }) : '';
  },
  excerpt: (view) => view.clues.map((one) => wordsOf(one.clue)).join(' · '),
  // The grid itself and the list beside it show the words.
  rightLines: () => [],
  prepare: () => game.load(),
  body: Crossword,
};
