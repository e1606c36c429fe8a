// Parts that are fetched when they are first needed, or ahead of that, and are there at once from then on.
import type { Component } from 'svelte';
import type { ItemView } from '../lib/api/types';
import { typeOf } from './types/index';
import type { ItemProps } from './types/type';

export class Components {
  #bodies = $state.raw<Readonly<Record<string, Component<ItemProps>>>>({});

  body(view: ItemView): Component<ItemProps> | undefined {
    return this.#bodies[view.type];
  }

  async load(views: readonly ItemView[]): Promise<void> {
    const missing = [...new Map(views.filter((view) => !this.#bodies[view.type]).map((view) => [view.type, view])).values()];
    if (missing.length === 0) return;
    const loaded = await Promise.all(missing.map(async (view) => [view.type, (await typeOf(view).load()).default] as const));
    this.#bodies = { ...this.#bodies, ...Object.fromEntries(loaded) };
  }
}

/** A component in a file of its own. */
export class Lazy<Part> {
  component = $state.raw<Part>();
  readonly #fetch: () => Promise<{ readonly default: Part }>;

  constructor(fetch: () => Promise<{ readonly default: Part }>) {
    this.#fetch = fetch;
  }

  async load(): Promise<void> {
    this.component ??= (await this.#fetch()).default;
  }
}
