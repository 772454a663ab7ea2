import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { verdictSchema } from '../../src/desk/comply/verdict.ts';
import { temporaryFolder } from '../kit/folder.ts';
import type { TestOfficeParts } from '../kit/office.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader, type Trader } from '../kit/trader.ts';

const judgedSchema = z.object({ allowed: z.boolean(), largestLots: z.string().nullable(), verdict: verdictSchema });

/** A trader whose installation lies in a folder, so that it can be started again. */
export async function openInFolder(parts: Omit<TestOfficeParts, 'rooms'> = {}): Promise<Restartable> {
  const dataDir = temporaryFolder();
  const trader = await openTrader({ dataDir, ...parts });
  await trader.configure({ settings: { size: { mode: 'lots', lots: '0.10' } } });
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const opened: Restartable = {
    dataDir,
    trader,
    async restart(pauseMs = 1_000) {
      const at = opened.trader.clock.now() + pauseMs;
      await opened.trader.close();
      const test = createTestServices();
      test.clock.set(at);
      opened.trader = await openTrader({ dataDir, ...parts, test });
    },
  };
  onTestFinished(() => opened.trader.close());
  return opened;
}

export interface Restartable {
  dataDir: string;
  trader: Trader;
  restart(pauseMs?: number): Promise<void>;
}

export async function must(trader: Trader, name: string, input: object): Promise<unknown> {
  const outcome = await trader.tell(name, input);
  if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Puts an account under a profile of its own with these rules in place of the parent's. */
export async function under(
  trader: Trader,
  rules: object,
  { from = 'FTMO', account = 'paper' }: { from?: string; account?: string } = {},
): Promise<void> {
  const id = `TEST_${account.toUpperCase().replaceAll('-', '_')}`;
  const own = { id, name: 'Test', from, rules };
  await must(trader, 'compliance.custom-profile', own);
  await must(trader, 'compliance.activate', { account, profile: id });
}

/** What one rule finds about an order that is not placed. */
export async function askRule(trader: Trader, rule: string, order: object = {}) {
  const asked = { symbol: 'XAUUSD', side: 'buy', lots: '0.10', sl: '4050', ...order };
  const { allowed, largestLots, verdict } = judgedSchema.parse(await must(trader, 'compliance.validate-trade', asked));
  const finding = verdict.findings.find((one) => one.rule === rule);
  return {
    status: finding?.status,
    missing: finding?.missing,
    figures: finding?.figures,
    allowed,
    largestLots,
    all: verdict.figures,
  };
}

/** Sold in another market, so that it is no repetition of anything else. */
export async function sellPair(trader: Trader, symbol: 'EURUSD' | 'GBPUSD'): Promise<void> {
  const at = { EURUSD: 1.085, GBPUSD: 1.27 }[symbol];
  await trader.quote(symbol, at.toFixed(5), (at + 0.0001).toFixed(5));
  await trader.post(`${symbol} SELL NOW\nSL ${(at + 0.002).toFixed(4)}\nTP ${(at - 0.05).toFixed(4)}`);
  await trader.advance(1_000);
}

/** A buy of gold that is filled at once. */
export async function buyGold(trader: Trader, more: { sl?: string; tps?: string[] } = {}): Promise<void> {
  const { sl = '4050', tps = ['4100'] } = more;
  await trader.post(`XAUUSD BUY NOW\nSL ${sl}\n${tps.map((tp, at) => `TP${at + 1} ${tp}`).join('\n')}`);
  await trader.advance(1_000);
}
