// What things are called, and which of them are the same in another view, where order and keys differ.
import type { PieceView, Prompt } from '../../lib/api/types';

/** The keys there by the keys here, or null where the things are not the same ones. Of things that look the same, each is used once. */
export function sameThings(here: readonly PieceView[], there: readonly PieceView[]): ReadonlyMap<string, string> | null {
  if (here.length !== there.length) return null;
  const free = new Map<string, string[]>();
  for (const { key, prompt } of there) free.set(nameOf(prompt), [...(free.get(nameOf(prompt)) ?? []), key]);
  const keys = here.map(({ key, prompt }) => [key, free.get(nameOf(prompt))?.shift()] as const);
  return keys.every((pair): pair is readonly [string, string] => pair[1] !== undefined) ? new Map(keys) : null;
}

/** A thing in words; empty where it is but a sound. */
export function wordsOf(prompt: Prompt | undefined): string {
  return prompt?.text || prompt?.picture?.alternative || '';
}

/** What one of several things is called: sounds without words are told apart by their keys. */
export function thingName(thing: PieceView | undefined): string {
  return wordsOf(thing?.prompt) || `♪ ${thing?.key.toUpperCase()}`;
}

export function nameOf(prompt: Prompt | undefined): string {
  return JSON.stringify([prompt?.text, prompt?.picture?.name, prompt?.sound]);
}
