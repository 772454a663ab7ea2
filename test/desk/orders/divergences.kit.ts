import { next } from '../../../src/desk/orders/next.ts';
import { gold } from './leg.kit.ts';
import { dealLate, oursAt, price, restAt } from './model-broker.ts';
import type { Story } from './moves.kit.ts';
import { play, type Told } from './steps.kit.ts';
import { act, arrive, good, prove, reportOf, smooth, take, type World } from './world.kit.ts';

/** The broker is a good one from now on: what waits arrives, what is asked is answered, and time goes by. */
function calm(world: World): void {
  world.fate = smooth;
  for (let round = 0; round < 40; round += 1) {
    for (const n of world.rows.keys()) arrive(world, n);
    while (world.broker.late.length > 0) dealLate(world.broker);
    prove(world, false);
    take(world, reportOf(world, good));
    const step = act(world);
    if (step.do === 'settled' && round > 2) return;
    world.now += 16_000;
  }
}

const isNear = (a: string | null, b: string | null, ticks: number): boolean =>
  a === null || b === null ? a === b : Math.abs(Number(a) - Number(b)) <= ticks / 100 + 1e-9;

function settledFaults({ world, byHand }: Told): string[] {
  const { leg, broker, now, asOf } = world;
  const has = oursAt(broker) + restAt(broker);
  if (leg.end !== null) return has > 0 ? [`B6 ended as ${leg.end}, the broker has ${has}`] : [];
  const step = next(leg, { now, asOf, isNetting: broker.isNetting, holdsOpenings: null, contract: gold });
  const isAsking = step.do === 'wait' && step.alarm === 'IN_DOUBT';
  if (isAsking) return [];
  if (step.do !== 'settled') return [`B3 never settles: ${JSON.stringify(step)}`];
  const faults: string[] = [];
  const wanted = Math.round(Number(leg.wanted.lots) * 100);
  const isRight = restAt(broker) > 0 ? oursAt(broker) <= wanted : has === wanted;
  if (!isRight) faults.push(`B3 wanted ${wanted}, the broker has ${has}`);
  const things = [...[...broker.held.values()].filter(({ ours }) => ours > 0), ...broker.orders.values()];
  for (const { sl, tp, ...rest } of things) {
    const at = { sl: textOf(sl), tp: textOf(tp), ...('price' in rest ? { price: price(rest.price as number) } : {}) };
    for (const field of ['sl', 'tp', 'price'] as const) {
      const value = at[field];
      if (value === undefined) continue;
      if (!isNear(value, leg.wanted[field], 0))
        faults.push(`B3 ${field} wanted ${leg.wanted[field]}, the broker has ${value}`);
      const hand = byHand[field];
      if (hand !== undefined && !isNear(value, hand, 0))
        faults.push(`B5 ${field} set by hand to ${hand}, the broker has ${value}`);
    }
  }
  return faults;
}
const textOf = (ticks: number | null) => (ticks === null ? null : price(ticks));

export interface Verdict {
  faults: string[];
  told: Told;
}

/** Plays a story to its end, and says what promise it broke. */
export function faultsOf(story: Story): Verdict {
  const told = play(story);
  calm(told.world);
  return { faults: [...told.world.faults, ...settledFaults(told)], told };
}
