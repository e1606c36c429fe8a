// Where the focus goes after something happened, and what is said aloud about it.

/** The first field to type in, else the heading: from there digits and letters answer. */
export function focusItem(host: HTMLElement): void {
  const first = host.querySelector<HTMLElement>('[data-first]');
  const isTyped = first instanceof HTMLInputElement && first.type === 'text' && !first.readOnly;
  focusOn(isTyped && isSeen(first) ? first : headingOf(host));
}

export function focusHeading(host: HTMLElement): void {
  focusOn(headingOf(host));
}

export function focusMain(host: HTMLElement): void {
  focusOn(host.querySelector<HTMLElement>('[data-main]'));
}

/** What was almost right, or wrong, selected so that typing replaces it. */
export function focusPart(host: HTMLElement, keys: readonly string[]): void {
  const parts = [...host.querySelectorAll<HTMLElement>('[data-part]')];
  const part = parts.find((one) => keys.includes(one.dataset['part'] ?? '')) ?? host.querySelector<HTMLElement>('[data-first]');
  focusOn(part ?? null);
  if (part instanceof HTMLInputElement && part.type === 'text') part.select();
}

/** Scrolls until a band (feedback, trouble) stands above the desk, which covers the foot of the screen. */
export function showBand(host: HTMLElement, selector: '[data-band]' | '[data-trouble]'): void {
  const band = host.querySelector(selector);
  const desk = host.querySelector('[data-desk]');
  if (!band || !desk) return;
  const hidden = band.getBoundingClientRect().bottom - desk.getBoundingClientRect().top;
  if (hidden > 1) window.scrollBy({ top: hidden });
}

/** Fetches styles again that could not be fetched while there was no connection: the loader of parts asks for each only once. */
export function restyle(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) if (!link.sheet) link.replaceWith(link.cloneNode());
}

/** What the feedback says, in one line for the live region. */
export function feedbackWords(host: HTMLElement): string {
  return (host.querySelector('[data-band]')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Where the focus is, in the terms of the shortcuts. */
export function placeOf(element: Element | null): 'text' | 'control' | 'button' | 'elsewhere' {
  if (element instanceof HTMLInputElement) return element.type === 'text' ? 'text' : 'control';
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLElement && element.isContentEditable) return 'text';
  if (element instanceof HTMLSelectElement) return 'text';
  return element instanceof HTMLElement && element.closest('a, button, summary') ? 'button' : 'elsewhere';
}

/** Keeps a custom property at the height of what the phone's keyboard covers. */
export function followKeyboard(host: HTMLElement, signal: AbortSignal): void {
  const view = window.visualViewport;
  if (!view) return;
  const measure = (): void => {
    const covered = view.scale > 1.01 ? 0 : Math.max(0, window.innerHeight - view.height - view.offsetTop);
    host.style.setProperty('--keyboard', `${Math.round(covered)}px`);
  };
  view.addEventListener('resize', measure, { signal });
  view.addEventListener('scroll', measure, { signal });
}

/** That of the question, or of the text where that hides the question. */
function headingOf(host: HTMLElement): HTMLElement | null {
  return [...host.querySelectorAll<HTMLElement>('[data-heading]')].filter(isSeen).at(-1) ?? null;
}

function isSeen(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? true; // absent in older browsers
}

function focusOn(element: HTMLElement | null): void {
  element?.focus({ preventScroll: false });
}
