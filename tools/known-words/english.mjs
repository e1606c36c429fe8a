// Forms: Debian's wamerican (careful) and the British spellings of its words; the permissive npm list only supplies those
// spellings, because misspellings such as "wich" and "stoped" are in it. Common: counted in 51 million words of subtitles.
import { englishCareful, englishCounts, englishPermissive, fold, own } from './sources.mjs';

/** A word counts as common from this number of occurrences on: 1 in two million (hostel, collage, hoarse). */
export const COMMON_FROM = 25;

/** Up to three letters, subtitles are full of syllables and abbreviations: 10 in a million. */
const SHORT_COMMON_FROM = 500;
const LONGEST_SHORT = 3;

const letters = /^[a-z]+$/;
const lowerCase = /^\p{Ll}+$/u; // no names; with the accents of café and fiancé
const oneLetterWords = new Set(['a', 'i', 'o']);

/** British to American, the patterns alone and where they are at home (no suspence, no lettre); a result that no list knows is dropped. */
const american = (word) => [
  word.replace(/(?<=[aeiou][^aeiou]+i?)our/, 'or'), word.replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'), word.replace(/ys(e|ed|es|er|ing)$/, 'yz$1'),
  word.replace(/(?<=cen|me|li|thea|spec|lus)tre(s?)$/, 'ter$1'), word.replace(/ll(ed|ing|er|ers|or)$/, 'l$1'), word.replace(/ogue(s?)$/, 'og$1'),
  word.replace(/(?<=def|off|pret|lic)ence(s?)$/, 'ense$1'), word.replace(/(?:ae|oe)(?=[a-z]{4})/, 'e'), word.replace(/gramme/, 'gram'), word.replace(/l(ment|ments|ful)$/, 'll$1'),
].filter((spelling) => spelling !== word);

export const english = () => {
  const careful = new Set(englishCareful().filter((word) => lowerCase.test(word)).map(fold).filter((word) => letters.test(word) && (word.length > 1 || oneLetterWords.has(word))));
  const british = englishPermissive().filter((word) => !careful.has(word) && letters.test(word) && american(word).some((spelling) => careful.has(spelling)));
  const taught = own('en-learner').filter((word) => letters.test(word));
  const names = own('en-names');
  const counts = englishCounts();
  const neverCommon = new Set(own('en-not-words'));

  const forms = new Set([...careful, ...british]);
  const permissive = new Set(englishPermissive());
  const strange = taught.filter((word) => !forms.has(word) && !permissive.has(word));
  if (strange.length > 0) throw new Error(`en-learner.txt has words that no list knows: ${strange.join(' ')}`);

  // A British spelling is as common as its American twin.
  const count = (word) => Math.max(counts.get(word) ?? 0, ...(careful.has(word) ? [] : american(word).map((spelling) => counts.get(spelling) ?? 0)));
  const common = new Set([...forms].filter((word) => count(word) >= (word.length > LONGEST_SHORT ? COMMON_FROM : SHORT_COMMON_FROM)));
  for (const word of [...taught, ...names]) common.add(word);
  for (const word of neverCommon) common.delete(word);
  for (const word of common) forms.add(word);
  for (const name of names) forms.add(`${name}s`);
  return { forms, common };
};
