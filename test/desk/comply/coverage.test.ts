import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { presets } from '../../../src/desk/comply/profiles/catalog.ts';
import { verdictSchema } from '../../../src/desk/comply/verdict.ts';
import type { Trader } from '../../kit/trader.ts';
import { must, openInFolder } from '../desk-kit.ts';

const news = { 'NEWS-WINDOW': ['economic calendar'] };
const duties = {
  'EU-WARN': ['risk warning acknowledged'],
  'EU-BONUS': ['no incentives taken'],
  'EU-CLIENT': ['client category'],
  'EU-APPROP': ['appropriateness tested'],
  'EU-BESTEX': ['report on execution quality'],
};
const judgedSchema = z.object({ verdict: verdictSchema });

/** By profile and rule, what an order of gold cannot be judged by, for want of which fact. */
async function unjudged(trader: Trader, more: object): Promise<Record<string, Record<string, string[]>>> {
  const found: Record<string, Record<string, string[]>> = {};
  for (const { id } of presets) {
    await must(trader, 'compliance.activate', { account: 'paper', profile: id, ...more });
    const order = { symbol: 'XAUUSD', side: 'buy', lots: '0.01', sl: '4050' };
    const { verdict } = judgedSchema.parse(await must(trader, 'compliance.validate-trade', order));
    const missing = verdict.findings.filter(({ status }) => status === 'not_evaluated');
    if (missing.length > 0) found[id] = Object.fromEntries(missing.map((finding) => [finding.rule, finding.missing]));
  }
  return found;
}

describe('a desk that was told nothing', () => {
  it('judges every rule of every profile but those that need a calendar or a statement, and names what is missing', async () => {
    const { trader } = await openInFolder();
    expect(await unjudged(trader, {})).toEqual({ FTUK: news, CONSERVATIVE: news, EU_MIFID2: duties });
    expect(await unjudged(trader, { phase: 'funded' })).toEqual({
      FTMO: news,
      FTMO_1STEP: news,
      FTUK: news,
      CONSERVATIVE: news,
      FUNDINGPIPS_PLUS: news,
      EU_MIFID2: duties,
    });
  });

  it('judges all of them once it was told, also after a restart', async () => {
    const opened = await openInFolder();
    await must(opened.trader, 'compliance.calendar', { events: [] });
    await must(opened.trader, 'compliance.client', {
      class: 'retail',
      warningAcknowledged: true,
      appropriatenessTested: true,
      incentivesOff: true,
      executionReported: true,
    });
    await opened.restart();
    expect(await unjudged(opened.trader, { phase: 'funded' })).toEqual({});
  });
});
