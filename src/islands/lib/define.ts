// Puts a Svelte component behind a custom element in the light DOM. What the server rendered inside the element stays on the screen
// until the component has mounted, then gives way in the same frame, so nothing jumps and nothing is blank meanwhile.
import { mount, unmount, type Component } from 'svelte';
import { readTexts, type Texts } from './texts';

export interface IslandProps<Data = unknown> {
  /** The parsed JSON the server rendered for this island; `undefined` when there is none. */
  readonly data: Data;
  readonly texts: Texts;
  /** The element's attributes at mount, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The element itself: dispatch bubbling CustomEvents from here. */
  readonly host: HTMLElement;
  /** Aborted when the element leaves the page: hand it to listeners and to fetch. */
  readonly signal: AbortSignal;
}

export function define<Data>(tag: string, component: Component<IslandProps<Data>>): void {
  if (customElements.get(tag)) return;
  customElements.define(tag, class extends HTMLElement {
    #life: AbortController | undefined;
    #mounted: Record<string, unknown> | undefined;
    #payload: unknown;

    connectedCallback(): void {
      // An element that is moved is disconnected and connected again: it starts anew from the same data.
      this.#payload ??= readPayload(this);
      this.#life = new AbortController();
      const { data, texts } = splitPayload(this.#payload);
      // The data is the server's answer to this very component; its shape is the contract between the two.
      const props: IslandProps<Data> = { data: data as Data, texts: readTexts(texts), attributes: attributesOf(this), host: this, signal: this.#life.signal };
      const served = [...this.childNodes];
      this.#mounted = mount(component, { target: this, props });
      for (const node of served) node.remove();
      this.toggleAttribute('data-ready', true);
    }

    disconnectedCallback(): void {
      this.#life?.abort();
      if (this.#mounted) void unmount(this.#mounted);
      this.#life = undefined;
      this.#mounted = undefined;
      this.removeAttribute('data-ready');
    }
  });
}

function readPayload(host: HTMLElement): unknown {
  const script = host.querySelector(':scope > script[type="application/json"]');
  return script?.textContent ? JSON.parse(script.textContent) : {};
}

function splitPayload(payload: unknown): { data: unknown; texts: unknown } {
  if (typeof payload !== 'object' || payload === null) return { data: undefined, texts: undefined };
  return { data: 'data' in payload ? payload.data : undefined, texts: 'texts' in payload ? payload.texts : undefined };
}

function attributesOf(host: HTMLElement): Record<string, string> {
  return Object.fromEntries(Array.from(host.attributes, ({ name, value }) => [name, value]));
}
