// How the site looks to this person: theme, light or dark, type size. Kept in one cookie, `theme.mode.type`, with `-` for "not chosen".

export const themes = ['lavender', 'coral', 'teal', 'warmpink', 'blue', 'purple'] as const;
export const modes = ['light', 'dark'] as const;

export type Theme = (typeof themes)[number];
export type Mode = (typeof modes)[number];

export interface Look {
  /** Absent: the site's own theme. */
  readonly theme?: Theme | undefined;
  /** Absent: as the system says. */
  readonly mode?: Mode | undefined;
  readonly isLarge: boolean;
}

const cookieName = 'aulario-look';
const yearSeconds = 31_536_000;

export function parseLook(cookies: string): Look {
  const value = cookies.split('; ').find((pair) => pair.startsWith(`${cookieName}=`));
  const [theme, mode, type] = value?.slice(cookieName.length + 1).split('.') ?? [];
  return {
    theme: themes.find((known) => known === theme),
    mode: modes.find((known) => known === mode),
    isLarge: type === 'large',
  };
}

export function lookCookie(look: Look): string {
  const value = [look.theme ?? '-', look.mode ?? '-', look.isLarge ? 'large' : '-'].join('.');
  return `${cookieName}=${value}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`;
}

export function applyLook(root: HTMLElement, look: Look): void {
  setOrRemove(root, 'data-theme', look.theme);
  setOrRemove(root, 'data-mode', look.mode);
  setOrRemove(root, 'data-type', look.isLarge ? 'large' : undefined);
}

function setOrRemove(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
