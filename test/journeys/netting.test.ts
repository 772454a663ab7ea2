import { describe, expect, it } from 'vitest';
import { type Gold, market, openGold } from '../kit/gold.ts';

const opposite = 'XAUUSD SELL 4060\nSL 4070\nTP 4040';

const openNet = () => openGold({ marginMode: 'netting' });
const openings = async (gold: Gold) =>
  (await gold.sent()).flatMap((command) => (command.op === 'open' ? [command.side] : []));

describe('two signals of one symbol on an account that nets', () => {
  it.each<[string, (gold: Gold) => Promise<unknown>]>([
    ['in one message', (gold) => gold.post(`${market}\n\n${opposite}`)],
    [
      'in two messages right behind each other',
      async (gold) => {
        await gold.post(market);
        await gold.post(opposite);
      },
    ],
    [
      'while the first is lost on the way',
      async (gold) => {
        gold.bridge.loseRequests('broker.offer', 8);
        await gold.post(market);
        await gold.post(opposite);
      },
    ],
    [
      'while the fill of the first is slow',
      async (gold) => {
        await gold.behave({ switches: { slowFillMs: 5_000 } });
        await gold.post(market);
        await gold.post(opposite);
      },
    ],
    [
      'once the first is open',
      async (gold) => {
        await gold.say(market);
        await gold.say(opposite);
      },
    ],
  ])('%s: the first is held, the second turns nothing round', async (_, post) => {
    const gold = await openNet();
    await post(gold);
    await gold.advance(15_000);
    expect(await openings(gold)).toEqual(['buy']);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
  });
});

describe('an exit on an account that nets', () => {
  it.each([true, false])(
    'of which nobody knows what became reverses nothing (carried out: %s; B4)',
    async (isCarriedOut) => {
      const gold = await openNet();
      await gold.say(market);
      await gold.behave({ switches: { isBlind: true, unknown: [{ ops: ['close'], times: 1, isCarriedOut }] } });
      await gold.say('Close now');
      await gold.advance(60_000);
      expect(await gold.held()).toEqual([]);
      const sides = (await gold.ledger()).events.filter(({ kind }) => kind === 'opened').map(({ side }) => side);
      expect(sides).toEqual(['buy']);
      gold.takeAlerts();
    },
  );

  it('takes only what is ours: what a hand added stays', async () => {
    const gold = await openNet();
    await gold.say(market);
    await gold.hand({ op: 'open', symbol: 'XAUUSD', side: 'buy', lots: '0.05' });
    await gold.advance(3_000);
    expect((await gold.signals())[0]?.legs[0]?.lots).toBe('0.1');
    await gold.say('Close now');
    await gold.advance(5_000);
    expect((await gold.ledger()).positions.map(({ side, lots }) => `${side} ${lots}`)).toEqual(['buy 0.05']);
    gold.takeAlerts();
  });

  it('what a hand takes out comes first from what a hand put in', async () => {
    const gold = await openNet();
    await gold.say(market);
    await gold.hand({ op: 'open', symbol: 'XAUUSD', side: 'buy', lots: '0.05' });
    await gold.advance(3_000);
    const id = (await gold.ledger()).positions[0]?.id ?? '';
    await gold.hand({ op: 'close_part', positionId: id, closeLots: '0.05' });
    await gold.advance(3_000);
    expect((await gold.signals())[0]?.legs[0]?.lots).toBe('0.1');
    await gold.say('Close half');
    expect((await gold.ledger()).positions.map(({ lots }) => lots)).toEqual(['0.05']);
  });
});
