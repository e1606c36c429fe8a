import type { Look } from '../lib/look';

/** The look a signed-in person picks goes to their account, so that it is there on every device. Large type stays the device's. */
export function startAccount(page: Document): void {
  if (page.documentElement.dataset['signedIn'] === undefined) return;
  page.documentElement.addEventListener('aulario:look', (event) => {
    if (!(event instanceof CustomEvent)) return;
    const look: Look = event.detail;
    void fetch('/api/v1/me', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ color: look.theme?.toUpperCase() ?? null, mode: look.mode?.toUpperCase() ?? 'SYSTEM' }),
      keepalive: true,
    }).catch(() => undefined); // offline: this device keeps its cookie, the account its last look
  });
}

/** Forms that want to know where the person's day begins get the browser's time zone; without a script it is asked in the settings. */
export function fillTimeZone(page: Document): void {
  for (const input of page.querySelectorAll<HTMLInputElement>('input[data-time-zone]')) {
    if (input.value === '') input.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
}
