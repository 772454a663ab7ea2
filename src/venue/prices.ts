import type { Quote } from '../core/broker.ts';
import type { Look, Move, PriceSource, Standing } from '../core/price-source.ts';
import { seededWalk } from './seeded-walk.ts';

/** What somebody tells stands until they tell another; nothing moves by itself. */
const fed: PriceSource = {
  standing: ({ since, now }) => (since ? { ...since, at: now } : null),
  moves: () => [],
};

/** What every paper broker has; others are given to it by name. */
const ownSources: ReadonlyMap<string, PriceSource> = new Map([
  ['walk', seededWalk],
  ['fed', fed],
]);

export type PriceSources = ReadonlyMap<string, PriceSource>;

export function findSource(given: PriceSources | undefined, name: string): PriceSource | undefined {
  return ownSources.get(name) ?? given?.get(name);
}

export const sourceNames = (given: PriceSources | undefined): string[] => [
  ...new Set([...ownSources.keys(), ...(given?.keys() ?? [])]),
];

/** The prices of one account: its source, and what its source must know of it. */
export interface Market {
  source: PriceSource;
  seed: number;
  openedAt: number;
}

/** A symbol that was told a price is asked of nobody else from then on. */
const asked = ({ source }: Market, { since }: Look): PriceSource => (since?.isFed ? fed : source);

const lookAt = ({ seed, openedAt }: Market, symbol: string, since: Standing | undefined, now: number): Look => ({
  symbol,
  since,
  now,
  seed,
  openedAt,
});

export function standingNow(market: Market, symbol: string, since: Standing | undefined, now: number): Standing | null {
  const look = lookAt(market, symbol, since, now);
  return asked(market, look).standing(look);
}

export function movesUntil(market: Market, symbol: string, since: Standing | undefined, now: number): Move[] {
  const look = lookAt(market, symbol, since, now);
  return asked(market, look).moves(look);
}

export function quoteOf({ symbol, bid, ask, at }: Standing): Quote {
  return { symbol, bid, ask, at };
}
