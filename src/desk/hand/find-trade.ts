import type { Order, Position } from '../../core/broker.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import { foreignShares, isHeld } from '../guard/exits.ts';
import { isLive, type Leg } from '../orders/leg.ts';
import { resolveSymbol } from '../plan/resolve-symbol.ts';
import { shortName } from '../signal-id.ts';
import { isBeingReplaced } from '../signals/signal.ts';
import type { AccountRow, DeskContext, SignalRow } from '../store.ts';
import type { Target } from './act.ts';
import { handRefusals } from './refusals.ts';

export type Foreign = { kind: 'position'; held: Position } | { kind: 'order'; held: Order };

/** What one signal has on one account; or a single leg or ticket that belongs to no signal. */
export interface FoundTrade {
  account: AccountRow;
  row: SignalRow | null;
  /** those that are meant and have not ended */
  legs: Leg[];
  /** opened elsewhere, and no leg of ours yet */
  foreign: Foreign | null;
}

const standing = (leg: Leg): boolean => isLive(leg) && leg.wanted.life !== 'none';

/** Everything that is open, waits or is on its way on an account, each trade once. */
function tradesOn(context: DeskContext, account: AccountRow): FoundTrade[] {
  const { store } = context;
  const live = store.liveLegs(account.id).filter(standing);
  const ids = [...new Set(live.flatMap(({ signalId }) => (signalId === null ? [] : [signalId])))];
  const ours = ids.flatMap((id): FoundTrade[] => {
    const row = store.signal(id);
    return row ? [{ account, row, legs: live.filter(({ signalId }) => signalId === id), foreign: null }] : [];
  });
  const taken = live.filter(({ signalId }) => signalId === null);
  const { positions = [], orders = [] } = account.snapshot ?? {};
  const foreign: Foreign[] = [
    ...positions.map((held) => ({ kind: 'position' as const, held })),
    ...orders.map((held) => ({ kind: 'order' as const, held })),
  ];
  return [
    ...ours,
    ...taken.map((leg) => ({ account, row: null, legs: [leg], foreign: null })),
    ...foreign
      .filter(({ kind, held }) => !isHeld(context, account.id, kind, held.id))
      .map((one) => ({ account, row: null, legs: [], foreign: one })),
  ];
}

/** Where all is meant, what others put into a position of ours is meant too; a trade that is named is only its own share. */
const sharesOn = (context: DeskContext, account: AccountRow): FoundTrade[] =>
  foreignShares(context, account).map((held) => ({
    account,
    row: null,
    legs: [],
    foreign: { kind: 'position', held },
  }));

export function nameOf({ account, row, legs, foreign }: FoundTrade): string {
  if (foreign) return `${account.id}/${foreign.held.id}`;
  return shortName(row?.id ?? legs[0]?.id ?? '');
}

/** A trade in a few words, to tell it from the others. */
export function tradeWords({ account, legs, foreign }: FoundTrade): Said {
  if (foreign) {
    const { side, symbol, lots } = foreign.held;
    return tell('trade.ELSEWHERE', { side, symbol, lots, account: account.name });
  }
  const [first] = legs;
  const lots = toText(sum(legs.map(({ wanted }) => decimal(wanted.lots))));
  const { side = '?', symbol = '?', wanted } = first ?? {};
  return tell('trade.OURS', { side, symbol, lots, sl: wanted?.sl ?? null, account: account.name });
}

/** By the channel's name of it, by the broker's own, or by any that a signal of it would be known by on this account. */
function isOfSymbol({ account, row, legs, foreign }: FoundTrade, name: string): boolean {
  const own = legs[0]?.symbol ?? foreign?.held.symbol;
  const symbol = name.toUpperCase();
  if ([row?.signal.symbol, own].some((one) => one?.toUpperCase() === symbol)) return true;
  const { contracts, symbols: remembered } = account;
  const resolved = resolveSymbol({ symbol, contracts, remembered });
  return resolved.ok && resolved.value.symbol === own;
}

/** The trades that are meant. One that is named and has ended is told from one that never was. */
export function findTrades(context: DeskContext, target: Target): Outcome<FoundTrade[]> {
  if ('all' in target) return findAll(context, target.all);
  const { store } = context;
  const at = target.trade.indexOf('/');
  const prefix = at > 0 && store.account(target.trade.slice(0, at)) ? target.trade.slice(0, at) : undefined;
  const name = prefix === undefined ? target.trade : target.trade.slice(at + 1);
  const accountId = target.account ?? prefix;
  const accounts = store.accounts().filter(({ id }) => accountId === undefined || id === accountId);
  const isMeant = ({ accountId: id }: { accountId: string }) => accounts.some((one) => one.id === id);
  const row = store.signal(name);
  if (row && isMeant(row)) return ofSignal(context, row);
  const leg = store.leg(name);
  if (leg && isMeant(leg)) return ofLeg(context, leg);
  const trades = accounts.flatMap((account) => tradesOn(context, account));
  const wasOurs = accounts.some(({ id }) =>
    (['order', 'position'] as const).some((kind) => store.holders(id, kind, name).length > 0),
  );
  const found = first(trades, [
    (trade) => idsOf(trade).has(name),
    // A ticket that has ended never comes to be read as the beginning of another trade's name.
    (trade) => !wasOurs && name.length >= 4 && trade.foreign === null && isShort(trade, name),
    (trade) => !wasOurs && isOfSymbol(trade, name),
  ]);
  const [only, ...others] = found;
  if (only && others.length === 0) return accept([ticketOf(only, name)]);
  if (only) return whichOf(found);
  return wasOurs
    ? handRefusals.refuse('TRADE_ENDED', { trade: name })
    : handRefusals.refuse('TRADE_UNKNOWN', { trade: target.trade });
}

