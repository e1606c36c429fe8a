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

/** What was chosen on this device goes before the person's own setting. */
export function readChoices(shelf: Shelf | null, hasSounds: boolean | undefined): Choices {
  const usual: Choices = { isFestive: hasSounds ?? true, hasShortcuts: true, isSlow: false };
  const chosen = Object.entries(kept(shelf)).filter(([name, value]) => name in usual && typeof value === 'boolean');
  return { ...usual, ...Object.fromEntries(chosen) };
}

/** Keeps what is chosen now, and nothing that was only a preset: the account's setting may still change. */
export function writeChoices(shelf: Shelf | null, chosen: Partial<Choices>): void {
  try {
    shelf?.setItem(key, JSON.stringify({ ...kept(shelf), ...chosen }));
  } catch (error) {
    // A full store: the choice holds until the page is left.
    if (!(error instanceof DOMException)) throw error;
  }
}

function kept(shelf: Shelf | null): object {
  try {
    const read: unknown = JSON.parse(shelf?.getItem(key) ?? '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
