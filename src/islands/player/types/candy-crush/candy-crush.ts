import type { CandyCrushView } from '../../../lib/api/types';
import type { ItemType } from '../type';
import CandyCrush from './CandyCrush.svelte';

/** Nothing is in hand: the view says where the tiles are. */
type Nothing = Readonly<Record<string, never>>;

export const candyCrush: ItemType<CandyCrushView, Nothing> = {
  takesSteps: true,
  // After somebody else's swap other words may lie in the same two places.
  repeatsSteps: false,
  read: () => null,
  empty: () => ({}),
  isEmpty: (response) => Object.keys(response).length === 0,
  hasTyping: () => false,
  pick: () => null,
  decide: () => null,
  again: (_, response) => response,
  carry: () => null,
  excerpt: (view) => view.goals.map((goal) => goal.name).join(' · '),
  // The goals themselves show which words belong to them.
  rightLines: () => [],
  body: CandyCrush,
};
