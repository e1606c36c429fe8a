// Strokes over a grid with a mouse, a pen or a finger. A quick swipe up or down still scrolls the page; everything else draws.

export interface Stroke {
  isOff(): boolean;
  /** Pressed and let go in one place. */
  press(x: number, y: number): void;
  begin(x: number, y: number): void;
  over(x: number, y: number): void;
  end(isDone: boolean): void;
}

const startPx = 7;
/** A finger that moves sooner than this, and steeply, scrolls. */
const restMs = 110;

/** A Svelte action. */
export function strokes(node: HTMLElement, stroke: Stroke): { destroy(): void } {
  const life = new AbortController();
  let press: AbortController | null = null;
  let state: 'pressed' | 'drawing' | 'left' = 'left';
  let start = { x: 0, y: 0, at: 0, isTouch: false };

  /** What a movement is: asked by pointer and touch events alike, whichever comes first. */
  function moved(x: number, y: number): void {
    if (state !== 'pressed') return;
    const [right, down] = [Math.abs(x - start.x), Math.abs(y - start.y)];
    if (Math.hypot(right, down) < startPx) return;
    if (start.isTouch && down > 1.7 * right && performance.now() - start.at < restMs) {
      state = 'left';
      return press?.abort();
    }
    state = 'drawing';
    stroke.begin(start.x, start.y);
  }

  function finish(isDone: boolean, event?: PointerEvent): void {
    press?.abort();
    const was = state;
    state = 'left';
    if (was === 'drawing') stroke.end(isDone);
    else if (was === 'pressed' && isDone && event) stroke.press(event.clientX, event.clientY);
  }

  node.addEventListener('pointerdown', (event) => {
    if (stroke.isOff() || event.button !== 0 || !event.isPrimary) return;
    press?.abort();
    const { signal } = press = new AbortController();
    state = 'pressed';
    start = { x: event.clientX, y: event.clientY, at: performance.now(), isTouch: event.pointerType === 'touch' };
    window.addEventListener('pointermove', (move) => {
      moved(move.clientX, move.clientY);
      if (state === 'drawing') stroke.over(move.clientX, move.clientY);
    }, { signal });
    window.addEventListener('pointerup', (up) => finish(true, up), { signal });
    window.addEventListener('pointercancel', () => finish(false), { signal });
    window.addEventListener('keydown', (key) => {
      if (key.key !== 'Escape' || state !== 'drawing') return;
      key.preventDefault();
      finish(false);
    }, { signal, capture: true });
  }, { signal: life.signal });
  node.addEventListener('touchmove', (event) => {
    const touch = event.touches[0];
    if (touch) moved(touch.clientX, touch.clientY);
    if (state === 'drawing' && event.cancelable) event.preventDefault();
  }, { signal: life.signal, passive: false });
  node.addEventListener('contextmenu', (event) => { if (state !== 'left') event.preventDefault(); }, { signal: life.signal });

  return {
    destroy() { life.abort(); press?.abort(); },
  };
}
