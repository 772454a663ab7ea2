import { describe, expect, it } from 'vitest';
import type { Handle } from '../../../src/core/office.ts';
import { verdictSchema } from '../../../src/desk/comply/verdict.ts';
import { createScriptedBridge } from '../../kit/scripted-bridge.ts';
import type { Trader } from '../../kit/trader.ts';
import { askRule, buyGold, must, openInFolder, under } from '../desk-kit.ts';

async function openSecond(trader: Trader, profile: string, account = 'second', money: object = {}): Promise<void> {
  await must(trader, 'accounts.open-paper', { account, profile, ...money });
  const venue = `desk-1-${account}`;
  await must(trader, 'quotes.set', { venue, symbol: 'XAUUSD', bid: '4060.00', ask: '4060.25' });
  await trader.settle();
}

const buy = { account: 'second', side: 'buy', sl: '4040' };
const sell = { account: 'second', side: 'sell', sl: '4080' };

describe("the trader's other accounts", () => {
  it('at one firm are never held against each other: the same way is allowed, the other way is not', async () => {
    const opened = await openInFolder();
    await openSecond(opened.trader, 'FTMO_1STEP');
    expect(await askRule(opened.trader, 'OPPOSITE-XACCT', sell)).toMatchObject({ status: 'passed' });
    await buyGold(opened.trader);
    await opened.restart();
    expect(await askRule(opened.trader, 'OPPOSITE-XACCT', sell)).toMatchObject({ status: 'violated', allowed: false });
    expect(await askRule(opened.trader, 'OPPOSITE-XACCT', buy)).toMatchObject({ status: 'passed' });
  });

  it('count with what waits at the broker, since it may fill', async () => {
    const { trader } = await openInFolder();
    await openSecond(trader, 'FTMO');
    await trader.post('XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075');
    await trader.advance(1_000);
    expect(await askRule(trader, 'OPPOSITE-XACCT', sell)).toMatchObject({ status: 'violated' });
  });

  it('at another firm with the other side of the trade: a person decides', async () => {
    const { trader } = await openInFolder();
    await openSecond(trader, 'FTMO');
    await must(trader, 'compliance.activate', { account: 'paper', profile: 'FUNDEDNEXT_2STEP' });
    expect(await askRule(trader, 'OPPOSITE-XACCT', sell)).toMatchObject({ status: 'passed' });
    await buyGold(trader);
    expect((await trader.account()).positions).toHaveLength(1);
    expect(await askRule(trader, 'OPPOSITE-XACCT', sell)).toMatchObject({
      status: 'not_evaluated',
      missing: [expect.stringContaining('word on both sides ')],
    });
    expect(await askRule(trader, 'OPPOSITE-XACCT', buy)).toMatchObject({ status: 'passed' });
  });

  it('at no firm are nobody’s business', async () => {
    const { trader } = await openInFolder();
    await openSecond(trader, 'FTMO');
    await must(trader, 'compliance.deactivate', { account: 'paper' });
    await buyGold(trader, { sl: '4057' });
    expect((await trader.account()).positions).toHaveLength(1);
    expect(await askRule(trader, 'OPPOSITE-XACCT', sell)).toMatchObject({ status: 'passed' });
  });

  it('are asked for afresh, and those that cannot be reached are not taken for empty', async () => {
    const bridge = createScriptedBridge();
    const outsideVenue = (id: string, own: Handle) => (id === 'desk-1-paper' ? bridge.outsideVenue(id, own) : own);
    const { trader } = await openInFolder({ outsideVenue });
    await openSecond(trader, 'FTMO');
    // What was stored by the last look, up to a minute ago, is too old for this profile.
    await under(trader, { freshness: { maxQuoteAgeMs: 5_000, maxSnapshotAgeMs: 500 } }, { account: 'second' });
    await trader.advance(90_700);
    expect(await askRule(trader, 'OPPOSITE-XACCT', sell)).toMatchObject({ status: 'passed' });
    bridge.loseRequests('broker.report', 1);
    expect(await askRule(trader, 'OPPOSITE-XACCT', sell)).toMatchObject({
      status: 'not_evaluated',
      missing: ['positions of other accounts'],
    });
  });

  it('are asked for with every signal, though the channel means none of them', async () => {
    const { trader } = await openInFolder();
    await openSecond(trader, 'FTMO');
    await under(trader, { freshness: { maxQuoteAgeMs: 5_000, maxSnapshotAgeMs: 500 } });
    await trader.advance(90_700);
    await buyGold(trader);
    const [taken] = await trader.signals();
    expect(taken?.state).toBe('open');
    const { findings } = verdictSchema.parse(taken?.verdict);
    expect(findings.find(({ rule }) => rule === 'OPPOSITE-XACCT')?.status).toBe('passed');
  });

  it('at a firm that forbids it never carry the same trade: one message reaches one of them', async () => {
    const opened = await openInFolder();
    const { trader } = opened;
    await must(trader, 'compliance.activate', { account: 'paper', profile: 'FTUK' });
    await openSecond(trader, 'FTUK');
    await must(trader, 'follows.create', { feed: 'demo', account: 'second', mode: 'auto' });
    await buyGold(trader);
    const states = (await trader.signals()).map(({ state }) => state).sort();
    expect(states).toEqual(['open', 'refused']);
    const refused = (await trader.signals()).find(({ state }) => state === 'refused');
    expect(JSON.stringify(refused?.verdict)).toContain('COPY-XACCT');
    await opened.restart();
    const open = (await opened.trader.account()).positions.length === 1 ? 'second' : 'paper';
    const order = { account: open, sl: '4041' };
    expect(await askRule(opened.trader, 'COPY-XACCT', order)).toMatchObject({ status: 'violated' });
    expect(await askRule(opened.trader, 'COPY-XACCT', { ...order, side: 'sell', sl: '4079' })).toMatchObject({
      status: 'passed',
    });
  });

  it('share the capital a firm allows: exactly that much is allowed, another account is not', async () => {
    const { trader } = await openInFolder();
    await openSecond(trader, 'FTMO');
    await under(trader, { capitalCap: '20000' });
    expect(await askRule(trader, 'CAPITAL-ALLOC')).toMatchObject({
      status: 'passed',
      figures: { allocated: '20000' },
    });
    await openSecond(trader, 'FTMO_1STEP', 'third');
    expect(await askRule(trader, 'CAPITAL-ALLOC')).toMatchObject({
      status: 'violated',
      figures: { allocated: '30000' },
      allowed: false,
    });
  });
  it.each([
    ['JPY', '10000000', '66666.67', 'passed'],
    ['JPY', '60000000', '400000', 'passed'],
    ['JPY', '60000001', '400000.01', 'violated'],
    ['GBP', '320000', '400000', 'passed'],
    ['GBP', '320000.01', '400000.02', 'violated'],
  ])(
    'and this one are counted in the dollars a firm allows: %s %s are %s dollars, so it is %s',
    async (currency, balance, dollars, status) => {
      const { trader } = await openInFolder();
      await must(trader, 'compliance.deactivate', { account: 'paper' });
      await openSecond(trader, 'FTMO', 'second', { currency, balance });
      for (const [symbol, bid, ask] of [
        ['USDJPY', '149.999', '150.001'],
        ['GBPUSD', '1.24999', '1.25001'],
      ])
        await must(trader, 'quotes.set', { venue: 'desk-1-second', symbol, bid, ask });
      await trader.settle();
      expect(await askRule(trader, 'CAPITAL-ALLOC', { account: 'second' })).toMatchObject({
        status,
        figures: { allocated: dollars, cap: '400000' },
        allowed: status === 'passed',
      });
    },
  );
});
