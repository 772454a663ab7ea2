import { createRandom, type Random } from '../kit/random.ts';

/** One order that a signal asks for, told apart from every other by its levels alone. */
export interface WantedOrder {
  symbol: string;
  side: 'buy' | 'sell';
  sl: string;
  tp: string;
}

export interface Message {
  id: string;
  text: string;
  replyTo?: string;
  /** what the broker's ledger must hold because of it */
  orders: WantedOrder[];
  /** for the end of a trade: the signal it ends */
  ends?: string;
}

const symbols = [
  { symbol: 'EURUSD', points: 108_500 },
  { symbol: 'GBPUSD', points: 127_000 },
  { symbol: 'AUDUSD', points: 65_500 },
] as const;
/** Levels no price of the walk comes near, so that a trade ends only when the provider says so. */
const farPoints = 3_000;
/** Trades of a channel at one price are one trade said again, so every signal has an entry of its own. */
const apartPoints = 60;
const pendingPoints = { from: 1_500, kinds: 20 };
/** on the near side of the targets and already reached: filled at once */
const reachedPoints = { from: 500, kinds: 40 };
const steps = 1_000;
const openAtMost = 14;

/**
 * An endless channel: signals whose entries and levels are all different, and later the end of each.
 * A signal's stop and target together name it: one order more or less at the broker can be laid at its door.
 */
export function createChannel(seed: number) {
  const random = createRandom(seed);
  let count = 0;
  const open: { id: string; isPending: boolean }[] = [];

  return {
    /** the next message; the end of a trade is only announced for a signal that `isTaken` */
    next(isTaken: (id: string) => boolean): Message {
      const oldest = open.find(({ id }) => isTaken(id));
      const mayEnd = open.length > openAtMost || random.chance(35);
      count += 1;
      if (oldest && mayEnd) {
        open.splice(open.indexOf(oldest), 1);
        return {
          id: `end-${count}`,
          text: oldest.isPending ? 'Cancel this order' : 'Close now',
          replyTo: oldest.id,
          orders: [],
          ends: oldest.id,
        };
      }
      const { message, isPending } = signal(random, count);
      open.push({ id: message.id, isPending });
      return message;
    },
  };
}

function signal(random: Random, count: number): { message: Message; isPending: boolean } {
  const { symbol, points } = symbols[count % symbols.length] ?? symbols[0];
  const side = random.pick(['buy', 'sell'] as const);
  const up = side === 'buy' ? 1 : -1;
  const kind = random.pick(['market', 'market', 'two targets', 'pending'] as const);
  const price = (distance: number) => ((points + up * distance) / 100_000).toFixed(5);
  const sl = price(-farPoints - (count % steps));
  const firstTarget = farPoints + (Math.floor(count / steps) % steps);
  const targets = (kind === 'two targets' ? [firstTarget, firstTarget + steps] : [firstTarget]).map(price);
  const isPending = kind === 'pending';
  const own = ({ from, kinds }: { from: number; kinds: number }) => from + apartPoints * (count % kinds);
  const entry = isPending ? -own(pendingPoints) : own(reachedPoints);
  const order = `${side.toUpperCase()} LIMIT ${price(entry)}`;
  const lines = [`${symbol} ${order}`, `SL ${sl}`, ...targets.map((tp, item) => `TP${item + 1} ${tp}`)];
  const orders = targets.map((tp) => ({ symbol, side, sl, tp }));
  return { message: { id: `signal-${count}`, text: lines.join('\n'), orders }, isPending };
}
