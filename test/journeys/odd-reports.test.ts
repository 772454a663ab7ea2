import { describe, expect, it } from 'vitest';
import { type Gold, limit, market, openGold } from '../kit/gold.ts';

type Bag = Record<string, unknown>;

/** Changes the next answers of a kind, and then no more. */
function odd(gold: Gold, action: string, times: number, change: (value: Bag) => Bag): void {
  let left = times;
  gold.bridge.rewrite(action, (value) => {
    left -= 1;
    return left >= 0 ? change(value as Bag) : value;
  });
}

describe('a report that cannot be true', () => {
  it.each([1, 5])('with a cursor far beyond its log, %i times: the desk does not go deaf', async (times) => {
    const gold = await openGold();
    await gold.say(market);
    odd(gold, 'broker.report', times, (report) => ({ ...report, cursor: Number(report.cursor) + 1_000 }));
    await gold.advance(20_000);
    await gold.quote('4049.00', '4049.25');
    await gold.advance(5_000);
    expect((await gold.signals())[0]?.state).toBe('closed');
    await gold.say(market.replace('BUY 4060.25', 'BUY NOW').replace('4050', '4040'));
    expect((await gold.ledger()).positions).toHaveLength(1);
    gold.takeAlerts();
  });

  it('with cursor and log far beyond what was: once it is back at its own, what happened since is taken', async () => {
    const gold = await openGold();
    await gold.say(market);
    odd(gold, 'broker.report', 1, (report) => ({
      ...report,
      cursor: Number(report.cursor) + 1_000,
      asOf: Number(report.asOf) + 1_000,
    }));
    await gold.advance(3_000);
    await gold.quote('4049.00', '4049.25');
    await gold.advance(120_000);
    expect((await gold.signals())[0]?.state).toBe('closed');
    gold.takeAlerts();
  });

  it.each<[string, (position: Bag) => Bag]>([
    ['no lots', (position) => ({ ...position, lots: '0' })],
    ['a price of zero', (position) => ({ ...position, openPrice: '0' })],
    ['a stop below zero', (position) => ({ ...position, sl: '-1' })],
  ])('with a position of %s is refused whole', async (_, change) => {
    const gold = await openGold();
    await gold.say(market);
    odd(gold, 'broker.report', 2, (report) => {
      const snapshot = report.snapshot as { positions: Bag[] };
      return { ...report, snapshot: { ...snapshot, positions: snapshot.positions.map(change) } };
    });
    await gold.advance(30_000);
    expect((await gold.signals())[0]?.legs).toMatchObject([{ state: 'open', lots: '0.1', sl: '4050.00' }]);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
    gold.takeAlerts();
  });
});

describe('a quote that is none', () => {
  it.each([
    ['of zero', { bid: '0', ask: '0' }],
    ['that is crossed', { bid: '4052.00', ask: '4051.00' }],
  ])('%s does not fire what waits for a price', async (_, none) => {
    const gold = await openGold();
    await gold.say(market);
    await gold.say('Close half when price hits 4052');
    odd(gold, 'broker.quotes', 3, ({ quotes }) => ({
      quotes: (quotes as Bag[]).map((quote) => (quote.symbol === 'XAUUSD' ? { ...quote, ...none } : quote)),
    }));
    await gold.advance(10_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
    await gold.quote('4051.90', '4052.15');
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
  });
});

describe('a quote ten times the last', () => {
  const jump = (gold: Gold, times: number) =>
    odd(gold, 'broker.quotes', times, ({ quotes }) => ({
      quotes: (quotes as Bag[]).map((quote) =>
        quote.symbol === 'XAUUSD' ? { ...quote, bid: '40600.00', ask: '40600.25' } : quote,
      ),
    }));

  async function trailing(): Promise<Gold> {
    const gold = await openGold();
    const trade = await gold.say('XAUUSD BUY NOW\nSL 4050');
    await gold.say('Trail stop 50 pips', { replyTo: trade });
    await gold.quote('4062.00', '4062.25');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4056.99 tp null']);
    return gold;
  }

  it('moves no stop that follows the price, and the next one does', async () => {
    const gold = await trailing();
    const before = (await gold.sent()).length;
    jump(gold, 2);
    await gold.advance(10_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4056.99 tp null']);
    expect(await gold.sent()).toHaveLength(before);
    await gold.quote('4064.00', '4064.25');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4058.99 tp null']);
  });

  it('fires nothing that waits for a price', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.say('Close half when price hits 4070');
    jump(gold, 3);
    await gold.advance(10_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
  });

  it('is believed once the price stays there', async () => {
    const gold = await trailing();
    await gold.quote('40600.00', '40600.25');
    await gold.advance(10_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 40594.99 tp null']);
  });
});

describe('an order that is answered without its ticket', () => {
  it('is known by its number, and can be cancelled', async () => {
    const gold = await openGold();
    gold.bridge.rewrite('broker.report', (value) => {
      const report = value as { events: Bag[]; answers: Bag[] };
      const events = report.events.map(({ orderId: _, ...event }) => event);
      const answers = report.answers.map(({ orderId: _, positionId: __, ...answer }) => answer);
      return { ...report, events, answers };
    });
    await gold.say(limit);
    expect((await gold.signals())[0]?.legs).toMatchObject([{ state: 'pending' }]);
    await gold.say('Cancel the order');
    await gold.advance(5_000);
    expect(await gold.held()).toEqual([]);
    gold.takeAlerts();
  });
});

describe('a broker that changes a contract', () => {
  it('is believed from then on: what it would refuse is not sent', async () => {
    const gold = await openGold();
    await gold.behave({ switches: { stopsLevelPoints: 3_000 } });
    await gold.advance(120_000);
    await gold.quote('4060.00', '4060.25');
    await gold.say(market);
    expect(await gold.sent()).toEqual([]);
    expect((await gold.signals())[0]?.state).toBe('refused');
  });

  it('of another size is sized anew', async () => {
    const gold = await openGold({ follow: { settings: { size: { mode: 'money', amount: '200' } } } });
    gold.bridge.rewrite('broker.contracts', (value) => {
      const { contracts } = value as { contracts: Bag[] | null };
      const small = contracts?.map((one) => (one.symbol === 'XAUUSD' ? { ...one, contractSize: '1000' } : one));
      return small ? { hash: 'a thousand ounces', contracts: small } : value;
    });
    // The broker says that its contracts are others than those the desk knows.
    await gold.behave({ switches: { stopsLevelPoints: 1 } });
    await gold.advance(120_000);
    await gold.quote('4060.00', '4060.25');
    await gold.say(market);
    const [sent] = await gold.sent();
    expect(sent).toMatchObject({ op: 'open', lots: '0.01' });
  });
});
