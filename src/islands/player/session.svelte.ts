// One learner playing one exercise: holds the play and the outbox, talks to the server, remembers. What may happen is decided in state/.
import { playApi, type PlayApi } from '../lib/api/client';
import { ApiProblem, isPassing } from '../lib/api/problem';
import type { AttemptState, ExerciseCover, ItemProgress, ItemResponse, ItemStep, StartRequest } from '../lib/api/types';
import { Delivery, type Entry } from './delivery.svelte';
import * as memo from './state/memo';
import * as outbox from './state/outbox';
import { apply, begin, inHand, isChanged, itemOf, type Play, type PlayEvent } from './state/play';
import { offsetMs } from './state/server-time';
import { loadItems } from './types/index';

export type Task = 'start' | 'hint' | 'solution' | 'finish';

const autosaveMs = 900;
/** The server's grace after the deadline: what is sent in time still counts. */
const graceMs = 2_200;

/** What is needed when something came between: fetched with the words for it. */
const recovery = (): Promise<typeof import('./recovery')> => import('./recovery');

export class Session {
  play = $state.raw<Play | null>(null);
  /** What the learner is waiting for. */
  task = $state<Task | null>(null);
  /** What went wrong with it: the server's words, or empty when it could not be reached. */
  trouble = $state<{ readonly task: Task; readonly words: string } | null>(null);
  wasResumed = $state(false);
  clockOffsetMs = $state(0);

  /** Fetches what an attempt needs beside its items, before it is shown. */
  onOpen: (attempt: AttemptState) => Promise<void> = () => Promise.resolve();
  /** Called when the server has said what a try of an item came to. */
  onGraded: (item: number) => void = () => undefined;
  /** Called when the attempt has ended. */
  onEnd: (attempt: AttemptState) => void = () => undefined;

  readonly delivery: Delivery;
  readonly cover: ExerciseCover;
  readonly api: PlayApi;
  /** Where this device keeps things, if it lets us. */
  readonly shelf: Storage | null;
  readonly #tab: Storage | null;
  readonly #signal: AbortSignal;
  #autosave = 0;

