import { describe, expect, it } from 'vitest';
import { type Gold, market, openGold } from '../kit/gold.ts';

const openThirty = () => openGold({ follow: { settings: { size: { mode: 'lots', lots: '0.30' } } } });

const moved = async (gold: Gold) => (Number((await gold.ledger()).account.balance) - 10_000).toFixed(2);
const result = async (gold: Gold) => /Result ([-\d.]+\d)/.exec(await gold.told())?.[1];

describe('the result on a card', () => {
  it('is what the balance did, commission of both sides included (B10)', async () => {
    const gold = await openThirty();
    await gold.say(market);
    await gold.say('Close now');
    expect(Number(await moved(gold))).toBeLessThan(-7.5);
    expect(await result(gold)).toBe(await moved(gold));
  });

  it('of a trade that wins less than it costs is a loss (B10)', async () => {
    const gold = await openThirty();
    await gold.say(market);
    await gold.quote('4060.30', '4060.55');
    await gold.say('Close now');
    expect(Number(await moved(gold))).toBeLessThan(0);
    expect(await result(gold)).toBe(await moved(gold));
  });

  it('of a trade closed in parts is the sum of its parts (B10)', async () => {
    const gold = await openThirty();
    await gold.say(market);
    await gold.quote('4066.00', '4066.25');
    await gold.say('Close half');
    await gold.quote('4049.00', '4049.25');
    await gold.advance(5_000);
    expect((await gold.signals())[0]?.state).toBe('closed');
    expect(await result(gold)).toBe(await moved(gold));
  });

  it('of several legs is the sum of their legs (B10)', async () => {
    const gold = await openThirty();
    await gold.say('XAUUSD BUY 4060.25\nSL 4050\nTP1 4070\nTP2 4080\nTP3 4090');
    await gold.quote('4070.50', '4070.75');
    await gold.advance(3_000);
    await gold.say('Close now');
    expect(await result(gold)).toBe(await moved(gold));
  });

  it('follows a cost that is charged after the close (B10)', async () => {
    const gold = await openThirty();
    await gold.behave({ switches: { lateCost: { amount: '1.5', afterMs: 10_000 } } });
    await gold.say(market);
    await gold.say('Close now');
    const before = await result(gold);
    // An account with nothing open is looked at once a minute.
    await gold.advance(90_000);
    expect(Number(await result(gold))).toBeCloseTo(Number(before) - 1.5);
    expect(await result(gold)).toBe(await moved(gold));
  });

  it('leaves out what was paid in meanwhile (B10)', async () => {
    const gold = await openThirty();
    await gold.say(market);
    await gold.behave({ happen: [{ kind: 'balance', amount: '500' }] });
    await gold.say('Close now');
    expect(await result(gold)).toBe((Number(await moved(gold)) - 500).toFixed(2));
  });

  it('is called booked while something is open: what it stands at is no result', async () => {
    const gold = await openThirty();
    await gold.say(market);
    await gold.quote('4070.00', '4070.25');
    const columns = async () =>
      (await gold.talk()).flatMap(({ blocks }) =>
        blocks.flatMap((one) => (one.kind === 'table' ? [one.head.at(-1)] : [])),
      );
    expect(await columns()).toEqual(['booked']);
    await gold.say('Close now');
    expect(await columns()).toEqual(['result']);
  });
});
