import { describe, expect, it } from 'vitest';
import { market, openGold } from '../kit/gold.ts';

const tries = async (gold: Awaited<ReturnType<typeof openGold>>) =>
  (await gold.sent()).filter(({ op }) => op === 'modify_position').length;

describe('break-even said while the trade loses (B11)', () => {
  it('waits for the price at which the stop can stand, says so, and is then done', async () => {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.quote('4055.00', '4055.25');
    await gold.say('Move SL to breakeven', { replyTo: id });
    expect(await gold.told()).toContain('Waiting: break-even when the price rises to 4060.26.');
    await gold.advance(60_000);
    expect(await tries(gold)).toBe(0);
    await gold.quote('4062.00', '4062.25');
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4060.25 tp 4080.00']);
  });

  it('of a sell waits for the price to fall', async () => {
    const gold = await openGold();
    const id = await gold.say('XAUUSD SELL NOW\nSL 4070\nTP 4040');
    await gold.say('Move SL to breakeven', { replyTo: id });
    expect(await gold.told()).toContain('Waiting: break-even when the price falls to 4059.99.');
    await gold.quote('4055.00', '4055.25');
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(['sell 0.1 sl 4060.00 tp 4040.00']);
  });

  it('control: where the price is far enough it is done at once', async () => {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.quote('4062.00', '4062.25');
    await gold.say('Move SL to breakeven', { replyTo: id });
    expect(await gold.held()).toEqual(['buy 0.1 sl 4060.25 tp 4080.00']);
  });

  it('a stop behind the price that is no profit asks, since the provider may be out already', async () => {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.quote('4053.00', '4053.25');
    await gold.say('Move SL to 4055', { replyTo: id });
    expect(await tries(gold)).toBe(0);
    expect(await gold.told()).toContain('The price is past it already.');
  });
});

describe('a tighter stop that the broker refuses for good', () => {
  it('is tried a few times and then given up, with the reason on the card; the old stop stays', async () => {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.behave({ switches: { refuse: [{ ops: ['modify_position'], times: null, code: 'INVALID_STOPS' }] } });
    await gold.say('Move SL to 4055', { replyTo: id });
    await gold.advance(600_000);
    expect(await tries(gold)).toBe(3);
    expect(await gold.told()).toContain('the broker will not have that stop, so 4050.00 stays');
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
  });

  it('control: where there is no stop at all it is asked for again and again (B7)', async () => {
    const gold = await openGold();
    const switches = {
      isDroppingStops: true,
      refuse: [{ ops: ['modify_position'], times: null, code: 'INVALID_STOPS' }],
    };
    await gold.behave({ switches });
    await gold.say(market);
    await gold.advance(600_000);
    expect(await tries(gold)).toBeGreaterThan(8);
    gold.takeAlerts();
  });
});
