import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AttemptState, ExerciseCover, TryAnswer } from '../../lib/api/types';
import '../../player/recovery';
import { Session } from '../../player/session.svelte';
import { attempt, gapText, grade, progress, question } from './attempts';

type Answer = { readonly status?: number; readonly body: unknown } | 'unreachable';
const cover: ExerciseCover = { id: 'exercise', title: 'T', type: 'MULTIPLE_CHOICE', difficulty: 'BEGINNER', category: 'GRAMMAR', language: 'en', instructionsLanguage: 'es', itemCount: 2, modes: ['PRACTICE'], tries: 1, tags: [], timesCompleted: 0 };
const right = (item: number, response: unknown): TryAnswer => ({ progress: progress(item, { isAnswered: true, isDecided: true, isClosed: true, nextTry: 2, verdict: 'RIGHT', response, grade: grade('RIGHT') }) });
const problem = (status: number, code: string): Answer => ({ status, body: { status, code, title: code, detail: `Words for ${code}.` } });

let life: AbortController;
let requests: { readonly method: string; readonly path: string; readonly body: unknown }[];
let answers: ((path: string, body: unknown) => Answer)[];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  life = new AbortController();
  requests = [];
  answers = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    requests.push({ method: init.method ?? 'GET', path, body });
    const answer = answers.shift()?.(path, body);
    if (!answer) throw new Error(`Nobody answers ${init.method} ${path}.`);
    if (answer === 'unreachable') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 });
  });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function started(state: AttemptState = attempt()): Promise<Session> {
  const session = new Session(cover, 'en', life.signal);
  answers.push(() => ({ status: 201, body: state }));
  await session.start({});
  return session;
}

const keptKeys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('aulario.kept.'));

test('A response is written down until the server has it, and sent with the same number again', async () => {
  const session = await started();
  session.draft(1, { picked: ['k1'] });
  answers.push(() => 'unreachable', () => problem(503, 'unexpected'), (_, body) => ({ body: right(1, body) }));

  session.handIn(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(keptKeys()).toHaveLength(1);
  expect(session.delivery.sending(1)).toBe('stuck');

  await vi.advanceTimersByTimeAsync(5_000);
  const puts = requests.filter((request) => request.method === 'PUT');
  expect(new Set(puts.map((put) => JSON.stringify(put)))).toHaveLength(1);
  expect(puts).toHaveLength(3);
  expect(keptKeys()).toEqual([]);
  expect(session.play?.attempt.items[0]?.progress.verdict).toBe('RIGHT');
});

test('Pressing twice sends once', async () => {
  const session = await started();
  session.draft(1, { picked: ['k1'] });
  answers.push((_, body) => ({ body: right(1, body) }));

  session.handIn(1);
  session.handIn(1);
  await vi.advanceTimersByTimeAsync(0);

  expect(requests.filter((request) => request.method === 'PUT')).toHaveLength(1);
});

test('Where another tab was faster the server’s state is shown', async () => {
  const session = await started();
  session.draft(1, { picked: ['k1'] });
  const elsewhere = attempt();
  const now = { ...elsewhere, items: elsewhere.items.map((item) => (item.number === 1 ? { ...item, progress: right(1, { picked: ['k2'] }).progress } : item)) };
  answers.push(() => problem(409, 'try_taken'), () => ({ body: now }));

  session.handIn(1);
  await vi.advanceTimersByTimeAsync(0);

  expect(session.play?.attempt.items[0]?.progress.isClosed).toBe(true);
  expect(keptKeys()).toEqual([]);
});

test('A lost session keeps the response, and a new attempt takes it over in its own order', async () => {
  const session = await started();
  session.draft(1, { picked: ['k1'] });
  answers.push(() => problem(404, 'not_found.attempt'));
  session.handIn(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(session.delivery.isLost).toBe(true);
  expect(keptKeys()).toHaveLength(1);

  const other = attempt([question('And of “see”?', ['saw', 'seed']), question(undefined, ['gone', 'goed', 'went'])], { id: 'new' });
  answers.push(() => ({ status: 201, body: other }), (_, body) => ({ body: right(2, body) }));
  await session.goOnAsGuest();
  await vi.advanceTimersByTimeAsync(0);

  expect(requests.at(-1)).toEqual({ method: 'PUT', path: '/api/v1/attempts/new/items/2/tries/1', body: { picked: ['k2'] } });
  expect(keptKeys()).toEqual([]);
});

test('A page that was closed before its response was sent sends it when the attempt is opened again', async () => {
  const first = await started();
  first.draft(1, { picked: ['k1'] });
  answers.push(() => 'unreachable');
  first.handIn(1);
  await vi.advanceTimersByTimeAsync(0);
  life.abort();

  life = new AbortController();
  const second = new Session(cover, 'en', life.signal);
  answers.push(() => ({ body: attempt() }), (_, body) => ({ body: right(1, body) }));
  await second.resume();
  await vi.advanceTimersByTimeAsync(0);

  expect(second.play?.attempt.items[0]?.progress.verdict).toBe('RIGHT');
  expect(keptKeys()).toEqual([]);
});

test('In a test each change is saved by itself, and the last one wins', async () => {
  const session = await started(attempt([gapText()], { mode: 'TEST' }));
  const saved = (nextTry: number) => (_: string, body: unknown): Answer => ({ body: { progress: progress(1, { isAnswered: true, nextTry, response: body }) } });
  answers.push(saved(2), saved(3));

  session.draft(1, { gaps: { g0: 'went' } });
  await vi.advanceTimersByTimeAsync(1_000);
  session.draft(1, { gaps: { g0: 'went', g1: 'beach' } });
  await vi.advanceTimersByTimeAsync(1_000);

  expect(requests.filter((request) => request.method === 'PUT').map((request) => request.path.at(-1))).toEqual(['1', '2']);
  expect(session.play?.attempt.items[0]?.progress.response).toEqual({ gaps: { g0: 'went', g1: 'beach' } });
});

test('Finishing waits for the responses that are still on their way', async () => {
  const session = await started(attempt([gapText()], { mode: 'TEST' }));
  const result = { endedAs: 'FINISHED', points: [1, 1], maximum: [2, 1], percent: 50, isCompleted: false, seconds: 9, pointsEarned: 0 };
  answers.push((_, body) => ({ body: { progress: progress(1, { isAnswered: true, nextTry: 2, response: body }) } }), () => ({ body: { ...attempt([gapText()]), result } }));

  session.draft(1, { gaps: { g0: 'went' } });
  await session.finish();

  expect(requests.slice(-2).map((request) => request.path)).toEqual(['/api/v1/attempts/attempt/items/1/tries/1', '/api/v1/attempts/attempt/finish']);
  expect(session.play?.attempt.result?.percent).toBe(50);
});

test('A task that could not be done is said, and can be done again', async () => {
  const session = new Session(cover, 'en', life.signal);
  answers.push(() => 'unreachable');
  await session.start({});
  expect(session.trouble).toEqual({ task: 'start', words: '' });

  answers.push(() => problem(409, 'mode_not_offered'));
  await session.start({ mode: 'TEST' });
  expect(session.trouble?.words).toBe('Words for mode_not_offered.');
});
