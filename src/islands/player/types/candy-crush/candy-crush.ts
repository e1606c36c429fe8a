import type { CandyCrushView } from '../../../lib/api/types';
import { inSteps, type Nothing } from '../in-steps';
import type { ItemType } from '../type';
import CandyCrush from './CandyCrush.svelte';

export const candyCrush: ItemType<CandyCrushView, Nothing> = {
  ...inSteps,
  // After somebody else's swap other words may lie in the same two places.
  repeatsSteps: false,
  excerpt: (view) => view.goals.map((goal) => goal.name).join(' · '),
  body: CandyCrush,
};
