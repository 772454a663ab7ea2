import type { BrokerEvent } from '../../../src/core/broker-report.ts';
import type { Answer, Command } from '../../../src/core/command.ts';
import type { RejectionCode } from '../../../src/core/rejection.ts';

/*
 * A broker for one symbol, with an arithmetic of its own: lots in hundredths, prices in ticks of 0.01, whole numbers.
 * It knows what no report says: whose the lots of a netting position are.
 */
export interface Levels {
  sl: number | null;
  tp: number | null;
}
interface Held extends Levels {
  id: string;
  n: number | null;
  ours: number;
  foreign: number;
}
interface Waits extends Levels {
  id: string;
  n: number;
  lots: number;
  remaining: number;
  price: number;
  positionId: string | null;
}

interface Dealt extends Levels {
  lots: number;
  n: number | null;
  price: number;
  order?: Waits;
  into?: string;
}

/** What the broker makes of a command. */
export interface Doing {
  reject?: RejectionCode;
  /** a part of what was asked for, in percent */
  percent?: number;
  isDroppingStop?: boolean;
  /** a market order is answered at once and dealt later, in so many parts */
  inParts?: number;
  /** says that it did, and did nothing */
  isLying?: boolean;
}

export interface ModelBroker {
  readonly log: BrokerEvent[];
  readonly held: Map<string, Held>;
  readonly orders: Map<string, Waits>;
  readonly isNetting: boolean;
  /** levels are kept as multiples of so many ticks */
  grid: number;
  nextId: number;
  /** what was answered and is not dealt yet */
  late: Dealt[];
  /** how often something was opened or placed for us */
  openings: number;
}

export const price = (ticks: number): string => (ticks / 100).toFixed(2);
export const size = (lots: number): string => (lots / 100).toFixed(2);
export const level = (ticks: number | null): string | null => (ticks === null ? null : price(ticks));
const ticksOf = (text: string): number => Math.round(Number(text) * 100);
const levelOf = (text: string | null): number | null => (text === null ? null : ticksOf(text));
export const lotsIn = ({ ours, foreign }: Held): number => ours + foreign;

export function openModelBroker(isNetting: boolean, foreign: number, grid: number): ModelBroker {
  const broker: ModelBroker = {
    log: [],
    held: new Map(),
    orders: new Map(),
    isNetting,
    grid,
    nextId: 1,
    late: [],
    openings: 0,
  };
  if (foreign > 0) broker.held.set('f', { id: 'f', n: null, ours: 0, foreign, sl: null, tp: null });
  return broker;
}

export const oursAt = (broker: ModelBroker): number =>
  [...broker.held.values()].reduce((sum, { ours }) => sum + ours, 0);
export const restAt = (broker: ModelBroker): number =>
  [...broker.orders.values()].reduce((sum, { remaining }) => sum + remaining, 0);
export const seqOf = ({ log }: ModelBroker): number => log.length;

function note(broker: ModelBroker, event: Omit<BrokerEvent, 'seq' | 'at'>): void {
  broker.log.push({ ...event, seq: broker.log.length + 1, at: 0 });
}

const kept = ({ grid }: ModelBroker, { sl, tp }: Levels): Levels => {
  const onGrid = (ticks: number | null) => (ticks === null ? null : Math.floor(ticks / grid) * grid);
  return { sl: onGrid(sl), tp: onGrid(tp) };
};

/** A deal of ours: a position of its own, or more of what is held. */
function dealIn(broker: ModelBroker, { lots, n, price: at, order, into: id0, ...levels }: Dealt): string {
  const { sl, tp } = kept(broker, levels);
  const into = broker.isNetting ? [...broker.held.keys()][0] : (order?.positionId ?? id0);
  const found = into === undefined ? undefined : broker.held.get(into);
  const id = found?.id ?? id0 ?? `p${broker.nextId++}`;
  const before = found ?? { id, n, ours: 0, foreign: 0, sl: null, tp: null };
  const after = {
    ...before,
    ours: before.ours + lots,
    ...(before.ours > 0 ? {} : { sl: sl ?? before.sl, tp: tp ?? before.tp }),
  };
  broker.held.set(id, after);
  const via = order
    ? { kind: 'triggered' as const, orderId: order.id }
    : { kind: 'opened' as const, cause: 'command' as const };
  const stand = { sl: level(after.sl), tp: level(after.tp), lots: size(lots), price: price(at) };
  note(broker, { ...via, positionId: id, ...stand, ...(n === null ? {} : { n }) });
  return id;
}

export type Cause = NonNullable<BrokerEvent['cause']>;

/** Takes lots out. A hand, and a stop of all, take the foreign share first. */
export function takeOut(broker: ModelBroker, id: string, lots: number, cause: Cause, n?: number): void {
  const position = broker.held.get(id);
  if (!position) return;
  const foreign = n === undefined ? Math.min(lots, position.foreign) : 0;
  const rest = { ...position, foreign: position.foreign - foreign, ours: position.ours - (lots - foreign) };
  if (lotsIn(rest) === 0) broker.held.delete(id);
  else broker.held.set(id, rest);
  const kind = lotsIn(rest) === 0 ? 'closed' : 'closed_part';
  note(broker, { kind, positionId: id, lots: size(lots), price: '4060.00', cause, ...(n === undefined ? {} : { n }) });
}

export function dropOrder(broker: ModelBroker, id: string, cause: Cause, n?: number): void {
  const order = broker.orders.get(id);
  if (!order) return;
  broker.orders.delete(id);
  note(broker, {
    kind: 'cancelled',
    orderId: id,
    lots: size(order.remaining),
    cause,
    ...(n === undefined ? {} : { n }),
  });
}

