// Fetched when an item has pieces to put in order; shared by lines and timelines.
import { Lazy } from '../../lazy.svelte';

export const sequence = new Lazy(() => import('./Sequence.svelte'));
