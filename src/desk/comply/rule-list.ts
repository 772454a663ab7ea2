import type { Rule } from './rule.ts';
import { breachLock } from './rules/breach-lock.ts';
import { dailyLoss, floatLoss, totalLoss } from './rules/loss-lines.ts';
import { maxLots } from './rules/max-lots.ts';
import { orderDuplicate } from './rules/order-duplicate.ts';
import { orderStale } from './rules/order-stale.ts';
import { orderValid } from './rules/order-valid.ts';
import { openRiskCap, riskPerIdea, riskPerTrade } from './rules/risk-caps.ts';
import { stopRequired } from './rules/stop-required.ts';
import { tradingHalted } from './rules/trading-halted.ts';
import { worstDaily, worstTotal, worstUnbounded } from './rules/worst-case-lines.ts';

/** In order of evaluation: cheap and certain first. */
export const ruleList: readonly Rule[] = [
  orderValid,
  orderStale,
  orderDuplicate,
  tradingHalted,
  breachLock,
  maxLots,
  stopRequired,
  riskPerTrade,
  riskPerIdea,
  openRiskCap,
  floatLoss,
  dailyLoss,
  totalLoss,
  worstUnbounded,
  worstDaily,
  worstTotal,
];
