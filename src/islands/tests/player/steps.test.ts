import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AttemptState, ExerciseCover, LetterSoupView, StepAnswer } from '../../lib/api/types';
import '../../player/recovery';
import { Session } from '../../player/session.svelte';
import { mainAction } from '../../player/state/actions';
import { phaseOf, unanswered } from '../../player/state/play';
import { cellsOf, snapped, spelled } from '../../player/types/letter-soup/lines';
import { attempt, grade, progress } from './attempts';

const cover: ExerciseCover = { id: 'exercise', title: 'T', type: 'LETTER_SOUP', difficulty: 'BEGINNER', category: 'VOCABULARY', language: 'es', instructionsLanguage: 'en', itemCount: 1, modes: ['PRACTICE'], tries: 1, tags: [], timesCompleted: 0 };
const soup: LetterSoupView = { type: 'LETTER_SOUP', columns: 3, cells: [...'solxñyzab'], words: [{ key: 'a', text: 'sol' }, { key: 'b', text: 'año' }] };
const found: LetterSoupView = { ...soup, words: [{ key: 'a', text: 'sol', from: [0, 0], to: [0, 2] }, { key: 'b', text: 'año' }] };
const taken = (n: number, more: Partial<StepAnswer> = {}): StepAnswer => ({
  progress: progress(1, { isAnswered: true, nextTry: n + 1, grade: grade('PARTIAL') }), view: found, events: [{ type: 'WORD_FOUND', word: 'a', text: 'sol', from: [0, 0], to: [0, 2] }], ...more,
});

let life: AbortController;
let requests: { readonly method: string; readonly path: string; readonly body: unknown }[];
let answers: (() => { readonly status?: number; readonly body: unknown })[];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  life = new AbortController();
  requests = [];
  answers = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    requests.push({ method: init.method ?? 'GET', path, body: typeof init.body === 'string' ? JSON.parse(init.body) as unknown : undefined });
    const answer = answers.shift()?.();
    if (!answer) throw new Error(`Nobody answers ${init.method} ${path}.`);
    return new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 });
  });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function started(state: AttemptState = attempt([soup])): Promise<Session> {
  const session = new Session(cover, 'en', life.signal);
  answers.push(() => ({ status: 201, body: state }));
  await session.start({});
  return session;
}

const refused = (code: string) => () => ({ status: 409, body: { status: 409, code, title: code, detail: code } });
const puts = (): readonly string[] => requests.filter(({ method }) => method === 'PUT').map(({ path, body }) => `${path.split('/items/')[1]} ${JSON.stringify(body)}`);

test('Steps are sent one after another, each with its number, and the view is the server’s', async () => {
  const session = await started();
  answers.push(() => ({ body: taken(1, { view: soup, events: [{ type: 'NO_WORD_THERE', from: [0, 0], to: [0, 1] }] }) }), () => ({ body: taken(2) }));

  session.handIn(1, { from: [0, 0], to: [0, 1] });
  session.handIn(1, { from: [0, 0], to: [0, 2] });
  expect(session.delivery.pending.map((entry) => entry.n)).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(0);

  expect(puts()).toEqual(['1/steps/1 {"from":[0,0],"to":[0,1]}', '1/steps/2 {"from":[0,0],"to":[0,2]}']);
  expect(session.play?.attempt.items[0]?.view).toEqual(found);
  expect(session.play?.steps[1]).toEqual({ n: 2, events: taken(2).events });
  expect(localStorage).toHaveLength(0);
});

test('A step that another device was faster than gets the next number, and so do those behind it', async () => {
  const session = await started();
  const elsewhere = attempt([found]);
  const now = { ...elsewhere, items: elsewhere.items.map((item) => ({ ...item, progress: taken(4).progress })) };
  answers.push(refused('try_taken'), () => ({ body: now }), () => ({ body: taken(5) }), () => ({ body: taken(6) }));

  session.handIn(1, { from: [1, 0], to: [1, 1] });
  session.handIn(1, { from: [2, 0], to: [2, 1] });
  await vi.advanceTimersByTimeAsync(0);

  expect(puts().slice(1)).toEqual(['1/steps/5 {"from":[1,0],"to":[1,1]}', '1/steps/6 {"from":[2,0],"to":[2,1]}']);
  expect(session.delivery.pending).toEqual([]);
  expect(localStorage).toHaveLength(0);
});

test('Steps of an item that is closed meanwhile are dropped, and the learner sees it closed', async () => {
  const session = await started();
  const elsewhere = attempt([found]);
  const now = { ...elsewhere, items: elsewhere.items.map((item) => ({ ...item, progress: progress(1, { isDecided: true, isClosed: true, nextTry: 3, grade: grade('RIGHT') }) })) };
  answers.push(refused('item_closed'), () => ({ body: now }));

  session.handIn(1, { from: [1, 0], to: [1, 1] });
  session.handIn(1, { from: [2, 0], to: [2, 1] });
  await vi.advanceTimersByTimeAsync(0);

  expect(puts()).toHaveLength(1);
  expect([session.delivery.pending.length, localStorage.length]).toEqual([0, 0]);
  expect(session.play && phaseOf(session.play, 1)).toBe('closed');
});

test('An item in steps is open until it is over: the main button leads on, and leaving early is asked about', async () => {
  const session = await started();
  answers.push(() => ({ body: taken(1) }));
  session.handIn(1, { from: [0, 0], to: [0, 2] });
  await vi.advanceTimersByTimeAsync(0);

  expect(session.play && phaseOf(session.play, 1)).toBe('answering');
  expect(session.play && mainAction(session.play, 'answering', 'no')).toBe('FINISH');
  expect(session.play && unanswered(session.play)).toEqual([1]);
});

test('Only straight lines have cells', () => {
  expect(cellsOf({ from: [2, 2], to: [0, 0] })).toEqual([[2, 2], [1, 1], [0, 0]]);
  expect(cellsOf({ from: [1, 0], to: [1, 2] })).toEqual([[1, 0], [1, 1], [1, 2]]);
  expect(cellsOf({ from: [0, 0], to: [1, 2] })).toEqual([]);
});

test('A stroke snaps to the nearest way and stays in the grid', () => {
  const size = { rows: 5, columns: 5 };
  expect(snapped([2, 2], [2.2, 4], size).to).toEqual([2, 4]);
  expect(snapped([2, 2], [3.9, 3.6], size).to).toEqual([4, 4]);
  expect(snapped([2, 2], [-4, 2.3], size).to).toEqual([0, 2]);
  expect(snapped([4, 4], [9, 9], size).to).toEqual([4, 4]);
  expect(snapped([2, 2], [0.4, 3.7], size).to).toEqual([0, 4]);
});

test('A word is spelled from its start in any way; accents may be typed or not, ñ is no n', () => {
  const cells = [...'cafesol ñ'];
  const letterAt = ([row, column]: readonly [number, number]): string => cells[row * 3 + column] ?? '';
  const size = { rows: 3, columns: 3 };
  expect(spelled('sol', [1, 1], letterAt, size)).toBeNull();
  expect(spelled('fac', [0, 2], letterAt, size)).toEqual({ from: [0, 2], to: [0, 0] });
  expect(spelled('Cá F', [0, 0], letterAt, size)).toEqual({ from: [0, 0], to: [0, 2] });
  expect(spelled('fon', [0, 2], () => 'ñ', size)).toBeNull();
});
