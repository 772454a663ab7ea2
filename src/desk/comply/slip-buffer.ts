import { type Decimal, decimal, toText } from '../../core/decimal.ts';
import { tradingDayAt } from '../../core/trading-day.ts';
import { assetClassOf, currenciesOf } from './asset-class.ts';
import type { AssetClass, ComplyFacts, ContractFacts } from './facts.ts';
import { breakOf } from './market-break.ts';
import { rollover } from './rollover.ts';

/** Slippage to reckon with at a market or stop fill, in percent of the price: our proposal, by class. */
const percentOfPrice: Record<AssetClass, string> = {
  'fx-major': '0.01',
  'fx-minor': '0.02',
  gold: '0.02',
  'index-major': '0.02',
  'index-minor': '0.04',
  commodity: '0.06',
  equity: '0.1',
  crypto: '0.15',
};

/** Stops do not hold in gaps: near a close, news of the currency and the rollover the buffer is three times as wide. */
const stressFactor = 3;
const nearMs = 15 * 60_000;

type BufferFacts = Pick<ComplyFacts, 'now' | 'contracts' | 'quotes' | 'calendar'>;

/** Buffer by symbol, in price units rounded up to the tick; symbols without a quote have none. */
export function slipBuffers(facts: BufferFacts): Record<string, string> {
  const buffers: Record<string, string> = {};
  for (const contract of facts.contracts) {
    const quote = facts.quotes.find(({ symbol }) => symbol === contract.symbol);
    if (quote === undefined) continue;
    const plain = decimal(quote.ask).mul(percentOfPrice[assetClassOf(contract)]).div(100);
    const buffer = isStressed(contract, facts) ? plain.mul(stressFactor) : plain;
    buffers[contract.symbol] = toText(ceilToTick(buffer, contract));
  }
  return buffers;
}

function ceilToTick(value: Decimal, { tickSize }: ContractFacts): Decimal {
  return value.div(tickSize).ceil().mul(tickSize);
}

function isStressed(contract: ContractFacts, { now, calendar }: BufferFacts): boolean {
  const isNear = (at: number) => Math.abs(now - at) <= nearMs;
  const currencies = currenciesOf(contract);
  const day = tradingDayAt(rollover, now);
  const next = breakOf({ calendar, now }, contract.symbol);
  const isClosing = next !== null && next !== 'never' && isNear(next.at);
  const isNews = (calendar.events ?? []).some(
    (event) =>
      event.impact === 'high' &&
      isNear(event.at) &&
      event.currencies.some((currency) => currency === '*' || currencies.includes(currency)),
  );
  return isClosing || isNews || isNear(day.startAt) || isNear(day.nextResetAt);
}
