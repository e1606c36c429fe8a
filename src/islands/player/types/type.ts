// What every type of item tells the player about itself.
import type { Component } from 'svelte';
import type { Grade, Hint, ItemResponse, ItemStep, ItemView, Solution, Truth } from '../../lib/api/types';
import type { Texts } from '../../lib/texts';
import type { LastStep } from '../state/play';

export interface ItemProps<View = ItemView, Response = ItemResponse> {
  readonly view: View;
  readonly response: Response;
  readonly change: (response: Response) => void;
  /** What the response came to; absent while it may still change. */
  readonly grade?: Grade | undefined;
  readonly solution?: Solution | undefined;
  readonly isLocked: boolean;
  /** Language of the exercise's own words. */
  readonly language: string;
  /** Language of what the author says about them. */
  readonly instructionsLanguage: string;
  readonly texts: Texts;
  /** For items that are played in steps; absent where nothing more can be done, as in the review at the end. */
  readonly steps?: Steps | undefined;
  /** What the last step brought about, also when it ended the item. */
  readonly last?: LastStep | undefined;
}

/** What an item that is played in steps gets beside its view, which is always as the server last sent it. */
export interface Steps {
  /** Sends one more step; it waits its turn. */
  readonly take: (step: ItemStep) => void;
  /** Steps that the server has not answered yet, oldest first. */
  readonly waiting: readonly ItemStep[];
  /** What the last answered step brought about; absent before the first one of this page. */
  readonly last: LastStep | undefined;
  /** Says something to those who cannot see it. */
  readonly say: (words: string) => void;
  /** Whether nothing may be told before the end: neither checks nor revealed letters. */
  readonly isTest: boolean;
  /** The hints that were asked for. */
  readonly hints: readonly Hint[];
  /** Asks for the next hint of a part. */
  readonly askHint: (part: string) => void;
  /** A tone for what happened, where the learner wants tones. */
  readonly cheer: (mood: 'RIGHT' | 'WRONG') => void;
}

export interface ItemType<View = ItemView, Response = ItemResponse> {
  /** Whether the item is played in steps; it then has no responses of its own, and the view says where it stands. */
  readonly takesSteps?: boolean;
  /** Whether a step that another device was faster than still means the same after the other's. */
  readonly repeatsSteps?: boolean;
  /** A response that came from the server or from this device, or null if it is not one of this type. */
  read(value: unknown): Response | null;
  empty(view: View): Response;
  isEmpty(response: Response): boolean;
  /** Whether there is something to type, so that the key bar is of use. */
  hasTyping(view: View): boolean;
  /** What a digit key does, counted from 0; null when there is nothing at that place. */
  pick(view: View, response: Response, place: number): Response | null;
  /** What T, F and N do. */
  decide(view: View, response: Response, value: Truth): Response | null;
  /** For another go: keeps what was right. */
  again(view: View, response: Response, grade: Grade | undefined): Response;
  /** The same response to the same item of another attempt, where order and keys differ; null when it is another item. */
  carry(from: View, response: Response, to: View): Response | null;
  /** Names a part where there are several: before a hint, or before what is said about it. */
  partLabel?(view: View, key: string, texts: Texts): string;
  /** The item in a few words. */
  excerpt(view: View): string;
  /** What is right, in lines to read. */
  rightLines(view: View, solution: Solution, texts: Texts): readonly RightLine[];
  /** Fetches what only this view needs. */
  prepare?(view: View): Promise<void>;
  /** Draws the item and takes what its learner does. */
  readonly body: Component<ItemProps<View, Response>>;
}

export interface RightLine {
  /** Says which part, where there are several. */
  readonly label: string;
  readonly answers: readonly string[];
  /** Whether the answers are words of the exercise, not of the interface. */
  readonly isContent: boolean;
}

export function answersOf(solution: Solution, key: string): readonly string[] {
  return solution.parts.find((part) => part.key === key)?.answers ?? [];
}
