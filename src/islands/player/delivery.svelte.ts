// Takes responses to the server, oldest first, until it has them: written down before they are sent, struck out when they are there.
import { ApiProblem, isPassing } from '../lib/api/problem';
import type { StepAnswer, TryAnswer } from '../lib/api/types';
import * as outbox from './state/outbox';

export type Entry = outbox.Kept & { wasSent: boolean };

export interface DeliveryEvents {
  send(entry: Entry): Promise<TryAnswer | StepAnswer>;
  accepted(entry: Entry, answer: TryAnswer | StepAnswer): Promise<void>;
  /** The server has an answer of its own to this: it will not take the response. Whether the next may follow. */
  refused(entry: Entry, problem: ApiProblem): Promise<boolean>;
}

export class Delivery {
  pending = $state.raw<readonly Entry[]>([]);
  /** How often in a row the oldest response could not be handed in. */
  failures = $state(0);
  /** The server no longer knows whose attempt this is. */
  isLost = $state(false);
  readonly #shelf: Storage | null;
  readonly #events: DeliveryEvents;
  readonly #signal: AbortSignal;
  #round: Promise<void> | null = null;
  #retry = 0;

  constructor(shelf: Storage | null, signal: AbortSignal, events: DeliveryEvents) {
    this.#shelf = shelf;
    this.#signal = signal;
    this.#events = events;
    signal.addEventListener('abort', () => clearTimeout(this.#retry));
  }

  get items(): ReadonlySet<number> {
    return new Set(this.pending.map((entry) => entry.item));
  }

  /** Whether nothing goes out at the moment. */
  get isStuck(): boolean {
    return this.isLost || (this.failures > 0 && this.pending.length > 0);
  }

  sending(item: number): 'no' | 'onItsWay' | 'stuck' {
    if (!this.items.has(item)) return 'no';
    return this.isStuck ? 'stuck' : 'onItsWay';
  }

  /** Forgets an attempt's responses here; what is written down stays so. */
  begin(entries: readonly Entry[] = []): void {
    this.pending = entries;
    this.failures = 0;
    this.isLost = false;
    void this.round();
  }

  /** A second press while the first is on its way changes nothing; one that was never sent gives way. A step waits for those before it. */
  take(kept: outbox.Kept): void {
    const waiting = kept.isStep ? undefined : this.pending.find((entry) => entry.item === kept.item);
    if (waiting?.wasSent) return;
    outbox.write(this.#shelf, kept);
    this.pending = [...this.pending.filter((entry) => entry !== waiting), { ...kept, wasSent: false }];
    void this.round();
  }

  sendNow(): void {
    if (this.pending.length > 0) void this.round();
  }

  /** Sends what is pending; who calls while that is going on waits for the same round. */
  round(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.pending.length === 0 || this.isLost) return Promise.resolve();
    this.#round ??= this.#sendAll();
    return this.#round;
  }

  /** Ends the round in the same moment in which it looks for the last time, so that nothing is taken in between. */
  async #sendAll(): Promise<void> {
    try {
      await null; // round() has to know of this one before the first response goes out
      for (let entry = this.pending[0]; entry && !this.isLost; entry = this.pending[0]) if (!await this.#send(entry)) return;
    } finally {
      this.#round = null;
    }
  }

  async #send(entry: Entry): Promise<boolean> {
    entry.wasSent = true;
    try {
      const answer = await this.#events.send(entry);
      this.failures = 0;
      this.#strike(entry);
      await this.#events.accepted(entry, answer);
      return true;
    } catch (error) {
      return this.#failed(entry, error);
    }
  }

  async #failed(entry: Entry, error: unknown): Promise<boolean> {
    if (this.#signal.aborted) return false;
    if (isPassing(error)) {
      this.failures += 1;
      this.#retry = window.setTimeout(() => void this.round(), outbox.waitMs(this.failures, error instanceof ApiProblem ? error.retryAfterMs : 0));
      return false;
    }
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status === 404) {
      this.isLost = true;
      return false;
    }
    this.#strike(entry);
    return this.#events.refused(entry, error);
  }

  #strike(entry: Entry): void {
    outbox.strike(this.#shelf, entry);
    this.pending = this.pending.filter((one) => one !== entry);
  }
}
