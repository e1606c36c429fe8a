/** Address of one icon in the sprite; the server tells the sprite's hashed name on <html>. */
export function iconUrl(name: string): string {
  const sprite = document.documentElement.dataset['icons'] ?? '';
  return `${sprite}#${encodeURIComponent(name)}`;
}
