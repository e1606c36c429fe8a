/** Messages that the server rendered into the toast region get their close button's work. */
export function startFlash(page: Document): void {
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    event.target.closest('button[data-closes-toast]')?.closest('.toast')?.remove();
  });
}
