// Dragging with a mouse, a pen or a finger. A finger must rest for a moment first, so that a swipe goes on scrolling the page.

export interface DragActions {
  readonly isOff: boolean;
  begin(): void;
  /** What lies under the pointer, the dragged element left out. */
  over(target: Element | null, x: number, y: number): void;
  drop(): void;
  cancel(): void;
}

const restMs = 220;
const startPx = 6;
const wobblePx = 10;

/** A Svelte action: the element follows the pointer by the custom properties --drag-x and --drag-y. */
export function drag(node: HTMLElement, first: DragActions): { update(next: DragActions): void; destroy(): void } {
  let actions = first;
  let press: AbortController | null = null;
  let isDragging = false;

  function down(event: PointerEvent): void {
    if (actions.isOff || event.button !== 0 || !event.isPrimary) return;
    press?.abort();
    const life = press = new AbortController();
    const { signal } = life;
    const [x, y, isTouch] = [event.clientX, event.clientY, event.pointerType === 'touch'];
    const resting = isTouch ? setTimeout(begin, restMs) : 0;
    signal.addEventListener('abort', () => clearTimeout(resting));

    window.addEventListener('pointermove', (move) => {
      const way = Math.hypot(move.clientX - x, move.clientY - y);
      if (!isDragging && isTouch && way > wobblePx) return life.abort();
      if (!isDragging && !isTouch && way > startPx) begin();
      if (isDragging) follow(move.clientX - x, move.clientY - y, move);
    }, { signal });
    window.addEventListener('pointerup', () => end(true), { signal });
    window.addEventListener('pointercancel', () => end(false), { signal });
    window.addEventListener('keydown', (key) => {
      if (key.key !== 'Escape' || !isDragging) return;
      key.preventDefault();
      end(false);
    }, { signal, capture: true });
  }

  function begin(): void {
    isDragging = true;
    follow(0, 0);
    actions.begin();
  }

  function follow(x: number, y: number, at?: PointerEvent): void {
    node.style.setProperty('--drag-x', `${x}px`);
    node.style.setProperty('--drag-y', `${y}px`);
    if (at) actions.over(document.elementFromPoint(at.clientX, at.clientY), at.clientX, at.clientY);
  }

  function end(isDropped: boolean): void {
    press?.abort();
    if (!isDragging) return;
    isDragging = false;
    swallowClick();
    if (isDropped) actions.drop();
    else actions.cancel();
  }

  /** The page must not scroll under a finger that drags. Listened to from the start: later is too late for the browser. */
  const hold = (event: Event): void => { if (isDragging && event.cancelable) event.preventDefault(); };
  const life = new AbortController();
  node.addEventListener('pointerdown', down, { signal: life.signal });
  node.addEventListener('touchmove', hold, { signal: life.signal, passive: false });
  node.addEventListener('contextmenu', (event) => { if (isDragging || press && !press.signal.aborted) event.preventDefault(); }, { signal: life.signal });
  node.addEventListener('dragstart', (event) => event.preventDefault(), { signal: life.signal });

  return {
    update(next) { actions = next; },
    destroy() { life.abort(); press?.abort(); },
  };
}

/** The click that a browser makes of a press and a release on the same element was a drop. */
function swallowClick(): void {
  const life = new AbortController();
  window.addEventListener('click', (event) => { event.stopPropagation(); event.preventDefault(); }, { capture: true, once: true, signal: life.signal });
  setTimeout(() => life.abort(), 0);
}
