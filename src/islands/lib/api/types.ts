// What the API of playing sends and takes. A field that is absent is one the server has nothing to say about.

/** An exact number: numerator and denominator. */
export type Fraction = readonly [number, number];
export type Verdict = 'RIGHT' | 'ALMOST' | 'PARTIAL' | 'WRONG' | 'SKIPPED';
export type AnswerReason = 'ACCENT' | 'TYPO' | 'CAPITAL' | 'ANTICIPATED' | 'ENYE' | 'OTHER_WORD' | 'ORDER';
export type AttemptMode = 'PRACTICE' | 'TEST';
export type Truth = 'TRUE' | 'FALSE' | 'NOT_GIVEN';

export interface Picture {
  readonly name: string;
  readonly alternative: string;
}

export interface Prompt {
  readonly text: string;
  readonly picture?: Picture;
  readonly sound?: string;
}

interface AnyView {
  readonly instruction?: string;
  readonly spoken?: string;
}

export interface QuestionView extends AnyView {
  readonly type: 'MULTIPLE_CHOICE';
  readonly prompt: Prompt;
  readonly options: readonly { readonly key: string; readonly prompt: Prompt }[];
  readonly takesSeveral: boolean;
  readonly display: 'LIST' | 'CARDS' | 'DROPDOWN';
}

export interface StatementView extends AnyView {
  readonly type: 'TRUE_OR_FALSE';
  readonly prompt: Prompt;
  readonly values: readonly Truth[];
  readonly asksCorrection: boolean;
}

export interface GapView {
  readonly key: string;
  readonly letters?: number;
  readonly choices?: readonly string[];
}

export interface GapTextView extends AnyView {
  readonly type: 'FILL_BLANK';
  readonly runs: readonly string[];
  readonly gaps: readonly GapView[];
  readonly bank?: readonly string[];
  readonly display: 'TYPE' | 'LIST' | 'BANK' | 'LETTERS';
  readonly picture?: Picture;
  readonly sound?: string;
}

export type ItemView = QuestionView | StatementView | GapTextView;

export interface PickedResponse { readonly picked: readonly string[] }
export interface TruthResponse { readonly value?: Truth; readonly correction?: string }
export interface GapsResponse { readonly gaps: Readonly<Record<string, string>> }
export type ItemResponse = PickedResponse | TruthResponse | GapsResponse;

export interface DifferencePart {
  readonly kind: 'SAME' | 'MISSING' | 'EXTRA' | 'CHANGED';
  readonly typed: string;
  readonly expected: string;
}

export interface PartGrade {
  readonly key: string;
  readonly verdict: Verdict;
  readonly reason?: AnswerReason;
  readonly feedback?: string;
  readonly difference?: readonly DifferencePart[];
}

export interface Grade {
  readonly verdict: Verdict;
  readonly points: Fraction;
  readonly maximum: Fraction;
  readonly parts: readonly PartGrade[];
}

export interface Hint { readonly text: string; readonly part?: string }

export interface Solution {
  readonly parts: readonly { readonly key: string; readonly answers: readonly string[] }[];
  readonly explanation?: string;
}

export interface ItemProgress {
  readonly number: number;
  readonly isAnswered: boolean;
  readonly verdict?: Verdict;
  readonly points?: Fraction;
  readonly triesLeft: number;
  readonly nextTry: number;
  readonly isDecided: boolean;
  readonly isClosed: boolean;
  readonly wantsRetype: boolean;
  readonly response?: unknown;
  readonly grade?: Grade;
  readonly hints: readonly Hint[];
  readonly hintsLeft: number;
  readonly canShowSolution: boolean;
  readonly solution?: Solution;
}

export interface ItemState {
  readonly number: number;
  readonly view: ItemView;
  readonly maximum: Fraction;
  readonly progress: ItemProgress;
}

export interface AttemptResult {
  readonly endedAs: 'FINISHED' | 'TIME_OVER' | 'NO_LIVES' | 'REPLACED';
  readonly points: Fraction;
  readonly maximum: Fraction;
  readonly percent: number;
  readonly isCompleted: boolean;
  readonly seconds: number;
  readonly pointsEarned: number;
  readonly explanation?: string;
  readonly next?: { readonly id: string; readonly title: string };
}

export interface AttemptState {
  readonly id: string;
  readonly exerciseId: string;
  readonly mode: AttemptMode;
  readonly isCalm: boolean;
  readonly isCounted: boolean;
  readonly startedAt: string;
  readonly deadline?: string;
  readonly serverTime: string;
  readonly lives?: number;
  readonly livesLeft?: number;
  readonly tries: number;
  readonly solutions: 'ITEM' | 'END' | 'NEVER';
  readonly items: readonly ItemState[];
  readonly result?: AttemptResult;
}

export interface TryAnswer {
  readonly progress: ItemProgress;
  readonly livesLeft?: number;
  readonly result?: AttemptResult;
}

export interface StartRequest {
  readonly mode?: AttemptMode;
  readonly isCalm?: boolean;
  readonly mistakesOf?: string;
  readonly restart?: boolean;
  readonly timeZone?: string;
}

export interface ExerciseCover {
  readonly id: string;
  readonly title: string;
  readonly instructions?: string;
  readonly type: string;
  readonly difficulty: string;
  readonly category: string;
  readonly language: string;
  readonly instructionsLanguage: string;
  readonly itemCount: number;
  readonly modes: readonly AttemptMode[];
  readonly tries: number;
  readonly minutes?: number;
  readonly lives?: number;
  readonly tags: readonly string[];
  readonly package?: { readonly id: string; readonly slug: string; readonly title: string; readonly language: string };
  readonly timesCompleted: number;
}
