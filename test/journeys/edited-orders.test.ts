import { describe, expect, it, onTestFinished } from 'vitest';
import { questionsIn } from '../kit/card-text.ts';
import { createScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader, type Trader } from '../kit/trader.ts';

const pending = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';
const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

async function edited(first: string, second: string, mode: 'auto' | 'confirm' = 'auto'): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.configure({ mode });
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const message = await trader.post(first);
  await trader.advance(1_000);
  await trader.edit(message, second);
  await trader.advance(3_000);
  return trader;
}

const notes = async (trader: Trader) => (await trader.signals()).flatMap((signal) => signal.notes).join(' ');

describe('an order that waits, after an edit', () => {
  it.each<[string, string, string, object[]]>([
    [
      'to a zone',
      pending,
      'XAUUSD BUY LIMIT 4052-4054\nSL 4045\nTP 4075',
      [{ type: 'limit', price: '4054.00', sl: '4045.00' }],
    ],
    [
      'of its zone',
      'XAUUSD BUY LIMIT 4052-4054\nSL 4045\nTP 4075',
      'XAUUSD BUY LIMIT 4050-4052\nSL 4045\nTP 4075',
      [{ type: 'limit', price: '4052.00', sl: '4045.00' }],
    ],
    [
      'to another kind of order',
      pending,
      'XAUUSD BUY STOP 4065\nSL 4055\nTP 4085',
      [{ type: 'stop', price: '4065.00', sl: '4055.00', tp: '4085.00' }],
    ],
    [
      'of a stop in pips, nearer',
      'XAUUSD BUY LIMIT 4055\nSL 100 pips\nTP 4075',
      'XAUUSD BUY LIMIT 4055\nSL 90 pips\nTP 4075',
      [{ price: '4055.00', sl: '4046.00' }],
    ],
    [
      'of a stop in pips, farther',
      'XAUUSD BUY LIMIT 4055\nSL 100 pips\nTP 4075',
      'XAUUSD BUY LIMIT 4055\nSL 120 pips\nTP 4075',
      [{ price: '4055.00', sl: '4043.00' }],
    ],
    [
      'that adds a target',
      pending,
      'XAUUSD BUY LIMIT 4055\nSL 4045\nTP1 4075\nTP2 4085',
      [{ tp: '4075.00' }, { tp: '4085.00' }],
    ],
    ['that drops its stop keeps it', pending, 'XAUUSD BUY LIMIT 4055\nTP 4075', [{ sl: '4045.00', tp: '4075.00' }]],
  ])('%s', async (_, first, second, orders) => {
    const trader = await edited(first, second);
    const found = (await trader.account()).orders;
    expect(found).toMatchObject(orders);
    expect(found).toHaveLength(orders.length);
  });

  it('to a market order is opened, once', async () => {
    const trader = await edited(pending, 'XAUUSD BUY NOW\nSL 4045\nTP 4075');
    expect((await trader.account()).orders).toEqual([]);
    expect((await trader.account()).positions).toMatchObject([{ openPrice: '4060.25', sl: '4045.00' }]);
  });

  it('never risks more than its size was made for', async () => {
    const trader = await edited(pending, 'XAUUSD BUY LIMIT 4052-4058\nSL 4035\nTP 4075');
    const { orders } = await trader.account();
    expect(orders).toHaveLength(1);
    expect(Number(orders[0]?.lots) * 100 * (Number(orders[0]?.price) - 4035)).toBeLessThanOrEqual(100);
  });

  it('long after it was placed is placed again without asking, for the edit is fresh', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    const message = await trader.post(pending);
    await trader.advance(1_000_000);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.edit(message, 'XAUUSD BUY LIMIT 4050-4052\nSL 4045\nTP 4075');
    await trader.advance(3_000);
    expect((await trader.account()).orders).toMatchObject([{ price: '4052.00' }]);
  });

  it('placed again and edited once more: the order of now follows', async () => {
    const trader = await edited(pending, 'XAUUSD BUY LIMIT 4052-4054\nSL 4045\nTP1 4075\nTP2 4085');
    const message = (await trader.signals())[0]?.messageId ?? '';
    await trader.edit(message, 'XAUUSD BUY LIMIT 4052-4054\nSL 4046\nTP1 4076\nTP2 4086');
    await trader.advance(3_000);
    expect((await trader.account()).orders).toMatchObject([
      { sl: '4046.00', tp: '4076.00' },
      { sl: '4046.00', tp: '4086.00' },
    ]);
  });
});

