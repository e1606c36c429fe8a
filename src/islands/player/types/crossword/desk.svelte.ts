// One crossword in the hands of its learner: where they are, what they type, and when it is sent. Grid and list both work on this.
import type { CrosswordStep, CrosswordView, Hint, Solution } from '../../../lib/api/types';
import type { Steps } from '../type';
import { cellAt, directionOf, entrance, gridOf, neighbour, placeOf, stepped, type Grid, type Place, type Word } from './grid';
import { isKnown, slotsOf, solved, typedIn, written, type Slot } from './letters';

export interface DeskProps {
  readonly view: CrosswordView;
  readonly solution?: Solution | undefined;
  readonly steps?: Steps | undefined;
  readonly hints?: readonly Hint[] | undefined;
}

/** Letters go on their way when the learner rests this long, or leaves the word. */
const restMs = 1_200;

export class Desk {
  place = $state.raw<Place>({ word: 0, letter: 0 });
  /** Letters of the current word that were not sent yet, by cell. */
  typed = $state.raw<ReadonlyMap<number, string>>(new Map());
  readonly #props: () => DeskProps;
  #rest = 0;

  readonly grid: Grid = $derived.by(() => gridOf(this.#props().view));
  readonly slots: readonly Slot[] = $derived.by(() => solved(this.grid, slotsOf(this.grid, this.#props().steps?.waiting ?? [], this.typed), this.#props().solution));
  readonly cell = $derived.by(() => cellAt(this.grid, this.place));

  constructor(props: () => DeskProps) {
    this.#props = props;
    this.place = entrance(this.grid, Math.max(this.grid.words.findIndex((word) => !this.isFull(word)), 0), (cell) => this.slots[cell]?.letter === '');
  }

  get steps(): Steps | undefined {
    return this.#props().steps;
  }

  get word(): Word {
    const word = this.grid.words[this.place.word];
    if (!word) throw new Error(`A crossword of ${this.grid.words.length} words has no word ${this.place.word}.`);
    return word;
  }

  isFull({ cells }: Word): boolean {
    return cells.every((cell) => this.slots[cell]?.letter !== '');
  }

  isFound({ cells }: Word): boolean {
    return cells.every((cell) => { const slot = this.slots[cell]; return slot !== undefined && isKnown(slot); });
  }

  /** Whether the word is there, but not by the learner. */
  isShown(word: Word): boolean {
    const [lost, of] = word.clue.lost;
    return this.isFound(word) && (lost === of || word.cells.some((cell) => this.slots[cell]?.mark === 'shown'));
  }

  /** The second clue of a word, once it was asked for. */
  extraClue({ clue }: Word): string | undefined {
    return this.#props().hints?.find((hint) => hint.part === clue.key)?.text;
  }

  go(place: Place): void {
    if (place.word !== this.place.word) this.send();
    this.place = place;
  }

  goToCell(cell: number): void {
    this.go(placeOf(this.grid, cell, directionOf(this.grid, this.place)));
  }

  /** To the first empty cell of a word. */
  goToWord(word: number): void {
    this.send();
    this.place = entrance(this.grid, word, (cell) => this.slots[cell]?.letter === '');
  }

  /** Whether there was a word to go to. */
  goOn(step: 1 | -1): boolean {
    const next = neighbour(this.grid, this.place.word, step);
    if (next !== null) this.goToWord(next);
    return next !== null;
  }

  /** A letter where the learner is; then one cell on, past letters that are known to be right. */
  type(letter: string): void {
    if (!this.steps) return;
    this.#put(new Map([[this.cell, letter]]));
    let next = stepped(this.grid, this.place, 1);
    while (next.letter < this.word.cells.length - 1 && this.#isKnownAt(next)) next = stepped(this.grid, next, 1);
    this.place = next;
    if (this.isFull(this.word)) this.send();
  }

  /** Takes the letter away; from an empty cell, the one before. */
  erase(): void {
    if (!this.steps) return;
    if (!this.slots[this.cell]?.letter || this.#isKnownAt(this.place)) this.place = stepped(this.grid, this.place, -1);
    this.clear();
  }

  clear(): void {
    if (this.steps) this.#put(new Map([[this.cell, '']]));
  }

  /** A whole word from the list. */
  write(word: number, text: string): void {
    const target = this.grid.words[word];
    if (!this.steps || !target) return;
    if (word !== this.place.word) this.goToWord(word);
    this.#put(typedIn(target, text));
  }

  /** Sends what was typed. */
  send(): void {
    clearTimeout(this.#rest);
    if (this.typed.size > 0) this.#take('ENTER');
  }

  check(): void {
    this.#take('CHECK');
  }

  reveal(what: 'LETTER' | 'WORD'): void {
    if (what === 'LETTER') this.#take('REVEAL_LETTER', this.place.letter);
    else this.#take('REVEAL_WORD');
  }

  #isKnownAt(place: Place): boolean {
    const slot = this.slots[cellAt(this.grid, place)];
    return slot !== undefined && isKnown(slot);
  }

  #put(letters: ReadonlyMap<number, string>): void {
    this.typed = new Map([...this.typed, ...letters]);
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.send(), restMs);
  }

  /** What was typed goes along with what is asked: one step, and nothing can come between. */
  #take(action: CrosswordStep['action'], letter?: number): void {
    clearTimeout(this.#rest);
    const { steps } = this;
    if (!steps) return;
    const letters = written(this.word, this.slots);
    this.typed = new Map();
    steps.take({ word: this.word.clue.key, action, letters, ...(letter === undefined ? {} : { letter }) });
  }
}
