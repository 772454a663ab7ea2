import type { Contract } from '../../core/broker.ts';
import { type Decimal, decimal, toText } from '../../core/decimal.ts';
import type { WireSpec } from './wire-state.ts';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** The figures of a symbol as the rest of the house reads them; null: they cannot be traded by. */
export function contractOf(spec: WireSpec): Contract | null {
  const figures = [spec.tickSize, spec.tickValue, spec.contract, spec.volMin, spec.volStep, spec.volMax, spec.price];
  if (figures.some((text) => !decimal(text).gt(0)) || spec.trade === 'disabled') return null;
  const swap = swapOf(spec);
  return {
    symbol: spec.symbol,
    digits: spec.digits,
    tickSize: spec.tickSize,
    contractSize: spec.contract,
    volumeMin: spec.volMin,
    volumeStep: spec.volStep,
    volumeMax: spec.volMax,
    stopsLevelPoints: spec.stops,
    baseCurrency: spec.base,
    profitCurrency: spec.profit,
    marginRate: toText(marginRateOf(spec)),
    commissionPerSide: spec.commissionPerLot,
    ...(swap ? { swap } : {}),
  };
}

/** What one unit of price is worth for a lot, in account currency. */
const worth = ({ tickValue, tickSize }: WireSpec): Decimal => decimal(tickValue).div(tickSize);

/** Rounded up: rather more kept for margin than less. */
function marginRateOf(spec: WireSpec): Decimal {
  const notional = worth(spec).mul(spec.price);
  return decimal(spec.marginPerLot).div(notional).toDecimalPlaces(8, 0);
}

function swapOf(spec: WireSpec): Contract['swap'] | undefined {
  const perLot = (text: string): Decimal | null => {
    switch (spec.swapMode) {
      case 'points':
        return decimal(text).mul(spec.point).mul(worth(spec));
      case 'deposit':
        return decimal(text);
      case 'percent':
        return decimal(text).div(36_000).mul(spec.price).mul(worth(spec));
      default:
        return null;
    }
  };
  const [buy, sell] = [perLot(spec.swapLong), perLot(spec.swapShort)];
  if (!buy || !sell) return undefined;
  const day = days[spec.swap3];
  const tripleOn = day === undefined || day === 'sunday' || day === 'saturday' ? undefined : day;
  const shown = (value: Decimal) => toText(value.toDecimalPlaces(6));
  return { buy: shown(buy), sell: shown(sell), ...(tripleOn ? { tripleOn } : {}) };
}