  constructor(cover: ExerciseCover, language: string, signal: AbortSignal) {
    this.cover = cover;
    this.api = playApi(language, signal);
    this.#signal = signal;
    this.shelf = storage('localStorage');
    this.#tab = storage('sessionStorage');
    this.delivery = new Delivery(this.shelf, signal, {
      send: ({ attemptId, item, n, response, isStep }) => this.api.answer(attemptId, item, n, response, isStep),
      accepted: async (entry, answer) => this.apply(answer.result ? { kind: 'reloaded', attempt: await this.api.read(entry.attemptId) } : { kind: 'answered', answer }),
      refused: async (entry, problem) => (await recovery()).meet(this, entry, problem),
    });
    window.addEventListener('online', () => this.delivery.sendNow(), { signal });
    document.addEventListener('visibilitychange', () => (document.hidden ? this.flush() : this.delivery.sendNow()), { signal });
    window.addEventListener('pagehide', () => this.flush(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#autosave));
  }

  /** After a reload: the attempt that this tab was in. */
  async resume(): Promise<void> {
    const remembered = memo.recall(this.#tab, this.cover.id);
    if (!remembered) return;
    await this.#doing('start', async () => {
      try {
        await this.#open(await this.api.read(remembered.attemptId), remembered);
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 404) throw error;
        memo.forget(this.#tab, this.cover.id);
      }
    });
  }

  start(request: StartRequest): Promise<void> {
    return this.#doing('start', async () => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const attempt = await this.api.start(this.cover.id, { ...request, timeZone });
      this.wasResumed = attempt.items.some((item) => item.progress.isAnswered);
      await this.#open(attempt);
    });
  }

  go(item: number): void {
    this.flush();
    this.apply({ kind: 'went', to: item });
  }

  draft(item: number, response: ItemResponse): void {
    if (!this.play || this.play.attempt.result) return;
    this.apply({ kind: 'drafted', item, response });
    if (this.play.attempt.mode !== 'TEST') return;
    clearTimeout(this.#autosave);
    this.#autosave = window.setTimeout(() => this.flush(), autosaveMs);
  }

  /** In a test: hands in what changed. */
  flush(): void {
    clearTimeout(this.#autosave);
    const { play } = this;
    if (!play || play.attempt.mode !== 'TEST' || play.attempt.result) return;
    for (const item of play.attempt.items) if (isChanged(play, item.number)) this.handIn(item.number);
  }

  /** Writes a response, or one step, down and sends it. */
  handIn(item: number, step?: ItemStep): void {
    if (!this.play || this.play.attempt.result) return;
    const { view, progress } = itemOf(this.play, item);
    const before = step ? this.delivery.pending.filter((entry) => entry.item === item).length : 0;
    this.delivery.take({
      exerciseId: this.cover.id, attemptId: this.play.attempt.id, item, n: progress.nextTry + before, response: step ?? inHand(this.play, item), isStep: step !== undefined, view, keptAtMs: Date.now(),
    });
  }

  /** The next hint, or that of a part. */
  hint(item: number, part?: string): Promise<void> {
    return this.#help('hint', (id) => this.api.hint(id, item, this.#progress(item).hints.length + 1, part));
  }

  solution(item: number): Promise<void> {
    return this.#help('solution', (id) => this.api.solution(id, item));
  }

  finish(): Promise<void> {
    this.flush();
    return this.#doing('finish', async () => {
      await this.delivery.round();
      if (!this.play || this.play.attempt.result || this.delivery.isLost) return;
      if (this.delivery.pending.length > 0) throw new TypeError('Responses are still on their way.');
      this.apply({ kind: 'reloaded', attempt: await this.api.finish(this.play.attempt.id) });
    });
  }

  /** The clock has run down: what was handed in counts. */
  async timeIsUp(): Promise<void> {
    this.flush();
    await new Promise((done) => { setTimeout(done, graceMs); });
    if (!this.#signal.aborted && this.play && !this.play.attempt.result) await this.finish();
  }

  /** The session is gone: a new attempt takes over what was kept, where it asks the same. */
  async goOnAsGuest(): Promise<void> {
    await (await recovery()).goOnAsGuest(this);
  }

  async #open(attempt: AttemptState, remembered?: memo.Memo): Promise<void> {
    await Promise.all([loadItems(attempt.items.map((item) => item.view)), this.onOpen(attempt)]);
    this.clockOffsetMs = offsetMs(attempt.serverTime, Date.now());
    const isSameAttempt = remembered?.attemptId === attempt.id;
    this.play = begin(attempt, isSameAttempt ? remembered.current : undefined, isSameAttempt ? remembered.drafts : {});
    this.delivery.begin(attempt.result ? [] : await this.#takeUp());
    this.#remember();
  }

  /** What an earlier page of this device wrote down. */
  async #takeUp(): Promise<readonly Entry[]> {
    const kept = outbox.readAll(this.shelf, this.cover.id, Date.now());
    return kept.length > 0 ? (await recovery()).takeUp(this, kept) : [];
  }

  #progress(item: number): ItemProgress {
    if (!this.play) throw new Error('Help was asked for before the attempt began.');
    return itemOf(this.play, item).progress;
  }

  #help(task: Task, ask: (attemptId: string) => Promise<ItemProgress>): Promise<void> {
    return this.#doing(task, async () => {
      if (!this.play) return;
      this.apply({ kind: 'helped', progress: await ask(this.play.attempt.id) });
    });
  }

  /** One task at a time: a double press does it once. */
  async #doing(task: Task, work: () => Promise<void>): Promise<void> {
    if (this.task) return;
    this.task = task;
    this.trouble = null;
    try {
      await work();
    } catch (error) {
      if (this.#signal.aborted) return;
      if (isPassing(error)) this.trouble = { task, words: error instanceof ApiProblem ? error.detail : '' };
      else if (error instanceof ApiProblem) await this.#explain(task, error);
      else throw error;
    } finally {
      this.task = null;
    }
  }

  async #explain(task: Task, problem: ApiProblem): Promise<void> {
    const isOver = problem.code === 'time_over' || problem.code === 'attempt_finished';
    if (this.play && isOver) this.apply({ kind: 'reloaded', attempt: await this.api.finish(this.play.attempt.id) });
    else if (this.play && problem.code === 'not_found.attempt') this.delivery.isLost = true;
    else this.trouble = { task, words: problem.detail };
  }

  /** Something happened. */
  apply(event: PlayEvent): void {
    if (!this.play) return;
    const wasOpen = !this.play.attempt.result;
    this.play = apply(this.play, event);
    this.#remember();
    const { attempt } = this.play;
    if (event.kind === 'answered' && (!('events' in event.answer) || event.answer.progress.isClosed)) this.onGraded(event.answer.progress.number);
    if (wasOpen && attempt.result) this.onEnd(attempt);
    const isBehind = event.kind === 'answered' && attempt.mode === 'TEST' && !attempt.result && isChanged(this.play, event.answer.progress.number);
    if (isBehind) this.flush();
  }

  #remember(): void {
    if (this.play) memo.remember(this.#tab, this.cover.id, { attemptId: this.play.attempt.id, current: this.play.current, drafts: this.play.drafts });
  }
}

/** A browser may refuse storage, or a learner may have turned it off. */
function storage(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[kind];
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
