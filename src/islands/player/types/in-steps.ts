// What types that are played in steps have in common: nothing is ever in hand, the view says where the item stands and shows what is right.

/** The response of an item that takes steps. */
export type Nothing = Readonly<Record<string, never>>;

export const inSteps = {
  takesSteps: true,
  read: (): null => null,
  empty: (): Nothing => ({}),
  isEmpty: (response: Nothing): boolean => Object.keys(response).length === 0,
  hasTyping: (): boolean => false,
  pick: (): null => null,
  decide: (): null => null,
  again: (_: unknown, response: Nothing): Nothing => response,
  carry: (): null => null,
  rightLines: (): readonly [] => [],
} as const;
