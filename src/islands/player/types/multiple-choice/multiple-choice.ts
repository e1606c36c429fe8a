import type { PickedResponse, Prompt, QuestionView } from '../../../lib/api/types';
import type { ItemType } from '../type';
import MultipleChoice from './MultipleChoice.svelte';
import { inOrder, toggle } from './picks';

export const multipleChoice: ItemType<QuestionView, PickedResponse> = {
  read(value) {
    if (typeof value !== 'object' || value === null || !('picked' in value) || !Array.isArray(value.picked)) return null;
    return { picked: value.picked.filter((key): key is string => typeof key === 'string') };
  },
  empty: () => ({ picked: [] }),
  isEmpty: ({ picked }) => picked.length === 0,
  hasTyping: () => false,
  pick(view, response, place) {
    const option = view.options[place];
    return option ? toggle(view, response, option.key) : null;
  },
  decide: () => null,
  again(_, { picked }, grade) {
    const right = new Set(grade?.parts.filter((part) => part.verdict === 'RIGHT').map((part) => part.key));
    return { picked: picked.filter((key) => right.has(key)) };
  },
  carry(from, { picked }, to) {
    const isSameQuestion = nameOf(from.prompt) === nameOf(to.prompt) && from.options.length === to.options.length && from.takesSeveral === to.takesSeveral;
    if (!isSameQuestion) return null;
    const there = new Map(to.options.map((option) => [nameOf(option.prompt), option.key]));
    const carried = from.options.map((option) => [option.key, there.get(nameOf(option.prompt))] as const);
    if (carried.some(([, key]) => key === undefined)) return null;
    return inOrder(to, new Set(carried.flatMap(([old, key]) => (key !== undefined && picked.includes(old) ? [key] : []))));
  },
  excerpt: (view) => view.prompt.text || view.prompt.picture?.alternative || '',
  rightLines(view, solution) {
    const right = new Set(solution.parts.map((part) => part.key));
    return view.options.filter(({ key }) => right.has(key)).map(({ prompt }) => ({ label: '', isContent: true, answers: [prompt.text || prompt.picture?.alternative || ''] }));
  },
  body: MultipleChoice,
};

const nameOf = (prompt: Prompt): string => JSON.stringify([prompt.text, prompt.picture?.name, prompt.sound]);
