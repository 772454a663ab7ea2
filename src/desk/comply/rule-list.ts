import type { Rule } from './rule.ts';
import { martingale, minimumHold } from './rules/behaviour.ts';
import { breachLock } from './rules/breach-lock.ts';
import { dayLots, maxOrders, maxPositions } from './rules/counts.ts';
import {
  euAppropriateness,
  euBestExecution,
  euClientClass,
  euNoBonus,
  euRecords,
  euWarning,
} from './rules/eu-duties.ts';
import { euCloseOut, euLeverage, euNegativeBalance } from './rules/eu-margin.ts';
import { killSwitch } from './rules/kill-switch.ts';
import { dailyLoss, floatLoss, totalLoss } from './rules/loss-lines.ts';
import { gapClose, weekendHold } from './rules/market-close.ts';
import { maxLots } from './rules/max-lots.ts';
import { newsWindow } from './rules/news-window.ts';
import { orderDuplicate } from './rules/order-duplicate.ts';
import { maxValue, maxVolume, priceCollar } from './rules/order-limits.ts';
import { orderStale } from './rules/order-stale.ts';
import { orderValid } from './rules/order-valid.ts';
import { capitalAllocation, copyAccounts, hedge, oppositeAccounts } from './rules/other-accounts.ts';
import { executionThrottle, messageRate, requestLimit } from './rules/request-limits.ts';
import { openRiskCap, riskPerIdea, riskPerTrade } from './rules/risk-caps.ts';
import { stopRequired } from './rules/stop-required.ts';
import { symbolList } from './rules/symbol-list.ts';
import { tradingHalted } from './rules/trading-halted.ts';
import { worstDaily, worstTotal, worstUnbounded } from './rules/worst-case-lines.ts';

/** In order of evaluation: cheap and certain first. */
export const ruleList: readonly Rule[] = [
  orderValid,
  orderStale,
  orderDuplicate,
  symbolList,
  tradingHalted,
  breachLock,
  killSwitch,
  newsWindow,
  gapClose,
  weekendHold,
  minimumHold,
  maxLots,
  maxPositions,
  maxOrders,
  dayLots,
  hedge,
  oppositeAccounts,
  copyAccounts,
  martingale,
  capitalAllocation,
  priceCollar,
  maxValue,
  maxVolume,
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
  euLeverage,
  euCloseOut,
  euNegativeBalance,
  euWarning,
  euNoBonus,
  euClientClass,
  euAppropriateness,
  euRecords,
  euBestExecution,
  requestLimit,
  messageRate,
  executionThrottle,
];
