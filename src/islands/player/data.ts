import type { ExerciseCover } from '../lib/api/types';

/** What PlayerShell.razor hands over. */
export interface PlayerData {
  readonly cover: ExerciseCover;
  /** Language of the interface. */
  readonly language: string;
  readonly packageUrl?: string;
  readonly signInUrl: string;
  /** `/es/exercises/{slug}/{id}`. */
  readonly exerciseUrlPattern: string;
  readonly person?: { readonly name: string; readonly hasSounds: boolean };
  readonly openAttempt?: { readonly id: string; readonly answered: number; readonly total: number };
}
