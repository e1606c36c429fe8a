// Requests to our own API by its generated operations: JSON both ways, refusals as ApiProblem, an end to waiting.
import { AskForHint, AskForSolution, FinishAttempt, GetAttempt, MakeTry, StartAttempt, TakeStep } from './operations';
import { readProblem } from './problem';
import type { operations } from './schema';
import type { AttemptState, ItemProgress, ItemResponse, ItemStep, Sent, StartRequest, StepAnswer, TryAnswer } from './types';

/** Method and path of an operation of the API; its name tells the types of what goes and comes. */
export type Operation<Name extends keyof operations> = `${string} ${string}` & { readonly name?: Name };

/** The values in its path. */
type PathOf<Name extends keyof operations> = operations[Name]['parameters']['path'] extends infer Path ? ([Path] extends [object] ? Path : object) : never;

/** What it takes as JSON; absent members have a preset value. */
type BodyOf<Name extends keyof operations> = operations[Name] extends { readonly requestBody: { readonly content: { readonly 'application/json': infer Body } } } ? Partial<Sent<Body>> : undefined;

/** What it answers with where it succeeds. */
type AnswerOf<Name extends keyof operations> = operations[Name] extends { readonly responses: { readonly 200: { content: { readonly 'application/json': infer Answer } } } } ? Sent<Answer> : undefined;

export type Call = <Name extends keyof operations>(operation: Operation<Name>, path: PathOf<Name> & object, body?: BodyOf<Name>) => Promise<AnswerOf<Name>>;

/** Long enough for a slow phone line, short enough that a learner sees that we try again. */
const longestWaitMs = 15_000;

export function caller(language: string, signal: AbortSignal): Call {
  return async <Name extends keyof operations>(operation: Operation<Name>, path: PathOf<Name> & object, body?: BodyOf<Name>) => {
    const [method = '', pattern = ''] = operation.split(' ');
    const address = Object.entries(path).reduce((rest, [name, value]) => rest.replace(`{${name}}`, encodeURIComponent(String(value))), pattern);
    const response = await fetch(address, {
      method,
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]),
    });
    if (!response.ok) throw await readProblem(response);
    // The shape is the server's contract, kept by its description.
    return await response.json() as AnswerOf<Name>;
  };
}

export interface PlayApi {
  start(exerciseId: string, request: StartRequest): Promise<AttemptState>;
  read(attemptId: string): Promise<AttemptState>;
  answer(attemptId: string, item: number, n: number, response: ItemResponse | ItemStep, isStep?: boolean): Promise<TryAnswer | StepAnswer>;
  hint(attemptId: string, item: number, number: number, part?: string): Promise<ItemProgress>;
  solution(attemptId: string, item: number): Promise<ItemProgress>;
  finish(attemptId: string): Promise<AttemptState>;
}

export function playApi(language: string, signal: AbortSignal): PlayApi {
  const call = caller(language, signal);
  return {
    start: (id, request) => call(StartAttempt, { id }, request),
    read: (id) => call(GetAttempt, { id }),
    answer: (id, item, n, response, isStep) => call(isStep ? TakeStep : MakeTry, { id, item, n }, response),
    hint: (id, item, number, part) => call(AskForHint, { id, item }, { number, ...(part === undefined ? {} : { part }) }),
    solution: (id, item) => call(AskForSolution, { id, item }, {}),
    finish: (id) => call(FinishAttempt, { id }, {}),
  };
}