/** The one trade of this kind that there is; with several it is asked which. */
export function onlyTrade(
  context: DeskContext,
  isMeant: (trade: FoundTrade) => boolean,
  state: 'open' | 'waiting' | 'either',
): Outcome<FoundTrade> {
  const trades = context.store.accounts().flatMap((account) => tradesOn(context, account));
  const [only, ...others] = trades.filter(isMeant);
  if (!only) return handRefusals.refuse('NOTHING_MEANT', { state });
  return others.length === 0 ? accept(only) : whichOf([only, ...others]);
}

const whichOf = (trades: readonly FoundTrade[]) =>
  handRefusals.refuse('WHICH_TRADE', {
    trades: trades.map((one) => ({ name: nameOf(one), what: tradeWords(one) })),
  });

/** The same trade by a name that can never come to mean another one. */
export function pinned(context: DeskContext, target: Target): Target {
  const found = findTrades(context, target);
  const [only, ...others] = found.ok ? found.value : [];
  if ('all' in target || !only || others.length > 0) return target;
  return { ...target, trade: exactName(context, only) ?? target.trade };
}

function exactName({ store }: DeskContext, { account, row, legs, foreign }: FoundTrade): string | null {
  if (foreign) return `${account.id}/${foreign.held.id}`;
  if (row && legs.length === store.legs(row.id).filter(standing).length) return row.id;
  return legs.length === 1 ? (legs[0]?.id ?? null) : null;
}

function findAll(
  context: DeskContext,
  { account, feed, symbol }: Extract<Target, { all: unknown }>['all'],
): Outcome<FoundTrade[]> {
  const accounts = context.store.accounts().filter(({ id }) => account === undefined || id === account);
  const trades = accounts
    .flatMap((one) => [...tradesOn(context, one), ...sharesOn(context, one)])
    .filter(({ row }) => feed === undefined || row?.feedId === feed)
    .filter((trade) => symbol === undefined || isOfSymbol(trade, symbol));
  if (trades.length > 0) return accept(trades);
  return handRefusals.refuse('NOTHING_MEANT', { state: 'either', symbol, feed, account });
}

function first(trades: readonly FoundTrade[], ways: ((trade: FoundTrade) => boolean)[]): FoundTrade[] {
  for (const way of ways) {
    const found = trades.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

/** Also the order that it was before it filled. */
const legIds = ({ orderIds, positionIds, closedIds }: Leg): string[] => [
  ...positionIds.filter((id) => !closedIds.includes(id)),
  ...orderIds,
];
const idsOf = ({ legs, foreign }: FoundTrade): Set<string> =>
  new Set([...legs.flatMap(legIds), ...(foreign ? [foreign.held.id] : [])]);

function isShort({ row, legs }: FoundTrade, name: string): boolean {
  const ids = [...(row ? [row.id] : []), ...legs.map(({ id }) => id)];
  return ids.some((id) => id.slice(id.indexOf('_') + 1).startsWith(name.toLowerCase()));
}

/** A ticket of a trade that has several means its own leg; the short name of a leg too. */
function ticketOf(trade: FoundTrade, name: string): FoundTrade {
  const own = trade.legs.filter((leg) => legIds(leg).includes(name));
  if (own.length > 0) return { ...trade, legs: own };
  const isSignal = trade.row !== null && isShort({ ...trade, legs: [] }, name);
  const short = trade.legs.filter((leg) => isShort({ ...trade, row: null, legs: [leg] }, name));
  return isSignal || short.length === 0 ? trade : { ...trade, legs: short };
}

function ofSignal(context: DeskContext, row: SignalRow): Outcome<FoundTrade[]> {
  const account = context.store.account(row.accountId);
  const legs = context.store.legs(row.id).filter(standing);
  if (!account || (legs.length === 0 && !isBeingReplaced(row)))
    return handRefusals.refuse('TRADE_ENDED', { trade: row.id });
  return accept([{ account, row, legs, foreign: null }]);
}

function ofLeg({ store }: DeskContext, leg: Leg): Outcome<FoundTrade[]> {
  const account = store.account(leg.accountId);
  if (!account || !standing(leg)) return handRefusals.refuse('TRADE_ENDED', { trade: leg.id });
  const row = leg.signalId === null ? null : (store.signal(leg.signalId) ?? null);
  return accept([{ account, row, legs: [leg], foreign: null }]);
}
