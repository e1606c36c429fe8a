// @vitest-environment node
// Rules that the content security policy and the design depend on, kept over the sources.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../', import.meta.url));
const skipped = new Set(['node_modules', 'bin', 'obj', 'dist', '.generated', 'tests']);

function files(folder: string, extension: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return files(full, extension);
    return extension.test(entry.name) ? [full] : [];
  });
}

function offenders(extension: RegExp, pattern: RegExp, minimum: number): string[] {
  const found = files(source, extension);
  expect(found.length).toBeGreaterThanOrEqual(minimum);
  return found.filter((file) => pattern.test(readFileSync(file, 'utf8'))).map((file) => path.relative(source, file));
}

it('no template carries a style attribute or a style element of its own', () => {
  expect(offenders(/\.razor$/, /\sstyle\s*=|<style/i, 20)).toEqual([]);
  expect(offenders(/\.svelte$/, /\sstyle\s*=\s*["'{`]/i, 2)).toEqual([]);
});

it('no template runs a script of its own', () => {
  expect(offenders(/\.razor$/, /\son[a-z]+\s*=\s*"|javascript:/i, 20)).toEqual([]);
});

it('styles use no !important, no ids and no data: addresses', () => {
  expect(offenders(/\.css$/, /!important|url\(["']?data:|(^|[\s,}])#[a-z][\w-]*\s*[{,]/im, 20)).toEqual([]);
});

it('templates name only icons that the sprite has', () => {
  const listed: unknown = JSON.parse(readFileSync(new URL('../build/icons.json', import.meta.url), 'utf8'));
  const own = readdirSync(new URL('../icons/own', import.meta.url)).map((file) => file.replace('.svg', ''));
  const sprite = new Set([...(Array.isArray(listed) ? listed : []), ...own]);
  const named = files(source, /\.(razor|svelte)$/).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/<Icon [Nn]ame="([a-z0-9-]+)"/g)].map(([, name]) => name));

  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !sprite.has(name))).toEqual([]);
});
