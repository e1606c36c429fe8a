// Custom properties of an element. A style directive would bring its own code into what every exercise loads.

type Values = Readonly<Record<string, number>>;

/** A Svelte action. */
export function vars(node: HTMLElement, values: Values): { update(values: Values): void } {
  const update = (now: Values): void => {
    for (const [name, value] of Object.entries(now)) node.style.setProperty(`--${name}`, String(value));
  };
  update(values);
  return { update };
}
