import type { AccountSnapshot } from '../../../src/core/broker.ts';
import type { BrokerEvent } from '../../../src/core/broker-report.ts';
import type { Leg, SeenOrder, SeenPosition } from '../../../src/desk/orders/leg.ts';
import { see } from '../../../src/desk/orders/see.ts';
import type { Sight } from '../../../src/desk/orders/sight.ts';
import { noon } from './leg.kit.ts';

type Shown = Partial<Omit<Sight, 'events' | 'snapshot'>> & {
  positions?: SeenPosition[];
  orders?: SeenOrder[];
  isNetting?: boolean;
  events?: Partial<BrokerEvent>[];
};

const gold = { symbol: 'XAUUSD', side: 'buy' as const, n: 1, swap: '0' };

/** A report of this account, after number 10 of its log. */
function sightOf({ positions = [], orders = [], isNetting = false, events = [], ...rest }: Shown): Sight {
  const snapshot: Pick<AccountSnapshot, 'positions' | 'orders' | 'marginMode'> = {
    marginMode: isNetting ? 'netting' : 'hedging',
    positions: positions.map(({ held, ...one }) => ({
      ...gold,
      ...one,
      ...{ lots: held, ticket: one.id, currentPrice: one.openPrice, openedAt: noon },
    })),
    orders: orders.map((one) => ({ ...gold, ...one, type: 'limit', placedAt: noon })),
  };
  const log = events.map((event, at): BrokerEvent => ({ seq: 11 + at, at: noon, kind: 'closed', ...event }));
  const whole = { at: noon, asOf: 10 + log.length, isCaughtUp: true, isComplete: true, tickSize: '0.01' };
  return { ...whole, ...rest, snapshot, events: log };
}

/** What a leg is after this report, and what is said of it. */
export function watched(leg: Leg, shown: Shown) {
  const { leg: left, notes, events } = see(leg, sightOf(shown));
  return { leg: left, said: notes.map(({ code }) => code), told: events.map(({ kind }) => kind) };
}
