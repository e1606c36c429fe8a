// Short messages at the foot of the page. The server renders the region (#toasts is its live region); this adds to it.

export interface ToastUndo {
  readonly label: string;
  readonly run: () => void;
}

export interface ToastOptions {
  readonly kind?: 'info' | 'right' | 'wrong';
  readonly undo?: ToastUndo;
  /** How long it stays, in milliseconds; it stays longer while it is pointed at or holds the focus. */
  readonly durationMs?: number;
}

const usualMs = 6_000;
const withUndoMs = 12_000;

export function toast(message: string, options: ToastOptions = {}): () => void {
  const region = document.querySelector('[data-toasts]');
  if (!region) throw new Error('toast() found no [data-toasts] element: render the page inside Document.razor.');
  const item = document.createElement('div');
  item.className = 'toast';
  item.dataset['kind'] = options.kind ?? 'info';
  const text = document.createElement('p');
  text.textContent = message;
  item.append(text);

  const listening = new AbortController();
  const close = (): void => {
    listening.abort();
    clearTimeout(timer);
    item.remove();
  };
  let timer = 0;
  const wait = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(close, options.durationMs ?? (options.undo ? withUndoMs : usualMs));
  };
  const hold = (): void => clearTimeout(timer);

  if (options.undo) item.append(undoButton(options.undo, close, listening.signal));
  for (const type of ['pointerenter', 'focusin']) item.addEventListener(type, hold, { signal: listening.signal });
  for (const type of ['pointerleave', 'focusout']) item.addEventListener(type, wait, { signal: listening.signal });
  region.append(item);
  wait();
  return close;
}

function undoButton(undo: ToastUndo, close: () => void, signal: AbortSignal): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.dataset['size'] = 'small';
  button.textContent = undo.label;
  button.addEventListener('click', () => { undo.run(); close(); }, { signal });
  return button;
}
