// Runs before the first paint, as a classic script in <head>: sets the chosen look, so that nothing flashes. It stands alone
// (no imports: a classic script cannot have any; the build refuses them), so it knows only the cookie's form; tests/look.test.ts keeps it equal to lib/look.ts.
(() => {
  const chosen = /(?:^|; )aulario-look=([a-z-]+)\.([a-z-]+)\.([a-z-]+)/.exec(document.cookie);
  if (!chosen) return;
  const names = ['data-theme', 'data-mode', 'data-type'];
  names.forEach((name, index) => {
    const value = chosen[index + 1];
    if (value && value !== '-') document.documentElement.setAttribute(name, value);
  });
})();

export {};
