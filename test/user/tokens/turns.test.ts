import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstTurn, isAlive, renewed, type Turns } from '../../../src/user/tokens/turns.ts';

/*
 * Two hands with a copy of the same tokens, acting in any order: whatever they do, never do both hold something alive once
 * each has used what it has, and whoever shows what is dead ends it for both.
 */
interface Hand {
  turn: number;
  isIn: boolean;
}

type Step = { who: 0 | 1; does: 'renew' | 'use'; isLost: boolean };

const steps = fc.array(
  fc.record({
    who: fc.constantFrom(0 as const, 1 as const),
    does: fc.constantFrom('renew' as const, 'use' as const),
    isLost: fc.boolean(),
  }),
  { maxLength: 60 },
);

function play(acts: readonly Step[], judge = renewed): { turns: Turns | null; hands: [Hand, Hand] } {
  let turns: Turns | null = { ...firstTurn, isTurnSeen: true };
  const hands: [Hand, Hand] = [
    { turn: 1, isIn: true },
    { turn: 1, isIn: true },
  ];
  for (const { who, does, isLost } of acts) {
    if (turns === null) break;
    const hand = hands[who];
    if (does === 'use') {
      if (isAlive(turns, hand.turn) && hand.turn === turns.turn) turns = { ...turns, isTurnSeen: true };
      continue;
    }
    turns = judge(turns, hand.turn);
    if (turns !== null && !isLost) hand.turn = turns.turn;
  }
  return { turns, hands };
}

/** Each shows what it has, one after the other: does the session live on for both? */
function doBothGoOn({ turns, hands }: ReturnType<typeof play>, judge = renewed): boolean {
  let at = turns;
  for (let round = 0; round < 3; round += 1)
    for (const hand of hands) {
      if (at === null) return false;
      at = judge(at, hand.turn);
      if (at === null) return false;
      hand.turn = at.turn;
      at = { ...at, isTurnSeen: true };
    }
  return true;
}

it('of two who share a copy never do both go on', () => {
  fc.assert(
    fc.property(steps, (acts) => {
      expect(doBothGoOn(play(acts))).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

it('and they would where whatever was given once renewed', () => {
  const lenient: typeof renewed = (turns) => renewed(turns, turns.turn);
  expect(doBothGoOn(play([{ who: 0, does: 'renew', isLost: false }], lenient), lenient)).toBe(true);
});

it('whoever is alone is never ended, however many answers are lost', () => {
  fc.assert(
    fc.property(steps, (acts) => {
      expect(play(acts.map((act) => ({ ...act, who: 0 as const }))).turns).not.toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

it('what was lost is dead: an access token of it opens nothing, one of the turn before does', () => {
  const first = renewed({ ...firstTurn, isTurnSeen: true }, 1);
  const again = first && renewed(first, 1);
  expect(again).toEqual({ turn: 3, turnBefore: 1, isTurnSeen: false });
  expect([1, 2, 3, 4].map((turn) => again && isAlive(again, turn))).toEqual([true, false, true, false]);
  expect(again && renewed(again, 2)).toBeNull();
});
