import { judge } from '../../src/desk/comply/judge.ts';
import { contractOf, factsOf, opening, positionOf, preset } from '../desk/comply/facts-kit.ts';

/** Verdicts a second on an account with fifty open positions, each with a stop. */
const symbols = ['EURUSD', 'GBPUSD', 'AUDUSD', 'USDJPY', 'USDCHF'];
const facts = factsOf({
  profile: { ...preset('FTUK'), rules: { ...preset('FTUK').rules, maxOrders: 200, openRiskPct: '5' } },
  contracts: symbols.map((symbol) => contractOf(symbol, { commissionPerSide: '3.5' })),
  quotes: symbols.map((symbol) => ({ symbol, bid: '1.1', ask: '1.1', at: Date.parse('2026-03-18T10:00:00Z') })),
  slippage: Object.fromEntries(symbols.map((symbol) => [symbol, '0.0002'])),
  intent: opening({ lots: '0.1' }, { lots: '0.1' }),
  account: {
    positions: Array.from({ length: 50 }, (_, index) =>
      positionOf({ id: `p${index}`, symbol: symbols[index % symbols.length] ?? 'EURUSD', lots: '0.01', sl: '1.0951' }),
    ),
  },
});

const rounds = Number(process.argv[2] ?? '3000');
for (let warm = 0; warm < 300; warm += 1) judge(facts);
const times: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const from = performance.now();
  judge(facts);
  times.push(performance.now() - from);
}
times.sort((a, b) => a - b);
const total = times.reduce((sum, time) => sum + time, 0);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
console.log(
  `${Math.round((rounds / total) * 1000)} verdicts/s with 50 open positions; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
);
