import type { GapTextView, GapsResponse } from '../../../lib/api/types';
import { answersOf, type ItemType } from '../type';
import FillBlank from './FillBlank.svelte';
import { filled } from './gaps';
import { letterBoxes, wordBank } from './parts';

export const fillBlank: ItemType<GapTextView, GapsResponse> = {
  read(value) {
    if (typeof value !== 'object' || value === null || !('gaps' in value) || typeof value.gaps !== 'object' || value.gaps === null) return null;
    const texts = Object.entries(value.gaps).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { gaps: Object.fromEntries(texts) };
  },
  empty: () => ({ gaps: {} }),
  isEmpty: ({ gaps }) => Object.values(gaps).every((text) => text.trim() === ''),
  hasTyping: (view) => view.display === 'TYPE' || view.display === 'LETTERS',
  pick(view, response, place) {
    const word = view.bank?.[place];
    const gap = view.gaps.find(({ key }) => !response.gaps[key]);
    return word !== undefined && gap ? filled(response, gap.key, word) : null;
  },
  decide: () => null,
  again(_, { gaps }, grade) {
    const kept = new Set(grade?.parts.filter((part) => part.verdict === 'RIGHT' || part.verdict === 'ALMOST').map((part) => part.key));
    return { gaps: Object.fromEntries(Object.entries(gaps).filter(([key]) => kept.has(key))) };
  },
  carry(from, response, to) {
    const isSame = from.display === to.display && JSON.stringify(from.runs) === JSON.stringify(to.runs) && from.gaps.length === to.gaps.length;
    return isSame ? response : null;
  },
  partLabel: ({ gaps }, key, texts) => (gaps.length < 2 ? '' : texts('player.gap.short', { place: gaps.findIndex((gap) => gap.key === key) + 1 })),
  excerpt: (view) => view.runs.join(' … ').replace(/\s+/g, ' ').trim(),
  rightLines: (view, solution) => view.gaps.map(({ key }, place) => ({
    label: view.gaps.length > 1 ? `${place + 1}. ` : '',
    isContent: true,
    answers: answersOf(solution, key),
  })),
  async prepare({ display }) {
    if (display === 'LETTERS') await letterBoxes.load();
    if (display === 'BANK') await wordBank.load();
  },
  body: FillBlank,
};
