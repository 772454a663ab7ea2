import { describe, expect, it } from 'vitest';
import { market, openGold } from '../../kit/gold.ts';

describe('what comes with an act by hand and is not in its figures', () => {
  it('a stop named by hand ends the trail, and the question says so', async () => {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.quote('4070.00', '4070.25');
    await gold.say('Trail SL by 20 pips', { replyTo: id });
    if ((await gold.buttons()).includes('Do it')) await gold.press('Do it');
    await gold.advance(3_000);
    await gold.tell('chat.say', { text: '/sl 4065' });
    expect(await gold.told()).toContain('Its stop no longer follows the price from then on.');
  });

  it('control: of a stop that stands still nothing is said about that', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.tell('chat.say', { text: '/sl 4055' });
    expect(await gold.told()).toContain('Stop of 0.1 lots BUY XAUUSD from 4050.00 to 4055.00.');
    expect(await gold.told()).not.toContain('follows the price');
  });

  it.each([
    ['/close', '0.3 of its 0.4 lots stay, with the stop and the target it has.'],
    ['/sl 4055', 'it holds for all of its 0.4 lots, also for what is not of this trade.'],
  ])('on an account that nets %s says what becomes of the one position', async (text, words) => {
    const gold = await openGold({ marginMode: 'netting' });
    await gold.say(market);
    await gold.hand({ op: 'open', symbol: 'XAUUSD', side: 'buy', lots: '0.30' });
    await gold.advance(3_000);
    await gold.tell('chat.say', { text });
    expect(await gold.told()).toContain(`This account has one position in XAUUSD: ${words}`);
  });

  it('control: on a hedging account there is no other share to speak of', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.hand({ op: 'open', symbol: 'XAUUSD', side: 'buy', lots: '0.30' });
    await gold.advance(3_000);
    await gold.tell('positions.close', { id: 'xauusd', preview: true });
    await gold.press('Close');
    expect(await gold.told()).not.toContain('one position');
  });
});
