// Things that are put together: what a press or a drop changes. Knows no page.
import type { Grade, MatchCell, MatchingView, RowsResponse } from '../../../lib/api/types';

export function readRows(value: unknown): RowsResponse | null {
  if (typeof value !== 'object' || value === null || !('rows' in value) || !Array.isArray(value.rows)) return null;
  const rows: readonly unknown[] = value.rows;
  return { rows: rows.flatMap((row) => (Array.isArray(row) ? [row.filter((key): key is string => typeof key === 'string')] : [])) };
}

/** Counted from 0; −1 for a key that is none of the set's. */
export function columnOf(view: MatchingView, key: string): number {
  return view.columns.findIndex(({ cells }) => cells.some((cell) => cell.key === key));
}

export function cellsByKey(view: MatchingView): ReadonlyMap<string, MatchCell> {
  return new Map(view.columns.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell] as const)));
}

/** The row that a thing is in, itself included; empty when it is in none. */
export function rowOf({ rows }: RowsResponse, key: string): readonly string[] {
  return rows.find((row) => row.length > 1 && row.includes(key)) ?? [];
}

/** Whether two things are in one row now. */
export function areTogether(response: RowsResponse, a: string, b: string): boolean {
  return a !== b && rowOf(response, a).includes(b);
}

/**
 * Puts two things of different columns together, or apart if they are together; each leaves what it was with. Null where that cannot be:
 * two of one column, or none of the first column and none that has one.
 */
export function turned(view: MatchingView, response: RowsResponse, a: string, b: string): RowsResponse | null {
  if (columnOf(view, a) === columnOf(view, b)) return null;
  if (areTogether(response, a, b)) return without(view, response, columnOf(view, a) > columnOf(view, b) ? a : b);
  const left = [a, b].find((key) => columnOf(view, key) === 0) ?? rowOf(response, a)[0] ?? rowOf(response, b)[0];
  if (left === undefined) return null;
  const added = [a, b].filter((key) => key !== left);
  const columns = added.map((key) => columnOf(view, key));
  const others = response.rows.map((row) => row.filter((key, i) => i === 0 || !added.includes(key)));
  const mine = (others.find((row) => row[0] === left) ?? [left]).filter((key, i) => i === 0 || !columns.includes(columnOf(view, key)));
  return inOrder(view, [...others.filter((row) => row[0] !== left), [...mine, ...added]]);
}

/** Leaves a thing alone: one of the first column lets go of all it has. */
export function without(view: MatchingView, { rows }: RowsResponse, key: string): RowsResponse {
  return inOrder(view, rows.flatMap((row) => (row[0] === key ? [] : [row.filter((one) => one !== key)])));
}

/** For another go: what was right stays. */
export function kept(view: MatchingView, { rows }: RowsResponse, grade: Grade | undefined): RowsResponse {
  const right = new Set(grade?.parts.filter((part) => part.verdict === 'RIGHT').map((part) => part.key));
  return inOrder(view, rows.map((row) => row.filter((key, i) => i === 0 || right.has(key))));
}

/** More letters than this in one cell, and the set is shown prompt by prompt. */
const longestAtOnce = 25;

export function fitsAtOnce({ columns }: MatchingView): boolean {
  return columns.every(({ cells }) => cells.every(({ prompt, instruction }) => Array.from(prompt.text).length <= longestAtOnce && !instruction));
}

/** The place of the first prompt that lacks something, from one on; −1 when all are complete. */
export function nextOpen(view: MatchingView, response: RowsResponse, from: number): number {
  const cells = view.columns[0]?.cells ?? [];
  const places = cells.map((_, i) => (from + i) % cells.length);
  return places.find((place) => rowOf(response, cells[place]?.key ?? '').length < view.columns.length) ?? -1;
}

/** Always in the order of the screen, so that the same pairs are the same response. */
function inOrder(view: MatchingView, rows: readonly (readonly string[])[]): RowsResponse {
  const place = new Map(view.columns.flatMap(({ cells }) => cells.map((cell) => cell.key)).map((key, i) => [key, i]));
  const at = (key: string | undefined): number => place.get(key ?? '') ?? 0;
  return { rows: rows.filter((row) => row.length > 1).map((row) => [...row].sort((a, b) => at(a) - at(b))).sort((a, b) => at(a[0]) - at(b[0])) };
}
