// The cover as the server rendered it: the player moves it into its sheet and listens to its buttons, so nothing on it is drawn twice.
import type { StartRequest } from '../lib/api/types';

/** An element that is moved about the page is connected again without what the server had put inside. */
const covers = new WeakMap<HTMLElement, HTMLElement>();

export function takeCover(host: HTMLElement, signal: AbortSignal, start: (request: StartRequest) => Promise<void>): HTMLElement {
  const cover = covers.get(host) ?? host.querySelector<HTMLElement>('.player-cover') ?? document.createElement('div');
  covers.set(host, cover);
  const calm = cover.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (calm) calm.disabled = false;
  for (const button of cover.querySelectorAll<HTMLButtonElement>('[data-start]')) {
    button.removeAttribute('aria-busy');
    button.addEventListener('click', () => {
      button.setAttribute('aria-busy', 'true');
      void start(requestOf(button, calm?.checked ?? false)).finally(() => button.removeAttribute('aria-busy'));
    }, { signal });
  }
  return cover;
}

function requestOf(button: HTMLButtonElement, isCalm: boolean): StartRequest {
  const mode = (['PRACTICE', 'TEST'] as const).find((known) => known === button.dataset['start']);
  return { ...(mode ? { mode } : {}), ...(isCalm ? { isCalm } : {}), ...(button.dataset['start'] === 'RESTART' ? { restart: true } : {}) };
}
