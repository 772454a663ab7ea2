import { moneyOf } from '../amounts.ts';
import type { LedgerEvent, Seen, Snapshot } from '../seen.ts';

const initial = 10_000;
/** slippage and commission of one step, on top of what stops promise */
const tolerance = 60;

/**
 * No line is crossed by our act: after an event of our own command that could raise the risk, every position and order
 * of ours at its stop leaves the day's and the whole account's line standing.
 */
export function linesHold(seen: Seen): string[] {
  return seen.books.flatMap(({ account, steps, events }) => {
    // With money paid in or out the lines are others.
    if (events.some(({ kind }) => kind === 'balance' || kind === 'credit')) return [];
    const day = createDays(seen);
    return steps.flatMap(({ at, before, after, from }, index) => {
      const to = steps[index + 1]?.from ?? events.length;
      const floor = Math.max(initial * 0.9, day.startBalance(at, before) - initial * 0.05);
      const worst = worstOf(after);
      const happened = events.slice(from, to);
      if (!happened.some(raises) || worst === null) return [];
      const was = worstOf(before);
      return worst < floor - tolerance - gapsOf(happened, before) && (was === null || worst < was - 1)
        ? [
            `${account}: at ${new Date(at).toISOString()} the worst end is ${worst.toFixed(2)}, the line ${floor.toFixed(2)}`,
          ]
        : [];
    });
  });
}

const raising = new Set(['opened', 'placed', 'triggered', 'modified']);
const raises = ({ kind, n }: LedgerEvent): boolean => raising.has(kind) && n !== undefined;

/** What a jump of the price over a waiting order cost beyond the order's own price: the market's act, to the cent. */
function gapsOf(happened: LedgerEvent[], { orders }: Snapshot): number {
  const gaps = happened.map(({ kind, orderId, side, price, lots }) => {
    const order = kind === 'triggered' ? orders.find(({ id }) => id === orderId) : undefined;
    if (!order || price === undefined || lots === undefined) return 0;
    const worse = (Number(price) - Number(order.price)) * (side === 'buy' ? 1 : -1);
    return moneyOf(order.symbol, lots, Math.max(0, worse));
  });
  return gaps.reduce((sum, gap) => sum + gap, 0);
}

/** Balance if everything ended at its stop; null when something has none, so that there is no such figure. */
function worstOf({ balance, positions, orders }: Snapshot): number | null {
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
function createDays({ story }: Seen) {
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
