import { describe, expect, it } from 'vitest';
import type { AccountSnapshot, Order, Position } from '../../../src/core/broker.ts';
import { followSettingsSchema } from '../../../src/desk/plan/follow-settings.ts';
import { adaptToAccount } from '../../../src/desk/plan/netting.ts';
import { factsOf, signal } from './plan.kit.ts';

const settings = followSettingsSchema.parse({});
const snapshotWith = (more: Partial<AccountSnapshot>) =>
  factsOf({ signal: signal('EURUSD', 'buy'), contracts: [], quotes: [], snapshot: more }).snapshot;
const nets = snapshotWith({ marginMode: 'netting' });
const adapted = (given: object, facts = { snapshot: nets }) =>
  adaptToAccount(followSettingsSchema.parse(given), facts, 'EURUSD');

describe('a plan for an account that nets', () => {
  const first = { by: 'first', lastRunsOpen: false };

  it.each<[string, object, object, boolean]>([
    ['has one order instead of equal ones', {}, { split: first, zone: 'near' }, true],
    ['enters once instead of on a ladder', { split: first, zone: 'ladder' }, { split: first, zone: 'near' }, true],
    ['leaves the middle of a zone', { zone: 'middle' }, { split: first, zone: 'middle' }, true],
    [
      'is as it was asked for where that is one order',
      { split: first, zone: 'near' },
      { split: first, zone: 'near' },
      false,
    ],
    ['closes the open end of the one order', { split: { by: 'first', lastRunsOpen: true } }, { split: first }, false],
  ])('%s', (_, given, after, isTold) => {
    const notes = isTold ? [expect.objectContaining({ code: 'reckoned.NETS' })] : [];
    expect(adapted(given)).toMatchObject({ ok: true, value: { settings: after, notes } });
  });

  it('changes nothing on an account that hedges', () => {
    const hedges = snapshotWith({ marginMode: 'hedging' });
    expect(adaptToAccount(settings, { snapshot: hedges }, 'EURUSD')).toEqual({
      ok: true,
      value: { settings, notes: [] },
    });
  });

  const position: Position = {
    ...{ id: '1', ticket: '1', symbol: 'EURUSD', side: 'buy', lots: '0.1', openPrice: '1.08', currentPrice: '1.085' },
    ...{ sl: null, tp: null, n: null, openedAt: 0, swap: '0' },
  };
  const order: Order = {
    ...{ id: '2', symbol: 'EURUSD', side: 'sell', type: 'limit', lots: '0.2', remaining: '0.2' },
    ...{ price: '1.09', sl: null, tp: null, n: null, placedAt: 0 },
  };
  const coming = { symbol: 'EURUSD', side: 'buy', lots: '0.3' } as const;
  const elsewhere = <T extends { symbol: string }>(one: T): T => ({ ...one, symbol: 'GBPUSD' });

  it.each<[string, Partial<AccountSnapshot>, string, object]>([
    ['is open', { positions: [elsewhere(position), position] }, 'inWay.OPEN', { side: 'buy', lots: '0.1' }],
    ['waits', { orders: [elsewhere(order), order] }, 'inWay.WAITS', { side: 'sell', type: 'limit', lots: '0.2' }],
    ['is open and waits', { positions: [position], orders: [order] }, 'inWay.OPEN', { lots: '0.1' }],
  ])('is not made while something %s there', (_, more, code, facts) => {
    const snapshot = snapshotWith({ marginMode: 'netting', ...more });
    expect(adapted({}, { snapshot })).toMatchObject({
      refusal: { code: 'NETTING_OPEN', facts: { symbol: 'EURUSD', open: { code, facts } } },
    });
  });

  it('is not made while another trade is on its way there', () => {
    const facts = { snapshot: nets, onItsWay: [elsewhere(coming), coming] };
    expect(adaptToAccount(settings, facts, 'EURUSD')).toMatchObject({
      refusal: { facts: { open: { code: 'inWay.COMING', facts: { side: 'buy', lots: '0.3' } } } },
    });
  });

  it('is made beside what is open, waits or comes on other symbols', () => {
    const more = { positions: [elsewhere(position)], orders: [elsewhere(order)] };
    const snapshot = snapshotWith({ marginMode: 'netting', ...more });
    expect(adaptToAccount(settings, { snapshot, onItsWay: [elsewhere(coming)] }, 'EURUSD').ok).toBe(true);
  });
});
