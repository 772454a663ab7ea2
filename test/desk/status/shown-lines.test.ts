import { describe, expect, it } from 'vitest';
import { presets } from '../../../src/desk/comply/profiles/catalog.ts';
import { textOf } from '../../kit/trader.ts';
import { callers } from '../../kit/who.ts';
import { must, openInFolder } from '../desk-kit.ts';

/** Equity went from 10,000 to 10,199.95 with open profit and back: both lines of 10,000, and what trails the peak. */
const shown: Record<string, [daily: string | null, total: string | null]> = {
  FTMO: ['9500', '9000'],
  FTUK: ['9700', '9400'],
  MYFOREXFUNDS: ['9600', '9200'],
  EU_MIFID2: [null, null],
  CONSERVATIVE: ['9800', '9500'],
  FTMO_1STEP: ['9700', '9000'],
  FUNDEDNEXT_2STEP: ['9500', '9000'],
  THE5ERS_HS: ['9500', '9000'],
  FUNDINGPIPS_PLUS: ['9500', '9000'],
  FUNDINGPIPS_ZERO: ['9700', '9699.95'],
  E8_ONE: ['9700', '9400'],
  TOPSTEP_50K: [null, '8000'],
  APEX_50K: [null, '7699.95'],
};

describe('the lines an account is shown with', () => {
  it('are those of its profile, the same in /positions, /rules and the report, and the same after a restart', async () => {
    const opened = await openInFolder();
    const { trader } = opened;
    await trader.post('XAUUSD BUY NOW\nSL 4050\nTP 4100');
    await trader.advance(1_000);
    const [position] = (await trader.account()).positions;
    const paid = 10_000 - Number((await trader.account()).balance);
    const to = async (equity: number) => {
      // 0.10 lots of gold make 10 for each dollar; the commission of opening is paid already.
      const bid = (Number(position?.openPrice) + (equity - 10_000 + paid) / 10).toFixed(2);
      await opened.trader.quote('XAUUSD', bid, (Number(bid) + 0.25).toFixed(2));
      await opened.trader.advance(3_000);
    };
    await to(10_200);
    await to(10_050);
    await opened.restart();
    const found: typeof shown = {};
    for (const { id } of presets) {
      await must(opened.trader, 'compliance.activate', { account: 'paper', profile: id });
      const { lines } = (await must(opened.trader, 'accounts.show', {})) as {
        lines: Record<'daily' | 'total', { floor: string } | null>;
      };
      found[id] = [lines.daily?.floor ?? null, lines.total?.floor ?? null];
      const { verdict } = (await must(opened.trader, 'compliance.status', {})) as {
        verdict: { figures: Record<string, string> };
      };
      const { dailyFloor = null, totalFloor = null } = verdict.figures;
      expect([id, dailyFloor, totalFloor]).toEqual([id, ...found[id]]);
      await opened.trader.advance(12_000);
      const report = (await must(opened.trader, 'compliance.report', { account: 'paper' })) as {
        days: Record<'daily' | 'total', { floor: string | null }>[];
      };
      const day = report.days.at(-1);
      expect([id, day?.daily.floor, day?.total.floor]).toEqual([id, ...found[id]]);
    }
    expect(found).toEqual(shown);
  });

  it('are said with the room they leave', async () => {
    const { trader } = await openInFolder();
    const { blocks } = (await must(trader, 'chat.say', { text: '/positions' })) as {
      blocks: Parameters<typeof textOf>[0];
    };
    expect(textOf(blocks)).toMatch(/Today not below: 9,500\.00 \(room 500\.00\)\nIn all not below: 9,000\.00/);
  });
});

describe('what the lines count from', () => {
  it('can be stated for an account with a past: higher at once, lower only by a person, and over a restart', async () => {
    const opened = await openInFolder();
    await must(opened.trader, 'compliance.activate', { account: 'paper', profile: 'APEX_50K' });
    const totalFloor = async () =>
      ((await must(opened.trader, 'accounts.show', {})) as { lines: { total: { floor: string } } }).lines.total.floor;
    expect(await totalFloor()).toBe('7500');
    await must(opened.trader, 'compliance.baseline', { account: 'paper', highestEquity: '10800' });
    await opened.restart();
    await opened.trader.advance(3_000);
    expect(await totalFloor()).toBe('8300');
    await must(opened.trader, 'compliance.baseline', { account: 'paper', initialBalance: '11000' });
    expect(await totalFloor()).toBe('8500');
    const lower = { account: 'paper', initialBalance: '10000', highestEquity: '10100' };
    expect(await opened.trader.tell('compliance.baseline', lower, callers.tradeKey('desk-1'))).toMatchObject({
      refusal: { code: 'PROOF_NEEDED', facts: { loosened: ['initialBalance', 'highestEquity'] } },
    });
    expect(await totalFloor()).toBe('8500');
    await must(opened.trader, 'compliance.baseline', lower);
    expect(await totalFloor()).toBe('7600');
    expect((await opened.trader.journal()).filter(({ kind }) => kind === 'baseline')).toHaveLength(3);
  });

  it.each([['0'], ['-5'], ['NaN'], ['1e5']])('a first balance of %s is none', async (initialBalance) => {
    const { trader } = await openInFolder();
    expect(await trader.tell('compliance.baseline', { account: 'paper', initialBalance })).toMatchObject({
      refusal: { code: 'INVALID_INPUT' },
    });
  });
});
