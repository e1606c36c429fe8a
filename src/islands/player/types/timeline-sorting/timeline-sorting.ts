import type { OrderResponse, TimelineView } from '../../../lib/api/types';
import { kept, pickedAt, readOrder } from '../ordering/line';
import { sequence } from '../ordering/parts';
import { sameThings, thingName } from '../same';
import type { ItemType } from '../type';
import { past } from './parts';
import TimelineSorting from './TimelineSorting.svelte';

export const timelineSorting: ItemType<TimelineView, OrderResponse> = {
  read: readOrder,
  empty: () => ({ order: [] }),
  isEmpty: ({ order }) => order.length === 0,
  hasTyping: () => false,
  pick: (view, response, place) => pickedAt(view.events, response, place),
  decide: () => null,
  again: (_, response, grade) => kept(response, grade),
  carry(from, { order }, to) {
    const keys = sameThings(from.events, to.events);
    return keys ? { order: order.flatMap((key) => keys.get(key) ?? []) } : null;
  },
  excerpt: (view) => view.events.map(thingName).join(' · '),
  // The line itself shows what is right, with dates and notes.
  rightLines: () => [],
  prepare: async () => { await Promise.all([sequence.load(), past.load()]); },
  body: TimelineSorting,
};
