import { describe, expect, it } from 'vitest';
import type { BrokerEvent } from '../../../src/core/broker-report.ts';
import { lotsOfDay, tradesOf } from '../../../src/desk/comply/happened.ts';

let seq = 0;
function event(kind: BrokerEvent['kind'], positionId: string, more: Partial<BrokerEvent> = {}): BrokerEvent {
  seq += 1;
  return { seq, at: seq * 1_000, kind, positionId, symbol: 'EURUSD', side: 'buy', lots: '1', profit: '0', ...more };
}

describe('trades out of what the broker reported', () => {
  it('count everything they cost, the opening too, and end with their last part', () => {
    const [trade, ...others] = tradesOf([
      event('opened', 'p', { profit: '-3.5' }),
      event('closed_part', 'p', { lots: '0.4', profit: '40' }),
      event('closed', 'p', { lots: '0.6', profit: '-90', at: 99_000 }),
    ]);
    expect(others).toEqual([]);
    expect(trade).toMatchObject({ lots: '1', profit: '-53.5', closedAt: 99_000, isPartial: false });
  });

  it('of which a part is still open count with the part that is not', () => {
    const trades = tradesOf([
      event('triggered', 'p', { profit: '-3.5' }),
      event('closed_part', 'p', { lots: '0.4', profit: '-40' }),
      event('opened', 'q'),
    ]);
    expect(trades).toMatchObject([{ positionId: 'p', lots: '0.4', profit: '-43.5', isPartial: true }]);
  });

  it('opened before anything was noted have no opening time, and are known all the same', () => {
    expect(tradesOf([event('closed', 'p', { profit: '7' })])).toMatchObject([{ openedAt: null, profit: '7' }]);
  });
});

describe('the lots of a day', () => {
  it('are opened today or were open at the reset, closed or not, each counted once', () => {
    const happened = [
      event('closed', 'carried', { lots: '0.5' }),
      event('opened', 'new', { lots: '0.3' }),
      event('closed_part', 'new', { lots: '0.1' }),
      event('closed_part', 'halved', { lots: '0.2' }),
      event('placed', 'order', { lots: '9' }),
    ];
    const open = [
      { id: 'new', lots: '0.2' },
      { id: 'halved', lots: '0.8' },
    ];
    expect(lotsOfDay(happened, open)).toEqual({ openedToday: '0.3', openAtReset: '1.5' });
  });
});
