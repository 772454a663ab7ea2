import { describe, expect, it } from 'vitest';
import { evolveLeg } from '../../../src/desk/orders/evolve-leg.ts';
import { type End, isLive, type Leg, type Phase, phaseOf, type Sent } from '../../../src/desk/orders/leg.ts';

const fixed = { id: 'l', signalId: 's', item: 0, accountId: 'paper', symbol: 'XAUUSD', side: 'buy' as const };
const wanted = { life: 'placed' as const, lots: '0.10', price: '4055', sl: '4045', tp: null };
const planned: Leg = evolveLeg(
  null,
  {
    kind: 'leg-planned',
    id: 'l',
    leg: { ...fixed, type: 'limit', maxSlipPoints: 100, lapsesInMs: 60_000, wanted, by: 'plan' },
  },
  0,
);
const opening: Sent = {
  n: 7,
  draft: {
    op: 'pending',
    symbol: 'XAUUSD',
    side: 'buy',
    lots: '0.10',
    type: 'limit',
    price: '4055',
    sl: '4045',
    tp: null,
  },
  goal: 'place',
  sentAt: 0,
  expiresAt: 40_000,
  answer: null,
};
const order = { id: '9', lots: '0.10', remaining: '0.10', price: '4055', sl: '4045', tp: null };
const position = { id: '1001', lots: '0.10', held: '0.10', openPrice: '4055', sl: '4045', tp: null };
const sent: Leg = { ...planned, active: opening, n: 7 };
const doubted: Leg = { ...sent, active: null, suspects: [opening] };

describe('where a leg stands, in one word', () => {
  it.each<[string, Leg, Phase]>([
    ['decided and not sent', planned, 'planned'],
    ['refused and to be sent again', { ...sent, active: null }, 'planned'],
    ['on its way', sent, 'sent'],
    [
      'answered and not seen yet',
      { ...sent, active: { ...opening, answer: { n: 7, state: 'done', asOf: 1 } } },
      'sent',
    ],
    ['its order known and not seen', { ...sent, active: null, orderIds: ['9'] }, 'sent'],
    ['in doubt', doubted, 'unknown'],
    ['in doubt, and its order is seen', { ...doubted, seen: { order, positions: [] } }, 'pending'],
    ['waiting at the broker', { ...sent, active: null, seen: { order, positions: [] } }, 'pending'],
    ['filled', { ...sent, active: null, seen: { order: null, positions: [position] } }, 'open'],
    ['filled in part, the rest waiting', { ...sent, seen: { order, positions: [position] } }, 'open'],
  ])('%s', (_, leg, phase) => {
    expect(phaseOf(leg)).toBe(phase);
    expect(isLive(leg)).toBe(true);
  });

  it.each<[End, Phase]>([
    ['stop', 'cancelled'],
    ['target', 'cancelled'],
    ['stop_out', 'cancelled'],
    ['manual', 'cancelled'],
    ['command', 'cancelled'],
    ['expiry', 'cancelled'],
    ['broker', 'cancelled'],
    ['unfilled', 'cancelled'],
    ['rejected', 'rejected'],
    ['lapsed', 'expired'],
    ['dropped', 'dropped'],
  ])('ended by %s: %s, and closed where it ever was filled', (end, phase) => {
    expect(phaseOf({ ...sent, end })).toBe(phase);
    expect(phaseOf({ ...sent, end, filled: '0.10' })).toBe('closed');
    expect(isLive({ ...sent, end })).toBe(false);
  });

  it('an end is the end, whatever is still shown', () => {
    expect(phaseOf({ ...sent, end: 'stop', filled: '0.10', seen: { order, positions: [position] } })).toBe('closed');
  });
});
