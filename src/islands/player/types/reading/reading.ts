// What only a text with questions needs: fetched when an attempt has one. Its questions are drawn by their own types.
import Evidence from './Evidence.svelte';
import Reading from './Reading.svelte';
import Text from './Text.svelte';

export const reading = { Evidence, Reading, Text };
