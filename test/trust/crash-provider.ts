import type { Random } from '../kit/random.ts';
import { type Act, askingChannel } from './crash-acts.ts';
import { newStop, newTargets, type Place, type Posted, placesBeside, targetAnew, textOf } from './crash-signals.ts';
import { isOver, isWaiting, lastStand, liveLegs, replace, stand, type Trade, type WantedLeg } from './crash-trades.ts';

export interface ProviderParts {
  random: Random;
  now: () => number;
  count: (what: string) => number;
  /** where each trade wants to be in now */
  entries: ReadonlyMap<Trade, Place>;
  isTaken: (place: string) => boolean;
  hold: (trade: Trade, at: Place) => void;
}

/** What the provider of a channel says of a trade. */
const replacedAtLeast = 8;
const leftAtMost = 3;

export function createProvider({ random, now, count, entries, isTaken, hold }: ProviderParts) {
  let wasHalved = false;
  let replaced = 0;

  function post({ trade, text }: Posted): Act {
    trade.saidAt.push(now());
    const { feed, id } = trade;
    return { trade, said: { kind: 'post', feed, id, text, postedAt: now() } };
  }

  function reply(trade: Trade, text: string): Act {
    const { feed, id: replyTo } = trade;
    return { trade, said: { kind: 'post', feed, id: `reply-${count('replies')}`, text, replyTo, postedAt: now() } };
  }

  function moveStop(trade: Trade): string {
    const sl = trade.legs[0] ? newStop(random, trade.legs[0]) : '';
    stand(trade, now(), (leg) => (leg.lots > 0 ? { sl } : {}));
    return `Move SL to ${sl}`;
  }

  const isDivisible = (trade: Trade) => lastStand(trade).every(({ lots }) => lots % 2 === 0 && lots > 0);
  const isFixed = ({ isDeleted, isFromCopy, isTouched }: Trade) => isDeleted || isFromCopy || isTouched;
  function halve(trade: Trade): string {
    wasHalved = true;
    stand(trade, now(), ({ lots }) => ({ lots: lots / 2 }));
    return 'Close half';
  }

  /** An order that waits is moved where it is only when it risks no more than its size was made for. */
  function editedStop(trade: Trade): string {
    const [nth = 0] = liveLegs(trade);
    const sl = trade.legs[nth] ? newStop(random, trade.legs[nth]) : '';
    const before = lastStand(trade)[nth]?.sl ?? sl;
    const isWider = trade.side === 'buy' ? Number(sl) < Number(before) : Number(sl) > Number(before);
    return isWaiting(trade) && isWider ? before : sl;
  }

  function edited(trade: Trade, legs: WantedLeg[]): Act {
    const text = textOf(legs, entries.get(trade)?.entry ?? '');
    const { feed, id } = trade;
    return { trade, said: { kind: 'edit', feed, id, text, postedAt: now(), stamp: `edit-${count('edits')}` } };
  }

  function edit(trade: Trade): Act {
    const sl = editedStop(trade);
    const live = liveLegs(trade);
    const legs = live.flatMap((nth) => trade.legs[nth] ?? []);
    const tps = newTargets(random, legs);
    const tpOf = (nth: number) => tps[live.indexOf(nth)];
    stand(trade, now(), ({ lots, tp }, nth) => (lots > 0 ? { sl, tp: tpOf(nth) ?? tp } : {}));
    return edited(
      trade,
      legs.map((leg, at) => ({ ...leg, sl, tp: tps[at] ?? leg.tp })),
    );
  }

  /**
   * Another entry of an order that waits. Where no more is at risk than its size was made for, the order is moved; else
   * it is taken back, and another one is placed.
   */
  function moveEntry(trade: Trade): Act | null {
    const at = entries.get(trade);
    const [nth, ...others] = liveLegs(trade);
    const [leg, stands] = nth === undefined ? [] : [trade.legs[nth], lastStand(trade)[nth]];
    const free = at ? placesBeside(at, isTaken) : [];
    if (!leg || !stands || others.length > 0 || free.length === 0) return null;
    const riskOf = (entry: string, stop: string) => Math.round(Math.abs(Number(entry) - Number(stop)) * 100_000);
    const isFarther = (entry: string, stop: string) => riskOf(entry, stop) > riskOf(stands.price ?? entry, stands.sl);
    const farther = replaced >= replacedAtLeast ? [] : free.filter(({ entry }) => isFarther(entry, stands.sl));
    const place = random.pick(farther.length > 0 ? farther : free);
    const sl = farther.length === 0 && random.chance(50) ? newStop(random, leg) : stands.sl;
    hold(trade, place);
    if (!isFarther(place.entry, sl)) {
      count('orders moved');
      stand(trade, now(), ({ lots }) => (lots > 0 ? { price: place.entry, sl } : {}));
      return edited(trade, [{ ...leg, sl, tp: stands.tp }]);
    }
    // Its target is new as well, so that it is told apart from the first.
    const anew = { ...leg, price: place.entry, sl, tp: targetAnew(leg, count('orders replaced')) };
    replaced += 1;
    trade.isAskedAgain = trade.feed === askingChannel;
    // Until it was answered once more, the new order may be missing.
    trade.mayStayUnopened ||= trade.isAskedAgain;
    trade.isLeft = replaced <= leftAtMost && !trade.isAskedAgain;
    replace(trade, now(), [anew]);
    return edited(trade, [anew]);
  }

  function remove(trade: Trade): Act {
    trade.isDeleted = true;
    const { feed, id } = trade;
    if (trade.answer === 'asks') trade.answer = 'refused';
    // A position stays; an order that waits is taken back.
    if (isWaiting(trade)) close(trade);
    count('deletions');
    return { trade, said: { kind: 'delete', feed, id, text: '', postedAt: now() } };
  }

  function close(trade: Trade): void {
    stand(trade, now(), () => ({ lots: 0 }));
    trade.mayStayUnopened = true;
  }

  function end(trade: Trade): Act {
    const isOrder = isWaiting(trade);
    close(trade);
    trade.isForAnew = isOrder && trade.account !== 'net' && !trade.isDeleted && random.chance(50);
    return reply(trade, isOrder ? 'Cancel this order' : 'Close now');
  }

  /** Of a trade that stands at the broker. */
  function manage(trade: Trade): Act | null {
    if (isOver(trade)) return null;
    const isOrder = isWaiting(trade);
    const parts = isDivisible(trade) && !isOrder ? (['half', 'half', 'half', 'both'] as const) : [];
    const moves = isOrder && !isFixed(trade) ? (['entry', 'entry', 'entry'] as const) : [];
    // Also a run of a dozen kills closes a part and replaces some orders: the first that can be are.
    const isDue = (parts.length > 0 && !wasHalved) || (moves.length > 0 && replaced < replacedAtLeast);
    const others = isDue ? [] : (['stop', 'stop', 'edit', 'edit', 'remove'] as const);
    const kind = random.pick<(typeof others | typeof parts | typeof moves)[number]>([...others, ...parts, ...moves]);
    switch (kind) {
      case 'stop':
        return reply(trade, moveStop(trade));
      case 'half':
        return reply(trade, halve(trade));
      case 'both':
        return reply(trade, `${halve(trade)} and ${moveStop(trade)}`);
      case 'entry':
        return moveEntry(trade) ?? reply(trade, moveStop(trade));
      case 'edit':
        return isFixed(trade) ? reply(trade, moveStop(trade)) : edit(trade);
      case 'remove':
        return isFixed(trade) || random.chance(60) ? reply(trade, moveStop(trade)) : remove(trade);
    }
  }

  return { post, end, remove, manage };
}
