// What the API of playing sends and takes, from its own description (`npm run api` makes schema.d.ts of openapi.json). The description says
// "or null" where a value may be missing; on the wire such a field is absent, so here it is optional.
import type { components } from './schema';

type Schemas = components['schemas'];

/** A schema as it is on the wire: what may be null is absent instead. */
export type Sent<T> =
  T extends readonly [infer A, infer B] ? readonly [A, B]
  : T extends readonly (infer E)[] ? readonly Sent<E>[]
  : T extends object ? string extends keyof T ? { readonly [name: string]: Sent<T[keyof T]> } : { readonly [K in Needed<T>]: Sent<T[K]> } & { readonly [K in Exclude<keyof T, Needed<T>>]?: Sent<NonNullable<T[K]>> }
  : T;

type Needed<T> = { [K in keyof T]-?: null extends T[K] ? never : undefined extends T[K] ? never : K }[keyof T];

/** An exact number: numerator and denominator. */
export type Fraction = Sent<Schemas['Fraction']>;
export type Verdict = Schemas['Verdict'];
export type AttemptMode = Schemas['AttemptMode'];
export type Truth = Schemas['Truth'];
export type Picture = Sent<Schemas['Picture']>;
export type Prompt = Sent<Schemas['Prompt']>;

export type QuestionView = Sent<Schemas['ItemViewQuestionView']>;
export type StatementView = Sent<Schemas['ItemViewStatementView']>;
export type GapTextView = Sent<Schemas['ItemViewGapTextView']>;
export type GapView = Sent<Schemas['GapView']>;
export type MatchingView = Sent<Schemas['ItemViewMatchingView']>;
export type MatchCell = Sent<Schemas['MatchCellView']>;
export type OrderingView = Sent<Schemas['ItemViewOrderingView']>;
export type TimelineView = Sent<Schemas['ItemViewTimelineView']>;
export type PieceView = Sent<Schemas['PieceView']>;
export type LetterSoupView = Sent<Schemas['ItemViewLetterSoupView']>;
export type SoupWord = Sent<Schemas['SoupWordView']>;
export type CrosswordView = Sent<Schemas['ItemViewCrosswordView']>;
export type CrosswordCell = Sent<Schemas['CrosswordCellView']>;
export type CrosswordClue = Sent<Schemas['CrosswordClueView']>;
export type CandyCrushView = Sent<Schemas['ItemViewCandyCrushView']>;
export type CandyTile = Sent<Schemas['CandyTile']>;
export type CandyGoal = Sent<Schemas['CandyGoal']>;
export type ItemView = QuestionView | StatementView | GapTextView | MatchingView | OrderingView | TimelineView | LetterSoupView
  | CrosswordView
  | CandyCrushView;

/** A cell of a grid: row and column, from 0. */
export type Cell = Sent<Schemas['GridCell']>;
export type MarkStep = Sent<Schemas['MarkStep']>;
export type CrosswordStep = Partial<Sent<Schemas['CrosswordStep']>> & Pick<Sent<Schemas['CrosswordStep']>, 'word' | 'action'>;
export type SwapStep = Sent<Schemas['SwapStep']>;
/** One step in an item that is played in steps. */
export type ItemStep = MarkStep | CrosswordStep | SwapStep;
export type StepEvent = Sent<Schemas['StepEvent']>;

export type PickedResponse = Sent<Schemas['PickedResponse']>;
export type TruthResponse = Partial<Sent<Schemas['TruthResponse']>>;
export type GapsResponse = Sent<Schemas['GapsResponse']>;
/** Each row: a key of the first column, then at most one of each other column. */
export type RowsResponse = Sent<Schemas['RowsResponse']>;
export type OrderResponse = Sent<Schemas['OrderResponse']>;
export type ItemResponse = PickedResponse | TruthResponse | GapsResponse | RowsResponse | OrderResponse;

export type Grade = Sent<Schemas['Grade']>;
export type PartGrade = Grade['parts'][number];
export type AnswerReason = NonNullable<PartGrade['reason']>;
export type DifferencePart = NonNullable<PartGrade['difference']>[number];
export type Hint = Sent<Schemas['Hint']>;
export type Solution = Sent<Schemas['Solution']>;
export type Passage = Sent<Schemas['Passage']>;
export type QuotePlace = Sent<Schemas['QuotePlace']>;

export type ItemProgress = Omit<Sent<Schemas['ItemProgress']>, 'response'> & { readonly response?: unknown };
export type ItemState = Omit<Sent<Schemas['ItemState']>, 'view' | 'progress'> & { readonly view: ItemView; readonly progress: ItemProgress };
export type AttemptResult = Sent<Schemas['AttemptResult']>;
export type AttemptState = Omit<Sent<Schemas['AttemptState']>, 'items'> & { readonly items: readonly ItemState[] };
export type TryAnswer = Omit<Sent<Schemas['TryAnswer']>, 'progress'> & { readonly progress: ItemProgress };
export type StepAnswer = Omit<Sent<Schemas['StepAnswer']>, 'progress' | 'view' | 'events'> & { readonly progress: ItemProgress; readonly view: ItemView; readonly events: readonly StepEvent[] };
export type StartRequest = Partial<Sent<Schemas['StartRequest']>>;
export type ExerciseCover = Sent<Schemas['ExerciseCover']>;
