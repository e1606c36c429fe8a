// What a learner's session is, and how it changes: plain values and functions. Knows no page, no network and no clock.
import type { AttemptState, ItemProgress, ItemResponse, ItemState, StepAnswer, StepEvent, TryAnswer } from '../../lib/api/types';
import { typeOf } from '../types/index';

export interface Play {
  readonly attempt: AttemptState;
  /** Number of the item on the screen, from 1. */
  readonly current: number;
  /** What the learner has in hand and has not handed in, by item number. */
  readonly drafts: Readonly<Record<number, ItemResponse>>;
  /** What the last step of an item brought about on this page, by item number. */
  readonly steps: Readonly<Record<number, LastStep>>;
}

export interface LastStep {
  /** The number of the step: the same events twice in a row are two things that happened. */
  readonly n: number;
  readonly events: readonly StepEvent[];
}

export type PlayEvent =
  | { readonly kind: 'went'; readonly to: number }
  | { readonly kind: 'drafted'; readonly item: number; readonly response: ItemResponse }
  | { readonly kind: 'answered'; readonly answer: TryAnswer | StepAnswer }
  | { readonly kind: 'helped'; readonly progress: ItemProgress }
  | { readonly kind: 'reloaded'; readonly attempt: AttemptState };

/**
 * Where an item stands for its learner. `answering`: something may be handed in. `retype`: almost right, to be typed again.
 * `again`: not right, with counted tries left. `decided`: not right, further tries teach only. `closed`: nothing more is taken.
 */
export type Phase = 'answering' | 'retype' | 'again' | 'decided' | 'closed';

export function begin(attempt: AttemptState, current?: number, drafts: Play['drafts'] = {}): Play {
  const firstOpen = attempt.items.find((item) => !isDone(attempt, item))?.number ?? 1;
  const wanted = attempt.items.some((item) => item.number === current) ? current : undefined;
  return { attempt, current: wanted ?? firstOpen, drafts, steps: {} };
}

export function apply(play: Play, event: PlayEvent): Play {
  switch (event.kind) {
    case 'went': return play.attempt.items.some((item) => item.number === event.to) ? { ...play, current: event.to } : play;
    case 'drafted': return { ...play, drafts: { ...play.drafts, [event.item]: event.response } };
    case 'answered': return answered(play, event.answer);
    case 'helped': return { ...play, attempt: withProgress(play.attempt, event.progress) };
    case 'reloaded': return begin(event.attempt, play.current, play.drafts);
    default: return unreachable(event);
  }
}

export function itemOf(play: Play, number: number): ItemState {
  const item = play.attempt.items.find((one) => one.number === number);
  if (!item) throw new Error(`The attempt has ${play.attempt.items.length} items; item ${number} was asked for.`);
  return item;
}

/** What is in the learner's hands: the draft, while anything is taken; else what was handed in last, else nothing. */
export function inHand(play: Play, number: number): ItemResponse {
  const { view, progress } = itemOf(play, number);
  const type = typeOf(view);
  return (progress.isClosed ? null : play.drafts[number]) ?? type.read(progress.response) ?? type.empty(view);
}

/** Whether what is in hand differs from what was handed in last. */
export function isChanged(play: Play, number: number): boolean {
  const { view, progress } = itemOf(play, number);
  const type = typeOf(view);
  const last = type.read(progress.response) ?? type.empty(view);
  return !isSame(inHand(play, number), last);
}

export function phaseOf(play: Play, number: number): Phase {
  const { view, progress } = itemOf(play, number);
  if (play.attempt.result || progress.isClosed) return 'closed';
  if (typeOf(view).takesSteps) return 'answering';
  if (progress.wantsRetype) return 'retype';
  if (!progress.grade || isChanged(play, number)) return 'answering';
  return progress.isDecided ? 'decided' : 'again';
}

/** Whether nothing more is expected of the learner for an item: it is decided, or, in a test, answered. */
export function isDone(attempt: AttemptState, item: ItemState): boolean {
  if (typeOf(item.view).takesSteps) return item.progress.isDecided;
  return attempt.mode === 'TEST' ? item.progress.isAnswered : item.progress.isDecided && !item.progress.wantsRetype;
}

export function unanswered(play: Play, kept: ReadonlySet<number> = new Set()): readonly number[] {
  return play.attempt.items
    .filter((item) => !item.progress.isDecided && (typeOf(item.view).takesSteps || (!item.progress.isAnswered && !kept.has(item.number))))
    .map((item) => item.number);
}

/** Items that did not get all their points. */
export function mistakes(attempt: AttemptState): readonly ItemState[] {
  return attempt.items.filter(({ progress, maximum }) => toNumber(progress.points ?? [0, 1]) < toNumber(maximum));
}

export function toNumber([numerator, denominator]: readonly [number, number]): number {
  return numerator / denominator;
}

/** Same JSON whatever the order of the members. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part);
}

function answered(play: Play, answer: TryAnswer | StepAnswer): Play {
  const { progress, livesLeft, result } = answer;
  const attempt = withProgress(play.attempt, progress, 'view' in answer ? { view: answer.view } : {});
  const steps = 'events' in answer ? { ...play.steps, [progress.number]: { n: progress.nextTry - 1, events: answer.events } } : play.steps;
  const next: Play = { ...play, steps, attempt: { ...attempt, ...(livesLeft === undefined ? {} : { livesLeft }), ...(result ? { result } : {}) } };
  if (play.attempt.mode === 'TEST' && isChanged(next, progress.number)) return next;
  const drafts = Object.entries(play.drafts).filter(([number]) => Number(number) !== progress.number);
  return { ...next, drafts: Object.fromEntries(drafts) };
}

function withProgress(attempt: AttemptState, progress: ItemProgress, more: Partial<ItemState> = {}): AttemptState {
  return { ...attempt, items: attempt.items.map((item) => (item.number === progress.number ? { ...item, ...more, progress } : item)) };
}

function unreachable(value: never): never {
  throw new Error(`Unknown: ${JSON.stringify(value)}`);
}
