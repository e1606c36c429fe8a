import { define } from '../lib/define';
import { toast } from '../lib/toast';
import Sample from './Sample.svelte';

define('au-development', Sample);

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest<HTMLElement>('[data-toast]');
  if (button) toast(button.dataset['toast'] ?? '', { undo: { label: button.dataset['undo'] ?? '', run: () => undefined } });
});
