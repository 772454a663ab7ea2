import type { Contract } from '../../core/broker.ts';
import { type Decimal, decimal } from '../../core/decimal.ts';
import { isCurrencyPair } from './currencies.ts';

/** What traders call a pip outside of currencies, by our symbol. */
const namedPips: readonly (readonly [RegExp, string])[] = [
  [/^(XAU|XPT|XPD)/, '0.1'],
  [/^XAG/, '0.01'],
  [/^(USOIL|UKOIL)$/, '0.01'],
  [/^NATGAS$/, '0.001'],
  [/^(US30|NAS100|US500|US2000|GER40|UK100|FRA40|EUSTX50|ESP35|JP225|HK50|AUS200)$/, '1'],
  [/^(BTC|ETH)USDT?$/, '1'],
];

/** The pip of a currency pair is its fourth decimal, or its second against the yen, however many digits the broker shows. */
export function pipOf(symbol: string, contract: Contract): Decimal | null {
  if (isCurrencyPair(contract)) {
    const hasExtraDigit = contract.digits === 3 || contract.digits === 5;
    if (hasExtraDigit) return decimal(`1e-${contract.digits - 1}`);
    if (contract.digits === 2 || contract.digits === 4) return decimal(`1e-${contract.digits}`);
    return decimal(contract.profitCurrency === 'JPY' ? '0.01' : '0.0001');
  }
  const named = namedPips.find(([pattern]) => pattern.test(symbol));
  return named ? decimal(named[1]) : null;
}
