// Which words answer a try. The keys belong to Texts/*/player.json.
import type { Grade, PartGrade, Verdict } from '../../lib/api/types';

/** How many ways there are to say each. */
const variants = { RIGHT: 5, ALMOST: 3, PARTIAL: 3, WRONG: 4, SKIPPED: 1 } as const satisfies Record<Verdict, number>;

/** A heading that varies, but stays the same for the same try. */
export function headingKey(verdict: Verdict, item: number, n: number): string {
  return `player.says.${verdict.toLowerCase()}.${((item * 3 + n) % variants[verdict]) + 1}`;
}

export function verdictKey(verdict: Verdict): string {
  return `player.verdict.${verdict.toLowerCase()}`;
}

/** The part that is worth talking about: the first that is off, those with a named reason or the author's words before others. */
export function partsToExplain(grade: Grade): readonly PartGrade[] {
  return grade.parts.filter((part) => part.reason !== undefined || part.feedback !== undefined || part.difference?.some((one) => one.kind !== 'SAME'));
}

/** Each verdict has an icon of its own shape, so that colour is never the only sign. */
export const verdictIcons: Readonly<Record<Verdict, string>> = {
  RIGHT: 'circle-check',
  ALMOST: 'sparkles',
  PARTIAL: 'contrast',
  WRONG: 'pencil',
  SKIPPED: 'minus',
};

/** One star for half of the points, two for what completes an exercise, three for all of them. */
export function stars(percent: number, isCompleted: boolean): 0 | 1 | 2 | 3 {
  if (percent === 100) return 3;
  if (isCompleted) return 2;
  return percent >= 50 ? 1 : 0;
}
