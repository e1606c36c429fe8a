// Fetched when an item is a crossword; the list when it is asked for.
import { Lazy } from '../../lazy.svelte';

export const game = new Lazy(() => import('./Game.svelte'));
export const keys = new Lazy(() => import('../../views/KeyBar.svelte'));
