import type { Contract } from '../../core/broker.ts';
import { resolveSymbol } from './resolve-symbol.ts';

/** The name without what a broker hangs onto it: `US30.cash` and `US30m` are both US30. */
const rootOf = (symbol: string): string =>
  symbol
    .replaceAll('/', '')
    .replace(/^[#.!_@]/, '')
    .replace(/[.\-_#+!*^@$].*$/, '')
    .replace(/[a-z]+$/, '');

const isNamed = (symbol: string, contract: Contract): boolean =>
  resolveSymbol({ symbol, contracts: [contract], remembered: {} }).ok;

/** Whether two accounts mean the same market by their own symbols, so that a position here is one there. */
export function isSameInstrument(one: Contract, other: Contract): boolean {
  if (one.symbol === other.symbol) return true;
  const isPair = one.baseCurrency !== one.profitCurrency;
  if (isPair && one.baseCurrency === other.baseCurrency && one.profitCurrency === other.profitCurrency) return true;
  return isNamed(rootOf(one.symbol), other) || isNamed(rootOf(other.symbol), one);
}
