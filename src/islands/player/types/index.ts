// The one place where a type of item is registered: one line each.
import type { ItemResponse, ItemView } from '../../lib/api/types';
import type { ItemType } from './type';
import { fillBlank } from './fill-blank/fill-blank';
import { multipleChoice } from './multiple-choice/multiple-choice';
import { trueOrFalse } from './true-or-false/true-or-false';

const types: Readonly<Record<ItemView['type'], ItemType>> = {
  MULTIPLE_CHOICE: registered(multipleChoice),
  TRUE_OR_FALSE: registered(trueOrFalse),
  FILL_BLANK: registered(fillBlank),
};

export function typeOf(view: ItemView): ItemType {
  return types[view.type];
}

/** Fetches the code of a type ahead of its first item. */
export function preload(name: string): void {
  void Object.entries(types).find(([key]) => key === name)?.[1].load();
}

/** A view says its own type, and a response is read by the type of its view: a type is only ever handed its own. */
function registered<View extends ItemView, Response extends ItemResponse>(type: ItemType<View, Response>): ItemType {
  return type as unknown as ItemType;
}
