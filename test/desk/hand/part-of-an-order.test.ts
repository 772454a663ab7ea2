import { describe, expect, it } from 'vitest';
import { type Gold, limit, openGold } from '../../kit/gold.ts';

const filled = async (gold: Gold) => {
  await gold.quote('4054.50', '4054.75');
  await gold.advance(5_000);
};
const waiting = ['buy 0.1 at 4055.00 sl 4045.00 tp 4075.00'];

async function halved(switches?: object): Promise<Gold> {
  const gold = await openGold();
  if (switches) await gold.behave({ switches });
  await gold.say(limit);
  await gold.press('Half');
  expect(await gold.told()).toContain(
    'Wants 0.05 lots less of the order for BUY XAUUSD at 4055.00; 0.05 stay. No broker makes an order smaller',
  );
  await gold.press('Confirm');
  await gold.advance(3_000);
  return gold;
}

describe('half of an order that waits whole', () => {
  it('lets it wait as it is, and closes what is more once it fills', async () => {
    const gold = await halved();
    expect(await gold.held()).toEqual(waiting);
    expect(await gold.told()).toContain('Leg 1: of its order for 0.1 lots 0.05 are to stay.');
    await filled(gold);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4045.00 tp 4075.00']);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['pending', 'close_part']);
  });

  it('that fills in part keeps no more than was wanted, and takes the rest back', async () => {
    const gold = await halved({ pendingFill: { percent: 40, into: 'one_position' } });
    await filled(gold);
    expect(await gold.held()).toEqual(['buy 0.04 sl 4045.00 tp 4075.00']);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['pending', 'cancel']);
  });

  it('twice is a quarter', async () => {
    const gold = await halved();
    await gold.press('Half');
    await gold.press('Confirm');
    await gold.advance(3_000);
    await filled(gold);
    expect(await gold.held()).toEqual(['buy 0.03 sl 4045.00 tp 4075.00']);
  });

  it('can still be taken back whole', async () => {
    const gold = await halved();
    await gold.press('Cancel');
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([]);
  });

  it('over HTTP is told as what it is', async () => {
    const gold = await openGold();
    await gold.say(limit);
    const id = (await gold.ledger()).orders[0]?.id;
    expect(await gold.tell('positions.close', { id, percent: 50, preview: true })).toMatchObject({
      value: { lines: [{ does: 'shrink', lots: '0.05', rest: '0.05', from: '4055.00' }], totals: [] },
    });
    expect(await gold.tell('positions.close', { id, lots: '0.2' })).toMatchObject({
      refusal: { code: 'PART_TOO_LARGE' },
    });
  });

  it('of several takes whole ones back, the nearest target first, where none can be divided', async () => {
    const gold = await openGold({
      follow: { settings: { size: { mode: 'lots', lots: '0.03' }, split: { by: 'equal' } } },
    });
    await gold.say('XAUUSD BUY LIMIT 4055\nSL 4045\nTP1 4075\nTP2 4085\nTP3 4095');
    await gold.press('Half');
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([
      'buy 0.01 at 4055.00 sl 4045.00 tp 4085.00',
      'buy 0.01 at 4055.00 sl 4045.00 tp 4095.00',
    ]);
  });
});
