// Which key does what. Single letters work only where nothing is being typed, and can be turned off (WCAG 2.1.4).

export interface KeyPress {
  readonly key: string;
  readonly hasModifier: boolean;
  /** Where the focus is: a field that takes letters, another form control (arrows and Enter are its own), a button, or elsewhere. */
  readonly place: 'text' | 'control' | 'button' | 'elsewhere';
}

export type Shortcut =
  | { readonly kind: 'main' }
  | { readonly kind: 'hint' }
  | { readonly kind: 'help' }
  | { readonly kind: 'go'; readonly step: 1 | -1 }
  | { readonly kind: 'pick'; readonly place: number }
  | { readonly kind: 'decide'; readonly value: 'TRUE' | 'FALSE' | 'NOT_GIVEN' };

const decisions: Readonly<Record<string, 'TRUE' | 'FALSE' | 'NOT_GIVEN'>> = { t: 'TRUE', v: 'TRUE', f: 'FALSE', n: 'NOT_GIVEN' };

export function shortcutFor({ key, hasModifier, place }: KeyPress, areLettersOn: boolean): Shortcut | null {
  if (hasModifier || place === 'text') return null;
  if (key === 'Enter') return place === 'elsewhere' ? { kind: 'main' } : null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') return place === 'control' ? null : { kind: 'go', step: key === 'ArrowRight' ? 1 : -1 };
  if (!areLettersOn) return null;
  if (/^[1-9]$/.test(key)) return { kind: 'pick', place: Number(key) - 1 };
  const letter = key.toLowerCase();
  if (letter === 'h') return { kind: 'hint' };
  if (letter === '?') return { kind: 'help' };
  const value = decisions[letter];
  return value ? { kind: 'decide', value } : null;
}
