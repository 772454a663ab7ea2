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

/** One thing a reading says, and by how much this reader would rather say so than anything else. Below nought: it would not. */
export interface Opinion {
  about: 'kind' | 'side' | 'order' | 'said' | 'unsaid' | 'mark' | 'dropped' | 'taken' | 'confused';
  said: Said;
  lead: number;
}

export function opinionsOf(tokens: readonly Token[], isReply: boolean, stated: Stated, weigh: Weigh): Opinion[] {
  const sight = see(tokens, isReply);
  const { message, order } = messageFeatures(sight);
  const sums = new Int32Array(columnCount);
  weigh(message, sums);
  const kind = leadOf(sums, firstColumn.kind, kinds.length, new Set([kinds.indexOf(stated.kind)]));
  const found: Opinion[] = [{ about: 'kind', said: tell('seen.KIND'), lead: kind }];
  if (stated.side !== null) {
    const side = new Set([sides.indexOf(stated.side)]);
    found.push({ about: 'side', said: tell('seen.SIDE'), lead: leadOf(sums, firstColumn.side, sides.length, side) });
    weigh(order, sums);
    const wanted = new Set(stated.orders.map((one) => orders.indexOf(one)));
    const lead = leadOf(sums, firstColumn.order, orders.length, wanted);
    found.push({ about: 'order', said: tell('seen.ORDER'), lead });
  }
  if (stated.kind === 'update') addInstructions(sight, stated, sums, found);
  if (stated.kind === 'update' || stated.kind === 'signal') addNumbers(sight, stated, weigh, found);
  return found;
}

function addInstructions(sight: Sight, stated: Stated, sums: Int32Array, found: Opinion[]): void {
  for (const [at, action] of actions.entries()) {
    const isSaid = stated.actions.includes(action);
    const sum = sums[firstColumn.action + at] ?? 0;
    const said = isSaid ? tell('seen.NOT_ACTION', { action }) : tell('seen.ACTION', { action });
    found.push({ about: isSaid ? 'said' : 'unsaid', said, lead: isSaid ? sum : -sum });
  }
  const inWords = marksInWords(sight, stated);
  for (const [at, mark] of marks.entries()) {
    const isSaid = inWords.includes(mark);
    const sum = sums[firstColumn.mark + at] ?? 0;
    const said = isSaid ? tell('seen.NOT_MARK', { mark }) : tell('seen.MARK', { mark });
    found.push({ about: 'mark', said, lead: isSaid ? sum : -sum });
  }
}

function addNumbers(sight: Sight, stated: Stated, weigh: Weigh, found: Opinion[]): void {
  const allowed = rolesAllowed(sight, stated);
  const taken: number[] = [];
  const context = { kind: kinds.indexOf(stated.kind), side: sideOf(stated), roles: taken };
  const sums = new Int32Array(columnCount);
  for (const [at, number] of sight.numbers.entries()) {
    sums.fill(0);
    weigh(numberFeatures(sight, at, context), sums);
    const own = allowed[at] ?? new Set<number>();
    const best = bestOf(sums, firstColumn.role, roles.length);
    const about = best === 0 ? 'taken' : own.has(0) && own.size === 1 ? 'dropped' : 'confused';
    found.push({
      about,
      said: tell('seen.NUMBER', { number: number.raw, role: roles[best] ?? 'none' }),
      lead: leadOf(sums, firstColumn.role, roles.length, own),
    });
    taken.push(best);
  }
}

export const sideOf = ({ side }: Stated): number => (side === null ? -1 : sides.indexOf(side));

export function bestOf(sums: ArrayLike<number>, from: number, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if ((sums[from + at] ?? 0) > (sums[from + best] ?? 0)) best = at;
  return best;
}

function leadOf(sums: ArrayLike<number>, from: number, count: number, wanted: Set<number>): number {
  let [own, other] = [Number.MIN_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
  for (let at = 0; at < count; at++) {
    const sum = sums[from + at] ?? 0;
    if (wanted.has(at)) {
      if (sum > own) own = sum;
    } else if (sum > other) other = sum;
  }
  return own - other;
}
