// What words and cells are called, seen or heard.
import type { CrosswordClue, StepEvent } from '../../../lib/api/types';
import type { Texts } from '../../../lib/texts';
import { wordsOf } from '../same';
import type { Word } from './grid';
import type { Slot } from './letters';

/** `4 across`. */
export function wordName(clue: CrosswordClue, texts: Texts): string {
  return texts(`player.cross.name.${clue.direction.toLowerCase()}`, { number: clue.number });
}

/** How long the parts of a word are: `(3,5)`. */
export function enumeration(clue: CrosswordClue): string {
  return `(${clue.enumeration.join(',')})`;
}

/** `4 across (3,5): Cold and sweet.` */
export function clueWords(clue: CrosswordClue, texts: Texts): string {
  return `${wordName(clue, texts)} ${enumeration(clue)}: ${wordsOf(clue.clue)}`;
}

/** What a check found, and what it cost. */
export function checkedWords({ clue, cells }: Word, { right, wrong, isCharged }: StepEvent & { readonly type: 'WORD_CHECKED' }, texts: Texts): string {
  if (wrong.length === 0) return texts(right.length === cells.length ? 'player.cross.rightWord' : 'player.cross.soFar', { word: wordName(clue, texts) });
  const costs = isCharged ? texts('player.cross.charged', { share: share([1, cells.length]) }) : clue.freeChecks === 0 ? texts('player.cross.lastFree') : '';
  return `${texts.plural('player.cross.wrong', wrong.length, { places: wrong.map((place) => place + 1).join(', ') })} ${costs}`.trim();
}

export function slotName({ letter, mark }: Slot, texts: Texts): string {
  if (mark === 'empty') return texts('player.cross.state.empty');
  return mark === 'own' ? letter : `${letter}, ${texts(`player.cross.state.${mark}`)}`;
}

/** A share of a point, as `1/6`; empty for nothing. */
export function share([numerator, denominator]: readonly [number, number]): string {
  return numerator === 0 ? '' : denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
}
