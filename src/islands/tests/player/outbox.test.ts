import { beforeEach, expect, test } from 'vitest';
import { readAll, strike, waitMs, write, type Kept } from '../../player/state/outbox';
import { forget, recall, remember } from '../../player/state/memo';
import { question } from './attempts';

const hourMs = 3_600_000;
const kept = (more: Partial<Kept> = {}): Kept => ({ exerciseId: 'e', attemptId: 'a', item: 1, n: 1, response: { picked: ['k1'] }, view: question(), keptAtMs: 1_000, ...more });

beforeEach(() => localStorage.clear());

test('What is written down is found again after a reload, oldest first', () => {
  write(localStorage, kept({ item: 2, keptAtMs: 2_000 }));
  write(localStorage, kept());

  expect(readAll(localStorage, 'e', 3_000).map((one) => one.item)).toEqual([1, 2]);
});

test('What the server has is struck out', () => {
  write(localStorage, kept());
  strike(localStorage, kept());

  expect(localStorage.length).toBe(0);
});

test('Responses to another exercise stay where they are', () => {
  write(localStorage, kept({ exerciseId: 'other' }));

  expect(readAll(localStorage, 'e', 3_000)).toEqual([]);
  expect(localStorage.length).toBe(1);
});

test('Entries of weeks ago and entries that cannot be read are thrown away', () => {
  write(localStorage, kept());
  localStorage.setItem('aulario.kept.broken', '{');

  expect(readAll(localStorage, 'e', 24 * hourMs * 30)).toEqual([]);
  expect(localStorage.length).toBe(0);
});

test('Without a store there is nothing to find and nothing to fail', () => {
  write(null, kept());

  expect(readAll(null, 'e', 3_000)).toEqual([]);
});

test('Waits grow and never fall below what the server asked for', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map((failures) => waitMs(failures))).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000]);
  expect(waitMs(1, 20_000)).toBe(20_000);
});

test('A tab remembers attempt, item and drafts until it forgets them', () => {
  remember(sessionStorage, 'e', { attemptId: 'a', current: 3, drafts: { 3: { picked: ['k0'] } } });
  expect(recall(sessionStorage, 'e')).toEqual({ attemptId: 'a', current: 3, drafts: { 3: { picked: ['k0'] } } });

  forget(sessionStorage, 'e');
  expect(recall(sessionStorage, 'e')).toBeNull();
});
