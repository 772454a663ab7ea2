import { describe, expect, it } from 'vitest';
import { market, openGold } from '../kit/gold.ts';

describe('two changes in one message', () => {
  it.each([
    ['Move SL to 4056\nMove TP to 4090', 'buy 0.1 sl 4056.00 tp 4090.00'],
    ['SL to breakeven and TP to 4090', 'buy 0.1 sl 4060.25 tp 4090.00'],
    ['Move SL to 4056, TP to 4095', 'buy 0.1 sl 4056.00 tp 4095.00'],
    ['Set SL to entry. Remove TP', 'buy 0.1 sl 4060.25 tp null'],
    ['Close half and move SL to breakeven', 'buy 0.05 sl 4060.25 tp 4080.00'],
  ])('both stand at the broker in the end (B1, B3): %s', async (text, held) => {
    const gold = await openGold({ follow: { handling: { whoWins: 'provider' } } });
    await gold.say(market);
    await gold.quote('4070.00', '4070.25');
    await gold.say(text);
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([held]);
  });

  it('two messages one after the other while the line is bad end where a person would end (B3)', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.quote('4070.00', '4070.25');
    gold.bridge.loseRequests('broker.offer', 4);
    await gold.post('Move SL to 4056');
    await gold.post('Move TP to 4090');
    await gold.post('SL to breakeven');
    await gold.advance(10_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4060.25 tp 4090.00']);
  });

  it('half closed twice leaves a quarter, also while the first is on its way (B3)', async () => {
    const gold = await openGold({ follow: { settings: { size: { mode: 'lots', lots: '0.20' } } } });
    await gold.say(market);
    gold.bridge.loseRequests('broker.offer', 4);
    await gold.post('Close half');
    await gold.post('Close half please');
    await gold.advance(10_000);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
  });
});

it('a tap while the provider’s stop is on its way: both stand (B1)', async () => {
  const gold = await openGold();
  const id = await gold.say(market);
  await gold.say('Remove the TP', { replyTo: id });
  await gold.quote('4070.00', '4070.25');
  gold.bridge.loseRequests('broker.offer', 4);
  await gold.post('Move SL to 4060', { replyTo: id });
  await gold.press('Do it');
  await gold.advance(10_000);
  expect(await gold.held()).toEqual(['buy 0.1 sl 4060.00 tp null']);
});
