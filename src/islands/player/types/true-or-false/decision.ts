import type { Truth, TruthResponse } from '../../../lib/api/types';

/** A correction belongs to *false* only. */
export function decided({ correction }: TruthResponse, value: Truth): TruthResponse {
  return value === 'FALSE' && correction ? { value, correction } : { value };
}
