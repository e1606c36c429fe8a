// Writes the one style sheet's list of imports: the shell's layers in order, then every component's file found beside its .razor.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const web = fileURLToPath(new URL('../../Web/', import.meta.url));
const out = fileURLToPath(new URL('../.generated/', import.meta.url));
const shell = path.join(web, 'Shell', 'styles');
const skipped = new Set(['bin', 'obj', 'wwwroot', 'node_modules']);

const layers = ['reset', 'tokens', 'base', 'components', 'utilities'];
const besideComponents = (await cssFiles(web)).filter((file) => path.dirname(file) !== shell).sort();

const line = (file, layer) => `@import ${JSON.stringify(path.relative(out, file).split(path.sep).join('/'))} layer(${layer});`;
const imports = layers.flatMap((layer) => [
  line(path.join(shell, `${layer}.css`), layer),
  ...(layer === 'components' ? besideComponents.map((file) => line(file, 'components')) : []),
]);

await mkdir(out, { recursive: true });
await writeFile(path.join(out, 'app.css'), [`@layer ${layers.join(', ')};`, '@import "./fonts/fonts.css";', ...imports, ''].join('\n'));
console.log(`app.css ${imports.length} files`);

async function cssFiles(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : cssFiles(full);
      return entry.name.endsWith('.css') ? [full] : [];
    }),
  );
  return found.flat();
}
