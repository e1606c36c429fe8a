// Pieces that are put on a line: what a press, a key or a drop changes. Knows no page.
import type { Grade, OrderResponse, PieceView } from '../../../lib/api/types';

export function readOrder(value: unknown): OrderResponse | null {
  if (typeof value !== 'object' || value === null || !('order' in value) || !Array.isArray(value.order)) return null;
  return { order: value.order.filter((key): key is string => typeof key === 'string') };
}

/** Puts a piece before the one that stands at a place now, or at the end; wherever it was, it leaves. */
export function placed({ order }: OrderResponse, key: string, before: string | null): OrderResponse {
  if (before === key) return { order };
  const others = order.filter((one) => one !== key);
  const at = before === null ? -1 : others.indexOf(before);
  return { order: at < 0 ? [...others, key] : [...others.slice(0, at), key, ...others.slice(at)] };
}

/** One step towards the start (−1) or the end (1); a piece that is not on the line yet comes to its end. */
export function moved(response: OrderResponse, key: string, step: 1 | -1): OrderResponse {
  const at = response.order.indexOf(key);
  if (at < 0) return placed(response, key, null);
  const to = Math.min(Math.max(at + step, 0), response.order.length - 1);
  const others = response.order.filter((one) => one !== key);
  return { order: [...others.slice(0, to), key, ...others.slice(to)] };
}

export function takenOff({ order }: OrderResponse, key: string): OrderResponse {
  return { order: order.filter((one) => one !== key) };
}

/** The pieces that lie beside the line, as they came. */
export function loose(pieces: readonly PieceView[], { order }: OrderResponse): readonly PieceView[] {
  return pieces.filter(({ key }) => !order.includes(key));
}

/** What a digit key does: the piece at that place of those beside the line comes to its end. */
export function pickedAt(pieces: readonly PieceView[], response: OrderResponse, place: number): OrderResponse | null {
  const piece = loose(pieces, response)[place];
  return piece ? placed(response, piece.key, null) : null;
}

/** For another go: what may stay stays, in its order. */
export function kept({ order }: OrderResponse, grade: Grade | undefined): OrderResponse {
  const right = new Set(grade?.parts.filter((part) => part.verdict === 'RIGHT').map((part) => part.key));
  return { order: order.filter((key) => right.has(key)) };
}

/** Words as a sentence: no space before a comma or after an opening sign. */
export function joined(words: readonly string[], separator: string): string {
  const text = words.join(separator);
  return separator === ' ' ? text.replace(/ (?=[,.;:!?…)\]»”])/g, '').replace(/(?<=[¿¡([«“]) /g, '') : text;
}
