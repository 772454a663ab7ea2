import type { Changed } from '../../core/feed-log.ts';
import type { Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';

/** A trade as it stands, and its own message's wording where levels from other messages stand in it. */
export interface Worded {
  signal: Signal;
  own: Signal | null;
}

const partOf = {
  order: ({ order }: Signal) => ({ order }),
  entry: ({ entry, entries }: Signal) => ({ entry, ...(entries ? { entries } : {}) }),
  stop: ({ sl, slPips }: Signal) => ({ sl, ...(slPips === undefined ? {} : { slPips }) }),
  targets: ({ tps, tpPips, rr, openTp }: Signal) => ({
    tps,
    ...(tpPips ? { tpPips } : {}),
    ...(rr ? { rr } : {}),
    ...(openTp ? { openTp } : {}),
  }),
};
const groups = ['order', 'entry', 'stop', 'targets'] as const satisfies readonly Changed[];
type Group = (typeof groups)[number];

/** What an edit of its own message makes of a trade: levels that came in other messages stay, unless the edit changed them. */
export function asEdited({ signal, own }: Worded, edited: Signal): Signal {
  if (own === null) return edited;
  const changed = signalChanges(own, edited);
  if (changed.includes('symbol') || changed.includes('side')) return edited;
  const added = signalChanges(own, signal);
  return taking(
    edited,
    signal,
    groups.filter((group) => added.includes(group) && !changed.includes(group)),
  );
}

/** Its own wording after an edit of it was taken, as far as it was; null where nothing else stands in the trade. */
export function ownAfterEdit(before: Worded, edited: Signal, after: Signal): Signal | null {
  const wanted = asEdited(before, edited);
  const open = signalChanges(wanted, after);
  const own = taking(
    before.own ?? before.signal,
    edited,
    groups.filter((group) => !open.includes(group)),
  );
  const isOther = open.includes('symbol') || open.includes('side');
  return different(isOther ? own : { ...own, symbol: edited.symbol, side: edited.side }, after);
}

/** Its own wording once another message has given levels. */
export const ownAfterOther = (before: Worded, after: Signal): Signal | null =>
  different(before.own ?? before.signal, after);

/**
 * What a trade is once a message that had given it levels is about another trade: those go back to its own wording.
 * What both say, or yet another message said, stays.
 */
export function withoutLevelsOf({ signal, own }: Worded, other: Signal): Signal {
  if (own === null) return signal;
  const [added, others] = [signalChanges(own, signal), signalChanges(other, signal)];
  return taking(
    signal,
    own,
    (['stop', 'targets'] as const).filter((group) => added.includes(group) && !others.includes(group)),
  );
}

const different = (own: Signal, signal: Signal): Signal | null => (signalChanges(own, signal).length > 0 ? own : null);

function taking(base: Signal, from: Signal, some: readonly Group[]): Signal {
  const { type, symbol, side, leverage } = base;
  const of = (group: Group) => (some.includes(group) ? from : base);
  return {
    type,
    symbol,
    side,
    ...partOf.order(of('order')),
    ...partOf.entry(of('entry')),
    ...partOf.stop(of('stop')),
    ...partOf.targets(of('targets')),
    ...(leverage === undefined ? {} : { leverage }),
  };
}
