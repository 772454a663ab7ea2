import { z } from 'zod';
import { decimalText } from '../core/broker.ts';
import { rejectionSchema } from '../core/rejection.ts';
import { mix } from './walk.ts';

const opSchema = z.enum(['open', 'pending', 'modify_position', 'modify_order', 'close', 'close_part', 'cancel']);
export type Op = z.infer<typeof opSchema>;

const share = z.number().int().min(1).max(99);
const ms = z.number().int().min(0);

/** Meets commands of these kinds, so many more times (null: for ever), each time with this chance. */
const rule = {
  ops: z.array(opSchema).min(1),
  times: z.number().int().min(0).nullable(),
  chancePercent: z.number().int().min(1).max(100).optional(),
};

/** How the paper broker departs from the good broker it is by itself. For tests, the world and rehearsal. */
export const switchesSchema = z.strictObject({
  /** of everything left to chance */
  seed: z.number().int(),
  /** how long a command takes */
  latencyMs: z.object({ from: ms, to: ms }).nullable(),
  /** a market order is dealt in parts: only the first (`partial`), or all of them one after another (`done`) */
  openFill: z.object({ percent: share, answer: z.enum(['partial', 'done']) }).nullable(),
  /** a pending order is dealt in parts, one at each price that reaches it */
  pendingFill: z.object({ percent: share, into: z.enum(['one_position', 'own_positions']) }).nullable(),
  /** of what a close asks for, only so much is dealt */
  closeFill: z.object({ percent: share, ops: z.array(z.enum(['close', 'close_part'])).min(1) }).nullable(),
  /** a market order is answered at once and its deal is booked so much later, at the price of the answer */
  slowFillMs: ms.nullable(),
  refuse: z.array(z.object({ ...rule, code: rejectionSchema })).max(50),
  /** the answer is `unknown`; only a proof says what happened */
  unknown: z.array(z.object({ ...rule, isCarriedOut: z.boolean() })).max(50),
  /** never received */
  drop: z.array(z.object(rule)).max(50),
  closedMarkets: z.union([z.literal('all'), z.array(z.string())]),
  stopsLevelPoints: z.number().int().min(0).nullable(),
  /** nearer to the market than this nothing is changed, closed or cancelled */
  freezePoints: z.number().int().min(0),
  /** why commands are not taken; hands still are */
  noTrading: z.string().min(1).nullable(),
  isConnected: z.boolean(),
  /** a position opens without its stop */
  isDroppingStops: z.boolean(),
  /** stops and targets are kept as multiples of so many ticks */
  levelTicks: z.number().int().min(1),
  /** charged so long after a position is closed */
  lateCost: z.object({ amount: decimalText, afterMs: ms }).nullable(),
  /** proofs find no evidence, whatever happened */
  isBlind: z.boolean(),
});

export type Switches = z.infer<typeof switchesSchema> & {
  /** how often chance was asked */
  draws: number;
};

/** The good broker. */
export const calm: Switches = {
  seed: 1,
  draws: 0,
  latencyMs: null,
  openFill: null,
  pendingFill: null,
  closeFill: null,
  slowFillMs: null,
  refuse: [],
  unknown: [],
  drop: [],
  closedMarkets: [],
  stopsLevelPoints: null,
  freezePoints: 0,
  noTrading: null,
  isConnected: true,
  isDroppingStops: false,
  levelTicks: 1,
  lateCost: null,
  isBlind: false,
};

/** An integer from 0 to below `range`, the same for the same seed and number of draws. */
export function drawOne(switches: Switches, range: number): { drawn: number; switches: Switches } {
  const drawn = mix(switches.seed ^ mix(switches.draws + 1)) % range;
  return { drawn, switches: { ...switches, draws: switches.draws + 1 } };
}

type Rules = Pick<Switches, 'refuse' | 'unknown' | 'drop'>;

/** The first rule of its kind that meets this command, with one time less left of it. */
export function takeRule<K extends keyof Rules>(
  before: Switches,
  kind: K,
  op: Op,
): { rule: Rules[K][number] | null; switches: Switches } {
  let switches = before;
  for (const [index, candidate] of before[kind].entries()) {
    if (!candidate.ops.includes(op) || candidate.times === 0) continue;
    if (candidate.chancePercent !== undefined) {
      const asked = drawOne(switches, 100);
      switches = asked.switches;
      if (asked.drawn >= candidate.chancePercent) continue;
    }
    const left = candidate.times === null ? null : candidate.times - 1;
    const rules = before[kind].map((each, at) => (at === index ? { ...each, times: left } : each));
    return { rule: candidate as Rules[K][number], switches: { ...switches, [kind]: rules } };
  }
  return { rule: null, switches };
}
