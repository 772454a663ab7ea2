import { expect, it, onTestFinished, vi } from 'vitest';
import { NotReached } from '../../src/core/bridge.ts';
import { broker } from '../kit/gold.ts';
import { openTrader, type Trader } from '../kit/trader.ts';

const signal = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const stepMs = 500;

interface Neighbours {
  trader: Trader;
  fallSilent(how: 'never answers' | 'gives up'): void;
}

/** Two accounts of one desk copy the same channel; the broker of the second can fall silent. */
async function neighbours(): Promise<Neighbours> {
  let silence: 'never answers' | 'gives up' | null = null;
  const trader = await openTrader({
    outsideVenue: (id, own) => ({
      async perform(action, input, who) {
        if (silence === null || !id.includes('second')) return own.perform(action, input, who);
        if (silence === 'gives up') throw new NotReached('no answer within its time');
        return new Promise(() => {});
      },
    }),
  });
  onTestFinished(trader.close);
  await trader.tell('accounts.open-paper', { account: 'second', name: 'second' });
  await trader.tell('follows.create', { feed: 'demo', account: 'second', mode: 'auto' });
  await trader.advance(5_000);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const fallSilent: Neighbours['fallSilent'] = (how) => {
    silence = how;
  };
  return { trader, fallSilent };
}

/** What a silent broker may take passes on the clock of the desk too. */
async function onBothClocks(trader: Trader, work: Promise<unknown>): Promise<void> {
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await new Promise((resolve) => setImmediate(resolve));
    if (vi.getTimerCount() === 0) continue;
    trader.clock.set(trader.clock.now() + stepMs);
    await vi.advanceTimersByTimeAsync(stepMs);
  }
  await done;
}

const open = async (trader: Trader) => (await broker(trader).ledger()).positions.length;

it('a broker that says at once that it is away costs the other account nothing', async () => {
  const { trader, fallSilent } = await neighbours();
  fallSilent('gives up');
  await trader.post(signal);
  await trader.advance(2_000);
  expect(await open(trader)).toBe(1);
});

it('a broker that never answers costs the other account its own deadline, not the trade (B9)', async () => {
  const { trader, fallSilent } = await neighbours();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  fallSilent('never answers');
  await onBothClocks(trader, trader.post(signal));
  fallSilent('gives up');
  await onBothClocks(trader, trader.advance(10_000));
  expect(await open(trader)).toBe(1);
});

it('what a silent broker owes is told, and its trade is taken once it answers', async () => {
  const { trader, fallSilent } = await neighbours();
  fallSilent('gives up');
  await trader.post(signal);
  await trader.advance(90_000);
  expect(trader.takeAlerts()).toMatchObject([{ kind: 'quiet' }]);
  expect(await open(trader)).toBe(1);
});
