import type { Random } from '../../kit/random.ts';
import type { Draft } from './provider.ts';

const hands = ['close', 'part', 'moveStop', 'dropStop', 'dropTarget', 'cancel', 'open'] as const;

/** Who taps twice, late and together, halts, panics, unfollows, and trades by hand beside it all. */
export function createTrader(random: Random, accounts: number, feeds: number) {
  const account = () => random.between(0, accounts - 1);

  function act(): Draft {
    const what = random.between(1, 100);
    if (what <= 40) return { kind: 'tap', pick: random.between(0, 50), isTwice: random.chance(30) };
    if (what <= 58) return hold();
    if (what <= 64) return { kind: 'panic' };
    if (what <= 68) return { kind: 'unfollow', pick: random.between(0, 9) };
    if (what <= 72) return { kind: 'follow', feed: random.between(0, feeds - 1), account: account() };
    return hand();
  }

  function hand(): Draft {
    return { kind: 'hand', account: account(), pick: random.between(0, 50), what: random.pick(hands) };
  }

  function hold(): Draft {
    const to = random.pick(['halt', 'halt', 'resume', 'resume', 'reduce-only'] as const);
    return { kind: 'hold', to, account: random.chance(50) ? account() : null };
  }

  return { act, hand };
}
