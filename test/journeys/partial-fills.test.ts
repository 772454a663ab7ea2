import { describe, expect, it } from 'vitest';
import { type Gold, limit, market, openGold } from '../kit/gold.ts';

const legs = async (gold: Gold) => (await gold.signals())[0]?.legs.map(({ state, lots }) => `${state} ${lots}`);

/** 0.04 of the 0.10 that wait are filled. */
async function partlyFilled(into: 'one_position' | 'own_positions') {
  const gold = await openGold();
  await gold.behave({ switches: { pendingFill: { percent: 40, into } } });
  const id = await gold.say(limit);
  await gold.quote('4054.50', '4054.75');
  await gold.advance(1_000);
  await gold.quote('4056.00', '4056.25');
  await gold.advance(3_000);
  const { positions, orders } = await gold.ledger();
  expect(positions.map(({ lots }) => lots)).toEqual(['0.04']);
  expect(orders.map(({ remaining }) => remaining)).toEqual(['0.06']);
  return { gold, id };
}

describe('a waiting order that is filled in part', () => {
  it('says so on its card', async () => {
    const { gold } = await partlyFilled('one_position');
    expect(await legs(gold)).toEqual(['open 0.04']);
    expect(await gold.told()).toContain('| open | 0.04 (0.06 still waiting) |');
  });

  it('is cancelled in its rest when the provider cancels, and what is filled stays (B3)', async () => {
    const { gold, id } = await partlyFilled('one_position');
    await gold.say('Cancel the pending order', { replyTo: id });
    expect(await gold.held()).toEqual(['buy 0.04 sl 4045.00 tp 4075.00']);
    expect(await legs(gold)).toEqual(['open 0.04']);
    await gold.say('Close half', { replyTo: id });
    expect(await gold.held()).toEqual(['buy 0.02 sl 4045.00 tp 4075.00']);
  });

  it.each(['one_position', 'own_positions'] as const)(
    'is followed in its second fill, and closed whole (%s)',
    async (into) => {
      const { gold, id } = await partlyFilled(into);
      for (let at = 0; at < 3; at += 1) {
        await gold.quote('4054.50', `4054.${70 + at}`);
        await gold.advance(3_000);
      }
      expect((await gold.ledger()).orders).toEqual([]);
      expect(await legs(gold)).toEqual(['open 0.1']);
      await gold.say('Close now', { replyTo: id });
      await gold.advance(5_000);
      expect(await gold.held()).toEqual([]);
      expect((await gold.signals())[0]?.state).toBe('closed');
    },
  );

  it('whose rest the broker takes back is worth what was filled (B6)', async () => {
    const { gold } = await partlyFilled('one_position');
    await gold.behave({ happen: [{ kind: 'cancel', orderId: (await gold.ledger()).orders[0]?.id ?? '' }] });
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.04 sl 4045.00 tp 4075.00']);
    expect(await legs(gold)).toEqual(['open 0.04']);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['pending']);
  });

  it('closed now: its rest goes too (B1)', async () => {
    const { gold, id } = await partlyFilled('one_position');
    await gold.say('Close now', { replyTo: id });
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([]);
  });

  it('halved by the provider is never filled to more than that half: what waits goes (B3, B6)', async () => {
    const { gold, id } = await partlyFilled('one_position');
    await gold.say('Close half', { replyTo: id });
    await gold.quote('4054.50', '4054.75');
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(['buy 0.04 sl 4045.00 tp 4075.00']);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['pending', 'cancel']);
  });

  it('takes a new stop for what waits and for what is filled', async () => {
    const { gold, id } = await partlyFilled('one_position');
    await gold.say('Move SL to 4047', { replyTo: id });
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(['buy 0.04 sl 4047.00 tp 4075.00', 'buy 0.06 at 4055.00 sl 4047.00 tp 4075.00']);
  });
});

describe('a market order that is filled in part', () => {
  it('is worth what was filled, and never filled up by itself (B6)', async () => {
    const gold = await openGold();
    await gold.behave({ switches: { openFill: { percent: 40, answer: 'partial' } } });
    await gold.say(market);
    await gold.advance(30_000);
    expect(await gold.held()).toEqual(['buy 0.04 sl 4050.00 tp 4080.00']);
    expect(await legs(gold)).toEqual(['open 0.04']);
    expect(await gold.told()).toContain('the broker filled 0.04 of 0.1 lots');
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open']);
  });
});

describe('a close that is done in part', () => {
  it('is asked for again until nothing is left', async () => {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.behave({ switches: { closeFill: { percent: 40, ops: ['close'] } } });
    await gold.say('Close now', { replyTo: id });
    await gold.advance(60_000);
    expect(await gold.held()).toEqual([]);
    expect((await gold.signals())[0]?.state).toBe('closed');
    const closed = (await gold.ledger()).events.filter(({ kind }) => kind.startsWith('closed'));
    expect(closed.reduce((lots, event) => lots + Number(event.lots), 0)).toBeCloseTo(0.1);
  });

  it('of a half goes on to the half (B3)', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.behave({ switches: { closeFill: { percent: 40, ops: ['close_part'] } } });
    await gold.say('Close half');
    await gold.advance(60_000);
    expect((await gold.ledger()).positions.map(({ lots }) => lots)).toEqual(['0.05']);
  });
});

describe('an order that is filled while its change is on the way', () => {
  it.each([
    ['a stop', 'XAUUSD BUY LIMIT 4055\nSL 4050\nTP 4075', 'buy 0.1 sl 4050.00 tp 4075.00'],
    ['a target', 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4070', 'buy 0.1 sl 4045.00 tp 4070.00'],
  ])('%s gets there all the same (B1, B2)', async (_, edited, held) => {
    const gold = await openGold();
    const id = await gold.say(limit);
    await gold.behave({ switches: { latencyMs: { from: 2_000, to: 2_000 } } });
    await gold.edit(id, edited);
    await gold.quote('4054.00', '4054.25');
    await gold.advance(10_000);
    expect(await gold.held()).toEqual([held]);
    expect(gold.takeAlerts()).toEqual([]);
  });
});
