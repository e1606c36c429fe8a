import type { LetterSoupView } from '../../../lib/api/types';
import { wordsOf } from '../same';
import type { ItemType } from '../type';
import { spell } from './parts';
import LetterSoup from './LetterSoup.svelte';

/** Nothing is in hand: the view says what was found. */
type Nothing = Readonly<Record<string, never>>;

export const letterSoup: ItemType<LetterSoupView, Nothing> = {
  takesSteps: true,
  repeatsSteps: true,
  read: () => null,
  empty: () => ({}),
  isEmpty: (response) => Object.keys(response).length === 0,
  hasTyping: () => false,
  pick: () => null,
  decide: () => null,
  again: (_, response) => response,
  carry: () => null,
  excerpt: (view) => view.words.map((word) => word.text ?? wordsOf(word.clue)).join(' · '),
  // Not waited for: the grid can be played before.
  prepare: async () => { void spell.load(); },
  // The grid itself shows where the words are.
  rightLines: () => [],
  body: LetterSoup,
};
