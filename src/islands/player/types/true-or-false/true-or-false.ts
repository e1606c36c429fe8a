import type { StatementView, Truth, TruthResponse } from '../../../lib/api/types';
import { answersOf, type ItemType, type RightLine } from '../type';
import { decided } from './decision';
import TrueOrFalse from './TrueOrFalse.svelte';

const truths: readonly Truth[] = ['TRUE', 'FALSE', 'NOT_GIVEN'];

export const trueOrFalse: ItemType<StatementView, TruthResponse> = {
  read(value) {
    if (typeof value !== 'object' || value === null) return null;
    const decision: unknown = Reflect.get(value, 'value');
    const correction: unknown = Reflect.get(value, 'correction');
    const known = truths.find((truth) => truth === decision);
    return { ...(known ? { value: known } : {}), ...(typeof correction === 'string' ? { correction } : {}) };
  },
  empty: () => ({}),
  isEmpty: ({ value }) => value === undefined,
  hasTyping: (view) => view.asksCorrection,
  pick(view, response, place) {
    const value = view.values[place];
    return value ? decided(response, value) : null;
  },
  decide: (view, response, value) => (view.values.includes(value) ? decided(response, value) : null),
  again(_, response, grade) {
    const isDecisionRight = grade?.parts.some((part) => part.key === 'value' && part.verdict === 'RIGHT') ?? false;
    return isDecisionRight && response.value ? { value: response.value } : {};
  },
  carry(from, response, to) {
    const isSame = JSON.stringify([from.prompt, from.values, from.asksCorrection]) === JSON.stringify([to.prompt, to.values, to.asksCorrection]);
    return isSame ? response : null;
  },
  excerpt: (view) => view.prompt.text || view.prompt.picture?.alternative || '',
  rightLines(_, solution, texts) {
    const decision: RightLine = { label: '', isContent: false, answers: answersOf(solution, 'value').map((truth) => texts(`player.truth.${truth.toLowerCase()}`)) };
    const corrections = answersOf(solution, 'correction');
    return corrections.length > 0 ? [decision, { label: '', isContent: true, answers: corrections }] : [decision];
  },
  body: TrueOrFalse,
};
