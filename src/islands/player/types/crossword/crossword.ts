import type { CrosswordView } from '../../../lib/api/types';
import { inSteps, type Nothing } from '../in-steps';
import { wordsOf } from '../same';
import type { ItemType } from '../type';
import { game } from './parts';
import Crossword from './Crossword.svelte';

export const crossword: ItemType<CrosswordView, Nothing> = {
  ...inSteps,
  repeatsSteps: true,
  partLabel(view, key, texts) {
    const clue = view.clues.find((one) => one.key === key);
    return clue ? texts(`player.cross.name.${clue.direction.toLowerCase()}`, { number: clue.number }) : '';
  },
  excerpt: (view) => view.clues.map((one) => wordsOf(one.clue)).join(' · '),
  prepare: () => game.load(),
  body: Crossword,
};
