import type { OrderResponse, OrderingView } from '../../../lib/api/types';
import { nameOf, sameThings, thingName, wordsOf } from '../same';
import type { ItemType } from '../type';
import { joined, kept, pickedAt, readOrder } from './line';
import { sequence } from './parts';
import Ordering from './Ordering.svelte';

const separators = { WORDS: ' ', LETTERS: '', SENTENCES: ' / ' } as const;

export const ordering: ItemType<OrderingView, OrderResponse> = {
  read: readOrder,
  empty: () => ({ order: [] }),
  isEmpty: ({ order }) => order.length === 0,
  hasTyping: () => false,
  pick: (view, response, place) => pickedAt(view.pieces, response, place),
  decide: () => null,
  again: (_, response, grade) => kept(response, grade),
  carry(from, { order }, to) {
    const keys = from.kind === to.kind && nameOf(from.given) === nameOf(to.given) ? sameThings(from.pieces, to.pieces) : null;
    return keys ? { order: order.flatMap((key) => keys.get(key) ?? []) } : null;
  },
  excerpt: (view) => [...(view.given ? [wordsOf(view.given)] : []), ...view.pieces.map(thingName)].join(' · '),
  rightLines(view, solution) {
    const words = new Map(view.pieces.map((piece) => [piece.key, thingName(piece)]));
    const given = view.given ? [wordsOf(view.given)] : [];
    return [{
      label: '',
      isContent: true,
      answers: solution.parts.map((part) => joined([...given, ...part.answers.map((key) => words.get(key) ?? '')], separators[view.kind])),
    }];
  },
  prepare: () => sequence.load(),
  body: Ordering,
};
