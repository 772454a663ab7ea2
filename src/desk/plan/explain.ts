import type { AccountSnapshot } from '../../core/broker.ts';
import { Decimal, decimal, toText } from '../../core/decimal.ts';
import type { Fact, Said } from '../../core/said.ts';
import type { CodeIn } from '../../words/catalogues.ts';
import { tell } from '../../words/words.ts';
import type { Sized } from './legs.ts';
import { type Market, priceText } from './market.ts';
import type { Allowance } from './size.ts';
import type { Way } from './ways.ts';

/** A figure and what it is: kept as codes with facts, worded when it is shown. */
export interface Line {
  what: Said;
  figure: Fact;
}

export interface Told {
  market: Market;
  ways: readonly Way[];
  allowance: Allowance;
  sized: Sized;
  margin: Decimal;
  snapshot: AccountSnapshot;
  notes: readonly Said[];
}

const line = (what: CodeIn<'step'>, figure: Fact): Line => ({ what: tell(`step.${what}`), figure });
const costOf = (money: Decimal): string => money.toFixed(2, Decimal.ROUND_UP);

function linesOfWay(market: Market, { entry, levels, loss, second }: Way, currency: string): Line[] {
  const { profitCurrency, contractSize } = market.contract;
  const rate = loss.rate.toSignificantDigits(8).toFixed();
  const commission = { money: toText(loss.commission), currency };
  return [
    line('ENTRY', tell('reckoned.ENTRY', { order: entry.type, price: priceText(market, entry.price) })),
    line('STOP', tell('reckoned.STOP', { price: priceText(market, levels.sl), from: levels.stopFrom })),
    line(
      'DISTANCE',
      tell('reckoned.DISTANCE', { distance: priceText(market, loss.distance), slippage: loss.slippage.toFixed() }),
    ),
    line('LOSS_OF_LOT', `${loss.inProfitCurrency.toFixed()} ${profitCurrency} (× ${contractSize})`),
    line('RATE', tell('reckoned.RATE', { rate, to: currency, from: profitCurrency })),
    line('COMMISSION', tell('reckoned.MONEY', commission)),
    line('LOSS_PER_LOT', `${loss.total.toFixed(4)} ${currency}`),
    line('SECOND', `${decimal(second).toFixed(4)} ${currency}`),
  ];
}

/** Every figure between the signal and the orders, in the order it was computed. */
export function explain({ market, ways, allowance, sized, margin, snapshot, notes }: Told): Line[] {
  const { currency } = snapshot;
  const { symbol, volumeStep } = market.contract;
  const free = toText(decimal(snapshot.equity).sub(snapshot.margin));
  const exact = allowance.lots ?? allowance.money?.div(sized.lossPerLot) ?? decimal(0);
  const exactLots = exact.toDecimalPlaces(6, Decimal.ROUND_DOWN).toFixed();
  const atStake = allowance.money && tell('reckoned.MONEY', { money: toText(allowance.money), currency });
  return [
    line('SYMBOL', symbol),
    line('PRICE', tell('reckoned.OPENS', { price: priceText(market, market.opensAt), side: market.side })),
    ...ways.flatMap((way) => linesOfWay(market, way, currency)),
    line('ALLOWED', allowance.said),
    ...(atStake ? [line('AT_STAKE', atStake)] : []),
    line('EXACT', tell('reckoned.LOTS', { lots: exactLots })),
    line('SIZE', tell('reckoned.STEPS', { lots: sized.lots.toFixed(), step: volumeStep })),
    line('ORDERS', sized.legs.map((leg) => leg.lots.toFixed()).join(' + ')),
    line('RISK', tell('reckoned.MONEY', { money: costOf(sized.risk), currency })),
    line('MARGIN', tell('reckoned.MARGIN', { margin: costOf(margin), currency, free })),
    ...[...sized.notes, ...notes].map((note) => line('NOTE', note)),
  ];
}
