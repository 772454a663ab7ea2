import type { Move, Standing } from '../core/price-source.ts';
import { applyQuotes } from './match.ts';
import { movesUntil, quoteOf } from './prices.ts';
import { openIn, pricesFrom, readerOf, storedQuotes, symbolsToValue } from './read-book.ts';
import type { VenueAccount } from './store.ts';
import { marketOf, type VenueContext } from './venue-context.ts';
import { nextMet, turnsOf } from './way.ts';

/** Takes the prices of all that is open to where they stand now, move by move, and deals what they meet. */
export function movePrices(context: VenueContext, opened: VenueAccount, now: number): void {
  const { store } = context;
  let open = openIn(store);
  const lively = symbolsToValue(open, opened.currency);
  if (lively.size === 0) return;
  const market = marketOf(context, opened);
  const stored = storedQuotes(store);
  const prices = pricesFrom(stored, market, lively, now);
  const moves: Move[][] = [];
  for (const symbol of lively) {
    const before = stored.get(symbol);
    const own = movesUntil(market, symbol, before, now);
    if (own.length === 0) continue;
    moves.push(own);
    if (before) prices.set(symbol, before);
  }
  let account = opened;
  const reader = () => readerOf(store, account, open, prices);

  function take(moved: Standing[]): void {
    const changes = applyQuotes(reader(), moved.map(quoteOf));
    for (const standing of moved) prices.set(standing.symbol, standing);
    if (changes.events.length === 0) return;
    store.saveChanges(changes);
    account = store.account() ?? opened;
    open = openIn(store);
  }

  function takeThrough(move: Move): void {
    for (const end of turnsOf(move, reader())) {
      for (;;) {
        const from = prices.get(end.symbol);
        const met = from && nextMet(reader(), from, end);
        if (!met) break;
        take([{ ...end, ...met }]);
      }
      take([end]);
    }
  }

  for (const together of inOrder(moves)) {
    const jumps = together.filter(({ through }) => !through);
    if (jumps.length > 0) take(jumps.map(({ to }) => to));
    for (const move of together) if (move.through) takeThrough(move);
  }
  for (const symbol of lively) {
    const standing = prices.get(symbol);
    if (standing && !standing.isFed) store.saveQuote(standing);
  }
}

/** Moves of the same moment happen together, one of each symbol at a time. */
function inOrder(moves: Move[][]): Move[][] {
  const together = new Map<string, { at: number; nth: number; moves: Move[] }>();
  for (const own of moves) {
    let [nth, last] = [0, Number.NaN];
    for (const move of own) {
      const { at } = move.to;
      [nth, last] = [at === last ? nth + 1 : 0, at];
      const key = `${at} ${nth}`;
      const known = together.get(key);
      if (known) known.moves.push(move);
      else together.set(key, { at, nth, moves: [move] });
    }
  }
  return [...together.values()].sort((a, b) => a.at - b.at || a.nth - b.nth).map((each) => each.moves);
}
