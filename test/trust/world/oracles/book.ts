import { decimal, sum } from '../../../../src/core/decimal.ts';
import { questionsIn } from '../../../kit/card-text.ts';
import { openedByHand, restOf } from '../amounts.ts';
import type { Book, Order, Position, Seen, Signals } from '../seen.ts';

type Leg = Signals[number]['legs'][number];

const isOurs = ({ n }: { n: number | null }): boolean => n !== null;
const isSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : decimal(one).eq(decimal(other));

/** Once quiet, what the trader is shown of each account is what its broker holds: nothing more, less or otherwise. */
export function bookIsLedger(seen: Seen): string[] {
  return seen.books.flatMap((book, at) => {
    // On a netting account a hand's lots and ours are one position: whose it is by number says nothing then.
    if (book.snapshot.marginMode === 'netting' && openedByHand(seen, at) > 0) return [];
    const legs = seen.signals.filter(({ account }) => account === book.account).flatMap((signal) => signal.legs);
    return [...notInBook(book, legs), ...notAtBroker(book, legs)].map((text) => `${book.account}: ${text}`);
  });
}

/** All that came of one number belongs to one leg: an order, what of it was filled, or both. */
function notInBook({ snapshot }: Book, legs: Leg[]): string[] {
  const numbers = new Set([...snapshot.positions, ...snapshot.orders].filter(isOurs).map(({ n }) => n));
  return [...numbers].flatMap((n) => {
    const leg = legs.find((each) => each.n === n);
    const positions = snapshot.positions.filter((each) => each.n === n);
    const orders = snapshot.orders.filter((each) => each.n === n);
    const [first] = [...positions, ...orders];
    if (!first) return [];
    const name = `${positions.length > 0 ? 'position' : 'order'} ${first.id} (${n})`;
    if (!leg) return [`${name} is in no leg`];
    const lots =
      positions.length > 0 ? sum(positions.map((each) => decimal(each.lots))) : sum(orders.map((each) => restOf(each)));
    return differences(name, { first, lots: lots.toFixed(), state: positions.length > 0 ? 'open' : 'pending' }, leg);
  });
}

function differences(
  name: string,
  { first, lots, state }: { first: Position | Order; lots: string; state: string },
  leg: Leg,
): string[] {
  if (leg.state !== state) return [`${name} is shown as ${leg.state}`];
  if (!isSame(lots, leg.lots)) return [`${name} has ${lots} lots, ${leg.lots} are shown`];
  return isSame(first.sl, leg.sl) && isSame(first.tp, leg.tp)
    ? []
    : [`${name} has ${first.sl}/${first.tp}, ${leg.sl}/${leg.tp} is shown`];
}

function notAtBroker({ snapshot }: Book, legs: Leg[]): string[] {
  const positions = new Set(snapshot.positions.map(({ n }) => n));
  const orders = new Set(snapshot.orders.map(({ n }) => n));
  return legs.flatMap(({ n, state }) => {
    if (state === 'open' && !positions.has(n)) return [`leg ${n} is shown open, the broker has none`];
    if (state === 'pending' && !orders.has(n)) return [`leg ${n} is shown waiting, the broker has none`];
    return [];
  });
}

const underWay = new Set(['sent', 'unknown']);

/** Once quiet nothing is on its way any more: it has ended, or the trader has been asked. */
export function everythingEnded(seen: Seen): string[] {
  const isAsked = questionsIn(seen.talk).length > 0;
  if (isAsked) return [];
  return seen.signals.flatMap(({ account, messageId, state, legs }) => {
    const open = legs
      .filter((leg) => underWay.has(leg.state))
      .map(({ n, state: leg }) => `${account}: leg ${n} is still ${leg}`);
    const isLive = legs.some((leg) => ['open', 'pending', 'sent', 'unknown', 'planned'].includes(leg.state));
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
