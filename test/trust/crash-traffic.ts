import type { Random } from '../kit/random.ts';
import { type Act, accountOf, askingChannel, brokerFeed, channel, handFeed, nettingChannel } from './crash-acts.ts';
import { createHands } from './crash-hands.ts';
import { netting } from './crash-ledgers.ts';
import { createProvider } from './crash-provider.ts';
import { createSignal, hedgedSymbols, nettedSymbols, type Place, type Posted, placeText } from './crash-signals.ts';
import { isOver, type Trade } from './crash-trades.ts';
import type { Watch } from './crash-watch.ts';

const openAtMost = 16;
const oldestFirst = 4;
/** An order of the trader's own at the market is good for a minute: what was not opened by then is not going to be. */
const ownWithinMs = 60_000;
const newPercent = 40;
const mostAtBroker = 3;
const kinds = ['say', 'say', 'say', 'say', 'ask', 'ask', 'net', 'net', 'own', 'broker'] as const;

export interface Traffic {
  trades: Trade[];
  /** how often each kind of thing was done */
  counts: ReadonlyMap<string, number>;
  /** what is done next; null: everything waits for something */
  next(): Act | null;
}

/** Endless channels and a trader: signals, trades of their own, and what becomes of each until it ends. */
export function createTraffic(random: Random, now: () => number, watch: Watch): Traffic {
  const trades: Trade[] = [];
  const places = new Map<string, Trade>();
  const entries = new Map<Trade, Place>();
  const counts = new Map<string, number>();
  let made = 0;
  const count = (what: string): number => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
    made += 1;
    return made;
  };
  const isTaken = (place: string) => {
    const holder = places.get(place);
    return holder !== undefined && (!isOver(holder) || holder.isFrozen);
  };
  const hold = (trade: Trade, at: Place) => {
    places.set(placeText(at), trade);
    entries.set(trade, at);
  };
  const provider = createProvider({ random, now, count, entries, isTaken, hold });
  const hands = createHands({ random, now, watch, count });

  function create(feed: string, symbols = hedgedSymbols, at?: Place): Posted {
    const account = accountOf(feed);
    const isSingle = account === netting || feed === brokerFeed;
    const wanted = { count: count(`new of ${feed}`), feed, account, symbols, isTaken, isSingle, ...(at && { at }) };
    const posted = createSignal(random, wanted);
    if (feed === askingChannel) posted.trade.answer = 'asks';
    trades.push(posted.trade);
    hold(posted.trade, posted.at);
    return posted;
  }

  function begin(): Act {
    const anew = trades.find((trade) => trade.isForAnew && !trade.isBusy && !trade.isFrozen);
    const place = anew && entries.get(anew);
    if (anew && place) {
      anew.isForAnew = false;
      count('posted anew');
      return provider.post(create(anew.feed, hedgedSymbols, place));
    }
    switch (random.pick(kinds)) {
      case 'net': {
        const free = nettedSymbols.filter((symbol) => watch.isFree(netting, symbol) && !isMeant(symbol));
        return provider.post(free.length > 0 ? create(nettingChannel, free) : create(channel));
      }
      case 'own':
        return hands.open(create(handFeed));
      case 'broker':
        if ((counts.get(`new of ${brokerFeed}`) ?? 0) < mostAtBroker) return hands.openAtBroker(create(brokerFeed));
        return provider.post(create(channel));
      case 'ask':
        return provider.post(create(askingChannel));
      case 'say':
        return provider.post(create(channel));
    }
  }

  /** It would be added to, or asked about. */
  const isMeant = (symbol: string): boolean =>
    trades.some(
      (trade) =>
        trade.account === netting &&
        trade.legs[0]?.symbol === symbol &&
        !trade.isFrozen &&
        (trade.isBusy || !isOver(trade)),
    );

  function decide(trade: Trade): Act {
    const kind = random.pick(['take', 'take', 'take', 'skip', 'remove'] as const);
    if (kind === 'remove') return provider.remove(trade);
    trade.answer = kind === 'take' ? 'taken' : 'refused';
    return { trade, tap: kind };
  }

  function about(trade: Trade, mayEnd: boolean): Act | null {
    if (trade.answer === 'asks') return decide(trade);
    if (trade.isAskedAgain && !isOver(trade)) return { trade, tap: 'take' };
    if (trade.tapped.length > 0 && random.chance(10)) return { trade, tap: 'again' };
    if (trade.answer === 'refused' || isOver(trade)) return null;
    const isOwn = trade.feed === handFeed;
    if (mayEnd && !isOwn) return provider.end(trade);
    if (!watch.isOpened(trade)) return null;
    const byHand = () => (random.chance(50) ? hands.throughDesk(trade) : hands.atBroker(trade));
    if (isOwn || random.chance(25)) return byHand() ?? (isOwn ? hands.throughDesk(trade) : null);
    return trade.isHandled ? null : provider.manage(trade);
  }

  function leaveUnopened(trade: Trade): void {
    const isLate = now() - (trade.saidAt[0] ?? 0) > ownWithinMs;
    if (trade.feed === handFeed && isLate && trade.mayStayUnopened && !watch.isOpened(trade)) trade.isLeft = true;
  }

  return {
    trades,
    counts,
    next() {
      for (const trade of trades) if (!trade.isBusy && !trade.isLeft) leaveUnopened(trade);
      const free = trades.filter((one) => !one.isBusy && !one.isFrozen && !one.isLeft && one.feed !== brokerFeed);
      const live = free.filter((trade) => trade.answer !== 'refused' && !isOver(trade));
      if (live.length <= openAtMost && random.chance(newPercent)) return begin();
      const mayEnd = live.length > openAtMost || random.chance(30);
      // The oldest end first, so that trades live for a while; what nothing can be done about stands in nobody's way.
      const oldest = live.slice(0, mayEnd ? oldestFirst : live.length);
      const first = oldest.length > 0 ? random.pick(oldest) : undefined;
      for (const trade of first ? [first, ...live] : []) {
        const act = about(trade, mayEnd);
        if (act) return act;
      }
      return live.length <= openAtMost ? begin() : null;
    },
  };
}
