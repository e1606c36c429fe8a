// What the main button does, by where the learner is. A response that cannot be sent now is kept, and the learner goes on.
import { isDone, itemOf, type Phase, type Play } from './play';
import { typeOf } from '../types/index';

export type MainAction = 'CHECK' | 'RETRY' | 'NEXT' | 'FINISH';

export function mainAction(play: Play, phase: Phase, sending: 'no' | 'onItsWay' | 'stuck'): MainAction {
  const { attempt, current } = play;
  const onwards: MainAction = isLast(play) ? 'FINISH' : 'NEXT';
  const takesSteps = typeOf(itemOf(play, current).view).takesSteps;
  if (attempt.mode === 'TEST' || (takesSteps && phase === 'answering')) return onwards;
  if (sending === 'stuck') return onwards;
  if (sending === 'onItsWay') return 'CHECK';
  switch (phase) {
    case 'answering': case 'retype': return 'CHECK';
    case 'again': return 'RETRY';
    case 'decided': case 'closed': return attempt.items.every((item) => item.number === current || isDone(attempt, item)) ? 'FINISH' : onwards;
    default: return unknownPhase(phase);
  }
}

export function isLast({ attempt, current }: Play): boolean {
  return current === attempt.items.length;
}

function unknownPhase(phase: never): never {
  throw new Error(`Unknown phase: ${String(phase)}`);
}
