import { expect, test } from 'vitest';
import { boxAt, caretAt, fitted, graphemes, typeOver } from '../../player/state/boxes';
import { readChoices, writeChoices } from '../../player/state/choices';
import { clockText, leftMs, passedMark } from '../../player/state/clock';
import { expectedRuns, slips, typedRuns } from '../../player/state/difference';
import { lettersOf } from '../../player/state/letters';
import { shortcutFor } from '../../player/state/shortcuts';
import { offsetMs } from '../../player/state/server-time';
import { headingKey, stars } from '../../player/state/words';

test('The time left follows the server, however wrong the device is', () => {
  const deviceMs = Date.parse('2031-07-01T00:00:00Z');
  const offset = offsetMs('2026-01-01T10:00:00Z', deviceMs);

  expect(leftMs('2026-01-01T10:05:00Z', offset, deviceMs + 60_000)).toBe(240_000);
  expect(leftMs('2026-01-01T10:05:00Z', offset, deviceMs + 600_000)).toBe(0);
});

test('Marks of time are said once, when they are passed', () => {
  expect(passedMark(300_500, 300_000)).toBe('fiveMinutes');
  expect(passedMark(300_000, 299_500)).toBeNull();
  expect(passedMark(60_400, 59_900)).toBe('oneMinute');
  expect(passedMark(10_200, 9_700)).toBe('tenSeconds');
  expect(passedMark(400, 0)).toBeNull();
});

test('A clock shows minutes and seconds, and hours when there are some', () => {
  expect([0, 400, 65_000, 3_600_000].map(clockText)).toEqual(['0:00', '0:01', '1:05', '1:00:00']);
});

test('Single keys do nothing where letters are typed or when they are turned off', () => {
  const press = (key: string, place: 'text' | 'control' | 'button' | 'elsewhere', areOn = true) => shortcutFor({ key, hasModifier: false, place }, areOn);

  expect(press('h', 'text')).toBeNull();
  expect(press('Enter', 'text')).toBeNull();
  expect(press('h', 'elsewhere', false)).toBeNull();
  expect(press('ArrowRight', 'button', false)).toEqual({ kind: 'go', step: 1 });
  expect(press('ArrowRight', 'control')).toBeNull();
  expect(press('3', 'control')).toEqual({ kind: 'pick', place: 2 });
  expect(press('V', 'elsewhere')).toEqual({ kind: 'decide', value: 'TRUE' });
  expect(press('?', 'button')).toEqual({ kind: 'help' });
});

test('Keys with a modifier belong to the browser', () => {
  expect(shortcutFor({ key: '1', hasModifier: true, place: 'elsewhere' }, true)).toBeNull();
});

test('Enter on a button is the button’s own', () => {
  expect(shortcutFor({ key: 'Enter', hasModifier: false, place: 'button' }, true)).toBeNull();
  expect(shortcutFor({ key: 'Enter', hasModifier: false, place: 'elsewhere' }, true)).toEqual({ kind: 'main' });
});

test('A difference is marked on both sides and said in words', () => {
  const parts = [
    { kind: 'SAME', typed: 'ca', expected: 'ca' }, { kind: 'CHANGED', typed: 'f', expected: 'v' }, { kind: 'MISSING', typed: '', expected: 'é' }, { kind: 'EXTRA', typed: 's', expected: '' },
  ] as const;

  expect(typedRuns(parts)).toEqual([{ text: 'ca', isMarked: false }, { text: 'fs', isMarked: true }]);
  expect(expectedRuns(parts)).toEqual([{ text: 'ca', isMarked: false }, { text: 'vé', isMarked: true }]);
  expect(slips(parts)).toEqual([{ kind: 'CHANGED', typed: 'f', expected: 'v' }, { kind: 'MISSING', expected: 'é' }, { kind: 'EXTRA', typed: 's' }]);
});

test('The key bar has the letters of the language taught, in capitals too, and none for English', () => {
  expect(lettersOf('es').join('')).toBe('áéíóúüñ¿¡');
  expect(lettersOf('es-MX', true).join('')).toBe('ÁÉÍÓÚÜÑ¿¡');
  expect(lettersOf('de', true).join('')).toBe('ÄÖÜẞ');
  expect(lettersOf('en')).toEqual([]);
});

test('Boxes count letters as people do', () => {
  expect(graphemes('ñandu\u0301')).toHaveLength(5);
  expect(fitted('  murciélagos', 10)).toBe('murciélago');
});

test('Typing into full boxes writes over the letter at the caret', () => {
  expect(typeOver('gato', 1, 1, 'o', 4)).toEqual({ value: 'goto', caret: 2 });
  expect(typeOver('gto', 1, 1, 'a', 4)).toEqual({ value: 'gato', caret: 2 });
  expect(typeOver('gato', 0, 4, 'ñ', 4)).toEqual({ value: 'ñ', caret: 1 });
  expect(typeOver('gato', 4, 4, 's', 4)).toEqual({ value: 'gato', caret: 4 });
});

test('Caret and box find each other', () => {
  expect(boxAt('gato', 4, 4)).toBe(3);
  expect(boxAt('ga', 1, 4)).toBe(1);
  expect(caretAt('ga', 3)).toBe(2);
});

test('Stars: half of the points, a completed exercise, all of the points', () => {
  expect([stars(49, false), stars(50, false), stars(80, true), stars(100, true)]).toEqual([0, 1, 2, 3]);
});

test('The same try is always praised in the same words', () => {
  expect(headingKey('RIGHT', 2, 2)).toBe(headingKey('RIGHT', 2, 2));
  expect(headingKey('WRONG', 7, 3)).toMatch(/^player\.says\.wrong\.[1-4]$/);
});

test('Choices outlive the page, and a person’s own setting is the default', () => {
  localStorage.clear();
  expect(readChoices(localStorage, false).isFestive).toBe(false);

  writeChoices(localStorage, { isFestive: true, hasShortcuts: false, isSlow: true });
  expect(readChoices(localStorage, false)).toEqual({ isFestive: true, hasShortcuts: false, isSlow: true });
});

test('What was not chosen on this device follows the account', () => {
  localStorage.clear();
  writeChoices(localStorage, { isSlow: true });
  expect(readChoices(localStorage, false)).toEqual({ isFestive: false, hasShortcuts: true, isSlow: true });
  expect(readChoices(localStorage, true).isFestive).toBe(true);

  writeChoices(localStorage, { isFestive: false });
  expect(readChoices(localStorage, true)).toEqual({ isFestive: false, hasShortcuts: true, isSlow: true });
});
