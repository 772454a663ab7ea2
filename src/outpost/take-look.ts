import { beginBook, type Ours } from '../bridge/mt5/book.ts';
import { offsetOf } from '../bridge/mt5/broker-time.ts';
import { numberOf } from '../bridge/mt5/numbers.ts';
import { takeState } from '../bridge/mt5/take-state.ts';
import type { WireFrame } from '../bridge/mt5/wire-frame.ts';
import type { WireDeal, WirePast } from '../bridge/mt5/wire-state.ts';
import { decimal, toText } from '../core/decimal.ts';
import type { OutpostContext } from './outpost-context.ts';
import type { Latest } from './shapes.ts';
import type { OutpostAccount, SessionRow, ToldRow } from './store.ts';

/** So far back is looked again each time: what the broker books late comes out all the same. */
const overlapMs = 300_000;
const recentMs = 600_000;
const hourMs = 3_600_000;

interface Told {
  frame: WireFrame;
  /** the first of its epoch: its connector has not heard yet from where on to tell of deals */
  isFirst: boolean;
}

export interface Looked {
  session: SessionRow;
  latest: Latest;
  hasNews: boolean;
}

/** What a frame shows of the account. Where the terminal is not sure itself, all it knew before stands. */
export function takeLook(
  context: OutpostContext,
  account: OutpostAccount,
  session: SessionRow,
  { frame, isFirst }: Told,
): Looked {
  const { store } = context;
  const before = store.latest();
  const now = context.now();
  const offsetMs = frame.isConnected || !before ? offsetOf(frame.serverMs, now) : before.offsetMs;
  const { isConnected, isSynced, permissions, acct: money } = frame;
  const latest: Latest = {
    at: now,
    offsetMs,
    isConnected,
    isSynced,
    permissions,
    money,
    book: before?.book ?? null,
    isAhead: true,
  };
  if (!isConnected || !isSynced) return { session, latest, hasNews: before?.isConnected !== isConnected };
  // It was not told yet from where on to look, or has not heard it: what it brings is no beginning.
  if (session.dealsMs === null) {
    const ms = Math.max(0, frame.serverMs - overlapMs);
    return { session: { ...session, dealsMs: ms, historyMs: ms }, latest, hasNews: false };
  }
  if (isFirst && !latest.book) return { session, latest, hasNews: false };
  const isTold = store.isTold;
  const from = notAhead(session, frame.serverMs);
  const deals = fresh(frame.deals, { isTold, since: from.dealsMs ?? 0, keyOf: dealKey, at: ({ timeMs }) => timeMs });
  const past = fresh(frame.history, { isTold, since: from.historyMs, keyOf: pastKey, at: ({ doneMs }) => doneMs });
  const rows = [...deals.map((deal) => rowOfDeal(deal, account)), ...past.map((one) => rowOfPast(one, account))];
  const moved = notAhead({ ...from, ...cursorsAfter(from, frame) }, frame.serverMs);
  const { positions, orders } = frame;
  const numberIn = (magic: string) => numberOf(account.family, magic);
  if (!latest.book) {
    store.noteTold(rows);
    const book = frame.more ? null : beginBook(positions, orders, numberIn);
    return { session: moved, latest: { ...latest, book, isAhead: frame.more }, hasNews: !frame.more };
  }
  const ours = oursOf(context, account, offsetMs);
  const { book, happenings } = takeState(latest.book, { positions, orders, deals, past }, ours);
  store.append(happenings, account.lastSeq);
  store.noteTold(rows);
  return {
    session: moved,
    latest: { ...latest, book, isAhead: frame.more || isFirst },
    hasNews: happenings.length > 0,
  };
}