export function setLevels(broker: ModelBroker, id: string, levels: Levels & { price?: number }, n?: number): void {
  const { sl, tp } = kept(broker, levels);
  const cause = n === undefined ? { cause: 'manual' as const } : { cause: 'command' as const, n };
  const [position, order] = [broker.held.get(id), broker.orders.get(id)];
  if (position) broker.held.set(id, { ...position, sl, tp });
  if (order) broker.orders.set(id, { ...order, sl, tp, price: levels.price ?? order.price });
  const of = position ? { positionId: id } : { orderId: id };
  const at = order && !position ? { price: price(levels.price ?? order.price) } : {};
  note(broker, { kind: 'modified', ...of, sl: level(sl), tp: level(tp), ...at, ...cause });
}

/** A deal that was put off. */
export function dealLate(broker: ModelBroker): void {
  const [first, ...rest] = broker.late;
  broker.late = rest;
  if (!first) return;
  const { into, ...whole } = first;
  const isOver = broker.log.some(({ kind, positionId }) => kind === 'closed' && positionId === into);
  dealIn(broker, isOver || into === undefined ? whole : first);
}

/** An order that its price reached, or a part of it. */
export function fill(broker: ModelBroker, id: string, percent: number, dropsStop: boolean): void {
  const order = broker.orders.get(id);
  if (!order) return;
  const lots = Math.max(1, Math.floor((order.remaining * percent) / 100));
  const { n, tp, price: at } = order;
  broker.orders.delete(id);
  const positionId = dealIn(broker, { lots, n, price: at, sl: dropsStop ? null : order.sl, tp, order });
  if (order.remaining > lots) broker.orders.set(id, { ...order, remaining: order.remaining - lots, positionId });
}

const answerTo = (broker: ModelBroker, { n }: Command, state: Answer['state'], code?: RejectionCode): Answer => {
  if (code) note(broker, { kind: 'refused', n, code });
  return { n, state, asOf: seqOf(broker), ...(code ? { code } : {}) };
};

/** Carries a command out, once. */
export function carryOut(broker: ModelBroker, command: Command, doing: Doing): Answer {
  if (doing.reject) return answerTo(broker, command, 'rejected', doing.reject);
  if (doing.isLying && command.op !== 'open' && command.op !== 'pending') return answerTo(broker, command, 'done');
  const part = (lots: number): number => Math.max(1, Math.floor((lots * (doing.percent ?? 100)) / 100));
  const end = (isPart: boolean): Answer => answerTo(broker, command, isPart ? 'partial' : 'done');
  const { n } = command;
  switch (command.op) {
    case 'open': {
      broker.openings += 1;
      const [asked, tp] = [ticksOf(command.lots), levelOf(command.tp)];
      const sl = doing.isDroppingStop ? null : levelOf(command.sl);
      const whole = { n, price: ticksOf(command.refPrice), sl, tp };
      if (doing.inParts) {
        const into = `p${broker.nextId++}`;
        const lots = Math.floor(asked / doing.inParts);
        for (let at = 0; at < doing.inParts; at += 1) broker.late.push({ ...whole, lots, into });
        return { n, state: 'done', asOf: null };
      }
      dealIn(broker, { ...whole, lots: part(asked) });
      return end(part(asked) < asked);
    }
    case 'pending': {
      broker.openings += 1;
      const id = `o${broker.nextId++}`;
      const [lots, at] = [ticksOf(command.lots), ticksOf(command.price)];
      const levels = kept(broker, { sl: levelOf(command.sl), tp: levelOf(command.tp) });
      broker.orders.set(id, { id, n, lots, remaining: lots, price: at, positionId: null, ...levels });
      note(broker, { kind: 'placed', orderId: id, n, lots: command.lots });
      return end(false);
    }
    case 'cancel':
      if (!broker.orders.has(command.orderId)) return answerTo(broker, command, 'rejected', 'NOT_FOUND');
      dropOrder(broker, command.orderId, 'command', n);
      return end(false);
    case 'modify_order': {
      const order = broker.orders.get(command.orderId);
      if (!order) return answerTo(broker, command, 'rejected', 'NOT_FOUND');
      const { expect } = command;
      const isMet = stands(order, expect) && price(order.price) === expect.price;
      if (!isMet) return answerTo(broker, command, 'conflict');
      const levels = { sl: levelOf(command.sl), tp: levelOf(command.tp), price: ticksOf(command.price) };
      setLevels(broker, order.id, levels, n);
      return end(false);
    }
    default: {
      const position = broker.held.get(command.positionId);
      if (!position) return answerTo(broker, command, 'rejected', 'NOT_FOUND');
      if (command.op === 'modify_position') {
        if (!stands(position, command.expect)) return answerTo(broker, command, 'conflict');
        setLevels(broker, position.id, { sl: levelOf(command.sl), tp: levelOf(command.tp) }, n);
        return end(false);
      }
      if (command.expectLots !== null && ticksOf(command.expectLots) !== lotsIn(position))
        return answerTo(broker, command, 'conflict');
      const asked = command.op === 'close' ? lotsIn(position) : ticksOf(command.closeLots);
      takeOut(broker, position.id, part(asked), 'command', n);
      return end(part(asked) < asked);
    }
  }
}

const stands = ({ sl, tp }: Levels, expect: { sl: string | null; tp: string | null }): boolean =>
  level(sl) === expect.sl && level(tp) === expect.tp;
