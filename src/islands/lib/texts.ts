// The interface's words inside an island. The server puts the keys an island needs into its JSON block, in the page's language only.

export type TextValues = Readonly<Record<string, string | number>>;

export interface Texts {
  (key: string, values?: TextValues): string;
  /** Takes `key.one` or `key.other`; `{count}` is filled in. */
  plural(key: string, count: number, values?: TextValues): string;
}

export function readTexts(source: unknown): Texts {
  const entries = new Map<string, string>();
  if (typeof source === 'object' && source !== null) {
    for (const [key, value] of Object.entries(source)) if (typeof value === 'string') entries.set(key, value);
  }
  const text = (key: string, values: TextValues = {}): string => {
    const pattern = entries.get(key);
    if (pattern === undefined) throw new Error(`Text "${key}" did not reach the island: add its prefix where the page renders the island.`);
    return fill(pattern, values);
  };
  const plural = (key: string, count: number, values: TextValues = {}): string =>
    text(`${key}.${count === 1 ? 'one' : 'other'}`, { count, ...values });
  return Object.assign(text, { plural });
}

function fill(pattern: string, values: TextValues): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
