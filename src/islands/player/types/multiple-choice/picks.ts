import type { PickedResponse, QuestionView } from '../../../lib/api/types';

/** Picks an option, or unpicks it where several may be picked. */
export function toggle(view: QuestionView, { picked }: PickedResponse, key: string): PickedResponse {
  if (!view.takesSeveral) return { picked: [key] };
  const next = new Set(picked);
  if (!next.delete(key)) next.add(key);
  return inOrder(view, next);
}

/** Always in the order on the screen, so that the same picks are the same response. */
export function inOrder(view: QuestionView, keys: ReadonlySet<string>): PickedResponse {
  return { picked: view.options.map((option) => option.key).filter((key) => keys.has(key)) };
}
