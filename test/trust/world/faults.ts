import type { Random } from '../../kit/random.ts';
import { bridgeCalls, garbageKinds } from './acts.ts';
import { misbehave } from './bad-broker.ts';
import type { Draft } from './provider.ts';

const faults = ['loseRequest', 'loseAnswer', 'delayRequest', 'delayAnswer', 'duplicate', 'silence'] as const;
const crashed = ['desk', 'desk', 'desk', 'feed', 'directory', 'venue', 'office'] as const;

export type FaultKinds = 'none' | 'net' | 'all';

/** What goes wrong on the way to the brokers, and who dies when. */
export function createFaults(random: Random, accounts: number, kinds: Exclude<FaultKinds, 'none'>) {
  function act(): Draft {
    const what = random.between(1, 100);
    if (kinds === 'all' && what <= 25) return crash();
    if (kinds === 'all' && what <= 50) return misbehave(random, random.between(0, accounts - 1));
    if (what > 92) return { kind: 'nudges', fault: random.pick(['lose', 'delay']), times: random.between(1, 6) };
    return net();
  }

  function net(): Draft {
    const isGarbage = random.chance(15);
    const fault = isGarbage ? random.pick(garbageKinds) : random.pick(faults);
    return {
      kind: 'net',
      account: random.between(0, accounts - 1),
      fault,
      call: isGarbage ? spoiledCall(fault) : random.chance(30) ? null : random.pick(bridgeCalls),
      times: random.between(2, 10),
      ms: random.pick([20, 200, 1_000, 4_000, 12_000, 30_000]),
    };
  }

  function crash(): Draft {
    return {
      kind: 'crash',
      who: random.pick(crashed),
      after: random.between(0, 60),
      downMs: random.pick([0, 0, 500, 5_000, 45_000]),
    };
  }

  return { act };
}

const spoiledCall = (garbage: string): (typeof bridgeCalls)[number] =>
  garbage === 'zeroQuote' || garbage === 'crossedQuote' ? 'broker.quotes' : 'broker.report';
