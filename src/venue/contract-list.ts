import type { Contract } from '../core/broker.ts';

export interface ContractList {
  all: readonly Contract[];
  find(symbol: string): Contract | undefined;
  /** the contract whose price says how much `profit` one `base` is worth */
  pair(base: string, profit: string): Contract | undefined;
}

export function indexContracts(all: readonly Contract[]): ContractList {
  const bySymbol = new Map(all.map((contract) => [contract.symbol, contract]));
  const pairs = new Map<string, Contract>();
  for (const contract of all) {
    const { baseCurrency: base, profitCurrency: profit } = contract;
    if (base !== profit && contract.symbol.includes(`${base}${profit}`) && !pairs.has(`${base}/${profit}`)) {
      pairs.set(`${base}/${profit}`, contract);
    }
  }
  return {
    all,
    find: (symbol) => bySymbol.get(symbol),
    pair: (base, profit) => pairs.get(`${base}/${profit}`),
  };
}

/** Contract figures as the switches have this broker state them. */
export function statedContracts(all: readonly Contract[], stopsLevelPoints: number | null): readonly Contract[] {
  return stopsLevelPoints === null ? all : all.map((contract) => ({ ...contract, stopsLevelPoints }));
}
