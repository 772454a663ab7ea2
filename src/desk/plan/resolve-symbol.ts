import type { Contract } from '../../core/broker.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { isCurrency } from './currencies.ts';
import { planRefusals } from './refusals.ts';
import { aliasGroups } from './symbol-aliases.ts';

export interface SymbolQuestion {
  /** as the feed says it, such as XAUUSD */
  symbol: string;
  contracts: readonly Contract[];
  /** what the trader chose before, by the feed's name */
  remembered: Readonly<Record<string, string>>;
}

/** Letters and signs brokers hang onto a name. A capital or a digit would make it another name: EURUSD is not EURUSDT, US30 not US300. */
const prefix = /^([a-z]{1,3}|[#.!_@]|[A-Za-z]{1,5}[._:])?$/;
const suffix = /^([a-z]{1,6}|Cash|Spot|Roll|[.\-_#+!*^@$][A-Za-z0-9.\-_#+!*^]{0,10})?$/;

/** Whether a broker's symbol is this name with a prefix, a suffix or both. */
function isDecorated(brokerSymbol: string, name: string): boolean {
  const plain = brokerSymbol.replaceAll('/', '');
  const upper = plain.toUpperCase();
  for (let at = upper.indexOf(name); at >= 0; at = upper.indexOf(name, at + 1)) {
    if (prefix.test(plain.slice(0, at)) && suffix.test(plain.slice(at + name.length))) return true;
  }
  return false;
}

/** A coin against the dollar trades like the coin against tether; a currency does not. */
function tetheredName(name: string): string | null {
  const [, coin, tail] = /^([A-Z0-9]{2,10}?)(USDT?)$/.exec(name) ?? [];
  if (coin === undefined || isCurrency(coin)) return null;
  return tail === 'USDT' ? `${coin}USD` : `${coin}USDT`;
}

function aliasesOf(symbol: string): string[] {
  const names = aliasGroups.find((group) => group.includes(symbol)) ?? [symbol];
  const tethered = names.flatMap((name) => tetheredName(name) ?? []);
  return [...names, ...tethered].filter((name) => name !== symbol);
}

/** Ways to recognise a symbol, the surest first. */
function recognisers(symbol: string): ((brokerSymbol: string) => boolean)[] {
  const aliases = aliasesOf(symbol);
  return [
    (name) => name === symbol,
    (name) => isDecorated(name, symbol),
    (name) => aliases.includes(name),
    (name) => aliases.some((alias) => isDecorated(name, alias)),
  ];
}

/** The account's own contract for a feed's symbol. Two that fit equally well are a question for the trader, never a guess. */
export function resolveSymbol({ symbol, contracts, remembered }: SymbolQuestion): Outcome<Contract> {
  const chosen = contracts.find((contract) => contract.symbol === remembered[symbol]);
  if (chosen) return accept(chosen);
  for (const isIt of recognisers(symbol)) {
    const [first, ...others] = contracts.filter((contract) => isIt(contract.symbol));
    if (first && others.length === 0) return accept(first);
    if (first) {
      const candidates = [first, ...others].map((contract) => contract.symbol);
      return planRefusals.refuse('SYMBOL_AMBIGUOUS', { symbol, candidates });
    }
  }
  return planRefusals.refuse('SYMBOL_UNKNOWN', { symbol });
}
