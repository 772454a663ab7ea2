import { moneyOf } from '../amounts.ts';
import type { Book, LedgerEvent, Seen, Snapshot } from '../seen.ts';
import { commandsIn, type Sent } from '../wire-log.ts';

const initial = 10_000;
/** slippage and commission of one step, on top of what stops promise */
const tolerance = 60;

/**
 * No line is crossed by our act: after an event of our own command that could raise the risk, every position and order
 * of ours at its stop leaves the day's and the whole account's line standing.
 */
export function linesHold(seen: Seen): string[] {
  const commands = commandsIn(seen.wire);
  return seen.books.flatMap((book) => {
    const { account, steps, events } = book;
    // With money paid in or out the lines are others.
    if (events.some(({ kind }) => kind === 'balance' || kind === 'credit')) return [];
    const day = createDays(seen);
    return steps.flatMap(({ at, before, after, from }, index) => {
      const to = steps[index + 1]?.from ?? events.length;
      const floor = floorOf(day.startBalance(at, before));
      const worst = worstOf(after);
      const happened = events.slice(from, to);
      if (!happened.some(raises) || worst === null) return [];
      const was = worstOf(before);
      return worst < floor - tolerance - gapsOf(happened, before, stopsOf(book, commands, index)) &&
        (was === null || worst < was - 1)
        ? [
            `${account}: at ${new Date(at).toISOString()} the worst end is ${worst.toFixed(2)}, the line ${floor.toFixed(2)}`,
          ]
        : [];
    });
  });
}

const raising = new Set(['opened', 'placed', 'triggered', 'modified']);
const raises = ({ kind, n }: LedgerEvent): boolean => raising.has(kind) && n !== undefined;

/** What a jump of the price over a waiting order or a stop cost beyond its own price: the market's act, to the cent. */
function gapsOf(happened: LedgerEvent[], { orders }: Snapshot, stopOf: (positionId: string) => string | null): number {
  const gaps = happened.map(({ kind, symbol, orderId, positionId, side, price, lots, cause }) => {
    if (price === undefined || lots === undefined) return 0;
    const order = kind === 'triggered' ? orders.find(({ id }) => id === orderId) : undefined;
    if (order) return moneyOf(order.symbol, lots, Math.max(0, worse(side, price, order.price)));
    const stop = kind === 'closed' && cause === 'stop' && positionId !== undefined ? stopOf(positionId) : null;
    return stop === null || symbol === undefined ? 0 : moneyOf(symbol, lots, Math.max(0, worse(side, stop, price)));
  });
  return gaps.reduce((sum, gap) => sum + gap, 0);
}

/** Where the stop of a position stood last, as far as anybody saw; one that came and went unseen had that of its opening. */
function stopsOf({ steps, venue, events }: Book, commands: readonly Sent[], upTo: number) {
  return (positionId: string): string | null => {
    const seen = steps
      .slice(0, upTo + 1)
      .findLast(({ before }) => before.positions.some(({ id }) => id === positionId));
    const position = seen?.before.positions.find(({ id }) => id === positionId);
    if (position) return position.sl;
    const n = events.find((event) => event.positionId === positionId && event.n !== undefined)?.n;
    return commands.find((sent) => sent.venue === venue && sent.n === n)?.sl ?? null;
  };
}

/** How much worse it is to buy, or to sell, at one price than at another. */
const worse = (side: LedgerEvent['side'], at: string, than: string): number =>
  (Number(at) - Number(than)) * (side === 'buy' ? 1 : -1);

export const floorOf = (dayStart: number): number => Math.max(initial * 0.9, dayStart - initial * 0.05);

/** Balance if everything ended at its stop; null when something has none, so that there is no such figure. */
export function worstOf({ balance, positions, orders }: Snapshot): number | null {
  let worst = Number(balance);
  const held = [
    ...positions.map(({ openPrice: price, ...rest }) => ({ ...rest, price })),
    ...orders.map((order) => ({ ...order, lots: order.remaining ?? order.lots })),
  ];
  for (const { symbol, side, lots, price, sl } of held) {
    if (sl === null) return null;
    const move = (Number(sl) - Number(price)) * (side === 'buy' ? 1 : -1);
    worst += Math.min(0, moneyOf(symbol, lots, move));
  }
  return worst;
}

/** The balance a trading day began with: FTMO's days begin at midnight in Prague. */
export function createDays({ story }: Seen) {
  let day = dayOf(story.start);
  let start: number | null = null;
  return {
    startBalance(at: number, before: Snapshot): number {
      if (start === null || dayOf(at) !== day) {
        day = dayOf(at);
        start = Number(before.balance);
      }
      return start;
    },
  };
}

const prague = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague', dateStyle: 'short' });
const dayOf = (at: number): string => prague.format(at);
