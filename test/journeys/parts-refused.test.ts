import { describe, expect, it } from 'vitest';
import { openDeskBook } from '../kit/desk-book.ts';
import { type Gold, market, openGold } from '../kit/gold.ts';

const whole = ['buy 0.1 sl 4050.00 tp 4080.00'];
const half = ['buy 0.05 sl 4050.00 tp 4080.00'];

/** The broker closes no part, until it is told to. */
async function refused(): Promise<Gold> {
  const gold = await openGold();
  await gold.say(market);
  await gold.behave({ switches: { refuse: [{ ops: ['close_part'], times: null, code: 'TRADE_DISABLED' }] } });
  await gold.press('Half');
  await gold.press('Confirm');
  await gold.advance(10_000);
  expect(gold.takeAlerts()).toMatchObject([{ kind: 'exit_failed' }]);
  expect(await gold.held()).toEqual(whole);
  return gold;
}
const takeAgain = (gold: Gold) => gold.behave({ switches: { refuse: [] } });

describe('a part that the broker does not close', () => {
  it('is told with what still stands, and tried at once by a tap', async () => {
    const gold = await refused();
    expect(await gold.told()).toContain('0.05 of 0.1 lots BUY XAUUSD were to be closed and still stand');
    expect(await gold.buttons()).toEqual(['Try now', 'Close all of it', 'Leave it open']);
    await takeAgain(gold);
    await gold.press('Try now');
    await gold.advance(1_000);
    expect(await gold.held()).toEqual(half);
    expect(await gold.told()).toContain('Settled on Paper account: XAUUSD');
    expect(await gold.buttons()).toEqual([]);
  });

  it('stays open where the trader says so', async () => {
    const gold = await refused();
    await gold.press('Leave it open');
    await takeAgain(gold);
    await gold.advance(300_000);
    expect(await gold.held()).toEqual(whole);
    expect(await gold.told()).toContain('You decided to leave 0.1 lots of leg 1 open.');
    expect(await gold.buttons()).toEqual([]);
  });

  it('goes with the rest where all of it is closed', async () => {
    const gold = await refused();
    await gold.press('Close all of it');
    await gold.advance(5_000);
    expect(await gold.held()).toEqual([]);
  });

  it('is closed by itself once the broker does, and said again until then', async () => {
    const gold = await refused();
    await gold.advance(660_000);
    expect(await gold.told()).toContain('Still so · A part is not closed on Paper account');
    await takeAgain(gold);
    await gold.advance(120_000);
    expect(await gold.held()).toEqual(half);
    expect(await gold.told()).not.toContain('Still so');
    gold.takeAlerts();
  }, 120_000);
});

it('a part that has become smaller than its broker takes stays, and the card says so', () => {
  const desk = openDeskBook();
  const trade = desk.trade('XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075');
  desk.tap('Half');
  desk.tap('Confirm');
  const { contracts = [] } = desk.store.account('paper') ?? {};
  desk.store.updateAccount('paper', { contracts: contracts.map((one) => ({ ...one, volumeMin: '0.10' })) });
  desk.broker.fill();
  desk.settle();
  expect(desk.broker.held()).toEqual(['buy 0.10 sl 4045.00 tp 4075.00']);
  expect(desk.card(trade)).toContain(
    '0.05 lots more were to be closed, which is less than this broker takes or leaves',
  );
});
