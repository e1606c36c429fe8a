// Attempts as the server would send them, made by intent.
import type { AttemptState, GapTextView, Grade, ItemProgress, ItemView, QuestionView, Verdict } from '../../lib/api/types';

export function question(words = 'What is the past of “go”?', options = ['goed', 'went', 'gone'], takesSeveral = false): QuestionView {
  return { type: 'MULTIPLE_CHOICE', prompt: { text: words }, options: options.map((text, i) => ({ key: `k${i}`, prompt: { text } })), takesSeveral, display: 'LIST' };
}

export function gapText(runs = ['Yesterday we ', ' to the ', '.'], display: GapTextView['display'] = 'TYPE'): GapTextView {
  return { type: 'FILL_BLANK', runs, gaps: runs.slice(1).map((_, i) => ({ key: `g${i}` })), display };
}

export function grade(verdict: Verdict, more: Partial<Grade> = {}): Grade {
  return { verdict, points: [verdict === 'RIGHT' ? 1 : 0, 1], maximum: [1, 1], parts: [], ...more };
}

export function progress(number: number, more: Partial<ItemProgress> = {}): ItemProgress {
  return { number, isAnswered: false, triesLeft: 1, nextTry: 1, isDecided: false, isClosed: false, wantsRetype: false, hints: [], hintsLeft: 0, canShowSolution: false, ...more };
}

export function attempt(views: readonly ItemView[] = [question(), question('And of “see”?', ['saw', 'seed'])], more: Partial<AttemptState> = {}): AttemptState {
  return {
    id: 'attempt', exerciseId: 'exercise', mode: 'PRACTICE', isCalm: false, isCounted: true, startedAt: '2026-01-01T10:00:00Z', serverTime: '2026-01-01T10:00:00Z', tries: 1, solutions: 'ITEM',
    items: views.map((view, i) => ({ number: i + 1, view, maximum: [1, 1], progress: progress(i + 1) })),
    ...more,
  };
}
