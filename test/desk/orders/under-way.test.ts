import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/command.ts';
import { goalOf } from '../../../src/desk/orders/attempt.ts';
import { evolveLeg } from '../../../src/desk/orders/evolve-leg.ts';
import type { Leg, Tried } from '../../../src/desk/orders/leg.ts';
import type { LegEvent } from '../../../src/desk/orders/leg-events.ts';
import { closing, legOf, levels, noon, opening, placing, sentOf } from './leg.kit.ts';

const id = 'leg';
const evolved = (leg: Leg, event: LegEvent) => evolveLeg(leg, event, noon);
const goal = goalOf(closing);
const triedOf = (change: Partial<Tried> = {}): Tried => ({ goal, count: 1, why: 'BUSY', notBefore: noon, ...change });

describe('what is under way', () => {
  const close = sentOf(closing);
  const first = sentOf(opening, { n: 1 });
  const other = sentOf(levels('4055.00', null), { n: 3 });
  const answerOf = (change: Partial<Answer>): LegEvent => ({
    kind: 'leg-answered',
    id,
    answer: { n: 2, state: 'done', asOf: 11, ...change } as Answer,
  });

  it('is what was sent last; what it overtakes is in doubt', () => {
    const event: LegEvent = { kind: 'leg-sent', id, n: 4, draft: closing, goal, lifeMs: 20_000 };
    const sent = { n: 4, draft: closing, goal, sentAt: noon, expiresAt: noon + 20_000, answer: null };
    expect(evolved(legOf({ suspects: [first], n: 1 }), event)).toMatchObject({ active: sent, suspects: [first], n: 1 });
    expect(evolved(legOf({ active: other }), event)).toMatchObject({ active: sent, suspects: [other] });
  });

  it.each([opening, placing])('an opening gives the leg its number and says how much was asked for: %o', (draft) => {
    const event: LegEvent = { kind: 'leg-sent', id, n: 4, draft, goal: 'open', lifeMs: 20_000 };
    expect(evolved(legOf(), event)).toMatchObject({ n: 4, asked: '0.10' });
  });

  it.each(['done', 'partial'] as const)('answered %s it is kept until it is seen', (state) => {
    const leg = legOf({ active: close });
    const event = answerOf({ state });
    expect(evolved(leg, event)).toEqual({
      ...leg,
      active: { ...close, answer: event.kind === 'leg-answered' && event.answer },
    });
  });

  it.each<[Partial<Answer>, Tried['why'], number]>([
    [{ state: 'rejected', code: 'BUSY' }, 'BUSY', 1_000],
    [{ state: 'rejected' }, 'OTHER', 1_000],
    [{ state: 'rejected', code: 'MARKET_CLOSED' }, 'MARKET_CLOSED', 60_000],
    [{ state: 'conflict' }, 'conflict', 250],
    [{ state: 'expired' }, 'expired', 250],
  ])('answered %j it is over and rests', (answer, why, rest) => {
    const leg = legOf({ active: close });
    expect(evolved(leg, answerOf(answer))).toEqual({
      ...leg,
      active: null,
      tried: [triedOf({ why, notBefore: noon + rest })],
    });
  });

  it('answered unknown, or after its time, it is in doubt and not asked again at once', () => {
    const doubts: LegEvent[] = [answerOf({ state: 'unknown' }), { kind: 'leg-doubted', id, n: 2 }];
    const tried = [triedOf({ why: 'expired', notBefore: noon + 250 })];
    for (const event of doubts) {
      expect(evolved(legOf({ active: close }), event)).toMatchObject({ active: null, suspects: [close], tried });
      const opens = legOf({ active: { ...first, n: 2 } });
      expect(evolved(opens, event), 'nothing is tried of an opening').toMatchObject({ active: null, tried: [] });
    }
    const leg = legOf({ active: close });
    expect(evolved(leg, { kind: 'leg-doubted', id, n: 9 })).toEqual(leg);
  });

  it('an answer to one in doubt is for that one', () => {
    const leg = legOf({ active: other, suspects: [first, close] });
    const done = answerOf({ state: 'partial' });
    const answer = done.kind === 'leg-answered' && done.answer;
    expect(evolved(leg, done)).toEqual({ ...leg, suspects: [first, { ...close, answer }] });
    expect(evolved(leg, answerOf({}))).toMatchObject({ suspects: [first, { answer: { state: 'done' } }] });
    expect(evolved(leg, answerOf({ state: 'rejected' }))).toEqual({ ...leg, suspects: [first] });
    expect(evolved(leg, answerOf({ state: 'unknown' }))).toEqual(leg);
    expect(evolved(leg, answerOf({ n: 9 }))).toEqual(leg);
  });

  it('an opening in doubt that came to nothing is tried, one that was done is not', () => {
    const leg = legOf({ suspects: [first] });
    const rejected = evolved(leg, answerOf({ n: 1, state: 'rejected', code: 'BUSY' }));
    expect(rejected).toMatchObject({ suspects: [], tried: [{ goal: 'open', why: 'BUSY', count: 1 }] });
    expect(evolved(leg, answerOf({ n: 1, state: 'partial' })).tried).toEqual([]);
  });

  it('what is seen clears it: kept its goal is reached, not kept it was tried', () => {
    const stale = triedOf({ goal: 'open' });
    const leg = legOf({ active: close, suspects: [other], tried: [triedOf({ count: 2 }), stale] });
    expect(evolved(leg, { kind: 'leg-cleared', id, n: 2, isKept: true })).toEqual({
      ...leg,
      active: null,
      tried: [stale],
    });
    expect(evolved(leg, { kind: 'leg-cleared', id, n: 3, isKept: true })).toEqual({ ...leg, suspects: [] });
    const unkept = triedOf({ count: 3, why: 'unkept', notBefore: noon + 4_000 });
    expect(evolved(leg, { kind: 'leg-cleared', id, n: 2, isKept: false })).toEqual({
      ...leg,
      active: null,
      tried: [stale, unkept],
    });
    expect(evolved(leg, { kind: 'leg-cleared', id, n: 9, isKept: true })).toEqual(leg);
  });

  it('of what was tried the last six goals are remembered', () => {
    const tried = ['a', 'b', 'c', 'd', 'e', 'f'].map((other) => triedOf({ goal: other }));
    const { tried: kept } = evolved(legOf({ active: close, tried }), answerOf({ state: 'expired' }));
    expect(kept.map((one) => one.goal)).toEqual(['b', 'c', 'd', 'e', 'f', goal]);
  });
});
