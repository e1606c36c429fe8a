// Responses that the server has not acknowledged yet. Each is written down on the device before it is sent and struck out when the
// server has it, so neither a dead connection nor a closed tab loses one. Holds what was answered, not who answered.
import type { ItemResponse, ItemStep, ItemView } from '../../lib/api/types';

export interface Kept {
  readonly exerciseId: string;
  readonly attemptId: string;
  readonly item: number;
  /** Number of the try: sending it again with the same number changes nothing. */
  readonly n: number;
  readonly response: ItemResponse | ItemStep;
  /** Whether it is a step: several of one item may wait, in their order. */
  readonly isStep?: boolean;
  /** What was asked, to find the item again in another attempt. */
  readonly view: ItemView;
  readonly keptAtMs: number;
}

/** The part of `Storage` that is needed; a browser may refuse it, then memory alone holds the responses. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'aulario.kept.';
const forgottenAfterMs = 14 * 24 * 3_600_000;
const waitsMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

export const keyOf = (kept: Kept): string => `${prefix}${kept.attemptId}.${kept.item}.${kept.n}`;

export function write(shelf: Shelf | null, kept: Kept): void {
  try {
    shelf?.setItem(keyOf(kept), JSON.stringify(kept));
  } catch (error) {
    // A full or forbidden store: the response stays in memory and goes out from there.
    if (!(error instanceof DOMException)) throw error;
  }
}

export function strike(shelf: Shelf | null, kept: Kept): void {
  shelf?.removeItem(keyOf(kept));
}

/** All that is written down for an exercise, oldest first; entries of long ago are thrown away. */
export function readAll(shelf: Shelf | null, exerciseId: string, nowMs: number): readonly Kept[] {
  if (!shelf) return [];
  const keys = Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? '').filter((key) => key.startsWith(prefix));
  const found: Kept[] = [];
  for (const key of keys) {
    const kept = parse(shelf.getItem(key));
    if (!kept || nowMs - kept.keptAtMs > forgottenAfterMs) shelf.removeItem(key);
    else if (kept.exerciseId === exerciseId) found.push(kept);
  }
  return found.sort((a, b) => a.keptAtMs - b.keptAtMs || a.n - b.n);
}

/** How long to wait before the next go: longer each time, never shorter than the server asked for. */
export function waitMs(failures: number, retryAfterMs = 0): number {
  const usual = waitsMs[Math.min(Math.max(failures, 1), waitsMs.length) - 1] ?? 30_000;
  return Math.max(usual, retryAfterMs);
}

function parse(json: string | null): Kept | null {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    // Written by write() above, under our own prefix.
    return typeof value === 'object' && value !== null && 'response' in value && 'view' in value ? value as Kept : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
