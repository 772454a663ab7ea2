import { describe, expect, it, onTestFinished } from 'vitest';
import { questionsIn } from '../kit/card-text.ts';
import { createScriptedBridge, type ScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4090';
const toEntry = 'Move SL to BE when price hits 4070';

async function started(
  text = market,
  change: object = {},
  bridge?: ScriptedBridge,
): Promise<{ trader: Trader; replyTo: string }> {
  const trader = await openTrader(bridge ? { outsideVenue: bridge.outsideVenue } : {});
  onTestFinished(trader.close);
  await trader.configure(change);
  await at(trader, '4060.00', '4060.25');
  const replyTo = await trader.post(text);
  await trader.advance(1_000);
  return { trader, replyTo };
}

async function at(trader: Trader, bid: string, ask: string): Promise<void> {
  await trader.quote('XAUUSD', bid, ask);
  await trader.advance(3_000);
}

async function say(trader: Trader, text: string, more: object = {}): Promise<string> {
  const message = await trader.post(text, more);
  await trader.advance(3_000);
  return message;
}

const stops = async (trader: Trader) => (await trader.account()).positions.map(({ sl }) => sl);
const card = async (trader: Trader) => textOf((await trader.talk()).at(-1)?.blocks ?? []);
const labels = async (trader: Trader) => questionsIn(await trader.talk()).map(({ label }) => label);

describe('an instruction for when the price gets somewhere', () => {
  it('is never carried out at once, stands on the card, and is carried out when the price is there', async () => {
    const { trader, replyTo } = await started();
    await say(trader, toEntry, { replyTo });
    expect(await stops(trader)).toEqual(['4050.00']);
    expect(await card(trader)).toContain('Waiting: break-even when the price rises to 4070.');
    await at(trader, '4069.90', '4070.15');
    expect(await stops(trader)).toEqual(['4050.00']);
    await at(trader, '4070.00', '4070.25');
    expect(await stops(trader)).toEqual(['4060.25']);
    expect(await card(trader)).not.toContain('Waiting');
    expect(await card(trader)).toContain('The price reached 4070: break-even.');
  });

  it.each([
    ['a part', 'Close 50% when price reaches 4070', '4071.00', '4071.25', 1],
    ['all of it, the other way', 'Close if price breaks below 4055', '4054.00', '4054.25', 0],
  ])('closes %s', async (_, text, bid, ask, left) => {
    const { trader, replyTo } = await started();
    const before = Number((await trader.account()).positions[0]?.lots);
    await say(trader, text, { replyTo });
    expect(Number((await trader.account()).positions[0]?.lots)).toBe(before);
    await at(trader, bid, ask);
    const { positions } = await trader.account();
    expect(positions).toHaveLength(left);
    if (left === 1) expect(Number(positions[0]?.lots)).toBeLessThan(before);
  });

  it('survives that the broker cannot be reached for a while', async () => {
    const bridge = createScriptedBridge();
    const { trader, replyTo } = await started(market, {}, bridge);
    await say(trader, toEntry, { replyTo });
    bridge.loseRequests('broker.quotes', 2);
    await trader.advance(30_000);
    await at(trader, '4070.50', '4070.75');
    expect(await stops(trader)).toEqual(['4060.25']);
  });
});

describe('an instruction for a price that is not for us to follow', () => {
  it('because it raises the risk: asked, then kept until the price is there', async () => {
    const { trader, replyTo } = await started();
    await say(trader, 'Move SL to 4040 when price hits 4070', { replyTo });
    expect(await labels(trader)).toEqual(['Do it when the price is there', 'Do it now', 'Leave as it is']);
    await trader.press('Do it when the price is there');
    await trader.advance(1_000);
    expect(await stops(trader)).toEqual(['4050.00']);
    await at(trader, '4070.00', '4070.25');
    expect(await stops(trader)).toEqual(['4040.00']);
  });
});

describe('an instruction for a price, while the trade is still asked about', () => {
  it('goes along into the trade that is taken', async () => {
    const { trader, replyTo } = await started(market, { mode: 'confirm' });
    await say(trader, toEntry, { replyTo });
    await trader.press('Take');
    await trader.advance(1_000);
    await at(trader, '4070.00', '4070.25');
    expect(await stops(trader)).toEqual(['4060.25']);
  });
});

describe('an instruction that could mean two trades', () => {
  it('and waits for a price: the one that is tapped waits, nothing is done at once', async () => {
    const { trader } = await started();
    await trader.post('XAUUSD BUY LIMIT 4040\nSL 4030\nTP 4080');
    await trader.advance(1_000);
    await say(trader, toEntry);
    const question = (await trader.talk())[0];
    expect(textOf(question?.blocks ?? [])).toContain('could mean 2 open signals');
    await trader.tell('chat.choose', { choice: question?.choices.find(({ label }) => label.includes('4060'))?.id });
    await trader.advance(1_000);
    expect(await stops(trader)).toEqual(['4050.00']);
    await at(trader, '4070.00', '4070.25');
    expect(await stops(trader)).toEqual(['4060.25']);
  });
});
