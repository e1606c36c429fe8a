/** <details data-menu> works without a script; with one it also closes on Escape, on a click elsewhere, and when another opens. */
export function startMenus(page: Document): void {
  const openMenus = (): HTMLDetailsElement[] => [...page.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')];

  page.addEventListener('click', (event) => {
    for (const menu of openMenus()) if (!(event.target instanceof Node) || !menu.contains(event.target)) menu.open = false;
  });
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of openMenus()) {
      const hadFocus = menu.contains(page.activeElement);
      menu.open = false;
      if (hadFocus) menu.querySelector('summary')?.focus();
    }
  });
  page.addEventListener('focusin', (event) => {
    for (const menu of openMenus()) if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}
