// The time that is left, by the server's clock: the device's own may be wrong by hours.

const minuteMs = 60_000;

export function leftMs(deadline: string, offset: number, nowMs: number): number {
  return Math.max(0, Date.parse(deadline) - (nowMs + offset));
}

export type TimeMark = 'fiveMinutes' | 'oneMinute' | 'tenSeconds';
const marks: readonly (readonly [TimeMark, number])[] = [['tenSeconds', 10_000], ['oneMinute', minuteMs], ['fiveMinutes', 5 * minuteMs]];

/** The mark that was passed between two looks at the clock: said aloud once. */
export function passedMark(beforeMs: number, nowMs: number): TimeMark | null {
  return marks.find(([, at]) => beforeMs > at && nowMs <= at && nowMs > 0)?.[0] ?? null;
}

/** 65,000 ms is `1:05`; hours only when there are some. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
