// What every page does beyond plain HTML: the look picker, shown passwords, menus that close, dialogs, the offline banner.
// Vanilla on purpose: a page without an island loads no framework. Everything works, or is hidden, without it.
import { fillTimeZone, startAccount } from './account';
import { startDialogs } from './dialogs';
import { startLookPicker } from './look-picker';
import { startMenus } from './menus';
import { startOffline } from './offline';
import { startPasswords } from './passwords';
import { startFlash } from './flash';

startLookPicker(document);
startMenus(document);
startDialogs(document);
startPasswords(document);
startOffline(document);
startFlash(document);
startAccount(document);
fillTimeZone(document);
