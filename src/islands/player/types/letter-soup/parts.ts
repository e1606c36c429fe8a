// Fetched beside the grid, and when a word is to be typed.
import { Lazy } from '../../lazy.svelte';

export const spell = new Lazy(() => import('./Spell.svelte'));
export const keys = new Lazy(() => import('../../views/KeyBar.svelte'));
