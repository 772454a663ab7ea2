import { expect } from 'vitest';
import type { AccountSnapshot } from '../../src/core/broker.ts';
import type { BrokerEvent } from '../../src/core/broker-report.ts';
import type { Answer, Command } from '../../src/core/command.ts';
import { type Decimal, decimal, sum, toText, zero } from '../../src/core/decimal.ts';

type Book = Pick<AccountSnapshot, 'balance' | 'positions' | 'orders'>;

const add = (sums: Map<string, Decimal>, id: string | undefined, lots: Decimal): void => {
  if (id !== undefined) sums.set(id, (sums.get(id) ?? zero).add(lots));
};

/** The balance is what was paid in and what events moved, and events are numbered without a gap. */
export function expectMoneyToAddUp(initial: string, { balance }: Book, events: BrokerEvent[]): void {
  const profits = sum(events.map(({ profit = '0' }) => decimal(profit)));
  expect(balance).toBe(toText(decimal(initial).add(profits)));
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
}

/** What was dealt in is what is held, and what was placed is what waits or was dealt in. */
export function expectLotsToAddUp({ positions, orders }: Book, events: BrokerEvent[]): void {
  const held = new Map<string, Decimal>();
  const waiting = new Map<string, Decimal>();
  for (const { kind, positionId, orderId, lots: text = '0' } of events) {
    const lots = decimal(text);
    if (kind === 'opened' || kind === 'triggered') add(held, positionId, lots);
    if (kind === 'closed' || kind === 'closed_part') add(held, positionId, lots.neg());
    if (kind === 'placed') add(waiting, orderId, lots);
    if (kind === 'triggered' || kind === 'cancelled' || kind === 'unfilled') add(waiting, orderId, lots.neg());
    if ((kind === 'closed' || kind === 'closed_part') && orderId !== undefined) add(waiting, orderId, lots.neg());
  }
  for (const { id, lots } of positions) add(held, id, decimal(lots).neg());
  for (const { id, remaining } of orders) add(waiting, id, decimal(remaining).neg());
  const left = [...held, ...waiting].filter(([, lots]) => !lots.isZero()).map(([id, lots]) => [id, toText(lots)]);
  expect(left).toEqual([]);
}

const dealt = ['opened', 'closed', 'closed_part'];

/** A number did what its answer says, once, and nothing when it says that it did nothing. */
export function expectToActOnce(command: Command, answer: Answer | undefined, events: BrokerEvent[]): void {
  const own = events.filter(({ n, kind }) => n === command.n && kind !== 'refused');
  const isCarriedOut = answer?.state === 'done' || answer?.state === 'partial';
  if (!isCarriedOut) {
    expect(own).toEqual([]);
    return;
  }
  const lotsOf = (kinds: string[]) =>
    sum(own.filter(({ kind }) => kinds.includes(kind)).map(({ lots = '0' }) => decimal(lots)));
  const asked = 'closeLots' in command ? command.closeLots : 'lots' in command ? command.lots : null;
  if (asked !== null && answer.lots !== undefined) expect(decimal(answer.lots).lte(asked)).toBe(true);
  if (command.op === 'open' || command.op === 'close' || command.op === 'close_part') {
    // a slow fill is not booked yet, or not at all; never more than was answered
    const most = lotsOf(dealt);
    const told = decimal(answer.lots ?? '0');
    expect(answer.asOf === null ? most.lte(told) : most.eq(told), `${command.n} dealt ${toText(most)}`).toBe(true);
  } else if (command.op === 'pending') {
    expect(own.filter(({ kind }) => kind === 'placed')).toHaveLength(1);
    expect(lotsOf(['triggered', 'closed', 'closed_part', 'unfilled']).lte(command.lots)).toBe(true);
  } else expect(own.map(({ kind }) => kind)).toEqual([command.op === 'cancel' ? 'cancelled' : 'modified']);
}

export function expectOneOfEachSymbol({ positions }: Book): void {
  expect(new Set(positions.map(({ symbol }) => symbol)).size).toBe(positions.length);
}
