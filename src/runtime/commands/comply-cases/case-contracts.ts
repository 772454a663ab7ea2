import { isMoney } from '../../../desk/comply/asset-class.ts';
import type { ContractFacts } from '../../../desk/comply/facts.ts';

const special: Record<string, { base: string; quote: string; size: string }> = {
  XAUUSD: { base: 'XAU', quote: 'USD', size: '100' },
  XAGUSD: { base: 'XAG', quote: 'USD', size: '5000' },
  XTIUSD: { base: 'XTI', quote: 'USD', size: '100' },
  US500: { base: 'US500', quote: 'USD', size: '1' },
  DE40: { base: 'DE40', quote: 'EUR', size: '1' },
  BTCUSD: { base: 'BTC', quote: 'USD', size: '1' },
  AAPL: { base: 'AAPL', quote: 'USD', size: '1' },
};

/** Contracts of the case format: currency pairs of 100,000 and seven others. Null for anything else. */
export function caseContract(symbol: string, commissionPerSide: string): ContractFacts | null {
  const isPair = /^[A-Z]{6}$/.test(symbol) && isMoney(symbol.slice(0, 3)) && isMoney(symbol.slice(3));
  const known =
    special[symbol] ?? (isPair ? { base: symbol.slice(0, 3), quote: symbol.slice(3), size: '100000' } : undefined);
  if (known === undefined) return null;
  return {
    symbol,
    digits: 5,
    tickSize: '0.00001',
    contractSize: known.size,
    volumeMin: '0.01',
    volumeStep: '0.01',
    volumeMax: '1000000',
    stopsLevelPoints: 0,
    baseCurrency: known.base,
    profitCurrency: known.quote,
    marginRate: '0',
    commissionPerSide,
  };
}
