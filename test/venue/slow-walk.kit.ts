import { monday } from '../kit/clock.ts';
import { minute, type Pips } from './tape.kit.ts';

/*
 * What a tape of minutes does to a few orders and positions, written anew in plain words: every tick of every candle is
 * gone through, and each of them looks at each order and position. It shares nothing with the paper broker.
 */
interface Held {
  n: number;
  sl: number | null;
  tp: number | null;
}
interface Waits extends Held {
  type: 'limit' | 'stop';
  price: number;
}
export interface Scene {
  side: 'buy' | 'sell';
  held: Held[];
  waits: Waits[];
  minutes: Pips[];
}
export interface Fill {
  n: number;
  what: 'filled' | 'stop' | 'target';
  price: number;
  at: number;
}

const spread = 10;

/** Prices and levels in tenths of a pip over 1.08. */
export function walkSlowly({ side, held, waits, minutes }: Scene): Fill[] {
  const fills: Fill[] = [];
  let positions = [...held];
  let orders = [...waits];
  const sign = side === 'buy' ? 1 : -1;

  function tick(bid: number, at: number): void {
    const [enter, leave] = side === 'buy' ? [bid + spread, bid] : [bid, bid + spread];
    for (const order of orders) {
      const beyond = sign * (enter - order.price);
      if (order.type === 'limit' ? beyond > 0 : beyond < 0) continue;
      orders = orders.filter((each) => each !== order);
      positions = [...positions, order];
      fills.push({ n: order.n, what: 'filled', price: enter, at });
    }
    for (const position of positions) {
      const isStopped = position.sl !== null && sign * (leave - position.sl) <= 0;
      const isReached = position.tp !== null && sign * (leave - position.tp) >= 0;
      if (!isStopped && !isReached) continue;
      positions = positions.filter((each) => each !== position);
      fills.push({ n: position.n, what: isStopped ? 'stop' : 'target', price: leave, at });
    }
  }

  for (const [nth, candle] of minutes.entries()) {
    if (!candle) continue;
    const [open, high, low, close] = candle.map((pips) => pips * 10) as [number, number, number, number];
    const begins = monday + nth * minute;
    tick(open, begins);
    let bid = open;
    for (const end of side === 'buy' ? [low, high, close] : [high, low, close])
      while (bid !== end) {
        bid += Math.sign(end - bid);
        tick(bid, begins + minute);
      }
  }
  return fills;
}
