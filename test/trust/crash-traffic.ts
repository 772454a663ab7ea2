import type { Random } from '../kit/random.ts';
import { createSignal, newStop, newTargets, textOf } from './crash-signals.ts';
import { isOver, isWaiting, lastStand, stand, type Trade } from './crash-trades.ts';

export const channel = 'crash-channel';
/** followed in mode confirm: nothing of it is traded before a button was tapped */
export const askingChannel = 'crash-asks';
export const feeds = [channel, askingChannel];

/** One request to the service, repeated unchanged until it is acknowledged. */
export interface Said {
  kind: 'post' | 'edit' | 'delete';
  feed: string;
  /** of the message; with the stamp of an edit the name of the request */
  id: string;
  text: string;
  replyTo?: string;
  postedAt: number;
  stamp?: string;
}

/** Something a person does: says something in a channel, or taps the buttons of a signal. */
export type Act = { trade: Trade } & ({ said: Said } | { tap: 'take' | 'skip' | 'again' });

const openAtMost = 16;
const askPercent = 25;
const newPercent = 40;

export interface Traffic {
  trades: Trade[];
  /** what is done next; null: everything waits for something */
  next(isOpened: (trade: Trade) => boolean): Act | null;
}

/** An endless channel: signals, and what is said of each until it ends. */
export function createTraffic(random: Random, now: () => number): Traffic {
  const trades: Trade[] = [];
  const places = new Map<string, Trade>();
  const entries = new Map<Trade, string>();
  let count = 0;
  let wasHalved = false;

  function post(): Act {
    count += 1;
    const feed = random.chance(askPercent) ? askingChannel : channel;
    const isTaken = (place: string) => {
      const holder = places.get(place);
      return holder !== undefined && (!isOver(holder) || holder.isFrozen);
    };
    const { trade, text, place } = createSignal(random, count, feed, isTaken);
    if (feed === askingChannel) trade.answer = 'asks';
    trade.saidAt.push(now());
    trades.push(trade);
    places.set(place, trade);
    entries.set(trade, place.split(' ')[2] ?? '');
    return { trade, said: { kind: 'post', feed, id: trade.id, text, postedAt: now() } };
  }

  function reply(trade: Trade, text: string): Act {
    count += 1;
    const { feed, id: replyTo } = trade;
    return { trade, said: { kind: 'post', feed, id: `reply-${count}`, text, replyTo, postedAt: now() } };
  }

  function moveStop(trade: Trade): string {
    const sl = trade.legs[0] ? newStop(random, trade.legs[0]) : '';
    stand(trade, now(), (leg) => (leg.lots > 0 ? { sl } : {}));
    return `Move SL to ${sl}`;
  }

  const isDivisible = (trade: Trade) => lastStand(trade).every(({ lots }) => lots % 2 === 0 && lots > 0);
  const isFixed = ({ isDeleted, isFromCopy }: Trade) => isDeleted || isFromCopy;
  function halve(trade: Trade): string {
    wasHalved = true;
    stand(trade, now(), ({ lots }) => ({ lots: lots / 2 }));
    return 'Close half';
  }

  /** An order that waits is moved where it is only when it risks no more than its size was made for. */
  function editedStop(trade: Trade): string {
    const sl = trade.legs[0] ? newStop(random, trade.legs[0]) : '';
    const before = lastStand(trade)[0]?.sl ?? sl;
    const isWider = trade.side === 'buy' ? Number(sl) < Number(before) : Number(sl) > Number(before);
    return isWaiting(trade) && isWider ? before : sl;
  }

  function edit(trade: Trade): Act {
    count += 1;
    const sl = editedStop(trade);
    const tps = newTargets(random, trade.legs);
    const legs = trade.legs.map((leg, nth) => ({ ...leg, sl, tp: tps[nth] ?? leg.tp }));
    stand(trade, now(), (leg, nth) => ({ sl, tp: tps[nth] ?? leg.tp }));
    const text = textOf(legs, entries.get(trade) ?? '');
    const { feed, id } = trade;
    return { trade, said: { kind: 'edit', feed, id, text, postedAt: now(), stamp: `edit-${count}` } };
  }

  function remove(trade: Trade): Act {
    trade.isDeleted = true;
    const { feed, id } = trade;
    if (trade.answer === 'asks') trade.answer = 'refused';
    // A position stays; an order that waits is taken back.
    if (isWaiting(trade)) close(trade);
    return { trade, said: { kind: 'delete', feed, id, text: '', postedAt: now() } };
  }

  function close(trade: Trade): void {
    stand(trade, now(), () => ({ lots: 0 }));
    trade.mayStayUnopened = true;
  }

  function end(trade: Trade): Act {
    close(trade);
    return reply(trade, isWaiting(trade) ? 'Cancel this order' : 'Close now');
  }

  /** Of a trade that stands at the broker. */
  function manage(trade: Trade): Act {
    const parts = isDivisible(trade) && !isWaiting(trade) ? (['half', 'half', 'half', 'both'] as const) : [];
    // Also a run of a dozen kills closes a part: the first that can be halved is.
    const others = parts.length > 0 && !wasHalved ? [] : (['stop', 'stop', 'edit', 'edit', 'remove'] as const);
    const kind = random.pick<(typeof others | typeof parts)[number]>([...others, ...parts]);
    switch (kind) {
      case 'stop':
        return reply(trade, moveStop(trade));
      case 'half':
        return reply(trade, halve(trade));
      case 'both':
        return reply(trade, `${halve(trade)} and ${moveStop(trade)}`);
      case 'edit':
        return isFixed(trade) ? reply(trade, moveStop(trade)) : edit(trade);
      case 'remove':
        return isFixed(trade) || random.chance(60) ? reply(trade, moveStop(trade)) : remove(trade);
    }
  }

  function decide(trade: Trade): Act {
    const kind = random.pick(['take', 'take', 'take', 'skip', 'remove'] as const);
    if (kind === 'remove') return remove(trade);
    trade.answer = kind === 'take' ? 'taken' : 'refused';
    return { trade, tap: kind };
  }

  function about(trade: Trade, isOpened: boolean, mayEnd: boolean): Act | null {
    if (trade.answer === 'asks') return decide(trade);
    if (trade.tapped.length > 0 && random.chance(10)) return { trade, tap: 'again' };
    if (trade.answer === 'refused' || isOver(trade)) return null;
    if (mayEnd) return end(trade);
    return isOpened ? manage(trade) : null;
  }

  return {
    trades,
    next(isOpened) {
      const free = trades.filter((trade) => !trade.isBusy && !trade.isFrozen);
      const live = free.filter((trade) => trade.answer !== 'refused' && !isOver(trade));
      if (live.length <= openAtMost && random.chance(newPercent)) return post();
      const mayEnd = live.length > openAtMost || random.chance(30);
      // The oldest end first, so that trades live for a while.
      const chosen = mayEnd ? live.slice(0, 4) : live;
      const trade = chosen.length > 0 ? random.pick(chosen) : undefined;
      return (trade && about(trade, isOpened(trade), mayEnd)) ?? (live.length <= openAtMost ? post() : null);
    },
  };
}
