// Forms: the 637,000 of the npm list and the Debian lemmas. Common: the 16,000 most frequent of film subtitles as far
// as they are Spanish, the words that this project teaches, and the everyday forms of both.
import { fold, own, spanishByRank, spanishForms, spanishLemmas } from './sources.mjs';

/** How far down the list of subtitle words: with fewer, words such as nevera are missing; with more come ever rarer forms and film names. */
const FREQUENT = 16_000;

/** Up to three letters, subtitles are full of syllables and abbreviations. */
const SHORT_FREQUENT = 5_000;
const LONGEST_SHORT = 3;

const letters = /^[a-zñç]+$/;
const oneLetterWords = new Set(['a', 'e', 'o', 'u', 'y']);
const clitics = /(?:me|te|se|nos|os|lo|la|le|los|las|les)$/;

// salid, which hardly ever is meant where salido is right: a form, not common.
const command = /^.{3,}[aei]d$/;

// Endings of the tenses that learners meet first; the stem of a regular verb takes them as they are.
const everyday = {
  ar: 'o as a amos ais an e aste o asteis aron aba abas abamos abais aban ando ado ada ados adas es emos eis en are ara aras aremos aran',
  er: 'o es e emos eis en i iste io isteis ieron ia ias iamos iais ian iendo ido ida idos idas a as amos ais an ere era eras eremos eran',
  ir: 'o es e imos is en i iste io isteis ieron ia ias iamos iais ian iendo ido ida idos idas a as amos ais an ire ira iras iremos iran',
};

// Endings under whose stress a stem changes: querer makes quiero, pedir pidió; the "quero" of some list is nobody's word.
const stressed = new Set(['o', 'as', 'a', 'an', 'es', 'e', 'en']);
const stressedOfIr = new Set([...stressed, 'io', 'ieron', 'iendo']);
const changedStems = (stem) => {
  const at = Math.max(stem.lastIndexOf('e'), stem.lastIndexOf('o'));
  return at < 0 ? [] : (stem[at] === 'e' ? ['ie', 'i'] : ['ue']).map((vowels) => stem.slice(0, at) + vowels + stem.slice(at + 1));
};

const verbForms = (verb, forms) => {
  const stem = verb.slice(0, -2);
  const changes = changedStems(stem).some((changed) => forms.has(`${changed}o`) && (changed.includes('ie') || changed.includes('ue') || verb.endsWith('ir')));
  const changed = verb.endsWith('ir') ? stressedOfIr : stressed;
  return (everyday[verb.slice(-2)] ?? '').split(' ').filter((ending) => ending && !(changes && changed.has(ending))).map((ending) => stem + ending);
};

// Plural always; for adjectives in -o the feminine too.
const nounForms = (word) => {
  if (/[aeiou]$/.test(word)) return [`${word}s`, ...(word.endsWith('o') ? [`${word.slice(0, -1)}a`, `${word.slice(0, -1)}as`] : [])];
  return /z$/.test(word) ? [`${word.slice(0, -1)}ces`] : [`${word}es`];
};

export const spanish = () => {
  const taught = own('es-learner').map(fold);
  const names = own('es-names').map(fold);
  const lemmas = new Set(spanishLemmas());
  const forms = new Set([...spanishForms(), ...lemmas].filter((word) => letters.test(word) && (word.length > 1 || oneLetterWords.has(word))));
  const strange = taught.filter((word) => !forms.has(word));
  if (strange.length > 0) throw new Error(`es-learner.txt has words that no list knows: ${strange.join(' ')}`);

  // Subtitles hold names, English and words joined by recognition faults: only what a dictionary knows, bare or before a clitic.
  const isSpanish = (word) => forms.has(word) || (clitics.test(word) && /(?:r|ndo)$/.test(word.replace(clitics, '')) && forms.has(word.replace(clitics, '')));
  const frequent = spanishByRank().slice(0, FREQUENT)
    .filter((word, rank) => letters.test(word) && (word.length > LONGEST_SHORT || rank < SHORT_FREQUENT) && isSpanish(word))
    .filter((word) => !(command.test(word) && forms.has(`${word}o`) && !lemmas.has(word)));

  // Expanded: nouns and verbs by form of the taught words, verbs also of the frequent ones. The subtitles already hold frequent plurals.
  const common = new Set([...frequent, ...taught]);
  const expanded = [...taught.flatMap((word) => [...nounForms(word), ...verbForms(word, forms)]), ...frequent.slice(0, 4000).flatMap((word) => [...nounForms(word), ...verbForms(word, forms)])];
  for (const word of expanded) if (forms.has(word)) common.add(word);
  for (const word of names) common.add(word);
  for (const word of own('es-not-words')) common.delete(word);
  for (const word of common) forms.add(word);
  return { forms, common };
};
