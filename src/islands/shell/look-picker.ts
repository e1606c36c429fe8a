import { applyLook, lookCookie, parseLook, themes, modes, type Look } from '../lib/look';

/** Tells whoever keeps accounts that the look changed; bubbles from <html>. */
export type LookEvent = CustomEvent<Look>;

export function startLookPicker(page: Document): void {
  const root = page.documentElement;
  const show = (): void => {
    const look = parseLook(page.cookie);
    applyLook(root, look);
    mark(page, look);
  };

  page.addEventListener('change', (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !input.dataset['look']) return;
    const look = changed(parseLook(page.cookie), input);
    page.cookie = lookCookie(look);
    applyLook(root, look);
    root.dispatchEvent(new CustomEvent('aulario:look', { bubbles: true, detail: look }));
  });

  // A page kept by the browser (back/forward cache) or rendered ahead may have been drawn before the last choice.
  window.addEventListener('pageshow', show);
  page.addEventListener('visibilitychange', show);
  show();
}

function changed(look: Look, input: HTMLInputElement): Look {
  switch (input.dataset['look']) {
    case 'theme': return { ...look, theme: themes.find((theme) => theme === input.value) };
    case 'mode': return { ...look, mode: modes.find((mode) => mode === input.value) };
    case 'type': return { ...look, isLarge: input.checked };
    default: return look;
  }
}

function mark(page: Document, look: Look): void {
  const theme = look.theme ?? page.documentElement.dataset['siteTheme'] ?? '';
  for (const input of page.querySelectorAll<HTMLInputElement>('input[data-look]')) {
    const kind = input.dataset['look'];
    input.checked = kind === 'type' ? look.isLarge : input.value === (kind === 'theme' ? theme : (look.mode ?? ''));
  }
}
