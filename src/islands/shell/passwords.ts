/** The eye beside a password shows it and hides it again; the server renders the button hidden, since it needs a script. */
export function startPasswords(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-shows]')) button.hidden = false;

  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLButtonElement>('button[data-shows]');
    const input = button && page.getElementById(button.dataset['shows'] ?? '');
    if (!button || !(input instanceof HTMLInputElement)) return;
    const isShown = input.type === 'password';
    input.type = isShown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(isShown));
  });
}
