import { expect, test } from 'vitest';
import type { CandyTile, StepEvent } from '../../lib/api/types';
import { readTexts } from '../../lib/texts';
import { areNeighbours, beside, swipedTo, wayOf, widthOf } from '../../player/types/candy-crush/cells';
import { framesOf, still } from '../../player/types/candy-crush/frames';
import { newsOf } from '../../player/types/candy-crush/news';

const columns = 3;
const tiles = (words: string): readonly CandyTile[] => words.split(' ').map((word) => ({ word }));
const words = (shown: readonly { readonly word: string }[]): string => shown.map(({ word }) => word).join(' ');

const board = tiles('rain chair fog apple pear snow table bed plum');
/** Plum and snow change places, three fruits burst, others fall, new ones come. */
const events: readonly StepEvent[] = [
  { type: 'TILES_SWAPPED', one: [2, 2], other: [1, 2] },
  { type: 'TILES_BURST', goal: 'a', cells: [[1, 0], [1, 1], [1, 2]], words: ['apple', 'pear', 'plum'], reached: 3 },
  { type: 'TILES_FELL', moves: [{ from: [0, 0], to: [1, 0] }, { from: [0, 1], to: [1, 1] }, { from: [0, 2], to: [1, 2] }] },
  { type: 'TILES_FILLED', tiles: [{ cell: [0, 0], tile: { word: 'sofa' } }, { cell: [0, 1], tile: { word: 'wind' } }, { cell: [0, 2], tile: { word: 'kiwi' } }] },
];
const goals = [{ key: 'a', name: 'fruit', wanted: 6, reached: 3, words: [] }, { key: 'b', name: 'weather', wanted: 3, reached: 3, words: [] }];
const texts = readTexts({
  'player.candy.burst': '{words}: {goal}. {reached} of {wanted}.', 'player.candy.reached': 'Reached: {goal}!', 'player.candy.won': 'Won!', 'player.candy.over': 'Over.',
  'player.candy.noRun': 'No three.', 'player.candy.reshuffled': 'Shuffled.', 'player.candy.left.one': '{count} swap left.', 'player.candy.left.other': '{count} swaps left.',
});

test('A swap, a burst and a fall are one picture each, and the last one is the board as it is now', () => {
  const frames = framesOf(board, columns, events);

  expect(frames).toHaveLength(3);
  expect(words(frames[0]?.tiles ?? [])).toBe('rain chair fog apple pear plum table bed snow');
  expect(frames[1]?.tiles.map(({ motion }) => motion).slice(3, 6)).toEqual(['bursts', 'bursts', 'bursts']);
  expect(frames[1]?.labels).toEqual([{ goal: 'a', count: 3, at: [1, 1.5], isBelow: false }]);
  expect(words(frames[2]?.tiles ?? [])).toBe('sofa wind kiwi rain chair fog table bed snow');
});

test('A tile moves from where it was, a new one from above the board', () => {
  const frames = framesOf(board, columns, events);

  expect(frames[0]?.tiles[5]).toMatchObject({ word: 'plum', motion: 'moves', by: [1, 0] });
  expect(frames[2]?.tiles[3]).toMatchObject({ word: 'rain', motion: 'moves', by: [-1, 0] });
  expect(frames[2]?.tiles[0]).toMatchObject({ word: 'sofa', motion: 'comes', by: [-1, 0] });
  expect(frames[2]?.tiles[6]).toMatchObject({ word: 'table', motion: 'still' });
});

test('Tiles of two categories burst in one picture, whatever is told between them', () => {
  const frames = framesOf(board, columns, [
    { type: 'TILES_BURST', goal: 'a', cells: [[1, 0], [1, 1], [1, 2]], words: ['apple', 'pear', 'plum'], reached: 6 },
    { type: 'GOAL_REACHED', goal: 'a' },
    { type: 'TILES_BURST', goal: 'b', cells: [[0, 0], [0, 1], [0, 2]], words: ['rain', 'snow', 'fog'], reached: 3 },
    { type: 'GOAL_REACHED', goal: 'b' },
  ]);

  expect(frames).toHaveLength(1);
  expect(frames[0]?.tiles.map(({ goal }) => goal)).toEqual(['b', 'b', 'b', 'a', 'a', 'a', undefined, undefined, undefined]);
});

test('Of a column, the lowest tile falls first', () => {
  const frames = framesOf(tiles('a b c'), 1, [
    { type: 'TILES_BURST', goal: 'a', cells: [[2, 0]], words: ['c'], reached: 1 },
    { type: 'TILES_FELL', moves: [{ from: [0, 0], to: [1, 0] }, { from: [1, 0], to: [2, 0] }] },
    { type: 'TILES_FILLED', tiles: [{ cell: [0, 0], tile: { word: 'd' } }] },
  ]);

  expect(words(frames.at(-1)?.tiles ?? [])).toBe('d a b');
});

test('A swap that lines nothing up shakes the two tiles and leaves them where they were', () => {
  const frames = framesOf(board, columns, [{ type: 'NO_RUN', one: [0, 0], other: [0, 1] }]);

  expect(frames).toHaveLength(1);
  expect(words(frames[0]?.tiles ?? [])).toBe(words(still(board)));
  expect(frames[0]?.tiles.filter(({ motion }) => motion === 'shakes').map(({ by }) => by)).toEqual([[0, 1], [0, -1]]);
});

test('What burst is said with its category, its progress and the swaps left', () => {
  expect(newsOf(events, goals, 4, texts)).toBe('apple, pear, plum: fruit. 3 of 6. 4 swaps left.');
  expect(newsOf([{ type: 'NO_RUN', one: [0, 0], other: [0, 1] }], goals, 4, texts)).toBe('No three.');
  expect(newsOf([...events, { type: 'GOAL_REACHED', goal: 'b' }, { type: 'ALL_GOALS_REACHED' }], goals, 0, texts)).toBe('apple, pear, plum: fruit. 3 of 6. Reached: weather! Won!');
  expect(newsOf([{ type: 'TILES_RESHUFFLED', tiles: [] }], goals, 1, texts)).toBe('Shuffled. 1 swap left.');
});

test('A word is as wide as its widest part', () => {
  expect(widthOf('swam')).toBe(5);
  expect(widthOf('ice-cream')).toBeCloseTo(5.2);
});

test('Arrows and swipes point to a neighbour or over the edge', () => {
  const size = { rows: 3, columns };

  expect(wayOf('ArrowLeft')).toEqual([0, -1]);
  expect(wayOf('toString')).toBeNull();
  expect(swipedTo(-30, 12)).toEqual([0, -1]);
  expect(swipedTo(5, 12)).toEqual([1, 0]);
  expect(beside([0, 0], [-1, 0], size)).toBeNull();
  expect(beside([1, 2], [1, 0], size)).toEqual([2, 2]);
  expect(areNeighbours([1, 1], [1, 2])).toBe(true);
  expect(areNeighbours([1, 1], [2, 2])).toBe(false);
});
