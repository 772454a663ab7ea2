import type { Changed } from '../../core/feed-log.ts';
import type { Signal, Update } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import { withUpdate } from './with-update.ts';

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

/** What is left of a trade when another message's words for it are taken back and nothing new is said of the same; null: all of it. */
export function withoutUpdates(
  { signal, own }: Worded,
  before: readonly Update[],
  still: readonly Update[],
): Signal | null {
  if (own === null) return null;
  const isInIt = (update: Update) => changedBy(signal, update).length === 0;
  const given = before.filter(isInIt).flatMap((update) => changedBy(own, update));
  const kept = still.flatMap((update) => changedBy(own, update));
  const added = signalChanges(own, signal);
  const taken = groups.filter((group) => added.includes(group) && given.includes(group) && !kept.includes(group));
  return taken.length === 0 ? null : taking(signal, own, taken);
}

function changedBy(signal: Signal, update: Update): Changed[] {
  const after = withUpdate(signal, update);
  return after ? signalChanges(signal, after) : [];
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
