import { describe, expect, it } from 'vitest';
import { type Gold, limit, market, openGold } from '../kit/gold.ts';

async function stop(gold: Gold): Promise<void> {
  await gold.tell('trading.panic', {});
  await gold.advance(1_000);
  expect(await gold.press('Stop everything')).toMatchObject({ ok: true });
  await gold.advance(2_000);
}

async function trading(gold: Gold): Promise<string | undefined> {
  const listed = await gold.tell('accounts.list', {});
  const { accounts } = (listed.ok ? listed.value : { accounts: [] }) as { accounts: { trading: string }[] };
  return accounts[0]?.trading;
}

describe('a panic', () => {
  it('works again after the demo was started over', async () => {
    const gold = await openGold();
    await stop(gold);
    await gold.tell('demo.reset', {});
    await gold.advance(2_000);
    await gold.quote('4060.00', '4060.25');
    await stop(gold);
    expect(await trading(gold)).toBe('halted');
  });

  it('works again after trading was resumed', async () => {
    const gold = await openGold();
    await gold.say(limit);
    await stop(gold);
    expect(await gold.held()).toEqual([]);
    await gold.tell('trading.resume', {});
    await gold.say(limit.replace('4055', '4054'));
    expect(await gold.held()).toHaveLength(1);
    await stop(gold);
    expect(await gold.held()).toEqual([]);
  });
});

describe('an edit that no longer reads as the trade', () => {
  it.each([
    'XAUUSD BUY SELL LIMIT 4055\nSL 4050\nTP 4080',
    'XAUUSD BUY LIMIT 4055\nSL 4O50 TP 4080 maybe?',
    'GOLD update soon 🔥',
  ])('is no deletion, and cancels nothing by itself: %s', async (text) => {
    const gold = await openGold({ follow: { handling: { onDelete: 'cancel' } } });
    const id = await gold.say(limit);
    await gold.edit(id, text);
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.1 at 4055.00 sl 4045.00 tp 4075.00']);
    expect(await gold.told()).not.toContain('Deleted by the provider');
  });

  it('a deletion does cancel', async () => {
    const gold = await openGold({ follow: { handling: { onDelete: 'cancel' } } });
    await gold.remove(await gold.say(limit));
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([]);
    expect(await gold.told()).toContain('Deleted by the provider');
  });
});

describe('“Close all”', () => {
  const loose = { requests: null, maxOrders: null, maxLots: null, daily: null, total: null, duplicate: null };

  it('reaches every order of the channel, however many there are', async () => {
    const gold = await openGold({ follow: { settings: { size: { mode: 'lots', lots: '0.01' } } } });
    const rules = { ...loose, capitalCap: null };
    await gold.tell('compliance.custom-profile', {
      ...{ id: 'WIDE', name: 'Wide', from: 'FTMO', rules },
    });
    await gold.tell('compliance.activate', { account: 'paper', profile: 'WIDE' });
    for (let at = 0; at < 206; at += 1) {
      const text = `XAUUSD BUY LIMIT ${4050 - at}\nSL ${4040 - at}\nTP 4090`;
      await gold.tell('messages.post', { feed: 'demo', text });
    }
    await gold.settle();
    await gold.advance(10_000);
    expect((await gold.ledger()).orders.length).toBeGreaterThan(200);
    await gold.post('Close all');
    await gold.advance(30_000);
    expect(await gold.held()).toEqual([]);
  }, 90_000);

  it('of a position that stands without its stop closes it too', async () => {
    const gold = await openGold();
    await gold.behave({
      switches: { isDroppingStops: true, refuse: [{ ops: ['modify_position'], times: null, code: 'FROZEN' }] },
    });
    await gold.say(market);
    expect(await gold.told()).toContain('Without its stop');
    expect(await gold.buttons()).toEqual(expect.arrayContaining(['Set stop', 'Close']));
    await gold.say('Close all');
    expect(await gold.held()).toEqual([]);
    gold.takeAlerts();
  });
});
