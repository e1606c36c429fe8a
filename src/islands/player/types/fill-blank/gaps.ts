// A text with gaps as pieces to draw, and what putting words into it does.
import type { GapTextView, GapView, GapsResponse } from '../../../lib/api/types';

/** Puts a text into a gap; an empty one leaves it open. */
export function filled({ gaps }: GapsResponse, key: string, text: string): GapsResponse {
  const others = Object.entries(gaps).filter(([other]) => other !== key);
  return { gaps: Object.fromEntries(text === '' ? others : [...others, [key, text]]) };
}

export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  /** A gap and what touches it: a bracket, a comma, the rest of a word. They stay on one line. */
  | { readonly kind: 'gap'; readonly gap: GapView; readonly place: number; readonly before: string; readonly after: string };

/** Longer than this, what touches a gap may leave it at the end of a line. */
const longestTouching = 12;

/** The text in the order in which it is read. */
export function piecesOf({ runs, gaps }: Pick<GapTextView, 'runs' | 'gaps'>): readonly Piece[] {
  const rest = [...runs];
  const pieces: Piece[] = [];
  gaps.forEach((gap, place) => {
    const before = touching(/\S*$/.exec(rest[place] ?? '')?.[0] ?? '');
    const words = (rest[place] ?? '').slice(0, (rest[place] ?? '').length - before.length);
    const after = touching(/^\S*/.exec(rest[place + 1] ?? '')?.[0] ?? '');
    if (words) pieces.push({ kind: 'words', text: words });
    pieces.push({ kind: 'gap', gap, place, before, after });
    rest[place + 1] = (rest[place + 1] ?? '').slice(after.length);
  });
  const last = rest[gaps.length];
  return last ? [...pieces, { kind: 'words', text: last }] : pieces;
}

/** One width for all gaps to type in, as many letters as the longest text in them, so that no gap tells its answer. */
export function gapLetters(response: GapsResponse): number {
  const longest = Math.max(0, ...Object.values(response.gaps).map((text) => text.length));
  return Math.min(Math.max(9, longest + 1), 28);
}

const touching = (text: string): string => (text.length > longestTouching ? '' : text);
