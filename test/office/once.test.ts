import { describe, expect, it, onTestFinished } from 'vitest';
import { actionRefusals } from '../../src/core/action.ts';
import type { Handle } from '../../src/core/office.ts';
import { openTrader } from '../kit/trader.ts';

async function open(outsideVenue?: (id: string, own: Handle) => Handle) {
  const trader = await openTrader(outsideVenue ? { outsideVenue } : {});
  onTestFinished(trader.close);
  return trader;
}

describe('an action that touches several actors, sent twice', () => {
  it('acts once under one key and gets the first answer again', async () => {
    const trader = await open();
    const reset = (idempotencyKey: string) => trader.tell('demo.reset', {}, { idempotencyKey });
    const startedOver = async () => (await trader.journal()).filter(({ kind }) => kind === 'started-over').length;
    expect((await reset('k1')).ok).toBe(true);
    await trader.post('XAUUSD BUY now SL 4000 TP 4100');
    const said = (await trader.talk()).length;
    expect((await reset('k1')).ok).toBe(true);
    expect([await startedOver(), (await trader.talk()).length]).toEqual([1, said]);
    expect((await reset('k2')).ok).toBe(true);
    expect([await startedOver(), (await trader.talk()).length]).toEqual([2, 0]);
  });

  it('acts twice without a key', async () => {
    const trader = await open();
    await trader.tell('demo.reset', {});
    await trader.tell('demo.reset', {});
    expect((await trader.journal()).filter(({ kind }) => kind === 'started-over')).toHaveLength(2);
  });

  it('is refused when the key comes back with another request', async () => {
    const trader = await open();
    const under = { idempotencyKey: 'k' };
    expect(await trader.tell('feeds.create', { feed: 'one', name: 'One' }, under)).toMatchObject({ ok: true });
    const reused = { refusal: { code: 'KEY_REUSED', facts: { key: 'k' } } };
    expect(await trader.tell('feeds.create', { feed: 'two', name: 'Two' }, under)).toMatchObject(reused);
    expect(await trader.tell('demo.reset', {}, under)).toMatchObject(reused);
    expect(await trader.tell('feeds.create', { feed: 'two', name: 'Two' })).toMatchObject({ ok: true });
  });

  it('does each step once when both arrive at the same time', async () => {
    const trader = await open();
    const resets = [1, 2, 3].map(() => trader.tell('demo.reset', {}, { idempotencyKey: 'k' }));
    expect((await Promise.all(resets)).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect((await trader.journal()).filter(({ kind }) => kind === 'started-over')).toHaveLength(1);
  });

  it('finishes what was cut off, without doing again what was done', async () => {
    let isCut = true;
    const trader = await open((_, own) => ({
      perform: async (name, input, who) =>
        isCut && name === 'venue.reset'
          ? actionRefusals.refuse('PARKED', { actor: 'venue', why: 'cut off' })
          : own.perform(name, input, who),
    }));
    const reset = () => trader.tell('demo.reset', {}, { idempotencyKey: 'k' });
    expect((await reset()).ok).toBe(false);
    isCut = false;
    expect((await reset()).ok).toBe(true);
    expect((await trader.journal()).filter(({ kind }) => kind === 'started-over')).toHaveLength(1);
  });

  it('does not confuse two persons with the same key', async () => {
    const trader = await open();
    const as = (user: string) => trader.tell('demo.reset', {}, { user, idempotencyKey: 'k' });
    await as('anna');
    await as('ben');
    expect((await trader.journal()).filter(({ kind }) => kind === 'started-over')).toHaveLength(2);
  });
});
