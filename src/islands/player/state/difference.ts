// What was typed beside what is right, letter by letter: runs to mark, and the same in words for those who do not see marks.
import type { DifferencePart } from '../../lib/api/types';

export interface Run {
  readonly text: string;
  readonly isMarked: boolean;
}

export type Slip =
  | { readonly kind: 'CHANGED'; readonly typed: string; readonly expected: string }
  | { readonly kind: 'MISSING'; readonly expected: string }
  | { readonly kind: 'EXTRA'; readonly typed: string };

export const typedRuns = (parts: readonly DifferencePart[]): readonly Run[] => runs(parts.map((part) => [part.typed, part.kind !== 'SAME']));
export const expectedRuns = (parts: readonly DifferencePart[]): readonly Run[] => runs(parts.map((part) => [part.expected, part.kind !== 'SAME']));

export function slips(parts: readonly DifferencePart[]): readonly Slip[] {
  return parts.flatMap(({ kind, typed, expected }): Slip[] => {
    switch (kind) {
      case 'SAME': return [];
      case 'CHANGED': return [{ kind, typed, expected }];
      case 'MISSING': return [{ kind, expected }];
      case 'EXTRA': return [{ kind, typed }];
      default: return unknownKind(kind);
    }
  });
}

function runs(pieces: readonly (readonly [string, boolean])[]): readonly Run[] {
  const joined: Run[] = [];
  for (const [text, isMarked] of pieces) {
    const last = joined.at(-1);
    if (text === '') continue;
    if (last?.isMarked === isMarked) joined[joined.length - 1] = { text: last.text + text, isMarked };
    else joined.push({ text, isMarked });
  }
  return joined;
}

function unknownKind(kind: never): never {
  throw new Error(`Unknown kind of difference: ${String(kind)}`);
}
