// What this tab remembers of a session across a reload: which attempt, which item, and what was typed but not handed in.
import type { ItemResponse } from '../../lib/api/types';

export interface Memo {
  readonly attemptId: string;
  readonly current: number;
  readonly drafts: Readonly<Record<number, ItemResponse>>;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const keyOf = (exerciseId: string): string => `aulario.attempt.${exerciseId}`;

export function remember(shelf: Shelf | null, exerciseId: string, memo: Memo): void {
  try {
    shelf?.setItem(keyOf(exerciseId), JSON.stringify(memo));
  } catch (error) {
    // A full store: a reload then begins at the first open item.
    if (!(error instanceof DOMException)) throw error;
  }
}

export function recall(shelf: Shelf | null, exerciseId: string): Memo | null {
  try {
    const value: unknown = JSON.parse(shelf?.getItem(keyOf(exerciseId)) ?? 'null');
    // Written by remember() above, under our own key.
    return typeof value === 'object' && value !== null && 'attemptId' in value ? value as Memo : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function forget(shelf: Shelf | null, exerciseId: string): void {
  shelf?.removeItem(keyOf(exerciseId));
}
