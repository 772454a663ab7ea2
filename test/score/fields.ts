import type { Reading } from '../../src/core/reading.ts';
import { type Expected, fieldRight, isReadingRight, type Labelled } from './compare.ts';

/** How often a field was read, should have been read, and was read right. Lists count by element. */
export interface Tally {
  read: number;
  wanted: number;
  right: number;
}

const single = ['symbol', 'side', 'order', 'entry', 'sl', 'slPips', 'openTp', 'leverage'];
const lists = ['tps', 'tpPips', 'rr', 'entries'];
const ofUpdates = ['action', 'price', 'pips', 'tp', 'fraction', 'condition'];

export function tallyFields(got: Reading, line: Labelled, into: Map<string, Tally>): void {
  const wanted = [line.expect, ...(line.accept ?? [])].find((one) => isReadingRight(got, one)) ?? line.expect;
  const own = itemsOf(got as Expected);
  const left = [...itemsOf(wanted)];
  for (const item of own) {
    const at = bestOf(item, left);
    const other = at < 0 ? undefined : left.splice(at, 1)[0];
    tallyItem(item, other, into);
  }
  for (const missed of left) tallyItem(undefined, missed, into);
}

const itemsOf = (reading: Expected): Expected[] =>
  reading.items ?? (reading.type === 'signal' || reading.type === 'update' ? [reading] : []);

function bestOf(item: Expected, left: Expected[]): number {
  const same = left.findIndex((other) => ['symbol', 'side', 'action'].every((field) => fieldRight(item, other, field)));
  return same >= 0 ? same : left.findIndex((other) => other.type === item.type);
}

function tallyItem(got: Expected | undefined, wanted: Expected | undefined, into: Map<string, Tally>): void {
  const add = (field: string, read: number, asked: number, right: number): void => {
    const tally = into.get(field) ?? { read: 0, wanted: 0, right: 0 };
    into.set(field, { read: tally.read + read, wanted: tally.wanted + asked, right: tally.right + right });
  };
  const fields = (got ?? wanted)?.type === 'signal' ? single : ofUpdates;
  for (const field of fields) {
    const read = isThere(got?.[field]) ? 1 : 0;
    const asked = isThere(wanted?.[field]) || (read === 1 && hasAlt(wanted, field)) ? 1 : 0;
    const right = read === 1 && got && wanted && fieldRight(got, wanted, field) ? 1 : 0;
    if (read + asked > 0) add(field, read, asked, right);
  }
  if ((got ?? wanted)?.type !== 'signal') return;
  for (const field of lists) {
    const read = numbers(got?.[field]);
    const asked = numbers(wanted?.[field]);
    if (read.length + asked.length > 0)
      add(field, read.length, asked.length, read.filter((value) => asked.includes(value)).length);
  }
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== false;
const hasAlt = (wanted: Expected | undefined, field: string): boolean => wanted?.[`${field}Alt`] !== undefined;
const numbers = (value: unknown): number[] => (Array.isArray(value) ? (value as number[]) : []);
