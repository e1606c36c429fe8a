// Letters that a language has and many keyboards lack, and how one is put where the caret is.

const byLanguage: Readonly<Record<string, string>> = {
  es: 'áéíóúüñ¿¡',
  fr: 'àâæçéèêëîïôœùûü',
  de: 'äöüß',
  pt: 'ãáâàçéêíõóôú',
  it: 'àèéìòù',
  ca: 'àçéèíïóòúü·',
  gl: 'áéíóúüñ',
  eu: 'ñç',
  nl: 'éèëïóöü',
  sv: 'åäö',
  da: 'æøå',
  nb: 'æøå',
  fi: 'äöå',
  pl: 'ąćęłńóśźż',
  cs: 'áčďéěíňóřšťúůýž',
  ro: 'ăâîșț',
  tr: 'çğıöşü',
  hu: 'áéíóöőúüű',
};

/** The letters of the key bar for a language tag such as `es-MX`; none for languages that every keyboard writes. */
export function lettersOf(language: string, isUpper = false): readonly string[] {
  const letters = [...(byLanguage[language.split('-')[0]?.toLowerCase() ?? ''] ?? '')];
  return isUpper ? [...new Set(letters.map((letter) => upper(letter, language)))] : letters;
}

export interface Typed {
  readonly value: string;
  readonly caret: number;
}

/** Puts text in place of the selection and the caret behind it. */
export function insertAt(value: string, start: number, end: number, text: string): Typed {
  return { value: value.slice(0, start) + text + value.slice(end), caret: start + text.length };
}

/** In Unicode's capitals ß becomes SS; on a key it stays one letter. */
function upper(letter: string, language: string): string {
  return letter === 'ß' ? 'ẞ' : letter.toLocaleUpperCase(language);
}
