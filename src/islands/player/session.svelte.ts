// One learner playing one exercise: holds the play and the outbox, talks to the server, remembers. What may happen is decided in state/.
import { playApi, type PlayApi } from '../lib/api/client';
import { ApiProblem, isPassing } from '../lib/api/problem';
import type { AttemptState, ExerciseCover, ItemProgress, ItemResponse, StartRequest } from '../lib/api/types';
import { Delivery, type Entry } from './delivery.svelte';
import type { Carried } from './state/carry';
import { offsetMs } from './state/clock';
import * as memo from './state/memo';
import * as outbox from './state/outbox';
import { apply, begin, inHand, isChanged, isSame, itemOf, type Play, type PlayEvent } from './state/play';
import { loadItems } from './types/index';

export type Task = 'start' | 'hint' | 'solution' | 'finish';

const autosaveMs = 900;
/** The server's grace after the deadline: what is sent in time still counts. */
const graceMs = 2_200;

export class Session {
  play = $state.raw<Play | null>(null);
  /** What the learner is waiting for. */
  task = $state<Task | null>(null);
  /** What went wrong with it: the server's words, or empty when it could not be reached. */
  trouble = $state<{ readonly task: Task; readonly words: string } | null>(null);
  wasResumed = $state(false);
  clockOffsetMs = $state(0);

  /** Called when the server has said what a try of an item came to. */
  onGraded: (item: number) => void = () => undefined;
  /** Called when the attempt has ended. */
  onEnd: (attempt: AttemptState) => void = () => undefined;

  readonly delivery: Delivery;
  readonly #cover: ExerciseCover;
  readonly #api: PlayApi;
  readonly #local: Storage | null;
  readonly #tab: Storage | null;
  readonly #signal: AbortSignal;
  #autosave = 0;

  constructor(cover: ExerciseCover, language: string, signal: AbortSignal) {
    this.#cover = cover;
    this.#api = playApi(language, signal);
    this.#signal = signal;
    this.#local = storage('localStorage');
    this.#tab = storage('sessionStorage');
    this.delivery = new Delivery(this.#local, signal, {
      send: ({ attemptId, item, n, response }) => this.#api.answer(attemptId, item, n, response),
      accepted: async (entry, answer) => this.#apply(answer.result ? { kind: 'reloaded', attempt: await this.#api.read(entry.attemptId) } : { kind: 'answered', answer }),
      refused: (entry, problem) => this.#meet(entry, problem),
    });
    window.addEventListener('online', () => this.delivery.sendNow(), { signal });
    document.addEventListener('visibilitychange', () => (document.hidden ? this.flush() : this.delivery.sendNow()), { signal });
    window.addEventListener('pagehide', () => this.flush(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#autosave));
  }

  /** Where this device keeps things, if it lets us. */
  get shelf(): Storage | null {
    return this.#local;
  }

  /** After a reload: the attempt that this tab was in. */
  async resume(): Promise<void> {
    const remembered = memo.recall(this.#tab, this.#cover.id);
    if (!remembered) return;
    await this.#doing('start', async () => {
      try {
        await this.#open(await this.#api.read(remembered.attemptId), remembered);
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 404) throw error;
        memo.forget(this.#tab, this.#cover.id);
      }
    });
  }

