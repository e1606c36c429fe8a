import { beforeEach, expect, it, vi } from 'vitest';
import { toast } from '../lib/toast';
import { startMenus } from '../shell/menus';
import { startPasswords } from '../shell/passwords';

beforeEach(() => {
  document.body.replaceChildren();
  vi.useFakeTimers();
});

function add<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string>, parent: Element = document.body): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent.append(element);
  return element;
}

it('shows a message and takes it away after a while', () => {
  const region = add('div', { 'data-toasts': '' });

  toast('<b>Saved</b>', { durationMs: 1_000 });
  expect(region.textContent).toBe('<b>Saved</b>');

  vi.advanceTimersByTime(1_000);
  expect(region.childElementCount).toBe(0);
});

it('undoes what the message told of', () => {
  const region = add('div', { 'data-toasts': '' });
  const run = vi.fn();
  toast('Deleted', { undo: { label: 'Undo', run } });

  region.querySelector('button')?.click();

  expect(run).toHaveBeenCalledOnce();
  expect(region.childElementCount).toBe(0);
});

it('closes a menu on Escape and gives the focus back to its button', () => {
  const menu = add('details', { 'data-menu': '', open: '' });
  const summary = add('summary', { tabindex: '0' }, menu);
  const link = add('a', { href: '#x' }, menu);
  startMenus(document);
  link.focus();

  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));

  expect(menu.open).toBe(false);
  expect(document.activeElement).toBe(summary);
});

it('shows a password and hides it again', () => {
  const input = add('input', { id: 'secret', type: 'password' });
  const button = add('button', { 'data-shows': 'secret', 'aria-pressed': 'false', hidden: '' });
  startPasswords(document);

  expect(button.hidden).toBe(false);
  button.click();
  expect([input.type, button.getAttribute('aria-pressed')]).toEqual(['text', 'true']);
  button.click();
  expect([input.type, button.getAttribute('aria-pressed')]).toEqual(['password', 'false']);
});