describe('an order that is taken back to be placed anew', () => {
  const zone = 'XAUUSD BUY LIMIT 4052-4054\nSL 4045\nTP 4075';

  async function takenBack(): Promise<Trader> {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    const message = await trader.post(pending);
    await trader.advance(1_000);
    await trader.edit(message, zone);
    return trader;
  }

  it('is still one trade when it is posted again in between', async () => {
    const trader = await takenBack();
    expect((await trader.signals())[0]?.state).toBe('working');
    await trader.post(zone);
    await trader.advance(3_000);
    expect((await trader.account()).orders).toHaveLength(1);
  });

  it('and was filled and stopped out before that is not traded a second time', async () => {
    const bridge = createScriptedBridge();
    const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    const message = await trader.post(pending);
    // Long enough for the rule against doubled orders to have forgotten the first one.
    await trader.advance(120_000);
    bridge.loseRequests('broker.offer', 4);
    await trader.edit(message, zone);
    await trader.quote('XAUUSD', '4054.00', '4054.25');
    await trader.quote('XAUUSD', '4044.00', '4044.25');
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.advance(10_000);
    const { positions, orders } = await trader.account();
    expect([...positions, ...orders]).toEqual([]);
    expect((await trader.signals())[0]?.state).toBe('closed');
  });
});

describe('a signal nobody has taken yet, after an edit of', () => {
  it.each([
    ['its zone', 'XAUUSD BUY LIMIT 4052-4054\nSL 4045\nTP 4075', 'XAUUSD BUY LIMIT 4050-4052\nSL 4045\nTP 4075'],
    ['its kind of order', pending, 'XAUUSD BUY LIMIT 4052\nSL 4045\nTP 4075'],
    ['its levels in pips', 'XAUUSD BUY LIMIT 4052\nSL 90 pips\nTP 4075', 'XAUUSD BUY LIMIT 4052\nSL 70 pips\nTP 4075'],
  ])('%s, is planned anew', async (_, first, second) => {
    const trader = await edited(first, second, 'confirm');
    expect((await trader.signals())[0]?.state).toBe('asking');
    await trader.press('Take');
    await trader.advance(1_000);
    expect((await trader.account()).orders).toMatchObject([{ price: '4052.00', sl: '4045.00' }]);
  });
});

describe('an open trade, after an edit', () => {
  it('of entry and stop: the entry is told, the stop follows', async () => {
    const trader = await edited(market, 'XAUUSD BUY 4058\nSL 4055\nTP 4080');
    expect((await trader.account()).positions).toMatchObject([{ openPrice: '4060.25', sl: '4055.00' }]);
    expect(await notes(trader)).toContain('changed the entry');
  });

  it('that drops its stop keeps it and says so', async () => {
    const trader = await edited(market, 'XAUUSD BUY 4060.25\nTP 4085');
    expect((await trader.account()).positions).toMatchObject([{ sl: '4050.00', tp: '4085.00' }]);
    expect(await notes(trader)).toContain('the stop at 4050.00 stays');
  });

  it('that is edited once more: only the newest wording can be taken', async () => {
    const trader = await edited(market, 'XAUUSD BUY 4060.25\nSL 4045\nTP 4080');
    const message = (await trader.signals())[0]?.messageId ?? '';
    await trader.edit(message, 'XAUUSD BUY 4060.25\nSL 4046\nTP 4080');
    await trader.advance(1_000);
    const labels = (await trader.talk()).flatMap(({ choices }) => choices.map(({ label }) => label));
    expect(labels.filter((label) => label === 'Take the new levels')).toHaveLength(1);
    await trader.press('Take the new levels');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toMatchObject([{ sl: '4046.00' }]);
  });

  it('that is edited back: the question about the wording in between is gone', async () => {
    const trader = await edited(market, 'XAUUSD BUY 4060.25\nSL 4045\nTP 4080');
    const message = (await trader.signals())[0]?.messageId ?? '';
    await trader.edit(message, market);
    await trader.advance(1_000);
    expect(questionsIn(await trader.talk())).toEqual([]);
    expect((await trader.account()).positions).toMatchObject([{ sl: '4050.00' }]);
  });
});

describe('a message with two instructions of one kind', () => {
  it('asks about each with buttons of its own', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.configure({ handling: { whoWins: 'me' } });
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    const replyTo = await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP1 4080\nTP2 4090');
    await trader.advance(1_000);
    await trader.post('Move TP1 to 4085\nMove TP2 to 4095', { replyTo });
    await trader.advance(1_000);
    await trader.press('Do it');
    await trader.advance(1_000);
    await trader.press('Do it');
    await trader.advance(1_000);
    expect((await trader.account()).positions.map(({ tp }) => tp)).toEqual(['4085.00', '4095.00']);
  });
});