/** A broker's clock that is set back has an hour twice: what happens in the second was not told with the first. */
function notAhead(session: SessionRow, serverMs: number): SessionRow {
  const isAhead = (ms: number) => ms > serverMs && ms - serverMs <= hourMs;
  const back = Math.max(0, serverMs - overlapMs);
  return {
    ...session,
    ...(isAhead(session.dealsMs ?? 0) ? { dealsMs: back, dealsTicket: '0' } : {}),
    ...(isAhead(session.historyMs) ? { historyMs: back, historyTicket: '0' } : {}),
  };
}

const dealKey = ({ ticket }: WireDeal): string => `deal ${ticket}`;
const pastKey = ({ ticket }: WirePast): string => `order ${ticket}`;

interface Fresh<T> {
  isTold: (key: string) => boolean;
  since: number;
  keyOf: (one: T) => string;
  at: (one: T) => number;
}

/** What was not told of yet. Before where we looked from all was told: a connector that did not hear so tells it again. */
function fresh<T>(all: readonly T[], { isTold, since, keyOf, at }: Fresh<T>): T[] {
  const seen = new Set<string>();
  return all
    .filter((one) => {
      const key = keyOf(one);
      if (at(one) < since || seen.has(key) || isTold(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((one, other) => at(one) - at(other));
}

const rowOfDeal = (deal: WireDeal, { family }: OutpostAccount): ToldRow => ({
  ...{ key: dealKey(deal), at: deal.timeMs, n: deal.reason === 'expert' ? numberOf(family, deal.magic) : null },
  ...{ lots: deal.lots, price: deal.price, positionId: deal.positionId, isEntry: deal.entry === 'in' },
});

const rowOfPast = (one: WirePast, { family }: OutpostAccount): ToldRow => ({
  ...{
    key: pastKey(one),
    at: one.doneMs,
    n: one.type === 'market' || one.state === 'rejected' ? null : numberOf(family, one.magic),
  },
  ...{ lots: one.lots, price: one.price, positionId: one.positionId, isEntry: true },
});

/** With more to come from where it stopped; otherwise a while before the newest. */
function cursorsAfter(session: SessionRow, { deals, history, more }: WireFrame) {
  const deal = furthest(deals.map(({ timeMs: ms, ticket }) => ({ ms, ticket })));
  const order = furthest(history.map(({ doneMs: ms, ticket }) => ({ ms, ticket })));
  const back = (at: { ms: number; ticket: string }) =>
    more ? at : { ms: Math.max(0, at.ms - overlapMs), ticket: '0' };
  const next = (at: { ms: number; ticket: string } | null, known: { ms: number; ticket: string }) => {
    const to = at && back(at);
    return to && (to.ms > known.ms || (to.ms === known.ms && BigInt(to.ticket) > BigInt(known.ticket))) ? to : known;
  };
  const dealsAt = next(deal, { ms: session.dealsMs ?? 0, ticket: session.dealsTicket });
  const historyAt = next(order, { ms: session.historyMs, ticket: session.historyTicket });
  return {
    ...{ dealsMs: dealsAt.ms, dealsTicket: dealsAt.ticket },
    ...{ historyMs: historyAt.ms, historyTicket: historyAt.ticket },
  };
}

function furthest(all: { ms: number; ticket: string }[]): { ms: number; ticket: string } | null {
  return all.reduce<{ ms: number; ticket: string } | null>((last, one) => {
    const isLater = !last || one.ms > last.ms || (one.ms === last.ms && BigInt(one.ticket) > BigInt(last.ticket));
    return isLater ? one : last;
  }, null);
}

export function oursOf({ store, now }: OutpostContext, { family }: OutpostAccount, offsetMs: number): Ours {
  const lately = store.ackedSince(now() - recentMs);
  const recent = [...store.liveCommands(), ...lately].flatMap(({ command }) => (command ? [command] : []));
  return {
    ...{ family, offsetMs, now: now(), recent },
    commandOf: (n) => store.command(n)?.command ?? undefined,
    tolerance: (symbol) => toText(decimal(store.spec(symbol)?.spec?.tickSize ?? '0').div(2)),
  };
}
