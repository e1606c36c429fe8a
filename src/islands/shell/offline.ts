/** Shows the banner while the browser says there is no connection. */
export function startOffline(page: Document): void {
  const banner = page.querySelector<HTMLElement>('[data-offline]');
  if (!banner) return;
  const show = (): void => { banner.hidden = navigator.onLine; };
  window.addEventListener('online', show);
  window.addEventListener('offline', show);
  show();
}
