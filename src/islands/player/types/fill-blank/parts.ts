// What only some displays need.
import { Lazy } from '../../lazy.svelte';

export const letterBoxes = new Lazy(() => import('./LetterBoxes.svelte'));
export const wordBank = new Lazy(() => import('./Bank.svelte'));
