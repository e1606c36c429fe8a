import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { define } from '../lib/define';
import Probe from './Probe.svelte';

define('au-probe', Probe);
afterEach(() => document.body.replaceChildren());

function render(): HTMLElement {
  const island = document.createElement('au-probe');
  island.setAttribute('label', 'mark');
  const data = document.createElement('script');
  data.type = 'application/json';
  data.textContent = JSON.stringify({ data: { name: 'Íñigo' }, texts: { 'greet.one': '{count} time, {name}', 'greet.other': '{count} times, {name}' } });
  const served = document.createElement('p');
  served.textContent = 'served';
  island.append(data, served);
  document.body.append(island);
  return island;
}

const words = (island: HTMLElement): string => (island.textContent ?? '').trim();

it('replaces what the server rendered with the component, fed by attributes and the JSON block', () => {
  const island = render();

  expect(words(island)).toBe('0 times, Íñigo mark');
  expect(island.querySelector('p, script')).toBeNull();
});

it('counts with the plural form of the language', () => {
  const island = render();
  flushSync();

  document.dispatchEvent(new Event('probe'));
  flushSync();

  expect(words(island)).toBe('1 time, Íñigo mark');
});

it('speaks by events that bubble from the element', () => {
  const heard = vi.fn();
  const island = render();
  document.body.addEventListener('pressed', heard, { once: true });

  island.querySelector('button')?.click();

  expect(heard).toHaveBeenCalledOnce();
});

it('removes what it added when it leaves the page, and starts anew when it returns', async () => {
  const island = render();
  flushSync();

  island.remove();
  await Promise.resolve();
  document.dispatchEvent(new Event('probe'));
  document.body.append(island);
  flushSync();

  expect(island.querySelectorAll('button')).toHaveLength(1);
  expect(words(island)).toBe('0 times, Íñigo mark');
});
