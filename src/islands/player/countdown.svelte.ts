// The clock of an attempt: shows the time left and says aloud when little of it is.
import { leftMs, passedMark, type TimeMark } from './state/clock';

const lookEveryMs = 500;

export class Countdown {
  leftMs = $state<number | null>(null);

  /** Runs until the returned function is called, or the time is over. */
  run(deadline: string, offsetMs: number, passed: (mark: TimeMark | 'over') => void): () => void {
    this.leftMs = leftMs(deadline, offsetMs, Date.now());
    const look = (): void => {
      const before = this.leftMs ?? 0;
      const left = leftMs(deadline, offsetMs, Date.now());
      this.leftMs = left;
      const mark = passedMark(before, left);
      if (mark) passed(mark);
      if (left > 0) return;
      clearInterval(ticking);
      passed('over');
    };
    const ticking = setInterval(look, lookEveryMs);
    return () => { clearInterval(ticking); this.leftMs = null; };
  }
}
