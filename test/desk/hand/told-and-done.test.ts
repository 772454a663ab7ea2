import { describe, expect, it } from 'vitest';
import { closeAll } from '../../../src/desk/hand/actions.ts';
import { openDeskBook } from '../../kit/desk-book.ts';
import { takeErrors } from '../../kit/errors.ts';
import { type Gold, limit, market, openGold } from '../../kit/gold.ts';

const order = { symbol: 'XAUUSD', side: 'buy', sl: '4050', tps: ['4080'], size: { mode: 'lots', lots: '0.10' } };

async function ask(gold: Pick<Gold, 'tell'>, name: string, input: object): Promise<string> {
  const outcome = await gold.tell(name, input);
  return outcome.ok ? 'done' : outcome.refusal.code;
}

async function lineOf(gold: Gold, name: string, input: object): Promise<Record<string, string>> {
  const outcome = await gold.tell(name, input);
  const { lines } = (outcome.ok ? outcome.value : { lines: [] }) as { lines: Record<string, string>[] };
  return lines.at(-1) ?? {};
}

describe('an order that was shown and is confirmed after the price moved', () => {
  const asked = '/buy XAUUSD sl 4050 tp 4100 0.2 lots';

  it('is asked anew where clearly more could be lost than was shown', async () => {
    const gold = await openGold();
    await gold.tell('chat.say', { text: asked });
    await gold.quote('4062.00', '4062.25');
    expect(await gold.press('Confirm')).toMatchObject({ value: { state: 'asked' } });
    expect(await gold.held()).toEqual([]);
    expect(await gold.told()).toContain('Risk 254.40 USD');
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.2 sl 4050.00 tp 4100.00']);
  });

  it.each(['4060.50', '4055.00'])('control: is done at once where it is about the same, or less (%s)', async (ask) => {
    const gold = await openGold();
    await gold.tell('chat.say', { text: asked });
    await gold.quote((Number(ask) - 0.25).toFixed(2), ask);
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.2 sl 4050.00 tp 4100.00']);
  });

  it('whose broker is away says whose it is, and keeps its button', async () => {
    const gold = await openGold();
    await gold.tell('chat.say', { text: asked });
    gold.bridge.loseRequests('broker.report', 1);
    expect(await gold.press('Confirm')).toMatchObject({ refusal: { facts: { account: 'Paper account' } } });
    expect(await gold.press('Confirm')).toMatchObject({ value: { state: 'working' } });
  });
});

describe('an order over the API', () => {
  it('that was refused may be asked for again at once, one that was placed may not', async () => {
    const gold = await openGold();
    await gold.tell('trading.halt', {});
    expect(await gold.tell('orders.open', order)).toMatchObject({ value: { state: 'refused' } });
    await gold.tell('trading.resume', {});
    expect(await gold.tell('orders.open', order)).toMatchObject({ value: { state: 'working' } });
    expect(await ask(gold, 'orders.open', order)).toBe('ORDER_TWICE');
  });

  it.each([
    ['sl', { sl: '9'.repeat(400) }],
    ['tps', { tps: ['9'.repeat(400)] }],
    ['price', { type: 'limit', price: '9'.repeat(400) }],
  ])('with a number no price can be is refused: %s', async (_, change) => {
    const gold = await openGold();
    for (const name of ['orders.open', 'orders.preview'])
      expect(await ask(gold, name, { ...order, ...change })).toBe('INVALID_INPUT');
  });
});

it.each(['sl 4050 sl 4040', 'limit 4055 stop 4070 sl 4040', 'sl 4050 0.1 lots 1%', 'sl 4050 on paper on second'])(
  'an order that says a thing twice is not guessed at: %s',
  async (words) => {
    const gold = await openGold();
    await gold.tell('chat.say', { text: `/buy XAUUSD ${words}` });
    expect(await gold.told()).toContain('says a second time what was said.');
    expect(await gold.buttons()).toEqual([]);
  },
);

describe('which trade is meant', () => {
  it('is none of another account than the one that is named', async () => {
    const gold = await openGold();
    await gold.tell('accounts.open-paper', { account: 'second', name: 'Second' });
    await gold.say(market);
    const id = (await gold.signals())[0]?.signal;
    expect(await ask(gold, 'positions.close', { id, account: 'second', all: true })).toBe('TRADE_UNKNOWN');
    expect(await ask(gold, 'positions.close', { id: `second/${id}`, all: true })).toBe('TRADE_UNKNOWN');
    expect(await ask(gold, 'positions.close', { id, account: 'paper', all: true })).toBe('done');
  });

  it('is known by its order too once that has filled', async () => {
    const gold = await openGold();
    await gold.say(limit);
    const id = (await gold.ledger()).orders[0]?.id;
    await gold.quote('4054.50', '4054.75');
    await gold.advance(3_000);
    expect(await ask(gold, 'orders.change', { id, entry: '4054' })).toBe('NOTHING_TO_CHANGE');
    expect(await ask(gold, 'orders.change', { id, sl: '4046' })).toBe('done');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4046.00 tp 4075.00']);
  });

  it('is all of a channel that is followed no longer', async () => {
    const gold = await openGold();
    await gold.say(market);
    const listed = await gold.tell('follows.list', {});
    const { follows } = (listed.ok ? listed.value : {}) as { follows: { follow: string }[] };
    await gold.tell('follows.end', { follow: follows[0]?.follow });
    await gold.tell('chat.say', { text: '/closeall demo' });
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([]);
  });

  it.each([
    ['XAUUSD', 0],
    ['gold', 0],
    ['xauusd.r', 0],
    ['EURUSD', 2],
  ])('is all that %s is called at a broker, what was opened elsewhere too', (symbol, left) => {
    const desk = openDeskBook({ golds: ['XAUUSD.r'] });
    desk.broker.openElsewhere({ symbol: 'XAUUSD.r', side: 'sell', lots: '0.10', sl: '4070.00', tp: null }, '4060.00');
    desk.trade(market);
    expect(desk.broker.held()).toHaveLength(2);
    const report = desk.broker.report(desk.store.account('paper')?.eventCursor ?? 0, []);
    desk.perform(closeAll, { symbol }, [{ accountId: 'paper', report, quotes: desk.broker.quotes(), beside: [] }]);
    desk.settle();
    expect(desk.broker.held()).toHaveLength(left);
  });
});

