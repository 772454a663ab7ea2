import type { AccountSnapshot, Order, Position, Quote } from '../../src/core/broker.ts';
import type { BrokerEvent, BrokerReport } from '../../src/core/broker-report.ts';
import type { Answer, Command } from '../../src/core/command.ts';
import type { RejectionCode } from '../../src/core/rejection.ts';

export type MarginMode = AccountSnapshot['marginMode'];
type Levels = Partial<Pick<Position, 'sl' | 'tp'>>;
type Cause = NonNullable<BrokerEvent['cause']>;

const added = (a: string, b: string, sign = 1): string => (Number(a) + sign * Number(b)).toFixed(2);

/**
 * A broker of a few lines: it does what it is told, or refuses it where a test says so, and keeps a log. Nothing
 * happens by itself: prices fill and hit nothing.
 */
export function openTinyBroker(marginMode: MarginMode, now: () => number) {
  const log: BrokerEvent[] = [];
  const answers = new Map<number, Answer>();
  const quotes = new Map<string, Quote>();
  const refusals = new Map<Command['op'], RejectionCode>();
  let positions: Position[] = [];
  let orders: Order[] = [];
  let ids = 0;
  let isDroppingStops = false;
  const hidden = new Set<string>();

  const note = (event: Omit<BrokerEvent, 'seq' | 'at'>) => log.push({ ...event, seq: log.length + 1, at: now() });
  const position = (id: string) => positions.find((one) => one.id === id);
  const order = (id: string) => orders.find((one) => one.id === id);
  const change = (id: string, by: Partial<Position>) => {
    positions = positions.map((one) => (one.id === id ? { ...one, ...by } : one));
  };

  /** a position of its own, or on a netting account more of what is held */
  function deal(
    asked: Pick<Position, 'symbol' | 'side' | 'lots' | 'sl' | 'tp' | 'n'>,
    price: string,
    orderId?: string,
  ) {
    const held = marginMode === 'netting' ? positions.find(({ symbol }) => symbol === asked.symbol) : undefined;
    const id = held?.id ?? `p${++ids}`;
    if (held) change(id, { lots: added(held.lots, asked.lots) });
    else
      positions.push({
        ...asked,
        ...{ id, ticket: id, openPrice: price, currentPrice: price, openedAt: now(), swap: '0' },
      });
    const { n, ...shown } = asked;
    const how = orderId === undefined ? { kind: 'opened' as const } : { kind: 'triggered' as const, orderId };
    const cause = n === null && orderId === undefined ? ('manual' as const) : ('command' as const);
    note({ ...shown, ...how, price, positionId: id, cause, ...(n === null ? {} : { n }) });
  }

  function takeOut(id: string, lots: string, cause: Cause, n?: number): void {
    const held = position(id);
    if (!held) throw new Error(`no position ${id}`);
    const rest = added(held.lots, lots, -1);
    const isAll = Number(rest) === 0;
    if (isAll) positions = positions.filter((one) => one !== held);
    else change(id, { lots: rest });
    const { symbol, side, currentPrice: price } = held;
    const kind = isAll ? ('closed' as const) : ('closed_part' as const);
    note({ kind, positionId: id, symbol, side, lots, price, profit: '0', cause, ...(n === undefined ? {} : { n }) });
  }

  function dropOrder(id: string, cause: Cause, n?: number): void {
    const { remaining: lots, symbol, side } = order(id) ?? { remaining: '0' };
    orders = orders.filter((one) => one.id !== id);
    note({ kind: 'cancelled', orderId: id, symbol, side, lots, cause, ...(n === undefined ? {} : { n }) });
  }

  function setLevels(id: string, levels: Levels & { price?: string }, n?: number): void {
    const by = n === undefined ? { cause: 'manual' as const } : { cause: 'command' as const, n };
    const { price, ...stops } = levels;
    const [held, waits] = [position(id), order(id)];
    if (held) change(id, stops);
    if (waits) orders = orders.map((one) => (one === waits ? { ...one, ...levels } : one));
    const { sl = null, tp = null } = position(id) ?? order(id) ?? {};
    const at = waits ? { orderId: id, price: price ?? waits.price } : { positionId: id };
    note({ kind: 'modified', ...at, sl, tp, ...by });
  }

  function carryOut(command: Command): Answer['state'] {
    const { n } = command;
    switch (command.op) {
      case 'open': {
        const { symbol, side, lots, tp } = command;
        const sl = isDroppingStops ? null : command.sl;
        const quote = quotes.get(symbol);
        deal({ symbol, side, lots, sl, tp, n }, (side === 'buy' ? quote?.ask : quote?.bid) ?? command.refPrice);
        return 'done';
      }
      case 'pending': {
        const { symbol, side, lots, sl, tp, price, type } = command;
        const id = `o${++ids}`;
        orders.push({ id, symbol, side, type, lots, remaining: lots, price, sl, tp, n, placedAt: now() });
        note({ kind: 'placed', orderId: id, symbol, side, lots, price, n });
        return 'done';
      }
      case 'cancel':
        if (!order(command.orderId)) return 'rejected';
        dropOrder(command.orderId, 'command', n);
        return 'done';
      case 'modify_order':
      case 'modify_position': {
        const id = command.op === 'modify_order' ? command.orderId : command.positionId;
        const found = position(id) ?? order(id);
        if (!found) return 'rejected';
        if (found.sl !== command.expect.sl || found.tp !== command.expect.tp) return 'conflict';
        const { sl, tp } = command;
        setLevels(id, { sl, tp, ...(command.op === 'modify_order' ? { price: command.price } : {}) }, n);
        return 'done';
      }
      case 'close':
      case 'close_part': {
        const held = position(command.positionId);
        if (!held) return 'rejected';
        if (command.expectLots !== null && Number(command.expectLots) !== Number(held.lots)) return 'conflict';
        takeOut(held.id, command.op === 'close' ? held.lots : command.closeLots, 'command', n);
        return 'done';
      }
    }
  }

  const snapshot = (): AccountSnapshot => ({
    ...{ login: 'tiny', server: 'paper', isReal: false, isConnected: true, noTrading: null, currency: 'USD' },
    ...{ balance: '10000', equity: '10000', margin: '0', freeMargin: '10000', marginMode, at: now() },
    positions: positions.filter(isShown).map((one) => ({ ...one, currentPrice: closingPrice(one) ?? one.openPrice })),
    orders: orders.filter(isShown),
  });
  const isShown = ({ id }: { id: string }) => !hidden.has(id);
  const closingPrice = ({ symbol, side }: Position) => quotes.get(symbol)?.[side === 'buy' ? 'bid' : 'ask'];

  return {
    /** carries a command out, once */
    take(command: Command): void {
      const { n, op } = command;
      if (answers.has(n)) return;
      const code = refusals.get(op);
      const state = now() > command.expiresAt ? 'expired' : code ? 'rejected' : carryOut(command);
      if (code) note({ kind: 'refused', n, code });
      const why = state === 'rejected' ? { code: code ?? ('NOT_FOUND' as const) } : {};
      answers.set(n, { n, state, asOf: log.length, ...why });
    },
    /** another program or a hand opens something on the same account */
    openElsewhere(one: Pick<Position, 'symbol' | 'side' | 'lots' | 'sl' | 'tp'>, price: string, cost?: string): void {
      deal({ ...one, n: null }, price);
      if (cost !== undefined) log.push({ ...(log.pop() as BrokerEvent), profit: cost });
    },
    /** a hand places an order that waits */
    placeElsewhere(one: Pick<Order, 'symbol' | 'side' | 'lots' | 'price' | 'sl' | 'tp'>): void {
      const id = `o${++ids}`;
      orders.push({ ...one, id, type: 'limit', remaining: one.lots, n: null, placedAt: now() });
      const { symbol, side, lots, price } = one;
      note({ kind: 'placed', orderId: id, symbol, side, lots, price, cause: 'manual' });
    },
    /** what it will not do from now on */
    refuse: (op: Command['op'], code: RejectionCode) => refusals.set(op, code),
    allow: (op: Command['op']) => refusals.delete(op),
    /** leaves it out of what it shows, and says nothing of an end */
    hide: (id: string) => hidden.add(id),
    unhide: (id: string) => hidden.delete(id),
    /** fills market orders without their stop */
    dropStops: (isOn: boolean) => {
      isDroppingStops = isOn;
    },
    quote(symbol: string, bid: string, ask: string): void {
      quotes.set(symbol, { symbol, bid, ask, at: now() });
    },
    quotes: (): Quote[] => [...quotes.values()].map((quote) => ({ ...quote, at: now() })),
    /** the price reaches every order that waits; of each it may fill a part first */
    fill(most = '1000'): void {
      for (const { id, symbol, side, remaining, sl, tp, n, price } of [...orders]) {
        const lots = Number(most) < Number(remaining) ? most : remaining;
        const rest = added(remaining, lots, -1);
        orders = orders.flatMap((one) =>
          one.id !== id ? [one] : Number(rest) > 0 ? [{ ...one, remaining: rest }] : [],
        );
        deal({ symbol, side, lots, sl, tp, n }, price, id);
      }
    },
    /** ends a position, or a part of it, without a command */
    end: (id: string, cause: Cause, lots = position(id)?.lots ?? '0') => takeOut(id, lots, cause),
    dropOrder,
    setLevels,
    answerTo: (n: number) => answers.get(n),
    report: (after: number, awaited: readonly number[]): BrokerReport => ({
      cursor: log.length,
      asOf: log.length,
      isComplete: true,
      events: log.slice(after),
      answers: awaited.flatMap((n) => answers.get(n) ?? []),
      received: [],
      lastNumber: Math.max(0, ...answers.keys()),
      snapshot: snapshot(),
    }),
    /** what is open and what waits, a line each */
    held: (): string[] => [
      ...positions.map(({ side, lots, sl, tp }) => `${side} ${added(lots, '0')} sl ${sl} tp ${tp}`),
      ...orders.map((one) => `${one.side} ${added(one.remaining, '0')} at ${one.price} sl ${one.sl} tp ${one.tp}`),
    ],
    ids: (): string[] => [...positions, ...orders].map(({ id }) => id),
  };
}
