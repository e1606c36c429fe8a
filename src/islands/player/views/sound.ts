// Fetched when something can be heard.
import { Lazy } from '../lazy.svelte';

export const sound = new Lazy(() => import('./Sound.svelte'));
