import { decimal } from '../../../../src/core/decimal.ts';
import { restOf } from '../amounts.ts';
import { handNumbers } from '../ledger.ts';
import type { Book, Order, Position, Seen, Signals } from '../seen.ts';

type Leg = Signals[number]['legs'][number];

const isOurs = ({ n }: { n: number | null }): boolean => n !== null && n < handNumbers;
const isSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : decimal(one).eq(decimal(other));

/** Once quiet, what the trader is shown of each account is what its broker holds: nothing more, less or otherwise. */
export function bookIsLedger(seen: Seen): string[] {
  return seen.books.flatMap((book) => {
    const legs = seen.signals.filter(({ account }) => account === book.account).flatMap((signal) => signal.legs);
    const byNumber = new Map(legs.flatMap((leg) => (leg.n === null ? [] : [[leg.n, leg] as const])));
    return [...notInBook(book, byNumber), ...notAtBroker(book, legs)];
  });
}

function notInBook({ account, snapshot }: Book, legs: Map<number, Leg>): string[] {
  const positions = snapshot.positions.filter(isOurs).flatMap((position) => {
    const leg = legs.get(position.n ?? 0);
    if (!leg) return [`${account}: position ${position.id} (${position.n}) is in no leg`];
    return differences(`${account}: position ${position.id}`, position, leg, 'open');
  });
  const orders = snapshot.orders.filter(isOurs).flatMap((order) => {
    const leg = legs.get(order.n ?? 0);
    if (!leg) return [`${account}: order ${order.id} (${order.n}) is in no leg`];
    return differences(`${account}: order ${order.id}`, { ...order, lots: restOf(order).toFixed() }, leg, 'pending');
  });
  return [...positions, ...orders];
}

function differences(name: string, held: Position | Order, leg: Leg, state: string): string[] {
  if (leg.state !== state) return [`${name} is shown as ${leg.state}`];
  if (!isSame(held.lots, leg.lots)) return [`${name} has ${held.lots} lots, ${leg.lots} are shown`];
  return isSame(held.sl, leg.sl) && isSame(held.tp, leg.tp)
    ? []
    : [`${name} has ${held.sl}/${held.tp}, ${leg.sl}/${leg.tp} is shown`];
}

function notAtBroker({ account, snapshot }: Book, legs: Leg[]): string[] {
  const positions = new Set(snapshot.positions.map(({ n }) => n));
  const orders = new Set(snapshot.orders.map(({ n }) => n));
  return legs.flatMap(({ n, state }) => {
    if (state === 'open' && !positions.has(n)) return [`${account}: leg ${n} is shown open, the broker has none`];
    if (state === 'pending' && !orders.has(n)) return [`${account}: leg ${n} is shown waiting, the broker has none`];
    return [];
  });
}

const underWay = new Set(['sent', 'unknown']);

/** Once quiet nothing is on its way any more: it has ended, or the trader has been asked. */
export function everythingEnded(seen: Seen): string[] {
  const isAsked = seen.talk.some(({ choices }) => choices.length > 0);
  if (isAsked) return [];
  return seen.signals.flatMap(({ account, messageId, state, legs }) => {
    const open = legs
      .filter((leg) => underWay.has(leg.state))
      .map(({ n, state: leg }) => `${account}: leg ${n} is still ${leg}`);
    const isLive = legs.some((leg) => ['open', 'pending', 'sent', 'unknown'].includes(leg.state));
    const isShownLive = state === 'open' || state === 'working';
    return isLive === isShownLive
      ? open
      : [...open, `${account}: trade of ${messageId} is ${state}, its legs ${isLive ? 'live' : 'ended'}`];
  });
}

/** Every signal that was posted while an account followed its channel is shown there with what became of it. */
export function everySignalIsShown(seen: Seen): string[] {
  return seen.did.flatMap(({ act, outcome, at }) => {
    if (act.kind !== 'post' || act.replyTo !== undefined || !/BUY|SELL/.test(act.text) || !outcome?.ok) return [];
    return seen.story.accounts.flatMap((setup, account) => {
      const isFollowed = setup.feeds.includes(act.feed) && !hasUnfollowed(seen, account, act.feed, at);
      const isFirst = seen.did.find(({ act: other }) => other.kind === 'post' && other.mark === act.mark)?.act === act;
      const name = `acc${account + 1}`;
      if (!isFollowed || !isFirst || wasChanged(seen, act.id)) return [];
      return seen.signals.some((row) => row.messageId === act.id && row.account === name)
        ? []
        : [`${name}: the signal ${act.id} is not shown at all`];
    });
  });
}

function hasUnfollowed({ did }: Seen, account: number, feed: number, _at: number): boolean {
  return did.some(({ act, what }) => act.kind === 'unfollow' && what === `feed-${feed + 1} acc${account + 1}`);
}

function wasChanged({ did }: Seen, id: string): boolean {
  return did.some(({ act }) => (act.kind === 'edit' || act.kind === 'delete') && act.of === id);
}
