import type { AnyAction } from '../core/action.ts';
import { networkOf } from '../core/network.ts';
import { type Budgets, type Count, countsOf, type Pace } from '../core/pace.ts';
import { type FullAt, isFull, type Rate, type Standing, spend, standingOf } from '../core/rate.ts';
import type { Who } from '../core/who.ts';

type Asked = Pick<AnyAction, 'name' | 'kind' | 'needs' | 'pace'>;
type Asker = Pick<Who, 'as' | 'user' | 'via' | 'from'>;

/** How one of the rates that somebody is counted by stands. */
export interface Counted {
  pace: Pace;
  rate: Rate;
  standing: Standing;
}

export interface Limits {
  /** counts it, if there is room; otherwise nothing is counted, and this is how long to wait */
  take(action: Asked, who: Asker): number;
  /** the same without counting */
  waitMs(action: Asked, who: Asker): number;
  /** of whoever asks: not of everybody behind their address */
  standing(action: Asked, who: Asker): Counted[];
  size(): number;
}

/** Beyond this many that are counted at a time others share a count: what is held does not grow without end. */
const mostAtOnce = { person: 20_000, address: 50_000 };
const shared = 1_024;

/**
 * Who asked how often, in the memory of this process.
 *  1. Nobody is forgotten who still owes something: filling the memory gives nobody a new budget.
 *  2. People and addresses are held apart: no crowd of addresses takes room from somebody who is signed in.
 */
export function createLimits(
  budgets: Budgets,
  clock: () => number,
  most: { person: number; address: number } = mostAtOnce,
): Limits {
  const held = { person: createCounts(most.person), address: createCounts(most.address) };
  const countsFor = (action: Asked, who: Asker): Count[] =>
    countsOf(action, who, networkOf(who.from?.address ?? ''), budgets);

  function longestWait(counts: Count[], now: number): number {
    return Math.max(
      0,
      ...counts.flatMap((count) => {
        const spent = held[count.of].find(count);
        return count.rates.map((rate, index) => standingOf(spent[index] ?? 0, rate, now).waitMs);
      }),
    );
  }

  return {
    take(action, who) {
      const counts = countsFor(action, who);
      const now = clock();
      const waitMs = longestWait(counts, now);
      if (waitMs > 0) return waitMs;
      for (const count of counts) {
        const spent = held[count.of].find(count);
        const next = count.rates.map((rate, index) => spend(spent[index] ?? 0, rate, now));
        held[count.of].keep(count, next, now);
      }
      return 0;
    },
    waitMs: (action, who) => longestWait(countsFor(action, who), clock()),
    standing(action, who) {
      const [own] = countsFor(action, who);
      if (!own) return [];
      const spent = held[own.of].find(own);
      const now = clock();
      return own.rates.map((rate, index) => ({
        ...{ pace: own.pace, rate },
        standing: standingOf(spent[index] ?? 0, rate, now),
      }));
    },
    size: () => held.person.size() + held.address.size(),
  };
}

const nothing: readonly FullAt[] = [];

/** Those that were touched least lately stand first; each new one clears away two that owe nothing any more. */
function createCounts(most: number) {
  const counts = new Map<string, readonly FullAt[]>();
  const placeOf = ({ key, pace }: Count): string => {
    if (counts.has(key) || counts.size < most) return key;
    return `shared ${pace} ${key.slice(0, key.indexOf(' '))} ${hash(key) % shared}`;
  };

  function clear(now: number): void {
    let looked = 0;
    for (const [key, spent] of counts) {
      if (looked === 2) return;
      looked += 1;
      if (spent.every((fullAt) => isFull(fullAt, now))) counts.delete(key);
      else if (looked === 1) {
        // One that owes long would hide those behind it.
        counts.delete(key);
        counts.set(key, spent);
      }
    }
  }

  return {
    find: (count: Count) => counts.get(placeOf(count)) ?? nothing,
    keep(count: Count, spent: readonly FullAt[], now: number) {
      clear(now);
      const place = placeOf(count);
      counts.delete(place);
      counts.set(place, spent);
    },
    size: () => counts.size,
  };
}

/** FNV-1a. Which of those that share a count one falls to is no secret. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
