// Requests to our own API: JSON both ways, refusals as ApiProblem, an end to waiting.
import { readProblem } from './problem';
import type { AttemptState, ItemProgress, ItemResponse, ItemStep, StartRequest, StepAnswer, TryAnswer } from './types';

/** Long enough for a slow phone line, short enough that a learner sees that we try again. */
const longestWaitMs = 15_000;

export interface PlayApi {
  start(exerciseId: string, request: StartRequest): Promise<AttemptState>;
  read(attemptId: string): Promise<AttemptState>;
  answer(attemptId: string, item: number, n: number, response: ItemResponse | ItemStep, isStep?: boolean): Promise<TryAnswer | StepAnswer>;
  hint(attemptId: string, item: number, number: number, part?: string): Promise<ItemProgress>;
  solution(attemptId: string, item: number): Promise<ItemProgress>;
  finish(attemptId: string): Promise<AttemptState>;
}

export function playApi(language: string, signal: AbortSignal): PlayApi {
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: { 'Accept-Language': language, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await readProblem(response);
    return response.json();
  };
  const attempt = (id: string, rest = ''): string => `/attempts/${encodeURIComponent(id)}${rest}`;
  // The shapes are the server's contract, kept by its OpenAPI document.
  return {
    start: async (id, request) => await send('POST', `/exercises/${encodeURIComponent(id)}/attempts`, request) as AttemptState,
    read: async (id) => await send('GET', attempt(id)) as AttemptState,
    answer: async (id, item, n, response, isStep) => await send('PUT', attempt(id, `/items/${item}/${isStep ? 'steps' : 'tries'}/${n}`), response) as TryAnswer | StepAnswer,
    hint: async (id, item, number, part) => await send('POST', attempt(id, `/items/${item}/hint`), { number, part }) as ItemProgress,
    solution: async (id, item) => await send('POST', attempt(id, `/items/${item}/solution`), {}) as ItemProgress,
    finish: async (id) => await send('POST', attempt(id, '/finish'), {}) as AttemptState,
  };
}
