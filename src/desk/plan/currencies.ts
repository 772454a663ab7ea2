import type { Contract } from '../../core/broker.ts';

const currencies = new Set(
  (
    'USD EUR JPY GBP CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RON TRY ZAR MXN SGD HKD CNH CNY ILS THB ' +
    'INR KRW BRL RUB BGN ISK AED SAR'
  ).split(' '),
);

export const isCurrency = (code: string): boolean => currencies.has(code);

/** Two currencies priced in each other, told from an index that merely names its currency twice. */
export function isCurrencyPair({ baseCurrency, profitCurrency }: Contract): boolean {
  return baseCurrency !== profitCurrency && isCurrency(baseCurrency) && isCurrency(profitCurrency);
}
