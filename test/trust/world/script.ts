import { createRandom, type Random } from '../../kit/random.ts';
import type { AccountSetup, Act, Story } from './acts.ts';
import { createFaults, type FaultKinds } from './faults.ts';
import { move, openMarkets, quoteOf } from './market.ts';
import { createProvider, type Draft } from './provider.ts';
import { createTrader } from './trader.ts';

/** An ordinary Monday, and minutes around which a trading day, the clocks or both change. */
const starts = [
  Date.UTC(2026, 0, 5, 9),
  Date.UTC(2026, 0, 5, 9),
  // Midnight in Prague, where FTMO's days begin, in winter and in summer.
  Date.UTC(2026, 1, 10, 22, 58),
  Date.UTC(2026, 6, 14, 21, 58),
  // The nights in which clocks change there.
  Date.UTC(2026, 2, 29, 0, 58),
  Date.UTC(2026, 9, 25, 0, 58),
  // The first midnight after each of them.
  Date.UTC(2026, 2, 29, 21, 58),
  Date.UTC(2026, 9, 25, 22, 58),
];
const pauses = [0, 0, 0, 10, 30, 50, 120, 300, 1_000, 3_000, 10_000, 25_000];
const styles = ['calm', 'calm', 'hands', 'wild', 'wild', 'wild'] as const;
export const feedCount = 2;
const panicEvery = 15;
const awayEvery = 25;
const awayMs = 9_000;

/**
 * One seed's story. In a calm one only the provider speaks, in words whose end can be told for certain, so that what
 * must come out is known; in one of hands the trader works beside it in the terminal, and nothing else; in a wild one
 * everybody does whatever they like.
 */
export function writeStory(seed: number, faults: FaultKinds = 'all', longest = 28): Story {
  const random = createRandom(seed * 2_654_435 + 17);
  const style = random.pick(styles);
  const isCalm = style !== 'wild';
  const accounts = Array.from({ length: random.pick([1, 1, 2, 3]) }, (_, at) => setUp(random, at, isCalm));
  const markets = openMarkets();
  const prices = markets.map(quoteOf);
  const provider = createProvider(random, markets, feedCount);
  const trader = createTrader(random, markets, accounts, feedCount);
  const trouble = faults === 'none' ? null : createFaults(random, accounts.length, faults);

  function next(): Draft {
    const what = random.between(1, 100);
    if (what <= 19 || !provider.hasTraded()) return provider.post(style === 'wild');
    if (what <= 37 && style !== 'hands') return provider.update(isCalm);
    if (what <= 52) return price();
    if (what <= 68 && trouble) return trouble.act();
    if (style === 'calm') return price();
    if (style === 'hands') return trader.hand();
    return what <= 82 ? provider.change() : trader.act();
  }

  function price(): Draft {
    const market = random.pick(markets);
    move(market, random);
    return { kind: 'price', ...quoteOf(market) };
  }

  const acts: Act[] = [];
  let at = 0;
  for (let left = random.between(8, longest); left > 0; left -= 1) {
    acts.push({ ...next(), at });
    at += random.pick(pauses);
  }
  // Now and then it ends with brokers that are away while something is said, and said otherwise or taken back at once.
  if (seed % awayEvery === 7 && trouble) {
    for (const account of accounts.keys())
      acts.push({ kind: 'net', account, fault: 'loseRequest', call: 'broker.quotes', times: 40, ms: 100, at });
    acts.push({ ...provider.post(), at: at + 100 });
    acts.push({ ...provider.correct(), at: at + 200 });
    at += awayMs;
    acts.push({ ...price(), at });
  }
  // Now and then it ends with a panic: what comes after one leaves open what was to be closed.
  if (seed % panicEvery === 0) acts.push({ kind: 'panic', at });
  return { seed, start: random.pick(starts), accounts, prices, acts };
}

function setUp(random: Random, at: number, isCalm: boolean): AccountSetup {
  return {
    margin: at === 1 ? 'netting' : 'hedging',
    mode: isCalm ? 'auto' : random.pick(['auto', 'auto', 'auto', 'confirm']),
    lots: random.pick(['0.20', '0.10', '0.06', '0.03']),
    zone: random.pick(['near', 'ladder', 'middle']),
    whoWins: isCalm ? 'provider' : random.pick(['safer', 'provider', 'provider', 'me']),
    onDelete: random.pick(['ask', 'cancel', 'keep']),
    feeds: at === 0 || random.chance(50) ? [0, 1] : [random.between(0, feedCount - 1)],
  };
}
