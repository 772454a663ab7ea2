import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type Figure, percentile, type Sizes } from './figures.ts';
import { type BenchOffice, openBenchOffice } from './office.ts';
import { measureCommits } from './raw-fsync.ts';

const feed = 'bench';
const pairs = ['EURUSD', 'GBPUSD', 'AUDUSD', 'NZDUSD'] as const;
const opening = { EURUSD: 108_500, GBPUSD: 127_000, AUDUSD: 65_500, NZDUSD: 60_000 };
export const followed = {
  feed,
  mode: 'auto',
  settings: { size: { mode: 'lots', lots: '0.01' }, slippagePoints: 10_000 },
};
const raced = 60_000;

/** From the moment a message is given to the office until its order is committed at the venue. */
export async function measureCopy(folder: string, { copies, burst }: Sizes): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(folder, 'copy-'));
  const waiting = new Map<string, () => void>();
  const office = await openBenchOffice(dataDir, (_venue, stops) => {
    for (const stop of stops) if (stop !== null) waiting.get(String(Number(stop)))?.();
  });
  const raw = measureCommits(folder, 2_000);
  await office.tell('desks.create', { desk: 'desk-1', user: 'owner' });
  await office.tell('feeds.create', { feed, name: 'Bench' });
  await office.tell('accounts.open-paper', { account: 'a', balance: '300000' });
  await office.tell('follows.create', { ...followed, account: 'a' });

  async function copy(index: number): Promise<number> {
    const { text, stop } = signalText(index);
    const begun = performance.now();
    const done = arrival(waiting, stop, begun);
    await office.tell('messages.post', { feed, messageId: `s${index}`, text });
    return done;
  }

  const took: number[] = [];
  for (let index = 0; index < copies; index += 1) {
    took.push(await copy(index));
    await office.tell('messages.post', { feed, text: 'Close now', replyTo: `s${index}` });
    await untilClosed(office);
  }
  const begun = performance.now();
  const together = await Promise.all(Array.from({ length: burst }, (_, index) => copy(copies + index)));
  const perSecond = (burst * 1_000) / (performance.now() - begun);
  await office.close();
  rmSync(dataDir, { recursive: true, force: true });

  const commit = { what: 'one raw FULL commit' };
  return [
    {
      name: 'message → accepted order, alone: p50',
      value: percentile(took, 0.5),
      unit: 'ms',
      n: copies,
      ceiling: { ...commit, value: raw.p50 },
    },
    {
      name: 'message → accepted order, alone: p99',
      value: percentile(took, 0.99),
      unit: 'ms',
      n: copies,
      ceiling: { ...commit, value: raw.p99 },
    },
    {
      name: 'message → accepted order, burst',
      value: perSecond,
      unit: '/s',
      n: burst,
      ceiling: { what: 'raw FULL commits', value: raw.perSecond },
    },
    {
      name: 'message → accepted order, burst: p99',
      value: percentile(together, 0.99),
      unit: 'ms',
      n: burst,
      note: 'waits for those before it',
    },
  ];
}

const lastSignal = z.object({ signals: z.array(z.object({ state: z.string() })) });

/** What is on its way holds back what comes after it; one message at a time means that nothing is. */
export async function untilClosed(office: BenchOffice): Promise<void> {
  let last: unknown;
  for (let tries = 0; tries < 2_000; tries += 1) {
    last = await office.tell('signals.list', { limit: 1 });
    if (lastSignal.parse(last).signals[0]?.state === 'closed') return;
    await pause(5);
  }
  throw new Error(`a signal was never closed: ${JSON.stringify(last)}`);
}

export function arrival(waiting: Map<string, () => void>, stop: string, begun: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`no order with the stop ${stop}`)), raced);
    waiting.set(stop, () => {
      waiting.delete(stop);
      clearTimeout(tooLate);
      resolve(performance.now() - begun);
    });
  });
}

export function signalText(index: number): { text: string; stop: string } {
  const symbol = pairs[index % pairs.length] ?? 'EURUSD';
  const at = opening[symbol];
  const price = (points: number) => ((at + points) / 100_000).toFixed(5);
  const stop = price(-3_000 - index);
  // Reached already, and each at a price of its own: the same price again would be the same trade said again.
  const entry = price(500 + 60 * (Math.floor(index / pairs.length) % 40));
  return { text: `${symbol} BUY LIMIT ${entry}\nSL ${stop}\nTP ${price(4_000)}`, stop: String(Number(stop)) };
}

/** One signal into every desk that follows: the time until the first, the middle and the last order is at its venue. */
export async function measureFanOut(folder: string, { desks }: Sizes): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(folder, 'desks-'));
  const arrived: number[] = [];
  let begun = 0;
  let all: () => void = () => {};
  const office = await openBenchOffice(dataDir, (_venue, stops) => {
    if (begun === 0 || !stops.some((stop) => stop !== null)) return;
    arrived.push(performance.now() - begun);
    if (arrived.length === desks) all();
  });
  await office.tell('feeds.create', { feed, name: 'Bench' });
  for (let index = 0; index < desks; index += 1) {
    const desk = `d${index}`;
    await office.tell('desks.create', { desk, user: 'owner' });
    await office.tell('accounts.open-paper', { account: 'a' }, desk);
    await office.tell('follows.create', { ...followed, account: 'a' }, desk);
  }
  const raw = measureCommits(folder, 2_000);
  // Each follow is told to the directory as due work; a signal before that would reach only those who look by themselves.
  await pause(5_000);
  const done = new Promise<void>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`only ${arrived.length} of ${desks} desks ordered`)), 5 * raced);
    all = () => {
      clearTimeout(tooLate);
      resolve();
    };
  });
  begun = performance.now();
  await office.tell('messages.post', { feed, text: signalText(0).text });
  await done;
  await office.close();
  rmSync(dataDir, { recursive: true, force: true });
  const figure = (what: string, share: number): Figure => ({
    name: `one signal to ${desks} desks: ${what} order`,
    value: percentile(arrived, share),
    unit: 'ms',
    n: desks,
  });
  const ceiling = { what: 'as many raw FULL commits', value: (desks * 1_000) / raw.perSecond };
  return [figure('first', 0), figure('middle', 0.5), { ...figure('last', 1), ceiling }];
}
