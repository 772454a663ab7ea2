import type { WireDeal, WireOrder, WirePast, WirePosition } from '../../../src/bridge/mt5/wire-state.ts';
import type { Side } from '../../../src/core/broker.ts';
import { type Decimal, decimal, sum, toText } from '../../../src/core/decimal.ts';

/** What a broker makes of one request: a return code of MQL5, and what it led to. */
export interface Told {
  retcode: number;
  order: string;
  deals: string[];
  positionId: string;
  lots: string | null;
  price: string | null;
}

export const retcodes = { done: 10009, partial: 10010, placed: 10008 } as const;
const refused = (retcode: number): Told => ({
  ...{ retcode, order: '0', deals: [], positionId: '0', lots: null, price: null },
});

interface Faults {
  refuse: number | null;
  /** market orders are dealt so long after they were taken */
  lateMs: number;
  /** of the next market order so much in a hundred */
  part: number | null;
  /** orders that wait are dealt by so many in a hundred at each price */
  inParts: number | null;
}

interface Asked {
  symbol: string;
  side: Side;
  lots: string;
  sl: string | null;
  tp: string | null;
  magic: string;
  reason: WireDeal['reason'];
}

const symbol = 'XAUUSD';
const contract = 100;
const spread = '0.20';
const smallest = decimal('0.01');

export type Books = ReturnType<typeof openBooks>;

