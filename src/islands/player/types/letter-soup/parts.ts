// Fetched beside the grid.
import { Lazy } from '../../lazy.svelte';

export const spell = new Lazy(() => import('./Spell.svelte'));
