import { beforeAll, expect, test } from 'vitest';
import { mainAction } from '../../player/state/actions';
import { apply, begin, inHand, isChanged, isSame, mistakes, phaseOf, unanswered } from '../../player/state/play';
import { loadTypes } from '../../player/types/index';
import { attempt, grade, progress, question } from './attempts';

beforeAll(() => loadTypes(['MULTIPLE_CHOICE']));

test('A learner begins at the first item that is not done', () => {
  const state = attempt();
  const items = state.items.map((item) => (item.number === 1 ? { ...item, progress: progress(1, { isAnswered: true, isDecided: true, isClosed: true }) } : item));

  expect(begin({ ...state, items }).current).toBe(2);
});

test('A reload goes back to the item on the screen, with what was in hand', () => {
  const play = begin(attempt(), 2, { 2: { picked: ['k1'] } });

  expect(play.current).toBe(2);
  expect(inHand(play, 2)).toEqual({ picked: ['k1'] });
});

test('An item number that does not exist changes nothing', () => {
  const play = begin(attempt());

  expect(apply(play, { kind: 'went', to: 9 })).toBe(play);
});

test('A wrong try with tries left asks for another go until the response is changed', () => {
  const drafted = apply(begin(attempt()), { kind: 'drafted', item: 1, response: { picked: ['k0'] } });
  const answer = { progress: progress(1, { isAnswered: true, nextTry: 2, verdict: 'WRONG', response: { picked: ['k0'] }, grade: grade('WRONG') }) };

  const judged = apply(drafted, { kind: 'answered', answer });
  expect(phaseOf(judged, 1)).toBe('again');
  expect(mainAction(judged, 'again', 'no')).toBe('RETRY');

  const changed = apply(judged, { kind: 'drafted', item: 1, response: { picked: ['k1'] } });
  expect(phaseOf(changed, 1)).toBe('answering');
  expect(mainAction(changed, 'answering', 'no')).toBe('CHECK');
});

test('Almost right is to be typed again', () => {
  const answer = { progress: progress(1, { isAnswered: true, isDecided: true, wantsRetype: true, response: { picked: ['k0'] }, grade: grade('ALMOST') }) };

  expect(phaseOf(apply(begin(attempt()), { kind: 'answered', answer }), 1)).toBe('retype');
});

test('What was in hand gives way to what another tab handed in, once nothing more is taken', () => {
  const mine = apply(begin(attempt()), { kind: 'drafted', item: 1, response: { picked: ['k1'] } });
  const done = progress(1, { isAnswered: true, isDecided: true, isClosed: true, response: { picked: ['k2'] }, grade: grade('WRONG') });
  const theirs = { ...attempt(), items: attempt().items.map((item) => (item.number === 1 ? { ...item, progress: done } : item)) };

  expect(inHand(apply(mine, { kind: 'reloaded', attempt: theirs }), 1)).toEqual({ picked: ['k2'] });
});

test('Once the solution is known nothing more is taken', () => {
  const answer = { progress: progress(1, { isAnswered: true, isDecided: true, isClosed: true, response: { picked: ['k0'] }, grade: grade('WRONG') }) };
  const play = apply(begin(attempt()), { kind: 'answered', answer });

  expect(phaseOf(play, 1)).toBe('closed');
  expect(mainAction(play, 'closed', 'no')).toBe('NEXT');
});

test('The last decided item offers to finish wherever the learner is', () => {
  const state = attempt();
  const done = { ...state, items: state.items.map((item) => ({ ...item, progress: progress(item.number, { isAnswered: true, isDecided: true, isClosed: true, grade: grade('RIGHT') }) })) };

  expect(mainAction(begin(done, 1), 'closed', 'no')).toBe('FINISH');
});

test('A response that cannot be sent lets the learner go on', () => {
  expect(mainAction(begin(attempt()), 'answering', 'stuck')).toBe('NEXT');
  expect(mainAction(begin(attempt()), 'answering', 'onItsWay')).toBe('CHECK');
});

test('In a test what was changed meanwhile stays in hand when the earlier response is acknowledged', () => {
  const changed = apply(begin(attempt(undefined, { mode: 'TEST' })), { kind: 'drafted', item: 1, response: { picked: ['k2'] } });
  const play = apply(changed, { kind: 'answered', answer: { progress: progress(1, { isAnswered: true, nextTry: 2, response: { picked: ['k1'] } }) } });

  expect(inHand(play, 1)).toEqual({ picked: ['k2'] });
  expect(isChanged(play, 1)).toBe(true);
});

test('Items on their way are not unanswered', () => {
  expect(unanswered(begin(attempt()), new Set([1]))).toEqual([2]);
});

test('Mistakes are the items that did not get all their points', () => {
  const state = attempt([question(), question(), question()]);
  const points = [[1, 1], [1, 2], [0, 1]] as const;
  const items = state.items.map((item, i) => ({ ...item, progress: progress(item.number, { points: points[i] ?? [0, 1] }) }));

  expect(mistakes({ ...state, items }).map((item) => item.number)).toEqual([2, 3]);
});

test('Responses are the same whatever the order of their members', () => {
  expect(isSame({ gaps: { a: 'x', b: 'y' } }, { gaps: { b: 'y', a: 'x' } })).toBe(true);
  expect(isSame({ picked: ['a', 'b'] }, { picked: ['b', 'a'] })).toBe(false);
});
