import { expect, test, vi } from 'vitest';
import { Delivery, type Entry } from '../../player/delivery.svelte';
import type { Kept } from '../../player/state/outbox';
import { grade, progress, question } from './attempts';

const kept = (item: number): Kept => ({ exerciseId: 'e', attemptId: 'a', item, n: 1, response: { picked: ['k1'] }, view: question(), keptAtMs: 0 });

function delivery(send: (entry: Entry) => void): Delivery {
  return new Delivery(null, new AbortController().signal, {
    send: async (entry) => { send(entry); return { progress: progress(entry.item, { grade: grade('RIGHT') }) }; },
    accepted: async () => undefined,
    refused: async () => true,
  });
}

test('A response taken in the same moment as an empty round ends is sent all the same', async () => {
  const send = vi.fn();
  const made = delivery(send);

  made.begin();
  made.take(kept(1));
  await made.round();

  expect(send).toHaveBeenCalledOnce();
});

test('What is taken during a round goes out in it, in order', async () => {
  const sent: number[] = [];
  const made = delivery((entry) => {
    sent.push(entry.item);
    if (entry.item === 1) made.take(kept(2));
  });

  made.take(kept(1));
  await made.round();

  expect(sent).toEqual([1, 2]);
  expect(made.pending).toEqual([]);
});
