// Fetched when an item has events.
import { Lazy } from '../../lazy.svelte';

/** Events in their order with dates and notes: shown when the learner has answered. */
export const past = new Lazy(() => import('./Past.svelte'));
