import type { Reading } from '../../src/core/reading.ts';
import { longestText } from '../../src/feed/read/read.ts';
import { normalise } from '../../src/feed/read/text/normalise.ts';
import { tokenise } from '../../src/feed/read/text/tokens.ts';
import { marksInWords, rolesAllowed, rolesIn } from '../../src/feed/second-reader/allowed.ts';
import { firstColumn } from '../../src/feed/second-reader/columns.ts';
import { bestOf, sideOf } from '../../src/feed/second-reader/judge.ts';
import { messageFeatures } from '../../src/feed/second-reader/message-features.ts';
import { numberFeatures } from '../../src/feed/second-reader/number-features.ts';
import { type Sight, see } from '../../src/feed/second-reader/sight.ts';
import {
  actions,
  kinds,
  marks,
  orders,
  roles,
  type Stated,
  sides,
  statedIn,
} from '../../src/feed/second-reader/stated.ts';
import type { Expected, Labelled } from '../score/compare.ts';
import { drawFrom, Learner } from './learner.ts';

interface Example {
  sight: Sight;
  message: number[];
  order: number[];
  right: Stated[];
  /** orders as right as the one of the label */
  orderAlt: string[];
}

const rounds = 8;

/** Learns from labelled messages; the same messages and seed give the same weights. */
export function learn(lines: readonly Labelled[], seed = 7): Learner {
  const learner = new Learner(seed);
  const draw = drawFrom(seed + 1);
  const examples = lines.map(exampleOf);
  for (const { message, order, sight, right } of examples) {
    learner.meet(message);
    learner.meet(order);
    const [main] = right;
    if (!main || (main.kind !== 'signal' && main.kind !== 'update')) continue;
    const allowed = rolesAllowed(sight, main).map((bits) => 31 - Math.clz32(bits));
    for (const at of sight.numbers.keys())
      learner.meet(
        numberFeatures(sight, at, { kind: kinds.indexOf(main.kind), side: sideOf(main), roles: allowed.slice(0, at) }),
      );
  }
  for (let round = 0; round < rounds; round++)
    for (const example of shuffled(examples, draw)) learnOne(learner, example, draw);
  return learner;
}

function exampleOf(line: Labelled): Example {
  const sight = see(tokenise(normalise(line.text.slice(0, longestText)).text), line.replyTo !== undefined);
  const right = [line.expect, ...(line.accept ?? [])].map((one) => statedIn(whole(one)));
  const alt = [line.expect, ...(line.expect.items ?? [])].flatMap(
    (one) => (one.orderAlt as string[] | undefined) ?? [],
  );
  return { sight, ...messageFeatures(sight), right, orderAlt: alt };
}

/** Labels leave out what is not said. */
function whole(expected: Expected): Reading {
  const item = (one: Expected) =>
    one.type === 'signal' ? { tps: [], ...one } : one.action === 'close_partial' ? { fraction: null, ...one } : one;
  return (expected.items ? { ...expected, items: expected.items.map(item) } : item(expected)) as unknown as Reading;
}

function shuffled<T>(list: readonly T[], draw: () => number): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}

function learnOne(learner: Learner, example: Example, draw: () => number): void {
  const { sight, right, orderAlt } = example;
  const [main] = right;
  if (!main) return;
  const message = learner.some(example.message);
  const sums = learner.sums(message);
  learner.choose(message, sums, firstColumn.kind, kinds.length, new Set(right.map(({ kind }) => kinds.indexOf(kind))));
  const trades = right.filter(({ side }) => side !== null);
  if (trades.length > 0) {
    learner.choose(message, sums, firstColumn.side, sides.length, new Set(trades.map(sideOf)));
    const order = learner.some(example.order);
    const wanted = [...trades.flatMap((one) => one.orders), ...orderAlt].map((one) => orders.indexOf(one as 'market'));
    learner.choose(order, learner.sums(order), firstColumn.order, orders.length, new Set(wanted));
  }
  if (main.kind === 'update') {
    const updates = right.filter(({ kind }) => kind === 'update');
    for (const [at, action] of actions.entries()) {
      const isSaid = new Set(updates.map((one) => one.actions.includes(action)));
      if (isSaid.size === 1) learner.decide(message, sums, firstColumn.action + at, isSaid.has(true));
    }
    for (const [at, mark] of marks.entries()) {
      const isSaid = new Set(updates.map((one) => marksInWords(sight, one).includes(mark)));
      if (isSaid.size === 1) learner.decide(message, sums, firstColumn.mark + at, isSaid.has(true));
    }
  }
  if (main.kind === 'update' || main.kind === 'signal') learnNumbers(learner, sight, main, draw);
}

/** How often it goes on from its own answer instead of the right one. */
const ownAnswer = 0.2;

function learnNumbers(learner: Learner, sight: Sight, main: Stated, draw: () => number): void {
  const taken: number[] = [];
  const context = { kind: kinds.indexOf(main.kind), side: sideOf(main), roles: taken };
  for (const [at, bits] of rolesAllowed(sight, main).entries()) {
    const allowed = new Set(rolesIn(bits));
    const features = learner.some(numberFeatures(sight, at, context));
    const sums = learner.sums(features);
    learner.choose(features, sums, firstColumn.role, roles.length, allowed);
    const best = bestOf(sums, firstColumn.role, roles.length);
    const right =
      [...allowed].sort((a, b) => (sums[firstColumn.role + b] ?? 0) - (sums[firstColumn.role + a] ?? 0))[0] ?? 0;
    taken.push(draw() < ownAnswer ? best : right);
  }
}
