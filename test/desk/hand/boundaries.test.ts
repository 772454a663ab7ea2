import { describe, expect, it, onTestFinished } from 'vitest';
import { type Gold, market, openGold } from '../../kit/gold.ts';
import { openTrader } from '../../kit/trader.ts';
import { callers } from '../../kit/who.ts';

async function ask(gold: Pick<Gold, 'tell'>, name: string, input: object, who = {}): Promise<string> {
  const outcome = await gold.tell(name, input, who);
  return outcome.ok ? 'done' : outcome.refusal.code;
}
const order = { symbol: 'XAUUSD', side: 'buy', sl: '4050', tps: ['4080'], size: { mode: 'lots', lots: '0.10' } };

describe('a part of a position that others share', () => {
  async function shared() {
    const gold = await openGold({ marginMode: 'netting' });
    await gold.say(market);
    await gold.hand({ op: 'open', symbol: 'XAUUSD', side: 'buy', lots: '0.05' });
    await gold.advance(3_000);
    gold.takeAlerts();
    return { gold, id: (await gold.signals())[0]?.signal };
  }
  const lots = async (gold: Gold) => (await gold.ledger()).positions.map((one) => one.lots);

  it.each([
    [{ percent: 50 }, '0.1'],
    [{ lots: '0.07' }, '0.08'],
  ])('%j is a part of what is ours, and takes nothing of theirs', async (part, left) => {
    const { gold, id } = await shared();
    expect(await ask(gold, 'positions.close', { id, ...part })).toBe('done');
    await gold.advance(8_000);
    expect(await lots(gold)).toEqual([left]);
    gold.takeAlerts();
  });

  it.each([
    [{ lots: '0.1' }, 'PART_TOO_LARGE'],
    [{ lots: '0.12' }, 'PART_TOO_LARGE'],
    [{ lots: '0.001' }, 'PART_TOO_SMALL'],
  ])('%j is refused: %s', async (part, code) => {
    const { gold, id } = await shared();
    expect(await ask(gold, 'positions.close', { id, ...part })).toBe(code);
    await gold.advance(3_000);
    expect(await lots(gold)).toEqual(['0.15']);
    gold.takeAlerts();
  });
});

describe('a trade that is opened', () => {
  it.each([
    ['smaller than the broker takes', { size: { mode: 'lots', lots: '0.001' } }, 'refused'],
    ['larger than the rules allow', { size: { mode: 'lots', lots: '50' } }, 'refused'],
    ['on nothing known', { symbol: 'NOSUCH' }, 'refused'],
    ['without a stop', { sl: undefined }, 'refused'],
  ])('%s opens nothing and says why', async (_, change, state) => {
    const gold = await openGold();
    const outcome = await gold.tell('orders.open', { ...order, ...change });
    expect(outcome).toMatchObject({
      value: { state, because: expect.arrayContaining([expect.stringMatching(/\.$/)]) },
    });
    await gold.advance(5_000);
    expect(await gold.sent()).toEqual([]);
  });

  it.each([
    ['an account there is not', { account: 'nobody' }],
    ['an account of another desk', { account: 'other' }],
  ])('on %s opens nothing', async (_, change) => {
    const gold = await openGold();
    await gold.tell('desks.create', { desk: 'desk-2', user: 'other' });
    await gold.tell('accounts.open-paper', { account: 'other', name: 'Other' }, callers.trader('desk-2'));
    expect(await ask(gold, 'orders.open', { ...order, ...change })).toBe('ACCOUNT_UNKNOWN');
    await gold.tell('chat.say', { text: `/buy XAUUSD sl 4050 0.1 lots on ${change.account}` });
    expect(await gold.buttons()).toEqual([]);
    expect(await gold.sent()).toEqual([]);
  });

  it('by a key that may only look is refused, by command too', async () => {
    const gold = await openGold();
    const looks = callers.readKey('desk-1');
    expect(await ask(gold, 'orders.open', order, looks)).toBe('NOT_ALLOWED');
    await gold.tell('chat.say', { text: '/buy XAUUSD sl 4050 0.1 lots' }, looks);
    expect(await gold.buttons()).toEqual([]);
  });
});

it('what was closed on two accounts in the same moment comes once each, a row a page, the newest first', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.tell('accounts.open-paper', { account: 'second', name: 'Second' });
  for (const venue of ['desk-1-paper', 'desk-1-second'])
    await trader.tell('quotes.set', { venue, symbol: 'XAUUSD', bid: '4060.00', ask: '4060.25' });
  for (const sl of ['4050', '4049'])
    for (const account of ['paper', 'second']) await trader.tell('orders.open', { ...order, sl, account });
  await trader.advance(3_000);
  await trader.tell('positions.close-all', { all: true });
  await trader.advance(5_000);
  const list = async (input: object) => {
    const outcome = await trader.tell('history.list', input);
    return (outcome.ok ? outcome.value : {}) as { history: { at: number; account: string }[]; next: string | null };
  };
  const all = (await list({})).history;
  expect(all).toHaveLength(4);
  const paged: object[] = [];
  let cursor: string | null = null;
  do {
    const { history, next }: Awaited<ReturnType<typeof list>> = await list({ limit: 1, ...(cursor ? { cursor } : {}) });
    paged.push(...history);
    cursor = next;
  } while (cursor !== null && paged.length < 9);
  expect(paged).toEqual(all);
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => b - a));
});
