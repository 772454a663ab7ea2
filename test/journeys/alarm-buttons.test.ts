import { describe, expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

async function open(switches: object = {}): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await behave(trader, switches);
  await trader.post(market);
  await trader.advance(3_000);
  return trader;
}

async function behave(trader: Trader, switches: object): Promise<void> {
  const outcome = await trader.office.venue('desk-1-paper').perform('venue.behave', { switches }, internally('test'));
  expect(outcome.ok).toBe(true);
}

async function byHand(trader: Trader, hand: object): Promise<void> {
  const outcome = await trader.office.venue('desk-1-paper').perform('venue.by-hand', { hand }, internally('test'));
  expect(outcome.ok).toBe(true);
  await trader.advance(3_000);
}

const said = async (trader: Trader) => (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
const position = async (trader: Trader) => (await trader.account()).positions[0];

describe('a position without the stop it should have (B7)', () => {
  const refused = { isDroppingStops: true, refuse: [{ ops: ['modify_position'], times: null, code: 'INVALID_STOPS' }] };

  it('is an alarm, opens nothing new, and [Set stop] sets it as soon as the broker takes it', async () => {
    const trader = await open(refused);
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'unprotected' }]);
    expect(await said(trader)).toContain('stand without the stop of 4050.00');
    await trader.post('EURUSD BUY NOW\nSL 1.0700\nTP 1.1000');
    await trader.advance(3_000);
    expect((await trader.account()).positions).toHaveLength(1);
    await behave(trader, { isDroppingStops: false, refuse: [] });
    await trader.press('Set stop');
    await trader.advance(2_000);
    expect((await position(trader))?.sl).toBe('4050.00');
    expect(await said(trader)).toContain('Settled on Paper account: XAUUSD');
  });

  it('is closed once the price has passed the stop that the broker never took', async () => {
    const trader = await open(refused);
    trader.takeAlerts();
    await trader.quote('XAUUSD', '4050.10', '4050.35');
    await trader.advance(3_000);
    expect(await position(trader)).toBeDefined();
    await trader.quote('XAUUSD', '4049.90', '4050.15');
    await trader.advance(3_000);
    expect(await position(trader)).toBeUndefined();
    expect(await said(trader)).toContain('The price has passed the stop at 4050.00 that the broker never took');
  });

  it('is said again after a while, until it is settled', async () => {
    const trader = await open(refused);
    trader.takeAlerts();
    const told = async () => (await trader.talk()).filter(({ blocks }) => textOf(blocks).includes('Still so')).length;
    await trader.advance(580_000);
    expect(await told()).toBe(0);
    await trader.advance(30_000);
    expect(await told()).toBe(1);
    await behave(trader, { isDroppingStops: false, refuse: [] });
    await trader.press('Set stop');
    await trader.advance(5_000);
    expect(await told()).toBe(0);
  });

  it('can be closed instead', async () => {
    const trader = await open(refused);
    trader.takeAlerts();
    await trader.press('Close');
    await trader.advance(3_000);
    expect((await trader.account()).positions).toEqual([]);
  });
});

describe('a stop that was taken away by hand (B5, B7)', () => {
  it.each([
    ['Set stop', '4050.00'],
    ['Leave without', null],
  ])('is asked about, and %s is obeyed', async (button, sl) => {
    const trader = await open();
    const { id: positionId = '' } = (await position(trader)) ?? {};
    await byHand(trader, { op: 'modify_position', positionId, sl: null });
    expect((await position(trader))?.sl).toBeNull();
    await trader.press(button);
    await trader.advance(5_000);
    expect((await position(trader))?.sl).toBe(sl);
  });
});

describe('an opening that nobody can prove (B4)', () => {
  const blind = { isBlind: true, unknown: [{ ops: ['open'], times: 1, isCarriedOut: false }] };

  it('is asked about, never sent again, and [It isn’t] ends the question', async () => {
    const trader = await open(blind);
    await trader.advance(60_000);
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'unknown_outcome' }]);
    expect((await trader.signals())[0]).toMatchObject({ state: 'working', legs: [{ state: 'unknown' }] });
    await trader.press("It isn't");
    await trader.advance(5_000);
    expect((await trader.signals())[0]).toMatchObject({ state: 'failed', legs: [{ state: 'expired' }] });
    expect((await trader.account()).positions).toEqual([]);
  });
});
