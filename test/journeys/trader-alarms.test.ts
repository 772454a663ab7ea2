import { describe, expect, it } from 'vitest';
import { type Gold, limit, market, openGold } from '../kit/gold.ts';

/** What the broker reports lacks this kind of thing until it is let go again. */
function hide(gold: Gold, what: 'positions' | 'orders'): () => void {
  let isHiding = true;
  gold.bridge.rewrite('broker.report', (value) => {
    const report = value as { snapshot: object };
    return isHiding ? { ...report, snapshot: { ...report.snapshot, [what]: [] } } : report;
  });
  return () => {
    isHiding = false;
  };
}

describe('what is missing at the broker', () => {
  it('an order says what is at stake, and [Cancel it] takes it back once it shows', async () => {
    const gold = await openGold();
    await gold.say(limit);
    const show = hide(gold, 'orders');
    await gold.advance(20_000);
    gold.takeAlerts();
    expect(await gold.told()).toContain('The order for 0.1 lots BUY XAUUSD at 4055.00 is not in what the broker shows');
    expect(await gold.buttons()).toEqual(['It has ended', 'Cancel it']);
    await gold.press('Cancel it');
    await gold.advance(5_000);
    show();
    await gold.advance(10_000);
    expect(await gold.held()).toEqual([]);
  });

  it('a position says what it can lose, and by the word of its trader it has ended', async () => {
    const gold = await openGold();
    await gold.say(market);
    hide(gold, 'positions');
    await gold.advance(20_000);
    gold.takeAlerts();
    expect(await gold.told()).toContain('At its stop of 4050.00 it would bring about -102.85 USD.');
    await gold.press('It has ended');
    expect((await gold.signals())[0]?.state).toBe('closed');
    expect(await gold.told()).toContain('Settled on Paper account: XAUUSD');
    await gold.advance(3_600_000);
    expect(await gold.told()).not.toContain('Still so');
  });

  it('and shown again after that word it is followed again, and keeps its stop', async () => {
    const gold = await openGold();
    await gold.say(market);
    const show = hide(gold, 'positions');
    await gold.advance(20_000);
    await gold.press('It has ended');
    show();
    await gold.advance(10_000);
    gold.takeAlerts();
    expect((await gold.signals())[0]?.state).toBe('open');
    expect(await gold.told()).toContain('was taken for over, but the broker has it');
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open']);
  });
});

describe('a change that the broker does not take', () => {
  async function refused() {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.behave({ switches: { refuse: [{ ops: ['modify_position'], times: null, code: 'INVALID_STOPS' }] } });
    await gold.say('Move TP to 4090', { replyTo: id });
    await gold.advance(10_000);
    return gold;
  }
  const allow = (gold: Gold) => gold.behave({ switches: { refuse: [] } });

  it('says what it was, what stays and what is at stake, and is tried again by one tap', async () => {
    const gold = await refused();
    const told = await gold.told();
    expect(told).toContain('Not changed on Paper account: XAUUSD');
    expect(told).toContain('does not take a target of 4090.00 for 0.1 lots BUY XAUUSD');
    expect(told).toContain('The target stays at 4080.00.');
    expect(told).toContain('At its stop of 4050.00 it would bring about -102.85 USD.');
    await allow(gold);
    await gold.press('Try again');
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4090.00']);
  });

  it('is repeated until it is answered, never a flood, and then no more', async () => {
    const gold = await refused();
    const told = async () => (await gold.told()).split('Still so').length - 1;
    await gold.advance(580_000);
    expect(await told()).toBe(0);
    await gold.advance(60_000);
    expect(await told()).toBe(1);
    await gold.press('Leave it');
    await gold.advance(1_300_000);
    expect(await told()).toBe(1);
  });

  it('is no question any more once its trade has ended', async () => {
    const gold = await refused();
    await gold.quote('4081.00', '4081.25');
    await gold.advance(700_000);
    expect(await gold.buttons()).toEqual([]);
    expect(await gold.told()).not.toContain('Still so');
  });
});

it('a broker that is silent offers to close what is open there as soon as it answers', async () => {
  const gold = await openGold();
  await gold.say(market);
  const kinds = ['broker.report', 'broker.quotes', 'broker.offer', 'broker.prove'];
  for (const kind of kinds) gold.bridge.loseRequests(kind, 1_000_000);
  await gold.advance(60_000);
  expect(await gold.told()).toContain('The broker is silent');
  await gold.press('Close all once it answers');
  await gold.press('Confirm');
  for (const kind of kinds) gold.bridge.loseRequests(kind, 0);
  await gold.advance(60_000);
  expect(await gold.held()).toEqual([]);
  gold.takeAlerts();
});

describe('a broker that answers and takes no orders', () => {
  it.each([
    [{ isConnected: false }, 'The terminal has lost its broker', 'The terminal has its broker again'],
    [{ noTrading: 'algo trading is off' }, 'The terminal says: “algo trading is off”', 'The broker takes orders again'],
  ])('%j is told with what is open there, and when it is over', async (switches, told, over) => {
    const gold = await openGold();
    await gold.say(market);
    await gold.behave({ switches });
    await gold.advance(60_000);
    expect(gold.takeAlerts()).toHaveLength(1);
    expect(await gold.told()).toContain(told);
    expect(await gold.told()).toContain('One position or order is there; its stop is kept by the broker itself.');
    await gold.press('Close all once it can be done');
    await gold.press('Confirm');
    await gold.advance(10_000);
    expect(await gold.held()).toHaveLength(1);
    await gold.behave({ switches: { isConnected: true, noTrading: null } });
    await gold.advance(120_000);
    expect(await gold.held()).toEqual([]);
    expect(await gold.told()).toContain(over);
    gold.takeAlerts();
  });

  it('that falls silent afterwards is told as another thing, and both end', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.behave({ switches: { isConnected: false } });
    await gold.advance(60_000);
    const kinds = ['broker.report', 'broker.quotes', 'broker.offer', 'broker.prove'];
    for (const kind of kinds) gold.bridge.loseRequests(kind, 1_000_000);
    await gold.advance(60_000);
    expect(gold.takeAlerts()).toHaveLength(2);
    expect(await gold.told()).toContain('The terminal of Paper account had no connection to its broker from');
    expect(await gold.told()).not.toContain('The terminal has its broker again');
    expect(await gold.told()).toContain('The broker is silent');
    for (const kind of kinds) gold.bridge.loseRequests(kind, 0);
    await gold.behave({ switches: { isConnected: true } });
    await gold.advance(60_000);
    expect(await gold.told()).toContain('The broker answers again');
  });

  it('that loses its broker as well is not told to take orders again', async () => {
    const gold = await openGold();
    await gold.behave({ switches: { noTrading: 'algo trading is off' } });
    await gold.advance(60_000);
    await gold.behave({ switches: { isConnected: false } });
    await gold.advance(120_000);
    expect(await gold.told()).toContain('The terminal has lost its broker');
    expect(await gold.told()).not.toContain('The broker takes orders again');
    await gold.behave({ switches: { isConnected: true } });
    await gold.advance(120_000);
    expect(await gold.told()).toContain('The terminal has its broker again');
    gold.takeAlerts();
  });
});
