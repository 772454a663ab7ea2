import type { Signal } from '../../../core/reading.ts';
import type { Draft } from './draft.ts';
import type { Prices } from './prices.ts';

export function isList(draft: Draft): boolean {
  if (draft.entries.length < 2) return draft.list;
  if (draft.entries.length === 2 && draft.entries[1]?.joint === 'range' && !draft.entries[1].labelled) return false;
  if (draft.list || draft.entries.length > 2) return true;
  if (draft.zone) return false;
  const [first, second] = draft.entries;
  if (second && first && second.at === first.at + 1 && second.joint === 'none') return false;
  return (
    second !== undefined &&
    (second.labelled || second.joint === 'list' || second.joint === 'break' || second.joint === 'none')
  );
}

export function orderOf(draft: Draft, side: 'buy' | 'sell', prices: Prices): Signal['order'] {
  if (draft.limit !== null) return 'limit';
  if (draft.stop !== null) return 'stop';
  if (draft.now !== null || prices.entries.length === 0) return 'market';
  if (prices.entries.length > 1 && isList(draft)) return 'limit';
  const through = draft.beyond.some((way) => way === 'break' || way === (side === 'buy' ? 'above' : 'below'));
  return through ? 'stop' : 'market';
}
