import { expect, it } from 'vitest';
import { restored } from '../../../src/desk/restored.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';
import { takeErrors } from '../../kit/errors.ts';
import { createRandom, type Random } from '../../kit/random.ts';

/*
 * One trade, said in pieces, again, edited, taken back and ended in any order, while reports, orders and prices come
 * when they like and nobody taps. Whatever the order: one trade of its size, always with a stop that only tightens.
 */
const levels = ['SL 4070\nTP 4040', 'SL 4068\nTP 4042', 'SL 4072\nTP 4050\nTP 4040', 'SL 4066'];
const entries = ['Gold sell now', 'XAUUSD SELL LIMIT 4062'];
const steps = 60;

interface Play {
  desk: DeskBook;
  random: Random;
  entry: string;
  trades: string[];
  others: string[];
}

const acts: Record<string, (play: Play) => void> = {
  alone: ({ desk, entry, trades }) => trades.push(desk.write(entry)),
  whole: ({ desk, random, entry, trades }) => trades.push(desk.write(`${entry}\n${random.pick(levels)}`)),
  levels: ({ desk, random, others }) => others.push(desk.write(random.pick(levels))),
  reply({ desk, random, trades, others }) {
    if (trades.length > 0) others.push(desk.write(random.pick(levels), { replyTo: random.pick(trades) }));
  },
  edit({ desk, random, entry, trades }) {
    if (trades.length > 0) desk.rewrite(random.pick(trades), `${entry}\n${random.pick(['', ...levels])}`);
  },
  reword({ desk, random, others }) {
    if (others.length > 0) desk.rewrite(random.pick(others), random.pick(levels));
  },
  remove({ desk, random, trades, others }) {
    if (random.chance(40) && trades.length > 0) desk.rewrite(random.pick([...trades, ...others]), null);
  },
  instruct: ({ desk, random, others }) =>
    others.push(desk.write(random.pick(['SL to BE', 'Trail by 30 pips', 'Close half', 'Close now', 'Cancel']))),
  price({ desk, random }) {
    const bid = 4060 + random.between(-9, 3);
    desk.price(`${bid}.00`, `${bid}.25`);
  },
  take: ({ desk, random }) => desk.take({ isHead: random.chance(80) }),
  arrive: ({ desk }) => desk.arrive(),
  look: ({ desk }) => desk.look(),
  settle: ({ desk }) => desk.settle(),
  fill: ({ desk, random }) => (random.chance(40) ? desk.broker.fill() : undefined),
  pass: ({ desk, random }) => desk.pass(random.pick([500, 3_000, 10_000, 40_000])),
  restore: ({ desk, random }) => (random.chance(10) ? desk.perform(restored, {}) : undefined),
  refuse: ({ desk, random }) =>
    random.chance(40) ? desk.broker.refuse(random.pick(['open', 'modify_position', 'close']), 'REQUOTE') : undefined,
  allow({ desk }) {
    for (const op of ['open', 'modify_position', 'close'] as const) desk.broker.allow(op);
  },
};
const often = ['take', 'take', 'take', 'arrive', 'look', 'settle', 'edit', 'reply'];

/** What stands and is not being ended, with whose it is. */
function standing({ store, broker }: DeskBook) {
  const { positions, orders } = broker.report(0, []).snapshot;
  return [...positions, ...orders].flatMap(({ n, sl, lots, id }) => {
    const leg = n === null ? undefined : store.leg(store.command('paper', n)?.legId ?? '');
    if (!leg) throw new Error(`${id} is nobody's`);
    const isEnding = leg.wanted.life === 'gone' || leg.wanted.life === 'filled';
    return isEnding ? [] : [{ id, sl, lots: Number(lots), signal: leg.signalId }];
  });
}

function faultOf(seed: number): string | null {
  const random = createRandom(seed);
  const desk = openDeskBook({ marginMode: random.pick(['hedging', 'netting']) });
  const play: Play = { desk, random, entry: random.pick(entries), trades: [], others: [] };
  const stops = new Map<string, number>();
  const told: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    const act = random.pick([...Object.keys(acts), ...often]);
    acts[act]?.(play);
    told.push(act);
    const open = standing(desk);
    const lots = open.reduce((sum, one) => sum + one.lots, 0);
    if (new Set(open.map(({ signal }) => signal)).size > 1) return `twice: ${told.join(' ')}`;
    if (lots > 0.101) return `too large: ${told.join(' ')}`;
    for (const { id, sl } of open) {
      const now = Number(sl ?? Number.POSITIVE_INFINITY);
      if (now > (stops.get(id) ?? 5_000)) return `a looser stop: ${told.join(' ')}`;
      if (desk.broker.report(0, []).snapshot.positions.some((one) => one.id === id)) stops.set(id, now);
    }
  }
  for (const error of takeErrors()) if (!error.startsWith('alert exit_failed')) return error;
  return null;
}

it.each(Array.from({ length: 20 }, (_, seed) => seed + 20))(
  'one trade in many words stays one trade: seed %i',
  (seed) => {
    expect(faultOf(seed)).toBeNull();
  },
);
