/** A button with data-opens="id" opens that <dialog> as a modal; a press on its backdrop closes it. */
export function startDialogs(page: Document): void {
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const opener = event.target.closest<HTMLElement>('[data-opens]');
    if (opener) {
      const dialog = page.getElementById(opener.dataset['opens'] ?? '');
      if (dialog instanceof HTMLDialogElement) dialog.showModal();
      return;
    }
    if (event.target instanceof HTMLDialogElement && isOnBackdrop(event.target, event)) event.target.close();
  });
}

function isOnBackdrop(dialog: HTMLDialogElement, event: MouseEvent): boolean {
  const box = dialog.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}
