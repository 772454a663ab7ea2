import { describe, expect, it } from 'vitest';
import { type Gold, market, openGold } from '../kit/gold.ts';

const three = 'XAUUSD BUY 4060.25\nSL 4050\nTP1 4080\nTP2 4090\nTP3 4100';
const wider = three.replace('4050', '4020');

const stops = async (gold: Gold) => (await gold.ledger()).positions.map(({ sl }) => sl);

/** The room to the nearest line with everything at its stop. */
async function room(gold: Gold): Promise<number> {
  const told = await gold.tell('compliance.risk', { account: 'paper' });
  const { headroom } = (told.ok ? told.value : {}) as { headroom: string };
  return Number(headroom);
}

describe('stops that would be widened past the line of the day', () => {
  it.each(['provider', 'tap'])('all legs of one change are judged together, told by a %s (B8)', async (who) => {
    const gold = await openGold({
      follow: {
        settings: { size: { mode: 'money', amount: '150' } },
        handling: { whoWins: who === 'tap' ? 'safer' : 'provider' },
      },
    });
    const id = await gold.say(three);
    expect(await stops(gold)).toEqual(['4050.00', '4050.00', '4050.00']);
    await gold.edit(id, wider);
    if (who === 'tap') await gold.press('Take the new levels');
    await gold.advance(3_000);
    expect(await stops(gold)).toEqual(['4050.00', '4050.00', '4050.00']);
    expect(await gold.told()).toContain('It was not changed. If every stop were hit');
    await gold.quote('4050.00', '4050.25');
    await gold.advance(5_000);
    expect(Number((await gold.ledger()).account.balance)).toBeGreaterThan(9_840);
  });

  it('each leg alone would pass: what is refused is their sum (B8)', async () => {
    const gold = await openGold({
      follow: { settings: { size: { mode: 'money', amount: '50' } }, handling: { whoWins: 'provider' } },
    });
    const id = await gold.say(three.replace('\nTP2 4090\nTP3 4100', ''));
    await gold.edit(id, wider.replace('\nTP2 4090\nTP3 4100', ''));
    await gold.advance(3_000);
    expect(await stops(gold)).toEqual(['4020.00']);
  });

  it('an entry that is moved away from its stop, and nothing else, is judged as well (B8)', async () => {
    const gold = await openGold({
      follow: { settings: { size: { mode: 'money', amount: '150' } }, handling: { whoWins: 'provider' } },
    });
    const id = await gold.say('XAUUSD BUY LIMIT 4050\nSL 4048\nTP 4075');
    await gold.say('Move entry to 4059', { replyTo: id });
    expect(await gold.told()).toContain('It was not changed. If every stop were hit');
    expect((await gold.ledger()).orders.map(({ price }) => price)).toEqual(['4050.00']);
    await gold.say('Move entry to 4051', { replyTo: id });
    expect((await gold.ledger()).orders.map(({ price }) => price)).toEqual(['4051.00']);
  });

  it('a widened stop on its way counts when the next signal is judged (B8)', async () => {
    const gold = await openGold({ follow: { handling: { whoWins: 'provider' } } });
    const id = await gold.say(market);
    gold.bridge.loseRequests('broker.offer', 4);
    await gold.edit(id, market.replace('4050', '4020'));
    await gold.post('EURUSD BUY NOW\nSL 200 pips\nTP 400 pips');
    await gold.advance(8_000);
    expect(await stops(gold)).toEqual(['4020.00']);
    expect(await gold.told()).toContain('If every stop were hit');
    expect(await room(gold)).toBeGreaterThanOrEqual(0);
  });
});

describe('of an order that is on its way or in doubt', () => {
  const slow = { switches: { latencyMs: { from: 5_000, to: 5_000 } } };
  const lost = { switches: { isBlind: true, unknown: [{ ops: ['open', 'pending'], times: 1, isCarriedOut: false }] } };
  const waiting = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';

  it.each([
    ['on its way', market, slow, 0],
    ['on its way', waiting, slow, 0],
    ['in doubt', market, lost, 40_000],
  ])('%s, the stop is widened past no line, as a price nor in pips (B8): %s', async (_, text, mood, ms) => {
    const gold = await openGold();
    await gold.behave(mood);
    await gold.post(text);
    await gold.advance(ms);
    const id = (await gold.signals())[0]?.signal;
    for (const change of [{ sl: '3760' }, { slPips: -3_000 }])
      expect(await gold.tell('positions.change', { id, ...change })).toMatchObject({
        refusal: { code: 'RULE_AGAINST', facts: { found: [{ rule: 'WC-DAILY' }, { rule: 'WC-TOTAL' }] } },
      });
    gold.takeAlerts();
  });

  it('not by its provider either (B8)', async () => {
    const gold = await openGold({ follow: { handling: { whoWins: 'provider' } } });
    await gold.behave(slow);
    const id = await gold.post(market);
    await gold.post('Move SL to 3760', { replyTo: id });
    await gold.advance(20_000);
    expect(await stops(gold)).toEqual(['4050.00']);
    expect(await gold.told()).toContain('It was not changed. If every stop were hit');
  });

  it.each([
    [{ sl: '4040' }, '4040.00'],
    [{ slPips: -200 }, '4040.25'],
    [{ breakeven: 0 }, '4060.25'],
  ])('control: within the lines it is moved while it is on its way: %j', async (change, at) => {
    const gold = await openGold();
    await gold.behave(slow);
    await gold.post(market);
    const id = (await gold.signals())[0]?.signal;
    expect(await gold.tell('positions.change', { id, ...change })).toMatchObject({ ok: true });
    await gold.advance(5_500);
    await gold.quote('4070.00', '4070.25');
    await gold.advance(20_000);
    expect(await stops(gold)).toEqual([at]);
  });
});
