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
const names = ['isFestive', 'hasShortcuts', 'isSlow'] as const satisfies readonly (keyof Choices)[];

/** What was chosen on this device goes before the person's own setting. */
export function readChoices(shelf: Shelf | null, hasSounds: boolean | undefined): Choices {
  return { isFestive: hasSounds ?? true, hasShortcuts: true, isSlow: false, ...chosen(shelf) };
}

/** Keeps what is changed by this choice, and nothing that was only a preset: the account's setting may still change. */
export function writeChoices(shelf: Shelf | null, before: Choices, now: Choices): void {
  const changed = names.filter((name) => before[name] !== now[name]).map((name) => [name, now[name]] as const);
  try {
    shelf?.setItem(key, JSON.stringify({ ...chosen(shelf), ...Object.fromEntries(changed) }));
  } catch (error) {
    // A full store: the choice holds until the page is left.
    if (!(error instanceof DOMException)) throw error;
  }
}

function chosen(shelf: Shelf | null): Partial<Choices> {
  try {
    const kept: unknown = JSON.parse(shelf?.getItem(key) ?? '{}');
    const known = Object.entries(typeof kept === 'object' && kept !== null ? kept : {}).filter(([name, value]) => names.some((one) => one === name) && typeof value === 'boolean');
    return Object.fromEntries(known);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
