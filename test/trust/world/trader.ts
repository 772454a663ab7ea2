import type { Random } from '../../kit/random.ts';
import type { AccountSetup } from './acts.ts';
import { type Market, marked } from './market.ts';
import type { Draft } from './provider.ts';

const managed = ['close', 'half', 'half', 'breakeven', 'dropTarget', 'cancel', 'closeAll'] as const;
const hands = ['close', 'part', 'moveStop', 'dropStop', 'dropTarget', 'cancel', 'open'] as const;

/** From here on marks are of the trader's own trades. */
const firstOwnMark = 70;

/** Who taps twice, late and together, halts, panics, unfollows, opens trades of their own and trades by hand beside it all. */
export function createTrader(random: Random, markets: Market[], accounts: AccountSetup[], feeds: number) {
  let own = 0;
  const account = () => random.between(0, accounts.length - 1);

  function act(): Draft {
    const what = random.between(1, 100);
    if (what <= 40) return { kind: 'tap', pick: random.between(0, 50), isTwice: random.chance(30) };
    if (what <= 58) return hold();
    if (what <= 64) return { kind: 'panic' };
    if (what <= 68) return { kind: 'unfollow', pick: random.between(0, 9) };
    if (what <= 73) return { kind: 'follow', feed: random.between(0, feeds - 1), account: account() };
    if (what <= 80) return open();
    if (what <= 91) return manage();
    return hand();
  }

  function hand(): Draft {
    return { kind: 'hand', account: account(), pick: random.between(0, 50), what: random.pick(hands) };
  }

  function manage(): Draft {
    const what = random.pick(managed);
    return { kind: 'manage', account: account(), pick: random.between(0, 50), what, isTwice: random.chance(40) };
  }

  function open(): Draft {
    const market = random.pick(markets);
    const isBuy = random.chance(50);
    const up = isBuy ? 1 : -1;
    const mark = firstOwnMark + own;
    own += 1;
    const at = account();
    return {
      kind: 'own',
      account: at,
      lots: accounts[at]?.lots ?? '0.01',
      symbol: market.symbol,
      side: isBuy ? 'buy' : 'sell',
      sl: marked(market, market.mid - up * random.between(800, 2_000), mark),
      tp: marked(market, market.mid + up * random.between(1_000, 3_000), mark),
      mark: String(mark),
      isTwice: random.chance(40),
    };
  }

  function hold(): Draft {
    const to = random.pick(['halt', 'halt', 'resume', 'resume', 'reduce-only'] as const);
    return { kind: 'hold', to, account: random.chance(50) ? account() : null };
  }

  return { act, hand };
}
