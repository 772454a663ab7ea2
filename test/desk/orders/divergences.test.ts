import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolveLeg } from '../../../src/desk/orders/evolve-leg.ts';
import type { Leg } from '../../../src/desk/orders/leg.ts';
import { faultsOf, type Verdict } from './divergences.kit.ts';
import { anyStory, type Story } from './moves.kit.ts';

/*
 * Stories are drawn from a fixed seed: DIVERGENCES=20000 plays as many as it takes. A story that breaks a promise is shrunk
 * by fast-check before it is shown.
 */
const wantedDivergences = Number(process.env.DIVERGENCES ?? 1_500);
const seed = Number(process.env.SEED ?? 8);

interface Played {
  story: Story;
  verdict: Verdict;
}

let playedOnce: readonly Played[] | null = null;
/** Every story, played once for all tests; inside the first of them, so that it is known which test plays. */
function played(): readonly Played[] {
  playedOnce ??= play();
  return playedOnce;
}

function play(): Played[] {
  const all: Played[] = [];
  let divergences = 0;
  for (let batch = 0; divergences < wantedDivergences; batch += 1)
    for (const story of fc.sample(anyStory, { numRuns: 100, seed: seed + batch })) {
      const verdict = faultsOf(story);
      divergences += verdict.told.divergences;
      all.push({ story, verdict });
    }
  console.log(`${all.length} stories, ${divergences} divergences`);
  return all;
}

/** The smallest story that breaks this promise, told step by step. */
function shrunk(promise: string): string {
  const checked = fc.check(
    fc.property(anyStory, (story) => !faultsOf(story).faults.some((fault) => fault.startsWith(promise))),
    { numRuns: played().length, seed, interruptAfterTimeLimit: 20_000 },
  );
  const [story] = checked.counterexample ?? [];
  if (!story) return '(not found again)';
  const { faults, told } = faultsOf(story);
  return [JSON.stringify(story.setting), ...told.world.story, ...faults].join('\n');
}

describe('whatever happens between the desk and the broker', () => {
  it('no promise is broken', () => {
    expect(new Set(played().flatMap(({ verdict }) => verdict.faults))).toEqual(new Set());
  });

  it.each([
    ['B1', 'at most one command is active, and nothing overtakes one but the close of everything'],
    ['B2', 'an answer ends a command and changes nothing else'],
    ['B3', 'once it is quiet the broker has what is wanted'],
    ['B4', 'nothing is opened twice and no part closed twice'],
    ['B5', 'what a hand set is never undone'],
    ['B6', 'nothing is closed without a reason, and nothing ends that the broker still has'],
    ['it', 'the kernel comes to rest'],
  ])('%s %s', (promise) => {
    const broken = played().filter(({ verdict }) => verdict.faults.some((fault) => fault.startsWith(promise)));
    expect(broken.length === 0 ? '' : shrunk(promise)).toBe('');
  });

  it('B12 folding what was written down gives the leg that was kept', () => {
    for (const { verdict } of played()) {
      const { journal, leg } = verdict.told.world;
      const folded = journal.reduce<Leg | null>((before, event) => evolveLeg(before, event.event, event.at), null);
      expect(folded).toEqual(leg);
    }
  });
});

describe('the stories', () => {
  it('reach every answer, every end and every way a command can be lost', () => {
    const seen = new Set<string>();
    for (const { story, verdict } of played()) {
      const { world } = verdict.told;
      seen
        .add(world.leg.end ?? 'live')
        .add(story.setting.type)
        .add(`netting ${story.setting.isNetting}`);
      for (const { event } of world.journal) {
        seen.add(event.kind);
        if (event.kind === 'leg-answered') seen.add(event.answer.state);
        if (event.kind === 'leg-sent') seen.add(event.draft.op);
      }
    }
    const ends = 'live stop target stop_out manual command expiry broker rejected lapsed'.split(' ');
    const states = 'done partial rejected conflict unknown expired'.split(' ');
    const ops = 'open pending modify_position modify_order close close_part cancel'.split(' ');
    const events = 'leg-doubted leg-missing leg-unplaced leg-closed leg-cleared'.split(' ');
    for (const each of [...ends, ...states, ...ops, ...events]) expect(seen).toContain(each);
  });
});