  start(request: StartRequest): Promise<void> {
    return this.#doing('start', async () => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const attempt = await this.#api.start(this.#cover.id, { ...request, timeZone });
      this.wasResumed = attempt.items.some((item) => item.progress.isAnswered);
      await this.#open(attempt);
    });
  }

  go(item: number): void {
    this.flush();
    this.#apply({ kind: 'went', to: item });
  }

  draft(item: number, response: ItemResponse): void {
    if (!this.play || this.play.attempt.result) return;
    this.#apply({ kind: 'drafted', item, response });
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

  /** Writes a response down and sends it. */
  handIn(item: number): void {
    if (!this.play || this.play.attempt.result) return;
    const { view, progress } = itemOf(this.play, item);
    this.delivery.take({ exerciseId: this.#cover.id, attemptId: this.play.attempt.id, item, n: progress.nextTry, response: inHand(this.play, item), view, keptAtMs: Date.now() });
  }

  hint(item: number): Promise<void> {
    return this.#help('hint', (id) => this.#api.hint(id, item, this.#progress(item).hints.length + 1));
  }

  solution(item: number): Promise<void> {
    return this.#help('solution', (id) => this.#api.solution(id, item));
  }

  finish(): Promise<void> {
    this.flush();
    return this.#doing('finish', async () => {
      await this.delivery.round();
      if (!this.play || this.play.attempt.result || this.delivery.isLost) return;
      if (this.delivery.pending.length > 0) throw new TypeError('Responses are still on their way.');
      this.#apply({ kind: 'reloaded', attempt: await this.#api.finish(this.play.attempt.id) });
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
    const kept = this.delivery.pending;
    await this.start({});
    if (!this.play || this.delivery.isLost) return;
    for (const entry of kept) {
      const carried = await this.#carried(entry);
      outbox.strike(this.#local, entry);
      if (!carried) continue;
      this.#apply({ kind: 'drafted', item: carried.item, response: carried.response });
      this.#apply({ kind: 'went', to: carried.item });
      this.handIn(carried.item);
    }
  }

  async #open(attempt: AttemptState, remembered?: memo.Memo): Promise<void> {
    await loadItems(attempt.items.map((item) => item.view));
    this.clockOffsetMs = offsetMs(attempt.serverTime, Date.now());
    const isSameAttempt = remembered?.attemptId === attempt.id;
    this.play = begin(attempt, isSameAttempt ? remembered.current : undefined, isSameAttempt ? remembered.drafts : {});
    this.delivery.begin(attempt.result ? [] : await this.#takeUp());
    this.#remember();
  }

  /** Responses that an earlier page of this device wrote down: of this attempt they are sent, of another they are laid before the learner. */
  async #takeUp(): Promise<readonly Entry[]> {
    const own: Entry[] = [];
    for (const kept of outbox.readAll(this.#local, this.#cover.id, Date.now())) {
      if (kept.attemptId === this.play?.attempt.id) {
        own.push({ ...kept, wasSent: true });
        continue;
      }
      const carried = await this.#carried(kept);
      if (carried) this.#apply({ kind: 'drafted', ...carried });
      outbox.strike(this.#local, kept);
    }
    return own;
  }

  async #carried(kept: outbox.Kept): Promise<Carried | null> {
    const { carriedTo } = await import('./state/carry');
    return this.play ? carriedTo(this.play.attempt, kept) : null;
  }

  /** Another tab or device was faster, or the time is over: the server's state is shown; what it does not have stays in hand. */
  async #meet(entry: Entry, problem: ApiProblem): Promise<boolean> {
    if (problem.status !== 409) this.trouble = { task: 'start', words: problem.detail };
    try {
      const attempt = await this.#api.read(entry.attemptId);
      const now = attempt.items.find((item) => item.number === entry.item)?.progress;
      this.#apply({ kind: 'reloaded', attempt });
      if (now && !now.isClosed && !isSame(now.response, entry.response)) this.#apply({ kind: 'drafted', item: entry.item, response: entry.response });
      return true;
    } catch (error) {
      if (!isPassing(error)) throw error;
      this.trouble = { task: 'start', words: '' };
      return false;
    }
  }

  #progress(item: number): ItemProgress {
    if (!this.play) throw new Error('Help was asked for before the attempt began.');
    return itemOf(this.play, item).progress;
  }

  #help(task: Task, ask: (attemptId: string) => Promise<ItemProgress>): Promise<void> {
    return this.#doing(task, async () => {
      if (!this.play) return;
      this.#apply({ kind: 'helped', progress: await ask(this.play.attempt.id) });
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
    if (this.play && isOver) this.#apply({ kind: 'reloaded', attempt: await this.#api.finish(this.play.attempt.id) });
    else if (this.play && problem.code === 'not_found.attempt') this.delivery.isLost = true;
    else this.trouble = { task, words: problem.detail };
  }

  #apply(event: PlayEvent): void {
    if (!this.play) return;
    const wasOpen = !this.play.attempt.result;
    this.play = apply(this.play, event);
    this.#remember();
    const { attempt } = this.play;
    if (event.kind === 'answered') this.onGraded(event.answer.progress.number);
    if (wasOpen && attempt.result) this.onEnd(attempt);
    const isBehind = event.kind === 'answered' && attempt.mode === 'TEST' && !attempt.result && isChanged(this.play, event.answer.progress.number);
    if (isBehind) this.flush();
  }

  #remember(): void {
    if (this.play) memo.remember(this.#tab, this.#cover.id, { attemptId: this.play.attempt.id, current: this.play.current, drafts: this.play.drafts });
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
