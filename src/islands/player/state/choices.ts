// What the learner chose about playing, kept on this device.

export interface Choices {
  /** Tones, vibration and confetti. */
  readonly isFestive: boolean;
  /** Single-letter shortcuts. */
  readonly hasShortcuts: boolean;
  readonly isSlow: boolean;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;
const key = 'aulario.player';

export function readChoices(shelf: Shelf | null, hasSounds: boolean | undefined): Choices {
  const usual: Choices = { isFestive: hasSounds ?? true, hasShortcuts: true, isSlow: false };
  try {
    const kept: unknown = JSON.parse(shelf?.getItem(key) ?? '{}');
    const known = Object.entries({ ...usual, ...(typeof kept === 'object' ? kept : {}) }).filter(([name, value]) => name in usual && typeof value === 'boolean');
    return { ...usual, ...Object.fromEntries(known) };
  } catch (error) {
    if (error instanceof SyntaxError) return usual;
    throw error;
  }
}

export function writeChoices(shelf: Shelf | null, choices: Choices): void {
  try {
    shelf?.setItem(key, JSON.stringify(choices));
  } catch (error) {
    // A full store: the choice holds until the page is left.
    if (!(error instanceof DOMException)) throw error;
  }
}
