import { describe, expect, it } from 'vitest';
import { readOrder } from '../../../src/desk/hand/order-text.ts';
import { textOf } from '../../kit/card-text.ts';
import { type Gold, openGold } from '../../kit/gold.ts';

const typed = '/buy XAUUSD sl 4050 tp 4080 0.1 lots';
const confirms = async (gold: Gold): Promise<string[]> =>
  (await gold.talk()).flatMap(({ choices }) => choices.filter(({ label }) => label === 'Confirm').map(({ id }) => id));

async function asked(text = typed): Promise<{ gold: Gold; confirm: string }> {
  const gold = await openGold();
  await gold.tell('chat.say', { text });
  const [confirm = ''] = await confirms(gold);
  return { gold, confirm };
}

describe('a trade that is opened in chat', () => {
  it('is shown in figures first, and nothing is sent for it', async () => {
    const { gold, confirm } = await asked();
    const shown = (await gold.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
    expect(shown).toContain('BUY XAUUSD on Paper account?');
    expect(shown).toMatch(/0\.1 lots, market at 4060\.25, stop 4050(\.00)?, target 4080(\.00)?\./);
    expect(shown).toMatch(/Risk \d+\.\d\d USD when the stop is hit\./);
    expect(confirm).not.toBe('');
    await gold.advance(5_000);
    expect(await gold.sent()).toEqual([]);
  });

  it('is opened by one tap, however often it is tapped', async () => {
    const { gold, confirm } = await asked();
    const taps = await Promise.all([1, 2, 3].map(() => gold.tell('chat.choose', { choice: confirm })));
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1);
    await gold.advance(3_000);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open']);
    expect(await gold.held()).toHaveLength(1);
  });

  it('is asked again where it would be larger by now', async () => {
    const { gold, confirm } = await asked('/buy XAUUSD sl 4050 tp 4080 1%');
    await gold.quote('4052.00', '4052.25');
    await gold.tell('chat.choose', { choice: confirm });
    await gold.advance(3_000);
    expect(await gold.sent()).toEqual([]);
    const [again = ''] = await confirms(gold);
    expect(again).not.toBe(confirm);
    await gold.tell('chat.choose', { choice: again });
    await gold.advance(3_000);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open']);
  });

  it('has no button where the rules do not pass it', async () => {
    const { gold, confirm } = await asked('/buy XAUUSD sl 4050 tp 4080 9 lots');
    expect(confirm).toBe('');
    expect((await gold.talk()).map(({ blocks }) => textOf(blocks)).join()).toContain('Not possible · BUY XAUUSD');
  });

  it('is left', async () => {
    const { gold, confirm } = await asked();
    await gold.press('Leave it');
    expect((await gold.talk()).map(({ blocks }) => textOf(blocks))).toContain('Left as it is');
    expect((await gold.tell('chat.choose', { choice: confirm })).ok).toBe(false);
  });
});

it('a target of twice the risk is a price once the stop is known', async () => {
  const { gold } = await asked('/buy XAUUSD sl 4050.25 tp 2R tp 1r 0.1 lots');
  await gold.press('Confirm');
  await gold.advance(3_000);
  expect(await gold.held()).toEqual(['buy 0.05 sl 4050.25 tp 4070.25', 'buy 0.05 sl 4050.25 tp 4080.25']);
});

describe('/size', () => {
  it('tells size and risk, and nothing can be tapped', async () => {
    const { gold, confirm } = await asked('/size buy XAUUSD sl 4050 tp 4080 1%');
    const said = (await gold.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
    expect(said).toMatch(/BUY XAUUSD on Paper account\n0\.\d+ lots, market at 4060\.25, stop 4050/);
    expect(confirm).toBe('');
    await gold.advance(2_000);
    expect(await gold.sent()).toEqual([]);
  });

  it('without a side says how it is typed', async () => {
    const { gold } = await asked('/size XAUUSD sl 4050');
    const said = (await gold.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
    expect(said).toContain('/size buy|sell SYMBOL');
  });
});

describe('what is typed behind /buy and /sell', () => {
  it.each<[string, object]>([
    ['xauusd sl 4050 tp 4080', { symbol: 'XAUUSD', type: 'market', sl: '4050', tps: ['4080'] }],
    ['EURUSD limit 1.08 sl 1.07 tp 1.09 tp 1.1', { type: 'limit', price: '1.08', tps: ['1.09', '1.1'] }],
    ['XAUUSD sl 4050 tp 1r tp 2.5R tp 4100', { tps: ['4100'], rr: [1, 2.5] }],
    ['EURUSD 0.5 lots stop 1.09 sl 1.08', { type: 'stop', size: { mode: 'lots', lots: '0.5' } }],
    ['EURUSD 2 % sl 1.08 on second', { account: 'second', size: { mode: 'risk', percent: '2', of: 'balance' } }],
  ])('%s', (text, order) => {
    expect(readOrder('buy', 'buy', text)).toMatchObject({ ok: true, value: { side: 'buy', ...order } });
  });

  it.each([
    '',
    'EURUSD sl',
    'EURUSD sl close',
    'EURUSD now',
    'EURUSD 1.09',
    'EURUSD limit -1',
    'EURUSD sl 0',
    'EURUSD sl 1 tp 0r',
    'EURUSD sl 2r',
    'E!R sl 1',
  ])('“%s” is told apart from an order, with how one is typed', (text) => {
    const read = readOrder('sell', 'sell', text);
    expect(read).toMatchObject({ ok: false, refusal: { code: 'BAD_COMMAND' } });
    expect(JSON.stringify(read)).toContain('"command":"sell"');
  });
});
