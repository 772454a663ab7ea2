import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

const limit = 'XAUUSD BUY LIMIT 4055\nSL 4050\nTP 4080';
const market = 'XAUUSD BUY NOW\nSL 4050\nTP 4080';
const settings = { size: { mode: 'lots', lots: '0.10' } };
const followsSchema = z.object({ follows: z.array(z.object({ follow: z.string() })) });

async function open(text: string, how: object = {}): Promise<{ trader: Trader; id: string }> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.configure({ settings, ...how });
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const id = await trader.post(text);
  await trader.advance(2_000);
  return { trader, id };
}

const followOf = async (trader: Trader): Promise<string> => {
  const list = await trader.tell('follows.list', {});
  return followsSchema.parse(list.ok && list.value).follows[0]?.follow ?? '';
};

async function unfollow(trader: Trader): Promise<string> {
  const follow = await followOf(trader);
  expect(await trader.tell('follows.end', { follow })).toMatchObject({ ok: true });
  await trader.advance(1_000);
  return follow;
}

async function followAgain(trader: Trader): Promise<void> {
  const created = await trader.tell('follows.create', { feed: 'demo', account: 'paper', mode: 'auto', settings });
  expect(created).toMatchObject({ ok: true });
  await trader.advance(1_000);
}

const orders = async (trader: Trader) => (await trader.account()).orders.length;
const positions = async (trader: Trader) => (await trader.account()).positions.length;
const talk = async (trader: Trader) => (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n');

describe('a channel that is followed again', () => {
  it('goes on: the trade said once more is no second one, and what is said about it is done', async () => {
    const { trader, id } = await open(limit);
    const before = await unfollow(trader);
    await followAgain(trader);
    expect(await followOf(trader)).toBe(before);
    await trader.post(limit);
    await trader.advance(2_000);
    expect(await orders(trader)).toBe(1);
    await trader.post('Cancel this order', { replyTo: id });
    await trader.advance(2_000);
    expect(await orders(trader)).toBe(0);
  });

  it('opens nothing of what was posted meanwhile, however it is edited', async () => {
    const { trader } = await open(limit);
    await unfollow(trader);
    await trader.advance(5_000);
    const meanwhile = await trader.post('EURUSD BUY NOW\nSL 1.0800\nTP 1.0900');
    await trader.advance(5_000);
    await followAgain(trader);
    await trader.edit(meanwhile, 'EURUSD BUY NOW\nSL 1.0801\nTP 1.0900');
    await trader.advance(2_000);
    expect(await positions(trader)).toBe(0);
  });
});

describe('what was said while a channel was not followed', () => {
  const stops = async (trader: Trader) => (await trader.account()).positions.map(({ sl }) => sl);

  async function saidMeanwhile(say: (trader: Trader, replyTo: string) => Promise<unknown>): Promise<Trader> {
    const { trader, id } = await open(market);
    await unfollow(trader);
    await say(trader, id);
    await trader.advance(60_000);
    expect(await stops(trader)).toEqual(['4050.00']);
    await followAgain(trader);
    return trader;
  }

  it('about a trade that is still open is asked, with when it was said, and done by a tap', async () => {
    const trader = await saidMeanwhile((one, replyTo) => one.post('Move SL to 4055', { replyTo }));
    expect(await stops(trader)).toEqual(['4050.00']);
    expect(await talk(trader)).toMatch(
      /The provider says: .*4055.*“Move SL to 4055”\nSaid at .*, while demo was not followed\./,
    );
    expect(await talk(trader)).toMatch(/While demo was not followed\n.*: “Move SL to 4055” You are asked\./);
    await trader.press('Do it');
    await trader.advance(2_000);
    expect(await stops(trader)).toEqual(['4055.00']);
  });

  it('that its message was deleted is told, and nothing is done about it', async () => {
    const trader = await saidMeanwhile((one, message) => one.remove(message));
    expect(await talk(trader)).toContain('a message that was traded here was deleted. Nothing was done.');
    expect(await positions(trader)).toBe(1);
  });

  it.each<[string, string]>([
    ['a report', 'TP1 hit ✅'],
    ['another trade', 'EURUSD BUY NOW\nSL 1.0800\nTP 1.0900'],
    ['talk', 'Good morning everyone'],
  ])('that is %s asks nothing', async (_, text) => {
    const trader = await saidMeanwhile((one) => one.post(text));
    expect(await talk(trader)).not.toContain('While demo was not followed');
    expect(await positions(trader)).toBe(1);
  });

  it('is asked once, however often the channel is let go and followed', async () => {
    const trader = await saidMeanwhile((one, replyTo) => one.post('Move SL to 4055', { replyTo }));
    await trader.press('Leave as it is');
    await unfollow(trader);
    await followAgain(trader);
    await expect(trader.press('Do it')).rejects.toThrow('no button Do it');
  });

  it('about a trade that has ended is nothing', async () => {
    const { trader, id } = await open(market);
    await unfollow(trader);
    await trader.quote('XAUUSD', '4081.00', '4081.25');
    await trader.advance(3_000);
    await trader.post('Move SL to 4055', { replyTo: id });
    await followAgain(trader);
    expect(await talk(trader)).not.toContain('While demo was not followed');
  });
});

describe('a channel that is not followed any more', () => {
  it('leaves nothing to tap that would trade', async () => {
    const { trader } = await open(market, { mode: 'confirm' });
    await unfollow(trader);
    await expect(trader.press('Take')).rejects.toThrow('no button Take');
    expect((await trader.signals())[0]?.state).toBe('skipped');
    expect(await talk(trader)).toContain('Its channel is not copied any more, so it is not traded.');
  });

  it('asks what is to become of an order that waits, and the tap does it', async () => {
    const { trader } = await open(limit);
    await unfollow(trader);
    expect(await orders(trader)).toBe(1);
    await trader.press('Cancel the order');
    await trader.advance(2_000);
    expect(await orders(trader)).toBe(0);
  });

  it('leaves what is open with its stop', async () => {
    const { trader } = await open(market);
    await unfollow(trader);
    await trader.advance(2_000);
    expect((await trader.account()).positions.map(({ sl, tp }) => [sl, tp])).toEqual([['4050.00', '4080.00']]);
  });

  it('waits no more for levels', async () => {
    const { trader } = await open('Gold sell now');
    await unfollow(trader);
    expect((await trader.signals())[0]?.state).toBe('skipped');
    await followAgain(trader);
    await trader.post('SL 4070\nTP 4040');
    await trader.advance(2_000);
    expect(await positions(trader)).toBe(0);
  });
});
