import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import type { Token } from '../read/text/tokens.ts';
import { marksInWords, rolesAllowed } from './allowed.ts';
import { columnCount, firstColumn } from './columns.ts';
import { messageFeatures } from './message-features.ts';
import { numberFeatures } from './number-features.ts';
import { type Sight, see } from './sight.ts';
import { actions, kinds, marks, orders, roles, type Stated, sides } from './stated.ts';

/** Adds the weights of features to one sum a column. */
export type Weigh = (features: readonly number[], sums: Int32Array) => void;

/**
 * What this reader would say otherwise than the reading, by more than `patience`: its own answer leads the one of the
 * reading by so much. Most readings are agreed with, so that only an objection is worded.
 */
export function objectionsTo(
  stated: Stated,
  tokens: readonly Token[],
  isReply: boolean,
  weigh: Weigh,
  patience: number,
): Said[] {
  const sight = see(tokens, isReply);
  const { message, order } = messageFeatures(sight);
  const sums = new Int32Array(columnCount);
  weigh(message, sums);
  const found: Said[] = [];
  const isOtherwise = (lead: number): boolean => lead < -patience;
  if (isOtherwise(leadOf(sums, firstColumn.kind, kinds.length, 1 << kinds.indexOf(stated.kind))))
    found.push(tell('seen.KIND'));
  if (stated.side !== null) {
    const side = 1 << sides.indexOf(stated.side);
    if (isOtherwise(leadOf(sums, firstColumn.side, sides.length, side))) found.push(tell('seen.SIDE'));
    weigh(order, sums);
    let wanted = 0;
    for (const one of stated.orders) wanted |= 1 << orders.indexOf(one);
    if (isOtherwise(leadOf(sums, firstColumn.order, orders.length, wanted))) found.push(tell('seen.ORDER'));
  }
  if (stated.kind === 'update') addInstructions(sight, stated, sums, patience, found);
  if (stated.kind === 'update' || stated.kind === 'signal') addNumbers(sight, stated, weigh, patience, found);
  return found;
}

function addInstructions(sight: Sight, stated: Stated, sums: Int32Array, patience: number, found: Said[]): void {
  for (let at = 0; at < actions.length; at++) {
    const action = actions[at] as (typeof actions)[number];
    const sum = sums[firstColumn.action + at] ?? 0;
    if (sum <= patience && sum >= -patience) continue;
    const isSaid = stated.actions.includes(action);
    if (isSaid === sum < 0) found.push(isSaid ? tell('seen.NOT_ACTION', { action }) : tell('seen.ACTION', { action }));
  }
  const inWords = marksInWords(sight, stated);
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at] as (typeof marks)[number];
    const sum = sums[firstColumn.mark + at] ?? 0;
    if (sum <= patience && sum >= -patience) continue;
    const isSaid = inWords.includes(mark);
    if (isSaid === sum < 0) found.push(isSaid ? tell('seen.NOT_MARK', { mark }) : tell('seen.MARK', { mark }));
  }
}

function addNumbers(sight: Sight, stated: Stated, weigh: Weigh, patience: number, found: Said[]): void {
  const { numbers } = sight;
  if (numbers.length === 0) return;
  const allowed = rolesAllowed(sight, stated);
  const taken: number[] = [];
  const context = { kind: kinds.indexOf(stated.kind), side: sideOf(stated), roles: taken };
  const sums = new Int32Array(columnCount);
  for (let at = 0; at < numbers.length; at++) {
    sums.fill(0, firstColumn.role);
    weigh(numberFeatures(sight, at, context), sums);
    const best = bestOf(sums, firstColumn.role, roles.length);
    if (leadOf(sums, firstColumn.role, roles.length, allowed[at] ?? 0) < -patience)
      found.push(tell('seen.NUMBER', { number: numbers[at]?.raw ?? '', role: roles[best] ?? 'none' }));
    taken.push(best);
  }
}

export const sideOf = ({ side }: Stated): number => (side === null ? -1 : sides.indexOf(side));

export function bestOf(sums: ArrayLike<number>, from: number, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if ((sums[from + at] ?? 0) > (sums[from + best] ?? 0)) best = at;
  return best;
}

/** `wanted`: a bit for each column that is right. */
function leadOf(sums: ArrayLike<number>, from: number, count: number, wanted: number): number {
  let own = Number.MIN_SAFE_INTEGER;
  let other = Number.MIN_SAFE_INTEGER;
  for (let at = 0; at < count; at++) {
    const sum = sums[from + at] ?? 0;
    if ((wanted >> at) & 1) {
      if (sum > own) own = sum;
    } else if (sum > other) other = sum;
  }
  return own - other;
}
