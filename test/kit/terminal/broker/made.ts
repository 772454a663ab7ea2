import type { BrokerSymbol, Order } from './shapes.ts';

export function symbol(
  given: Partial<BrokerSymbol> & Pick<BrokerSymbol, 'name' | 'digits' | 'bid' | 'ask'>,
): BrokerSymbol {
  return {
    tickMs: Date.UTC(2026, 5, 10, 12),
    isSelected: true,
    isGone: false,
    filling: 1,
    exe: 2,
    trade: 4,
    stops: 0,
    freeze: 0,
    ...given,
  };
}

export function order(given: Partial<Order> & Pick<Order, 'symbol' | 'type' | 'hundredths'>): Order {
  const none = {
    ticket: '',
    price: 0,
    sl: 0,
    tp: 0,
    magic: '0',
    comment: '',
    positionId: '0',
    setupMs: 0,
    doneMs: 0,
    state: 0,
    reason: given.magic && given.magic !== '0' ? 3 : 0,
  };
  const { symbol, type, hundredths } = given;
  const { ticket, price, sl, tp, magic, comment, positionId, setupMs, doneMs, state, reason } = { ...none, ...given };
  return {
    ticket,
    symbol,
    type,
    hundredths,
    remaining: given.remaining ?? hundredths,
    price,
    sl,
    tp,
    magic,
    comment,
    positionId,
    setupMs,
    doneMs,
    state,
    reason,
  };
}

export function isReached(waiting: Order, { bid, ask }: BrokerSymbol): boolean {
  if (waiting.type === 2) return ask <= waiting.price;
  if (waiting.type === 3) return bid >= waiting.price;
  if (waiting.type === 4) return ask >= waiting.price;
  if (waiting.type === 5) return bid <= waiting.price;
  return false;
}
