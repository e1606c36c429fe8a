// Finds the item that a kept response belongs to in another attempt, where order and keys differ.
import type { AttemptState, ItemResponse } from '../../lib/api/types';
import { typeOf } from '../types/index';
import type { Kept } from './outbox';

export interface Carried {
  readonly item: number;
  readonly response: ItemResponse;
}

/** The nearest unanswered item that asks the same, with the response in its own keys (a step has none); null when there is none. */
export function carriedTo(attempt: AttemptState, kept: Kept): Carried | null {
  if (kept.isStep) return null; // steps mean something only after those before them
  const nearest = [...attempt.items].sort((a, b) => Math.abs(a.number - kept.item) - Math.abs(b.number - kept.item));
  for (const { number, view, progress } of nearest) {
    const response = view.type === kept.view.type && !progress.isAnswered ? typeOf(view).carry(kept.view, kept.response as ItemResponse, view) : null;
    if (response) return { item: number, response };
  }
  return null;
}
