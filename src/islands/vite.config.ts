import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Every folder that holds an island.ts is an island, named after its folder. */
const islands = readdirSync(here('.'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(here(`./${entry.name}/island.ts`)))
  .map((entry) => [entry.name, here(`./${entry.name}/island.ts`)] as const);

/** Emits the icon sprite with a hashed name that the manifest knows. */
function iconSprite(): Plugin {
  return {
    name: 'aulario-icon-sprite',
    apply: 'build',
    buildStart() {
      const source = readFileSync(here('./.generated/icons.svg'));
      this.emitFile({ type: 'asset', name: 'icons.svg', originalFileName: 'icons.svg', source });
    },
  };
}

/** The theme's script is loaded as a classic one, so that it runs before the first paint. */
function classicTheme(): Plugin {
  return {
    name: 'aulario-classic-theme',
    apply: 'build',
    generateBundle(_, bundle) {
      const theme = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'theme');
      if (theme?.type !== 'chunk') this.error('theme/theme.ts was not built.');
      if (theme.imports.length > 0 || /^\s*export\b/m.test(theme.code)) this.error('theme/theme.ts must not import or export anything.');
    },
  };
}

export default defineConfig({
  root: here('.'),
  base: '/dist/',
  plugins: [svelte(), iconSprite(), classicTheme()],
  build: {
    outDir: here('../Web/wwwroot/dist'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    // No data: addresses: the content security policy does not allow them.
    assetsInlineLimit: 0,
    assetsDir: '',
    modulePreload: { polyfill: false },
    // Browsers of 2024 on: light-dark(), nesting, oklch and container queries are used as they are.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    rolldownOptions: {
      // One file for the framework and what islands share, what items are drawn with included: small files compress badly, and this
      // one stays in the cache when an island changes.
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules[\\/](svelte|esm-env|clsx)[\\/]|islands[\\/]lib[\\/](Icon|define|icon-url|texts)|preload-helper|player[\\/](lazy|types[\\/]type\.ts|views[\\/](Mark|Prompt|sound\.ts)|state[\\/]words)/ },
          ],
        },
      },
      // Svelte declares a class for custom elements when it is loaded; ours are in lib/define.ts, so 3 kB would go unused.
      treeshake: { moduleSideEffects: (id) => !id.includes('/node_modules/svelte/') },
      input: {
        app: here('./.generated/app.css'),
        theme: here('./theme/theme.ts'),
        shell: here('./shell/shell.ts'),
        ...Object.fromEntries(islands),
      },
    },
  },
  test: { environment: 'jsdom', include: ['**/*.test.ts', '**/*.test.mjs'], exclude: ['node_modules/**'] },
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
});
