import type { MatchingView, RowsResponse } from '../../../lib/api/types';
import { sameThings, thingName } from '../same';
import { answersOf, type ItemType } from '../type';
import Matching from './Matching.svelte';
import { columns, oneByOne } from './parts';
import { cellsByKey, fitsAtOnce, kept, readRows } from './rows';

export const matching: ItemType<MatchingView, RowsResponse> = {
  read: readRows,
  empty: () => ({ rows: [] }),
  isEmpty: ({ rows }) => rows.every((row) => row.length < 2),
  hasTyping: () => false,
  pick: () => null,
  decide: () => null,
  again: (view, response, grade) => kept(view, response, grade),
  carry(from, { rows }, to) {
    if (from.columns.length !== to.columns.length) return null;
    const maps = from.columns.map(({ cells }, i) => sameThings(cells, to.columns[i]?.cells ?? []));
    const there = new Map(maps.flatMap((map) => [...(map ?? [])]));
    return maps.includes(null) ? null : { rows: rows.map((row) => row.flatMap((key) => there.get(key) ?? [])) };
  },
  partLabel: (view, key, texts) => texts('player.hint.about', { words: thingName(cellsByKey(view).get(key)) }),
  excerpt: (view) => (view.columns[0]?.cells ?? []).map(thingName).join(' · '),
  rightLines(view, solution) {
    const cells = cellsByKey(view);
    return (view.columns[0]?.cells ?? []).map(({ key }) => ({
      label: '',
      isContent: true,
      answers: [[key, ...answersOf(solution, key)].map((one) => thingName(cells.get(one))).join(' = ')],
    }));
  },
  prepare: (view) => (fitsAtOnce(view) ? columns : oneByOne).load(),
  body: Matching,
};
