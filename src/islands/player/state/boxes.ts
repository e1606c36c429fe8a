// One box per letter over one real text field: what each box shows, and what a field of a fixed number of letters takes.

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Letters as people count them: é is one, whether it was typed as one character or two. */
export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text.normalize()), ({ segment }) => segment);
}

/** No more letters than boxes, and none of the blanks that a paste brings at its ends. */
export function fitted(text: string, count: number): string {
  return graphemes(text.trimStart()).slice(0, count).join('');
}

/** The box before which the caret stands; behind the last letter of full boxes it is the last box. */
export function boxAt(value: string, caret: number, count: number): number {
  return Math.min(graphemes(value.slice(0, caret)).length, count - 1);
}

/** The place of the caret before a box; never behind the end of what was typed. */
export function caretAt(value: string, box: number): number {
  return graphemes(value).slice(0, box).join('').length;
}

/** Typing on a letter of full boxes writes over it; otherwise what follows moves on. */
export function typeOver(value: string, start: number, end: number, text: string, count: number): { readonly value: string; readonly caret: number } {
  const letters = graphemes(value);
  const isFull = letters.length >= count && start === end;
  const from = graphemes(value.slice(0, start)).length;
  const over = isFull ? caretAt(value, from + graphemes(text).length) : end;
  const joined = fitted(value.slice(0, start) + text + value.slice(over), count);
  return { value: joined, caret: Math.min(start + text.normalize().length, joined.length) };
}
