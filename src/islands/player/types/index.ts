// The one place where a type of item is registered: one line each. The code of a type is fetched when an exercise has it.
import type { ItemResponse, ItemView } from '../../lib/api/types';
import type { ItemType } from './type';

type Name = ItemView['type'];

const fetchers: Readonly<Record<Name, () => Promise<ItemType>>> = {
  MULTIPLE_CHOICE: async () => registered((await import('./multiple-choice/multiple-choice')).multipleChoice),
  TRUE_OR_FALSE: async () => registered((await import('./true-or-false/true-or-false')).trueOrFalse),
  FILL_BLANK: async () => registered((await import('./fill-blank/fill-blank')).fillBlank),
  MATCHING: async () => registered((await import('./matching/matching')).matching),
  ORDERING: async () => registered((await import('./ordering/ordering')).ordering),
  CROSSWORD: async () => registered((await import('./crossword/crossword')).crossword),
  LETTER_SOUP: async () => registered((await import('./letter-soup/letter-soup')).letterSoup),
  CANDY_CRUSH: async () => registered((await import('./candy-crush/candy-crush')).candyCrush),
  TIMELINE_SORTING: async () => registered((await import('./timeline-sorting/timeline-sorting')).timelineSorting),
};
const loaded = new Map<Name, ItemType>();

/** Of a type that was loaded before: an attempt is opened only when all of its types are. */
export function typeOf(view: ItemView): ItemType {
  const type = loaded.get(view.type);
  if (!type) throw new Error(`${view.type} was not loaded before its first item: call loadTypes.`);
  return type;
}

/** Fetches all that some items need to be shown. */
export async function loadItems(views: readonly ItemView[]): Promise<void> {
  await loadTypes(views.map((view) => view.type));
  await Promise.all(views.map((view) => typeOf(view).prepare?.(view)));
}

export async function loadTypes(names: Iterable<string>): Promise<void> {
  await Promise.all(Array.from(new Set(names), async (name) => {
    if (isName(name) && !loaded.has(name)) loaded.set(name, await fetchers[name]());
  }));
}

function isName(name: string): name is Name {
  return Object.hasOwn(fetchers, name);
}

/** A view says its own type, and a response is read by the type of its view: a type is only ever handed its own. */
function registered<View extends ItemView, Response extends ItemResponse>(type: ItemType<View, Response>): ItemType {
  return type as unknown as ItemType;
}
