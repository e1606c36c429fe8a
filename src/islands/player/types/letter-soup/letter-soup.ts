import type { LetterSoupView } from '../../../lib/api/types';
import { inSteps, type Nothing } from '../in-steps';
import { wordsOf } from '../same';
import type { ItemType } from '../type';
import { spell } from './parts';
import LetterSoup from './LetterSoup.svelte';

export const letterSoup: ItemType<LetterSoupView, Nothing> = {
  ...inSteps,
  repeatsSteps: true,
  excerpt: (view) => view.words.map((word) => word.text ?? wordsOf(word.clue)).join(' · '),
  // Not waited for: the grid can be played before.
  prepare: async () => { void spell.load(); },
  body: LetterSoup,
};
