import type { Random } from '../kit/random.ts';
import { type Act, brokerFeed, handFeed } from './crash-acts.ts';
import type { Held } from './crash-ledgers.ts';
import { newStop, newTargets, type Posted } from './crash-signals.ts';
import { lastStand, liveLegs, lotsText, type Stand, stand, type Trade } from './crash-trades.ts';
import type { Watch } from './crash-watch.ts';

export interface HandParts {
  random: Random;
  now: () => number;
  watch: Watch;
  count: (what: string) => number;
}

/** What a trader does with one leg of a trade, through the desk's own doors or at the broker itself. */
export function createHands({ random, now, watch, count }: HandParts) {
  /** Only what stands as it was last wanted: who would win over words still on their way is nobody's promise. */
  function chosen(trade: Trade): { nth: number; held: Held } | null {
    const live = liveLegs(trade);
    if (live.length === 0 || !watch.isSettled(trade)) return null;
    const nth = random.pick(live);
    const held = watch.held(trade, nth);
    return held && { nth, held };
  }

  const change = (trade: Trade, nth: number, to: Partial<Stand>) =>
    stand(trade, now(), (_, at) => (at === nth ? to : {}));

  const stopOf = (trade: Trade, nth: number): string =>
    trade.legs[nth] ? newStop(random, trade.legs[nth]) : (lastStand(trade)[nth]?.sl ?? '');
  const targetOf = (trade: Trade, nth: number): string =>
    newTargets(random, trade.legs.slice(nth, nth + 1))[0] ?? lastStand(trade)[nth]?.tp ?? '';

  function throughDesk(trade: Trade): Act | null {
    const found = chosen(trade);
    // No provider ends a trade of the trader's own: once it was changed at the broker, the trader does.
    if (!found || (trade.isHandled && trade.feed !== handFeed)) return null;
    const { nth, held } = found;
    const of = { account: trade.account };
    const ask = (what: string, method: 'POST' | 'PATCH' | 'DELETE', path: string, body: object): Act => {
      trade.isTouched = true;
      const asked = { key: `${what}-${count(`desk ${what}`)}`, method, path };
      return { trade, asked: { ...asked, body: { ...of, ...body } } };
    };
    const [end, others] =
      held.price === null ? (['close', ['part', 'part', 'sl', 'tp']] as const) : (['cancel', ['sl', 'tp']] as const);
    const what = random.pick(trade.isHandled ? [end] : [end, ...others]);
    const place = `${held.price === null ? 'positions' : 'orders'}/${held.id}`;
    switch (what) {
      case 'close':
        change(trade, nth, { lots: 0 });
        return ask(what, 'POST', `${place}/close`, { all: true });
      case 'cancel':
        change(trade, nth, { lots: 0 });
        return ask(what, 'DELETE', place, {});
      case 'part':
        if (held.lots % 2 !== 0) return null;
        change(trade, nth, { lots: held.lots / 2 });
        return ask(what, 'POST', `${place}/close`, { percent: 50 });
      case 'sl': {
        const sl = stopOf(trade, nth);
        change(trade, nth, { sl });
        return ask(what, 'PATCH', place, { sl });
      }
      case 'tp': {
        const tp = targetOf(trade, nth);
        change(trade, nth, { tp });
        return ask(what, 'PATCH', place, { tp });
      }
    }
  }

  function atBroker(trade: Trade): Act | null {
    const found = chosen(trade);
    if (!found || trade.isHandled) return null;
    const { nth, held } = found;
    const isPosition = held.price === null;
    const what = random.pick(
      isPosition ? (['close', 'part', 'part', 'sl', 'tp'] as const) : (['cancel', 'sl', 'tp'] as const),
    );
    if (what === 'part' && held.lots % 2 !== 0) return null;
    trade.isTouched = true;
    trade.isHandled = true;
    const act = (hand: Extract<Act, { atBroker: unknown }>['atBroker']['hand']): Act => ({
      trade,
      atBroker: { key: `${what}-${count(`broker ${what}`)}`, hand },
    });
    if (what === 'close' || what === 'part' || what === 'cancel') trade.handExits.push({ nth });
    switch (what) {
      case 'close':
        change(trade, nth, { lots: 0 });
        return act({ op: 'close', positionId: held.id });
      case 'cancel':
        change(trade, nth, { lots: 0 });
        return act({ op: 'cancel', orderId: held.id });
      case 'part':
        change(trade, nth, { lots: held.lots / 2 });
        return act({ op: 'close_part', positionId: held.id, closeLots: lotsText(held.lots / 2) });
      case 'sl':
      case 'tp': {
        const level = what === 'sl' ? { sl: stopOf(trade, nth) } : { tp: targetOf(trade, nth) };
        change(trade, nth, level);
        if (isPosition) return act({ op: 'modify_position', positionId: held.id, ...level });
        return act({ op: 'modify_order', orderId: held.id, ...level });
      }
    }
  }

  /** A trade of the trader's own, by the desk. */
  function open({ trade, at }: Posted): Act {
    trade.feed = handFeed;
    trade.isTouched = true;
    // One at the market is for a minute only: while a broker is killed again and again it may be too late.
    trade.mayStayUnopened = trade.legs.some(({ kind }) => kind === 'market');
    trade.saidAt.push(now());
    const [first] = trade.legs;
    const lots = trade.legs.reduce((sum, leg) => sum + leg.lots, 0);
    const body = {
      account: trade.account,
      symbol: at.symbol,
      side: at.side,
      ...(first?.price ? { type: 'limit', price: first.price } : {}),
      sl: first?.sl,
      tps: trade.legs.map(({ tp }) => tp),
      size: { mode: 'lots', lots: lotsText(lots) },
    };
    return { trade, asked: { key: `open-${count('desk open')}`, method: 'POST', path: 'orders', body } };
  }

  /** Of nobody's concern here: it must stay as it is. */
  function openAtBroker({ trade, at }: Posted): Act {
    trade.feed = brokerFeed;
    trade.saidAt.push(now());
    const [leg] = trade.legs;
    if (!leg) throw new Error('a trade has a leg');
    trade.legs = [{ ...leg, kind: 'market', price: null }];
    trade.stands = [[{ lots: leg.lots, price: null, sl: leg.sl, tp: leg.tp }]];
    const { sl, tp } = leg;
    const hand = { op: 'open', symbol: at.symbol, side: at.side, lots: lotsText(leg.lots), sl, tp } as const;
    return { trade, atBroker: { key: `open-${count('broker open')}`, hand } };
  }

  return { throughDesk, atBroker, open, openAtBroker };
}