/** A broker of one symbol with books of its own: what a terminal shows, and what a test compares with. */
export function openBooks({ netting, now }: { netting: boolean; now: () => number }) {
  const faults: Faults = { refuse: null, lateMs: 0, part: null, inParts: null };
  let isTraded = true;
  let bid = decimal('4060');
  let balance = decimal('10000');
  let id = 900_000;
  let positions: WirePosition[] = [];
  let orders: WireOrder[] = [];
  const deals: WireDeal[] = [];
  const past: WirePast[] = [];
  const late: { at: number; run: () => void }[] = [];
  const nextId = () => `${++id}`;
  const ask = () => bid.add(spread);
  const open = (side: Side) => (side === 'buy' ? ask() : bid);
  const close = (side: Side) => (side === 'buy' ? bid : ask());
  const signed = (side: Side, lots: Decimal) => (side === 'buy' ? lots : lots.neg());

  function deal(
    of: Partial<WireDeal> &
      Pick<WireDeal, 'order' | 'positionId' | 'type' | 'entry' | 'lots' | 'price' | 'magic' | 'reason'>,
  ) {
    const commission = toText(decimal(of.lots).mul(-3));
    const made: WireDeal = {
      ...{ ticket: nextId(), symbol, profit: '0', commission, swap: '0', fee: '0', timeMs: now() },
      ...of,
    };
    balance = sum([balance, decimal(made.profit), decimal(made.commission)]);
    deals.push(made);
    return made.ticket;
  }

  /** What ends of a position at this price, and the money it made. */
  function reduce(
    position: WirePosition,
    lots: Decimal,
    of: { order: string; magic: string; reason: WireDeal['reason']; entry?: WireDeal['entry'] },
  ) {
    const price = close(position.side);
    const made = signed(position.side, price.sub(position.openPrice)).mul(lots).mul(contract);
    const rest = decimal(position.lots).sub(lots);
    const ticket = deal({
      ...{ order: of.order, magic: of.magic, reason: of.reason, entry: of.entry ?? 'out' },
      ...{ positionId: position.id, type: position.side === 'buy' ? 'sell' : 'buy' },
      ...{ lots: toText(lots), price: toText(price), profit: toText(made) },
    });
    positions = rest.gt(0)
      ? positions.map((one) => (one === position ? { ...one, lots: toText(rest) } : one))
      : positions.filter((one) => one !== position);
    return ticket;
  }

  function dealIn(asked: Asked, order: string, lots: Decimal): { deals: string[]; positionId: string; lots: Decimal } {
    const held = netting ? positions.find((one) => one.symbol === asked.symbol) : undefined;
    if (held && held.side !== asked.side) {
      const out = decimal(held.lots).lt(lots) ? decimal(held.lots) : lots;
      return {
        deals: [reduce(held, out, { order, magic: asked.magic, reason: asked.reason })],
        positionId: held.id,
        lots: out,
      };
    }
    const price = open(asked.side);
    const positionId = held?.id ?? order;
    const ticket = deal({
      ...{ order, positionId, type: asked.side, entry: 'in', lots: toText(lots), price: toText(price) },
      ...{ magic: asked.magic, reason: asked.reason },
    });
    const { sl, tp, magic, side } = asked;
    const before = positions.find((one) => one.id === positionId);
    if (before)
      positions = positions.map((one) =>
        one === before
          ? { ...one, lots: toText(decimal(one.lots).add(lots)), sl: sl ?? one.sl, tp: tp ?? one.tp, magic }
          : one,
      );
    else
      positions.push({
        ...{ id: positionId, ticket: positionId, symbol, side, lots: toText(lots), sl, tp, magic, openMs: now() },
        ...{ openPrice: toText(price), price: toText(close(side)), swap: '0', profit: '0' },
      });
    return { deals: [ticket], positionId, lots };
  }

  const end = (ticket: string, one: Omit<WirePast, 'ticket' | 'doneMs' | 'symbol'>) =>
    past.push({ ticket, symbol, doneMs: now(), ...one });

  function check(asked: Pick<Asked, 'symbol' | 'side' | 'lots' | 'sl' | 'tp'>, at: Decimal): number | null {
    if (asked.symbol !== symbol || !isTraded) return 10_035;
    if (faults.refuse !== null) {
      const { refuse } = faults;
      faults.refuse = null;
      return refuse;
    }
    if (decimal(asked.lots).lt(smallest)) return 10_014;
    const away = (level: string | null, sign: number) =>
      level === null || signed(asked.side, decimal(level).sub(at)).mul(sign).gt(0);
    if (!away(asked.sl, -1) || !away(asked.tp, 1)) return 10_016;
    return decimal(asked.lots).gt(30) ? 10_019 : null;
  }

  function market(asked: Asked): Told {
    const price = open(asked.side);
    const wrong = check(asked, price);
    if (wrong !== null) return refused(wrong);
    const order = nextId();
    const whole = decimal(asked.lots);
    const lots = faults.part === null ? whole : whole.mul(faults.part).div(100);
    faults.part = null;
    const fill = () => {
      const dealt = dealIn(asked, order, lots);
      const { side, magic, reason } = asked;
      end(order, {
        ...{ side, type: 'market', lots: asked.lots, remaining: toText(whole.sub(lots)), price: toText(price) },
        ...{ state: 'filled', magic, positionId: dealt.positionId, reason },
      });
      return dealt;
    };
    if (faults.lateMs > 0) {
      late.push({ at: now() + faults.lateMs, run: fill });
      return { retcode: retcodes.placed, order, deals: [], positionId: '0', lots: null, price: null };
    }
    const dealt = fill();
    const retcode = lots.lt(whole) ? retcodes.partial : retcodes.done;
    return {
      retcode,
      order,
      deals: dealt.deals,
      positionId: dealt.positionId,
      lots: toText(lots),
      price: toText(price),
    };
  }

  const isMet = ({ type, side, price }: Pick<WireOrder, 'type' | 'side' | 'price'>) => {
    const now_ = open(side);
    return (type === 'limit') === (side === 'buy') ? now_.lte(price) : now_.gte(price);
  };

  function trigger(): void {
    for (const order of [...orders].filter(isMet)) {
      const part =
        faults.inParts === null ? decimal(order.remaining) : decimal(order.lots).mul(faults.inParts).div(100);
      const { symbol: of, side, sl, tp, magic, ticket } = order;
      const asked: Asked = { symbol: of, side, lots: toText(part), sl, tp, magic, reason: 'expert' };
      const { positionId } = dealIn(asked, ticket, part);
      const remaining = decimal(order.remaining).sub(part);
      const { lots, price, type } = order;
      orders = remaining.gt(0)
        ? orders.map((one) => (one === order ? { ...one, remaining: toText(remaining) } : one))
        : orders.filter((one) => one !== order);
      if (!remaining.gt(0))
        end(ticket, { side, type, lots, remaining: '0', price, state: 'filled', magic, positionId, reason: 'expert' });
    }
    for (const position of [...positions]) {
      const at = close(position.side);
      const touched = (level: string | null, sign: number) =>
        level !== null && signed(position.side, at.sub(level)).mul(sign).gte(0);
      const reason = touched(position.sl, -1) ? 'sl' : touched(position.tp, 1) ? 'tp' : null;
      if (reason) reduce(position, decimal(position.lots), { order: nextId(), magic: position.magic, reason });
    }
  }

  const positionOf = (positionId: string) => positions.find((one) => one.id === positionId);
  const told = (retcode: number, more: Partial<Told> = {}): Told => ({ ...refused(retcode), ...more });

  return {
    symbol,
    faults,
    market,
    pending(asked: Asked & { type: 'limit' | 'stop'; price: string }): Told {
      const wrong = check(asked, decimal(asked.price));
      if (wrong !== null) return refused(wrong);
      const { side, type, lots, price, sl, tp, magic } = asked;
      const ticket = nextId();
      orders.push({ ticket, symbol, side, type, lots, remaining: lots, price, sl, tp, magic, setupMs: now() });
      return told(retcodes.done, { order: ticket, lots, price });
    },
    close({
      positionId,
      lots,
      magic,
      reason,
    }: {
      positionId: string;
      lots: string | null;
      magic: string;
      reason: WireDeal['reason'];
    }): Told {
      const position = positionOf(positionId);
      if (!position) return refused(10_036);
      const out = decimal(lots ?? position.lots);
      const ticket = reduce(position, out, { order: nextId(), magic, reason });
      return told(retcodes.done, {
        deals: [ticket],
        positionId,
        lots: toText(out),
        price: toText(close(position.side)),
      });
    },
    modifyPosition(positionId: string, levels: { sl: string | null; tp: string | null }): Told {
      if (!positionOf(positionId)) return refused(10_036);
      positions = positions.map((one) => (one.id === positionId ? { ...one, ...levels } : one));
      return told(retcodes.done, { positionId });
    },
    modifyOrder(ticket: string, to: { price: string; sl: string | null; tp: string | null }): Told {
      if (!orders.some((one) => one.ticket === ticket)) return refused(10_035);
      orders = orders.map((one) => (one.ticket === ticket ? { ...one, ...to } : one));
      return told(retcodes.done, { order: ticket });
    },
    cancel(ticket: string): Told {
      const order = orders.find((one) => one.ticket === ticket);
      if (!order) return refused(10_035);
      orders = orders.filter((one) => one !== order);
      const { side, type, lots, remaining, price, magic } = order;
      end(ticket, { side, type, lots, remaining, price, state: 'canceled', magic, positionId: '0', reason: 'expert' });
      return told(retcodes.done, { order: ticket });
    },
    moveTo(price: string) {
      bid = decimal(price);
      positions = positions.map((one) => ({ ...one, price: toText(close(one.side)) }));
      trigger();
    },
    pass() {
      for (const work of late.splice(0))
        if (work.at <= now()) work.run();
        else late.push(work);
    },
    changeTicket() {
      positions = positions.map((one, at) => (at === 0 ? { ...one, ticket: nextId() } : one));
    },
    removeSymbol() {
      isTraded = false;
    },
    isTraded: () => isTraded,
    bid: () => toText(bid),
    ask: () => toText(ask()),
    money: () => {
      const floating = sum(
        positions.map((one) => signed(one.side, close(one.side).sub(one.openPrice)).mul(one.lots).mul(contract)),
      );
      const equity = balance.add(floating);
      return { balance: toText(balance), equity: toText(equity), margin: '0', free: toText(equity), credit: '0' };
    },
    positions: () => positions,
    orders: () => orders,
    deals: () => deals,
    past: () => past,
  };
}
