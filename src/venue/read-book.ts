import type { Contract } from '../core/broker.ts';
import type { Standing } from '../core/price-source.ts';
import type { BookedOrder, BookedPosition, BookReader } from './book.ts';
import { indexContracts, statedContracts } from './contract-list.ts';
import { paperContracts } from './contracts.ts';
import { type Market, quoteOf, standingNow } from './prices.ts';
import type { VenueAccount, VenueStore } from './store.ts';
import { marketOf, type VenueContext } from './venue-context.ts';

const contracts = indexContracts(paperContracts.map(({ contract }) => contract));

/** What is open: read once, as long as nothing is saved. */
export interface OpenBook {
  positions: BookedPosition[];
  orders: BookedOrder[];
}

export const openIn = (store: VenueStore): OpenBook => ({ positions: store.positions(), orders: store.orders() });

/** What matching reads, answered from the database and from the prices given. */
export function readerOf(
  store: VenueStore,
  account: VenueAccount,
  { positions, orders }: OpenBook,
  prices: Map<string, Standing>,
): BookReader {
  const switches = store.switches();
  const { stopsLevelPoints } = switches;
  return {
    account,
    contracts: stopsLevelPoints === null ? contracts : indexContracts(statedContracts(contracts.all, stopsLevelPoints)),
    switches,
    quote: (symbol) => {
      const standing = prices.get(symbol);
      return standing ? quoteOf(standing) : undefined;
    },
    position: (id) => positions.find((row) => row.id === id),
    order: (id) => orders.find((row) => row.id === id),
    positionsOf: (symbol) => positions.filter((row) => row.symbol === symbol),
    ordersOf: (symbol) => orders.filter((row) => row.symbol === symbol),
    positions: () => positions,
    orders: () => orders,
    answer: (n) => store.answer(n),
  };
}

/** Prices of the named symbols now, without storing anything. Walking costs, so only what is looked at is named. */
export function pricesNow(
  context: VenueContext,
  account: VenueAccount,
  symbols: Iterable<string>,
): Map<string, Standing> {
  return pricesFrom(storedQuotes(context.store), marketOf(context, account), symbols, context.now());
}

export const storedQuotes = (store: VenueStore) =>
  new Map<string, Standing>(store.quotes().map((row) => [row.symbol, row]));

export function pricesFrom(
  stored: ReadonlyMap<string, Standing>,
  market: Market,
  symbols: Iterable<string>,
  now: number,
): Map<string, Standing> {
  const prices = new Map<string, Standing>();
  for (const symbol of symbols) {
    const standing = standingNow(market, symbol, stored.get(symbol), now);
    if (standing) prices.set(symbol, standing);
  }
  return prices;
}

/** Symbols whose price matters for what is open and for those named, with the pairs that convert their profit. */
export function symbolsToValue({ positions, orders }: OpenBook, currency: string, named: string[] = []): Set<string> {
  const symbols = new Set([...positions.map(({ symbol }) => symbol), ...orders.map(({ symbol }) => symbol), ...named]);
  for (const symbol of [...symbols]) {
    const contract = contracts.find(symbol);
    if (contract) for (const pair of conversionsOf(contract, currency)) symbols.add(pair.symbol);
  }
  return symbols;
}

function conversionsOf(contract: Contract, currency: string): Contract[] {
  const currencies = new Set([contract.profitCurrency, currency, 'USD']);
  return contracts.all.filter(
    (pair) =>
      pair.baseCurrency !== pair.profitCurrency &&
      currencies.has(pair.baseCurrency) &&
      currencies.has(pair.profitCurrency),
  );
}
