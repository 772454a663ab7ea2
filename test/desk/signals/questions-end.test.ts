import { describe, expect, it } from 'vitest';
import { textOf } from '../../kit/card-text.ts';
import { type Gold, market, openGold } from '../../kit/gold.ts';

const titles = async (gold: Gold) => (await gold.talk()).map(({ blocks }) => textOf(blocks).split('\n')[0]);

/** The provider widens the stop of an open trade: asked about. */
async function asked(): Promise<Gold> {
  const gold = await openGold();
  const id = await gold.say(market);
  await gold.say('Move SL to 4049', { replyTo: id });
  return gold;
}

describe('a question that is over', () => {
  it('shows its deadline while it is none', async () => {
    const gold = await asked();
    expect(await titles(gold)).toContain('Your decision · BUY XAUUSD');
    expect(await gold.told()).toMatch(/Answer by \w+ \d+ \w+,? \d\d:\d\d \(UTC\)\./);
    await gold.tell('desk.zone', { zone: 'Asia/Tokyo' });
    await gold.press('Close');
    expect(await gold.told()).toContain('(Asia/Tokyo).');
  });

  it('is over when its time is, without buttons and without asking', async () => {
    const gold = await asked();
    await gold.advance(301_000);
    expect(await titles(gold)).toContain('Not answered in time · BUY XAUUSD');
    expect(await titles(gold)).not.toContain('Your decision · BUY XAUUSD');
    expect(await gold.buttons()).toEqual([]);
  });

  it('answered it asks nothing any more either', async () => {
    const gold = await asked();
    await gold.press('Leave as it is');
    expect(await titles(gold)).toContain('Over · BUY XAUUSD');
    await gold.advance(301_000);
    expect(await titles(gold)).toContain('Over · BUY XAUUSD');
  });

  it('and one about a trade by hand as well', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.press('Half');
    await gold.advance(121_000);
    expect((await titles(gold))[0]).toBe('Not answered in time · Close 50 %: BUY XAUUSD?');
    expect(await gold.buttons()).toEqual([]);
  });

  it('the card of a signal says by when it can be taken', async () => {
    const gold = await openGold({ follow: { mode: 'confirm' } });
    await gold.say(market);
    expect(await gold.told()).toMatch(/Answer by /);
    await gold.press('Take');
    await gold.advance(3_000);
    expect(await gold.told()).not.toMatch(/Answer by /);
  });

  it('the same trade posted while it is asked about says that, and not that it is open', async () => {
    const gold = await openGold({ follow: { mode: 'confirm' } });
    await gold.say(market);
    await gold.say(market);
    expect(await gold.told()).toContain('is still asked about: answer that question; a repost is not a second trade.');
  });
});
