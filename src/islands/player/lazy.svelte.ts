// A part of the page that is fetched when it is first needed, or ahead of that, and is there at once from then on.

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
