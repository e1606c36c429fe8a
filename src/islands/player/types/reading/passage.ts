// A text cut where a note or a proof begins or ends, so that it can be drawn from left to right.
import type { Passage, QuotePlace } from '../../../lib/api/types';

/** Words that look the same from end to end. */
export interface Piece {
  readonly text: string;
  /** The number of the proof that they are part of, from 0; null for none. */
  readonly proof: number | null;
  /** Whether the proof begins here. */
  readonly isStart: boolean;
}

/** Words with one note, or without. */
export interface Stretch {
  readonly note: string | undefined;
  readonly pieces: readonly Piece[];
}

type Paragraph = Passage['paragraphs'][number];

export function stretchesOf(paragraph: Paragraph, number: number, proofs: readonly QuotePlace[]): readonly Stretch[] {
  let start = 0;
  return paragraph.runs.map((run) => {
    const from = start;
    start += run.text.length;
    return { note: run.note, pieces: piecesOf(run.text, from, number, proofs) };
  });
}

/** The words of a proof, on one line. */
export function wordsOf(passage: Passage, { paragraph, start, length }: QuotePlace): string {
  const words = passage.paragraphs[paragraph]?.runs.map((run) => run.text).join('') ?? '';
  return words.slice(start, start + length).replace(/\n/g, ' ');
}

function piecesOf(text: string, from: number, paragraph: number, proofs: readonly QuotePlace[]): readonly Piece[] {
  const here = proofs.map((proof, i) => ({ i, from: proof.start, to: proof.start + proof.length, isHere: proof.paragraph === paragraph })).filter((proof) => proof.isHere);
  const cuts = [from, from + text.length, ...here.flatMap((proof) => [proof.from, proof.to])].filter((cut) => cut >= from && cut <= from + text.length);
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.slice(0, -1).map((place, i) => {
    const proof = here.find((one) => one.from <= place && place < one.to);
    return { text: text.slice(place - from, (places[i + 1] ?? place) - from), proof: proof?.i ?? null, isStart: proof?.from === place };
  });
}
