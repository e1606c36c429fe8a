// What a swap brought about, in words.
import type { CandyGoal, StepEvent } from '../../../lib/api/types';
import type { Texts } from '../../../lib/texts';

export function newsOf(events: readonly StepEvent[], goals: readonly CandyGoal[], swapsLeft: number, texts: Texts): string {
  const goalOf = (key: string): CandyGoal | undefined => goals.find((goal) => goal.key === key);
  const lines = events.flatMap((event) => {
    switch (event.type) {
      case 'TILES_BURST': {
        const goal = goalOf(event.goal);
        return [texts('player.candy.burst', { words: event.words.join(', '), goal: goal?.name ?? '', reached: event.reached, wanted: goal?.wanted ?? 0 })];
      }
      case 'GOAL_REACHED': return [texts('player.candy.reached', { goal: goalOf(event.goal)?.name ?? '' })];
      case 'TILES_RESHUFFLED': return [texts('player.candy.reshuffled')];
      case 'ALL_GOALS_REACHED': return [texts('player.candy.won')];
      case 'SWAPS_USED_UP': return [texts('player.candy.over')];
      case 'NO_RUN': return [texts('player.candy.noRun')];
      default: return [];
    }
  });
  const isOver = events.some(({ type }) => type === 'ALL_GOALS_REACHED' || type === 'SWAPS_USED_UP' || type === 'NO_RUN');
  return (isOver ? lines : [...lines, texts.plural('player.candy.left', swapsLeft)]).join(' ');
}
