import { type Item, is, isSign } from '../words/items.ts';
import type { Draft } from './draft.ts';

/** Prices alone in their lines below an entry that has its own: targets, where all lie on their side and no target is named. */
export function adoptLines(items: Item[], draft: Draft): void {
  const [first, ...rest] = draft.entries;
  if (!first || draft.list || draft.zone || draft.tps.length + draft.tpPips.length + draft.multiples.length > 0) return;
  const lines = rest.filter(
    ({ labelled, joint, at }) => !labelled && joint === 'break' && items[at - 1]?.kind === 'line',
  );
  const isOwn = first.labelled && items[first.at - 1]?.kind !== 'line';
  if (isOwn && lines.length > 0 && lines.length === rest.length) {
    draft.entries = [first];
    draft.loose.push(...lines.map(({ at }) => at));
  }
  const side = draft.sides[0]?.side;
  const stop = items[draft.sls[0]?.at ?? -1]?.number?.values[0];
  const entry = items[first.at]?.number?.values[0] ?? 0;
  if (draft.entries.length !== 1 || side === undefined || stop === undefined || draft.loose.length === 0) return;
  const isTarget = (at: number): boolean => {
    const price = items[at]?.number?.values[0] ?? 0;
    const isBeyond = side === 'buy' ? price > entry && stop < entry : price < entry && stop > entry;
    return items[at - 1]?.kind === 'line' && (items[at + 1]?.kind ?? 'line') === 'line' && isBeyond;
  };
  if (!draft.loose.every(isTarget)) return;
  draft.tps = draft.loose.map((at) => ({ at, joint: 'break', labelled: false }));
  draft.loose = [];
  draft.placed = true;
}

/** "Price: 182.40 … Entry: 182.20": where the market stands, beside a labelled entry in a line of its own. */
export function dropMarketPrice(items: Item[], draft: Draft): void {
  const isMarket = ({ at }: Draft['entries'][number]): boolean => {
    const label = labelBefore(items, at);
    return is(label, 'price') && is(label, 'maybeentry');
  };
  const own = draft.entries.filter((level) => !isMarket(level));
  if (own.length === draft.entries.length || !own.some(({ at }) => is(labelBefore(items, at), 'entry', 'limit')))
    return;
  draft.loose.push(...draft.entries.filter(isMarket).map(({ at }) => at));
  draft.entries = own;
}

function labelBefore(items: Item[], at: number): Item | undefined {
  let back = at - 1;
  while (isSign(items[back], ':=-$€£')) back--;
  return items[back];
}

/** A lone price before the side or its levels is the entry. */
export function adoptLoose(items: Item[], draft: Draft): void {
  if (draft.entries.length > 0 || draft.loose.length === 0) return;
  const [first] = draft.loose;
  if (first === undefined) return;
  const early = [...draft.sls, ...draft.tps].every((level) => level.at > first);
  if (!early) return;
  draft.entries.push({ at: first, joint: 'none', labelled: false });
  draft.loose.shift();
  const second = draft.loose[0];
  if (second !== undefined && second <= first + 2 && isSign(items[first + 1], '-/~')) {
    draft.entries.push({ at: second, joint: 'range', labelled: false });
    draft.loose.shift();
  }
}