it('a symbol its broker no longer names holds up the close of no other, and is closed once it is named again', () => {
  const desk = openDeskBook();
  desk.trade(market);
  desk.trade('EURUSD BUY NOW\nSL 1.08000\nTP 1.09000');
  const { contracts = [] } = desk.store.account('paper') ?? {};
  desk.store.updateAccount('paper', { contracts: contracts.filter(({ symbol }) => symbol !== 'XAUUSD') });
  const report = desk.broker.report(desk.store.account('paper')?.eventCursor ?? 0, []);
  const facts = [{ accountId: 'paper', report, quotes: desk.broker.quotes(), beside: [] }];
  expect(desk.perform(closeAll, { all: true }, facts)).toBe('done');
  desk.settle();
  expect(desk.broker.held()).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
  expect(new Set(takeErrors()).size).toBe(1);
  desk.store.updateAccount('paper', { contracts });
  desk.settle();
  expect(desk.broker.held()).toEqual([]);
});

describe('an entry that is moved', () => {
  it.each([
    ['XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075', '4044'],
    ['XAUUSD BUY LIMIT 4040\nSL 4035\nTP 4062', '4063'],
  ])('past a level that stays is refused before it is sent: %s to %s', async (text, entry) => {
    const gold = await openGold();
    await gold.say(text);
    await gold.quote('4070.00', '4070.25');
    const id = (await gold.signals())[0]?.signal;
    expect(await ask(gold, 'orders.change', { id, entry })).toBe('LEVEL_PASSED');
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['pending']);
  });

  it('control: with its levels it may be moved there', async () => {
    const gold = await openGold();
    await gold.say('XAUUSD BUY LIMIT 4040\nSL 4035\nTP 4062');
    await gold.quote('4070.00', '4070.25');
    const id = (await gold.signals())[0]?.signal;
    expect(await ask(gold, 'orders.change', { id, entry: '4063', sl: '4058', tp: '4075' })).toBe('done');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.1 at 4063.00 sl 4058.00 tp 4075.00']);
  });
});

describe('an order that came to several positions', () => {
  async function inTwo() {
    const gold = await openGold();
    await gold.behave({ switches: { pendingFill: { percent: 50, into: 'own_positions' } } });
    await gold.say(limit);
    await gold.quote('4054.50', '4054.75');
    await gold.advance(1_000);
    await gold.quote('4050.00', '4050.25');
    await gold.advance(3_000);
    expect((await gold.ledger()).positions.map(({ lots, openPrice }) => `${lots} at ${openPrice}`)).toEqual([
      '0.05 at 4054.75',
      '0.05 at 4050.25',
    ]);
    return { gold, id: (await gold.signals())[0]?.signal };
  }

  it.each([
    ['all', { all: true }, '4052.50', '-25.00'],
    ['the newest half', { percent: 50 }, '4050.25', '-1.25'],
    ['a part of both', { lots: '0.07' }, '4051.54', '-10.75'],
  ])('closed, %s brings what was told, costs aside', async (_, part, from, brings) => {
    const { gold, id } = await inTwo();
    const before = Number((await gold.ledger()).account.balance);
    const told = await lineOf(gold, 'positions.close', { id, ...part });
    const costs = Number(told.lots) * 3.5;
    expect(told).toMatchObject({ from });
    expect(Number(told.result)).toBeCloseTo(Number(brings) - costs, 1);
    await gold.advance(5_000);
    expect(Number((await gold.ledger()).account.balance) - before).toBeCloseTo(Number(told.result), 1);
  });

  it('its stop is told from both', async () => {
    const { gold, id } = await inTwo();
    const told = await lineOf(gold, 'positions.change', { id, sl: '4046' });
    expect(told).toMatchObject({ stopBefore: '-75.35', stopAfter: '-65.35' });
  });
});

describe('what is in doubt is told as it was sent, whatever is wanted by now', () => {
  const lost = (op: string) => ({
    switches: { isBlind: true, unknown: [{ ops: [op], times: 1, isCarriedOut: false }] },
  });

  it('a part that was to be closed is no opening', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.behave(lost('close_part'));
    const id = (await gold.signals())[0]?.signal;
    for (const _ of [1, 2]) await ask(gold, 'positions.close', { id, percent: 50 });
    await gold.advance(45_000);
    expect(await gold.told()).toContain('Nobody can say whether 0.05 lots of the buy of XAUUSD were closed.');
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
    await gold.press("It isn't");
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(['buy 0.03 sl 4050.00 tp 4080.00']);
    gold.takeAlerts();
  });

  it('of an opening the lots it asked for', async () => {
    const gold = await openGold();
    await gold.behave(lost('open'));
    await gold.say(market);
    await gold.advance(30_000);
    const id = (await gold.signals())[0]?.signal;
    await ask(gold, 'positions.close', { id, percent: 50 });
    await gold.advance(5_000);
    expect(await gold.told()).toContain('Nobody can say whether 0.1 lots buy XAUUSD were executed.');
    await ask(gold, 'positions.close', { id, all: true });
    await gold.advance(5_000);
    expect(await gold.told()).toContain('perhaps 0.1 lots are open.');
    gold.takeAlerts();
  });
});
