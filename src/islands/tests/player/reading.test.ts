import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { Passage, QuotePlace } from '../../lib/api/types';
import { readTexts } from '../../lib/texts';
import { stretchesOf, wordsOf } from '../../player/types/reading/passage';
import Text from '../../player/types/reading/Text.svelte';

const passage: Passage = { paragraphs: [{ runs: [{ text: 'Ann lost ' }, { text: 'her key', note: 'su llave' }, { text: ' on\nMonday.' }] }, { runs: [{ text: 'The cat knew.' }] }] };
const place = (paragraph: number, start: number, length: number): QuotePlace => ({ paragraph, start, length });
const drawn = (proofs: readonly QuotePlace[], paragraph = 0) =>
  stretchesOf(passage.paragraphs[paragraph] ?? { runs: [] }, paragraph, proofs).map(({ pieces }) => pieces.map((piece) => (piece.proof === null ? piece.text : `${piece.isStart ? '<' : '|'}${piece.text}>`)).join(''));

test('Without a proof a text is drawn as it is', () => {
  expect(drawn([])).toEqual(['Ann lost ', 'her key', ' on\nMonday.']);
});

test('A proof that goes over a word with a note begins once and is marked in each part', () => {
  expect(drawn([place(0, 4, 12)])).toEqual(['Ann <lost >', '|her key>', ' on\nMonday.']);
  expect(drawn([place(0, 13, 6)])).toEqual(['Ann lost ', 'her <key>', '| on>\nMonday.']);
});

test('A proof of another paragraph leaves this one alone', () => {
  expect(drawn([place(1, 4, 3)])).toEqual(['Ann lost ', 'her key', ' on\nMonday.']);
  expect(drawn([place(1, 4, 3)], 1)).toEqual(['The <cat> knew.']);
});

test('Proofs that overlap lose no word', () => {
  expect(drawn([place(1, 0, 7), place(1, 4, 8)], 1)).toEqual(['<The >|cat>| knew>.']);
});

test('The words of a proof stand on one line', () => {
  expect(wordsOf(passage, place(0, 13, 13))).toBe('key on Monday');
});

const texts = readTexts({ 'common.close': 'Close', 'player.reading.mark': 'Evidence:' });
let open: Record<string, unknown> | undefined;

afterEach(async () => {
  if (open) await unmount(open);
  open = undefined;
});

function shown(proof: readonly QuotePlace[] = []): HTMLElement {
  const target = document.createElement('div');
  document.body.replaceChildren(target);
  open = mount(Text, { target, props: { passage, proof, language: 'en', instructionsLanguage: 'es', texts } });
  flushSync();
  return target;
}

function key(name: string): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  flushSync();
}

test('A word with a note opens it, says so, and closes it by Escape with the focus on the word', () => {
  const page = shown();
  const word = page.querySelector('button');
  word?.click();
  flushSync();

  expect(word?.getAttribute('aria-expanded')).toBe('true');
  expect(page.querySelector('[role="status"]')?.textContent).toContain('su llave');
  expect(page.querySelector('[role="status"] [lang="es"]')?.textContent).toBe('su llave');

  key('Escape');
  expect(word?.getAttribute('aria-expanded')).toBe('false');
  expect(page.querySelector('[role="status"]')?.textContent?.trim()).toBe('');
  expect(document.activeElement).toBe(word);
});

test('A press elsewhere closes a note, and a press on the word again does', () => {
  const page = shown();
  const word = page.querySelector('button');
  word?.click();
  flushSync();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  flushSync();
  expect(word?.getAttribute('aria-expanded')).toBe('false');

  word?.click();
  flushSync();
  word?.click();
  flushSync();
  expect(word?.getAttribute('aria-expanded')).toBe('false');
});

test('A proof is marked, and said to be one where it begins', () => {
  const marks = [...shown([place(0, 4, 12)]).querySelectorAll('mark')];

  expect(marks.map((mark) => mark.textContent)).toEqual(['Evidence: lost ', 'her key']);
});
