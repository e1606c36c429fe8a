// The two ways to show a set, each fetched when a set is shown that way.
import { Lazy } from '../../lazy.svelte';

export const columns = new Lazy(() => import('./Columns.svelte'));
export const oneByOne = new Lazy(() => import('./OneByOne.svelte'));
