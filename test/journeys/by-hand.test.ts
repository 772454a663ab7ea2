import { describe, expect, it } from 'vitest';
import { type Gold, limit, market, openGold } from '../kit/gold.ts';

const positionId = async (gold: Gold) => (await gold.ledger()).positions[0]?.id ?? '';
const orderId = async (gold: Gold) => (await gold.ledger()).orders[0]?.id ?? '';
const leg = async (gold: Gold) => (await gold.signals())[0]?.legs[0];

/** What the broker reports lacks this kind of thing from now on. */
function hide(gold: Gold, what: 'positions' | 'orders'): void {
  gold.bridge.rewrite('broker.report', (value) => {
    const report = value as { snapshot: object };
    return { ...report, snapshot: { ...report.snapshot, [what]: [] } };
  });
}

describe('what is missing from every report without a word that it ended', () => {
  it.each([
    ['a position', 'positions', market, 'open'],
    ['a waiting order', 'orders', limit, 'pending'],
  ] as const)('%s is told, and counts as there (B6)', async (_, what, text, state) => {
    const gold = await openGold();
    await gold.say(text);
    hide(gold, what);
    await gold.advance(600_000);
    expect(gold.takeAlerts()).toMatchObject([{ kind: 'unknown_outcome' }]);
    expect(await gold.told()).toContain('Missing at the broker on Paper account: XAUUSD');
    expect(await leg(gold)).toMatchObject({ state });
    expect(await gold.held()).toHaveLength(1);
  });

  it('for a moment is told to nobody', async () => {
    const gold = await openGold();
    await gold.say(market);
    let times = 0;
    gold.bridge.rewrite('broker.report', (value) => {
      times += 1;
      const report = value as { snapshot: object };
      return times > 2 ? report : { ...report, snapshot: { ...report.snapshot, positions: [] } };
    });
    await gold.advance(60_000);
    expect(gold.takeAlerts()).toEqual([]);
    expect(await leg(gold)).toMatchObject({ state: 'open' });
  });

  it('ends by the word of the broker that comes after all', async () => {
    const gold = await openGold();
    await gold.say(market);
    let isHiding = true;
    gold.bridge.rewrite('broker.report', (value) => {
      const report = value as { snapshot: object };
      return isHiding ? { ...report, snapshot: { ...report.snapshot, positions: [] } } : report;
    });
    await gold.advance(30_000);
    gold.takeAlerts();
    isHiding = false;
    await gold.quote('4049.00', '4049.25');
    await gold.advance(5_000);
    expect(await leg(gold)).toMatchObject({ state: 'closed' });
    expect(await gold.told()).toContain('Settled on Paper account: XAUUSD');
  });
});

describe('a waiting order changed in the terminal', () => {
  it('is what its card shows, and the next instruction starts from there (B5)', async () => {
    const gold = await openGold();
    const id = await gold.say(limit);
    await gold.hand({ op: 'modify_order', orderId: await orderId(gold), price: '4052.00', sl: '4048.00', tp: null });
    await gold.advance(3_000);
    expect(await leg(gold)).toMatchObject({ price: '4052.00', sl: '4048.00', tp: null });
    expect(await gold.told()).toContain('was changed at the broker: price 4052.00, stop 4048.00, target none');
    await gold.say('Move TP1 to 4080', { replyTo: id });
    if ((await gold.buttons()).includes('Do it')) await gold.press('Do it');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.1 at 4052.00 sl 4048.00 tp 4080.00']);
  });

  it('and cancelled there is not placed again (B6)', async () => {
    const gold = await openGold();
    await gold.say(limit);
    await gold.hand({ op: 'cancel', orderId: await orderId(gold) });
    await gold.advance(60_000);
    expect(await gold.held()).toEqual([]);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['pending']);
    expect((await gold.signals())[0]?.state).toBe('dropped');
  });
});

describe('a position changed in the terminal', () => {
  it('keeps the level of the hand when another one is moved (B5)', async () => {
    const gold = await openGold({ follow: { handling: { whoWins: 'provider' } } });
    const id = await gold.say(market);
    await gold.hand({ op: 'modify_position', positionId: await positionId(gold), sl: '4055.00' });
    await gold.advance(3_000);
    await gold.say('Move TP to 4090', { replyTo: id });
    expect(await gold.held()).toEqual(['buy 0.1 sl 4055.00 tp 4090.00']);
  });

  it('is never overwritten unseen: a change that meets another level yields to what stands there', async () => {
    const gold = await openGold({ follow: { handling: { whoWins: 'provider' } } });
    const id = await gold.say(market);
    await gold.behave({ switches: { latencyMs: { from: 2_000, to: 2_000 } } });
    await gold.post('Move TP to 4090', { replyTo: id });
    await gold.hand({ op: 'modify_position', positionId: await positionId(gold), sl: '4056.00' });
    await gold.advance(15_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4056.00 tp 4090.00']);
  });

  it('closed in part is worth what is left, and half of that is half (B5)', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.hand({ op: 'close_part', positionId: await positionId(gold), closeLots: '0.06' });
    await gold.advance(3_000);
    expect(await leg(gold)).toMatchObject({ state: 'open', lots: '0.04' });
    await gold.say('Close half');
    await gold.press('Do it');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.02 sl 4050.00 tp 4080.00']);
  });

  it('and closed there stays closed', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.hand({ op: 'close', positionId: await positionId(gold) });
    await gold.advance(60_000);
    expect(await gold.held()).toEqual([]);
    expect((await gold.signals())[0]?.state).toBe('closed');
    expect(await gold.told()).toContain('was closed by hand');
  });
});
