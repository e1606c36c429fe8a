import { expect, test } from 'vitest';
import { fillBlank } from '../../player/types/fill-blank/fill-blank';
import { filled, gapLetters, piecesOf } from '../../player/types/fill-blank/gaps';
import { multipleChoice } from '../../player/types/multiple-choice/multiple-choice';
import { toggle } from '../../player/types/multiple-choice/picks';
import { decided } from '../../player/types/true-or-false/decision';
import { trueOrFalse } from '../../player/types/true-or-false/true-or-false';
import type { StatementView } from '../../lib/api/types';
import { gapText, grade, question } from './attempts';

const statement: StatementView = { type: 'TRUE_OR_FALSE', prompt: { text: 'The sun rises in the west.' }, values: ['TRUE', 'FALSE', 'NOT_GIVEN'], asksCorrection: true };

test('One pick replaces another where one option is right', () => {
  expect(toggle(question(), { picked: ['k0'] }, 'k2')).toEqual({ picked: ['k2'] });
});

test('Several picks stand in the order on the screen, so that the same picks are the same response', () => {
  const view = question('Which?', ['a', 'b', 'c'], true);

  expect(toggle(view, { picked: ['k2'] }, 'k0')).toEqual({ picked: ['k0', 'k2'] });
  expect(toggle(view, { picked: ['k0', 'k2'] }, 'k0')).toEqual({ picked: ['k2'] });
});

test('Picks are carried to the same question in another order, and to no other question', () => {
  const there = question(undefined, ['gone', 'goed', 'went']);

  expect(multipleChoice.carry(question(), { picked: ['k1'] }, there)).toEqual({ picked: ['k2'] });
  expect(multipleChoice.carry(question(), { picked: ['k1'] }, question('Another?'))).toBeNull();
  expect(multipleChoice.carry(question(), { picked: ['k1'] }, question(undefined, ['goed', 'went', 'goes']))).toBeNull();
});

test('Another go keeps what was right', () => {
  const parts = [{ key: 'g0', verdict: 'RIGHT' }, { key: 'g1', verdict: 'WRONG' }] as const;

  expect(fillBlank.again(gapText(), { gaps: { g0: 'went', g1: 'bich' } }, grade('PARTIAL', { parts }))).toEqual({ gaps: { g0: 'went' } });
});

test('A correction is kept with false only', () => {
  expect(decided({ value: 'FALSE', correction: 'In the east.' }, 'TRUE')).toEqual({ value: 'TRUE' });
  expect(trueOrFalse.decide({ ...statement, values: ['TRUE', 'FALSE'] }, {}, 'NOT_GIVEN')).toBeNull();
});

test('Responses of another shape are not read', () => {
  expect(multipleChoice.read({ gaps: {} })).toBeNull();
  expect(fillBlank.read(undefined)).toBeNull();
  expect(trueOrFalse.read({ value: 'MAYBE' })).toEqual({});
});

test('What touches a gap stays with it', () => {
  const pieces = piecesOf(gapText(['Ayer (', '), y ma', 'a sí.']));

  expect(pieces.map((piece) => (piece.kind === 'words' ? piece.text : `${piece.before}_${piece.after}`))).toEqual(['Ayer ', '(_),', ' y ', 'ma_a', ' sí.']);
});

test('All of the text is shown, once', () => {
  for (const runs of [['', ''], ['a', 'b', 'c'], [' x ', '-', ' y'], ['extraordinariamente', 'extraordinariamente.'], ['¿', ' tú?']]) {
    const shown = piecesOf(gapText(runs)).map((piece) => (piece.kind === 'words' ? piece.text : `${piece.before}_${piece.after}`)).join('');
    expect(shown).toBe(runs.join('_'));
  }
});

test('Gaps grow together with the longest text in them', () => {
  expect(gapLetters({ gaps: {} })).toBe(9);
  expect(gapLetters({ gaps: { g0: 'extraordinariamente', g1: 'a' } })).toBe(20);
});

test('An emptied gap is open again', () => {
  expect(filled({ gaps: { g0: 'a', g1: 'b' } }, 'g0', '')).toEqual({ gaps: { g1: 'b' } });
});

test('A digit puts a word of the bank into the first open gap', () => {
  const view = { ...gapText(undefined, 'BANK'), bank: ['went', 'beach'] };

  expect(fillBlank.pick(view, { gaps: { g0: 'went' } }, 1)).toEqual({ gaps: { g0: 'went', g1: 'beach' } });
  expect(fillBlank.pick(view, { gaps: { g0: 'went', g1: 'beach' } }, 1)).toBeNull();
});
