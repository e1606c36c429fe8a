// The clock of an attempt: shows the time left and says aloud when little of it is. Fetched only where there is a clock.
import { clockText, leftMs, passedMark, type TimeMark } from './state/clock';

const lookEveryMs = 500;
const hurryMs = 60_000;

export class Countdown {
  /** Time left as it is shown. */
  text = $state('');
  isHurrying = $state(false);
  #leftMs = 0;

  /** Runs until the returned function is called, or the time is over. */
  run(deadline: string, offsetMs: number, passed: (mark: TimeMark | 'over') => void): () => void {
    this.#show(leftMs(deadline, offsetMs, Date.now()));
    const look = (): void => {
      const before = this.#leftMs;
      this.#show(leftMs(deadline, offsetMs, Date.now()));
      const mark = passedMark(before, this.#leftMs);
      if (mark) passed(mark);
      if (this.#leftMs > 0) return;
      clearInterval(ticking);
      passed('over');
    };
    const ticking = setInterval(look, lookEveryMs);
    return () => clearInterval(ticking);
  }

  #show(left: number): void {
    this.#leftMs = left;
    this.text = clockText(left);
    this.isHurrying = left <= hurryMs;
  }
}
