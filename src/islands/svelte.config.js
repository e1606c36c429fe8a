/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  // External CSS: a component's style goes into a hashed file, never into a <style> element (the CSP forbids those).
  compilerOptions: { runes: true, css: 'external' },
};
