// When something came between a learner and the server: another tab that was faster, a session that ended, a page that was closed too early.
import { ApiProblem, isPassing } from '../lib/api/problem';
import type { AttemptState, ItemResponse } from '../lib/api/types';
import type { Entry } from './delivery.svelte';
import type { Session } from './session.svelte';
import { carriedTo } from './state/carry';
import * as outbox from './state/outbox';
import { isSame } from './state/play';
import { typeOf } from './types/index';

const numberCodes = ['try_taken', 'try_gap'];

/** A response was refused: the server's state is shown; what it does not have stays in hand. Whether the next may follow. */
export async function meet(session: Session, entry: Entry, problem: ApiProblem): Promise<boolean> {
  if (problem.status !== 409) session.trouble = { task: 'start', words: problem.detail };
  try {
    const attempt = await session.api.read(entry.attemptId);
    session.apply({ kind: 'reloaded', attempt });
    if (entry.isStep) takeAgain(session, entry, problem, attempt);
    else keepInHand(session, entry, attempt);
    return true;
  } catch (error) {
    if (!isPassing(error)) throw error;
    session.trouble = { task: 'start', words: '' };
    return false;
  }
}

/** A new attempt takes over what was kept, where it asks the same. */
export async function goOnAsGuest(session: Session): Promise<void> {
  const kept = session.delivery.pending;
  await session.start({});
  if (!session.play || session.delivery.isLost) return;
  for (const entry of kept) {
    const carried = carriedTo(session.play.attempt, entry);
    outbox.strike(session.shelf, entry);
    if (!carried) continue;
    session.apply({ kind: 'drafted', item: carried.item, response: carried.response });
    session.apply({ kind: 'went', to: carried.item });
    session.handIn(carried.item);
  }
}

/** Responses that an earlier page of this device wrote down: of this attempt they are sent, of another they are laid before the learner. */
export function takeUp(session: Session, kept: readonly outbox.Kept[]): readonly Entry[] {
  const own: Entry[] = [];
  for (const one of kept) {
    if (one.attemptId === session.play?.attempt.id) {
      own.push({ ...one, wasSent: true });
      continue;
    }
    const carried = session.play ? carriedTo(session.play.attempt, one) : null;
    if (carried) session.apply({ kind: 'drafted', ...carried });
    outbox.strike(session.shelf, one);
  }
  return own;
}

function keepInHand(session: Session, entry: Entry, attempt: AttemptState): void {
  const now = attempt.items.find((item) => item.number === entry.item)?.progress;
  // An entry is a response where it is no step.
  if (now && !now.isClosed && !isSame(now.response, entry.response)) session.apply({ kind: 'drafted', item: entry.item, response: entry.response as ItemResponse });
}

/**
 * A step that means the same after the steps of another device gets the next number, and so do those behind it; others are dropped, and
 * the learner sees where the item stands.
 */
function takeAgain({ delivery, shelf }: Session, entry: Entry, problem: ApiProblem, attempt: AttemptState): void {
  const now = attempt.items.find((item) => item.number === entry.item)?.progress;
  const behind = delivery.pending.filter((one) => one.item === entry.item);
  const isOpen = now !== undefined && !now.isClosed && !attempt.result && typeOf(entry.view).repeatsSteps === true;
  const steps = isOpen ? [...(numberCodes.includes(problem.code) ? [entry] : []), ...behind].map((step, i) => ({ ...step, n: now.nextTry + i, wasSent: false })) : [];
  for (const one of behind) outbox.strike(shelf, one);
  for (const step of steps) outbox.write(shelf, step);
  delivery.pending = [...delivery.pending.filter((one) => one.item !== entry.item), ...steps];
}
