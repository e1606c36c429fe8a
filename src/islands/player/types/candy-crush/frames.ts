// What the tiles do when a swap was answered: pictures one after another, from the board before to the board after.
import type { CandyTile, Cell, StepEvent } from '../../../lib/api/types';

export interface ShownTile {
  readonly word: string;
  /** The key of its category, where it is known. */
  readonly goal?: string | undefined;
  readonly motion: 'still' | 'moves' | 'comes' | 'shakes' | 'bursts';
  /** From where it moves, in rows and columns. */
  readonly by: Cell;
}

/** The name of a category over the tiles that burst. */
export interface Label {
  readonly goal: string;
  readonly count: number;
  /** The middle of the line above the tiles, or below them where they are at the top: in cells. */
  readonly at: Cell;
  readonly isBelow: boolean;
}

export interface Frame {
  readonly tiles: readonly ShownTile[];
  readonly labels: readonly Label[];
  readonly ms: number;
}

const swapMs = 200;
const shakeMs = 260;
/** Long enough to read what the words have in common. */
const burstMs = 750;
const fallMs = 250;

export function still(tiles: readonly CandyTile[]): readonly ShownTile[] {
  return tiles.map(({ word, goal }) => ({ word, goal, motion: 'still', by: [0, 0] }));
}

export function framesOf(before: readonly CandyTile[], columns: number, events: readonly StepEvent[]): readonly Frame[] {
  const frames: Frame[] = [];
  let tiles = [...still(before)];
  const at = ([row, column]: Cell): number => row * columns + column;
  const show = (ms: number, labels: readonly Label[] = []): void => {
    frames.push({ tiles, labels, ms });
    tiles = tiles.map((tile) => ({ ...tile, motion: 'still', by: [0, 0] }));
  };
  const move = (from: Cell, to: Cell, tile: ShownTile | undefined, motion: ShownTile['motion']): void => {
    if (tile) tiles[at(to)] = { ...tile, motion, by: [from[0] - to[0], from[1] - to[1]] };
  };

  for (const [i, event] of events.entries()) {
    switch (event.type) {
      case 'TILES_SWAPPED': case 'NO_RUN': {
        const [one, other] = [tiles[at(event.one)], tiles[at(event.other)]];
        const isMade = event.type === 'TILES_SWAPPED';
        move(event.one, event.other, isMade ? one : other, isMade ? 'moves' : 'shakes');
        move(event.other, event.one, isMade ? other : one, isMade ? 'moves' : 'shakes');
        show(isMade ? swapMs : shakeMs);
        break;
      }
      case 'TILES_BURST': {
        if (events[i - 1]?.type === 'TILES_BURST' || isSameBurst(events, i)) break; // shown with the first of them
        const bursts = burstsFrom(events, i);
        for (const { goal, cells } of bursts) {
          for (const cell of cells) {
            const tile = tiles[at(cell)];
            if (tile) tiles[at(cell)] = { ...tile, goal, motion: 'bursts' };
          }
        }
        show(burstMs, bursts.map(({ goal, cells }) => ({ goal, count: cells.length, ...beyond(cells) })));
        break;
      }
      case 'TILES_FELL':
        for (const { from, to } of byRowUp(event.moves)) move(from, to, tiles[at(from)], 'moves');
        break;
      case 'TILES_FILLED':
        for (const { cell, tile } of event.tiles) {
          const height = event.tiles.filter((one) => one.cell[1] === cell[1]).length;
          move([cell[0] - height, cell[1]], cell, { ...tile, motion: 'comes', by: [0, 0] }, 'comes');
        }
        show(fallMs);
        break;
      case 'TILES_RESHUFFLED':
        tiles = event.tiles.map(({ word, goal }) => ({ word, goal, motion: 'comes', by: [0, 0] }));
        show(fallMs);
        break;
      default:
    }
  }
  return frames;
}

type Burst = Extract<StepEvent, { type: 'TILES_BURST' }>;

/** Tiles of several categories may burst at once; goals reached are told in between. */
function burstsFrom(events: readonly StepEvent[], start: number): readonly Burst[] {
  const bursts: Burst[] = [];
  for (const event of events.slice(start)) {
    if (event.type === 'TILES_BURST') bursts.push(event);
    else if (event.type !== 'GOAL_REACHED') break;
  }
  return bursts;
}

/** Whether nothing but a goal reached stands between a burst and the one before it. */
function isSameBurst(events: readonly StepEvent[], i: number): boolean {
  return events[i - 1]?.type === 'GOAL_REACHED' && events[i - 2]?.type === 'TILES_BURST';
}

/** From the floor up, so that no tile falls onto one that has still to fall. */
function byRowUp<Move extends { readonly from: Cell }>(moves: readonly Move[]): readonly Move[] {
  return [...moves].sort((a, b) => b.from[0] - a.from[0]);
}

/** A place where a label covers none of the words. */
function beyond(cells: readonly Cell[]): Pick<Label, 'at' | 'isBelow'> {
  const rows = cells.map(([row]) => row);
  const top = Math.min(...rows);
  const isBelow = top === 0;
  return { isBelow, at: [isBelow ? Math.max(...rows) + 1 : top, cells.reduce((sum, [, column]) => sum + column + 0.5, 0) / cells.length] };
}
