import { beforeEach, expect, it, vi } from 'vitest';
import { applyLook, lookCookie, parseLook, themes } from '../lib/look';

beforeEach(() => {
  vi.resetModules();
  applyLook(document.documentElement, { isLarge: false });
});

it('reads back every look it writes', () => {
  const modes = [undefined, 'light', 'dark'] as const;
  const looks = [undefined, ...themes].flatMap((theme) => modes.flatMap((mode) => [true, false].map((isLarge) => ({ theme, mode, isLarge }))));
  expect(looks).toHaveLength(42);
  for (const look of looks) {
    const [pair] = lookCookie(look).split(';');
    expect(parseLook(`other=1; ${pair ?? ''}`)).toEqual(look);
  }
});

it('ignores what is not a look', () => {
  expect(parseLook('aulario-look="><script>.x.y')).toEqual({ theme: undefined, mode: undefined, isLarge: false });
});

it('is set before the first paint just as the picker sets it', async () => {
  document.cookie = lookCookie({ theme: 'teal', mode: 'dark', isLarge: true });

  await import('../theme/theme');

  const early = { ...document.documentElement.dataset };
  applyLook(document.documentElement, { isLarge: false });
  applyLook(document.documentElement, parseLook(document.cookie));
  expect(early).toEqual({ theme: 'teal', mode: 'dark', type: 'large' });
  expect({ ...document.documentElement.dataset }).toEqual(early);
});
