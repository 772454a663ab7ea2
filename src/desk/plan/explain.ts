import type { AccountSnapshot } from '../../core/broker.ts';
import { Decimal, decimal } from '../../core/decimal.ts';
import { writeAmount } from '../../words/figures.ts';
import type { Sized } from './legs.ts';
import { type Market, priceText } from './market.ts';
import type { Allowance } from './size.ts';
import { entryText, type Way } from './ways.ts';

export interface Line {
  what: string;
  figure: string;
}

export interface Told {
  market: Market;
  ways: readonly Way[];
  allowance: Allowance;
  sized: Sized;
  margin: Decimal;
  snapshot: AccountSnapshot;
  notes: readonly string[];
}

const stopSaid = { signal: 'as signalled', pips: 'from the signalled pips', default: "the follow's default" } as const;

function linesOfWay(market: Market, way: Way, currency: string): Line[] {
  const { loss, levels } = way;
  const { contract } = market;
  return [
    { what: 'entry', figure: entryText(market, way) },
    { what: 'stop', figure: `${priceText(market, levels.sl)} (${stopSaid[levels.stopFrom]})` },
    { what: 'distance', figure: `${priceText(market, loss.distance)} + ${loss.slippage.toFixed()} slippage` },
    {
      what: 'loss of one lot',
      figure: `${loss.inProfitCurrency.toFixed()} ${contract.profitCurrency} (× ${contract.contractSize})`,
    },
    {
      what: 'conversion',
      figure: `${loss.rate.toSignificantDigits(8).toFixed()} ${currency} for 1 ${contract.profitCurrency}`,
    },
    { what: 'commission of one lot', figure: `${writeAmount('en', loss.commission)} ${currency}` },
    { what: 'loss per lot', figure: `${loss.total.toFixed(4)} ${currency}` },
    { what: 'second computation', figure: `${decimal(way.second).toFixed(4)} ${currency}` },
  ];
}

/** Every figure between the signal and the orders, in the order it was computed. */
export function explain({ market, ways, allowance, sized, margin, snapshot, notes }: Told): Line[] {
  const { currency } = snapshot;
  const free = decimal(snapshot.equity).sub(snapshot.margin);
  const exact = allowance.lots ?? allowance.money?.div(sized.lossPerLot) ?? decimal(0);
  return [
    { what: 'symbol', figure: market.contract.symbol },
    { what: 'live price', figure: `${priceText(market, market.opensAt)} to open a ${market.side}` },
    ...ways.flatMap((way) => linesOfWay(market, way, currency)),
    { what: 'allowed', figure: allowance.said },
    ...(allowance.money
      ? [{ what: 'money at stake', figure: `${writeAmount('en', allowance.money)} ${currency}` }]
      : []),
    { what: 'exact size', figure: `${exact.toDecimalPlaces(6, Decimal.ROUND_DOWN).toFixed()} lots` },
    { what: 'size', figure: `${sized.lots.toFixed()} lots in steps of ${market.contract.volumeStep}` },
    { what: 'orders', figure: sized.legs.map((leg) => leg.lots.toFixed()).join(' + ') },
    { what: 'loss at the stop', figure: `${sized.risk.toFixed(2, Decimal.ROUND_UP)} ${currency}` },
    { what: 'margin', figure: `${margin.toFixed(2, Decimal.ROUND_UP)} ${currency} of ${writeAmount('en', free)} free` },
    ...[...sized.notes, ...notes].map((figure) => ({ what: 'note', figure })),
  ];
}
