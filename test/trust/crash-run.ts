import { setTimeout as pause } from 'node:timers/promises';
import { createRandom } from '../kit/random.ts';
import type { Control } from './crash-build.ts';
import { type Driver, startDriver } from './crash-driver.ts';
import { accounts, readDesk, readVenue } from './crash-ledgers.ts';
import { dieStarting, live, startKillPercent } from './crash-life.ts';
import type { Losses } from './crash-network.ts';
import { prepare } from './crash-prepare.ts';
import { readRemains, rest } from './crash-remains.ts';
import { type Backup, restoreBackup, takeBackup } from './crash-restore.ts';
import { openScene, type Scene } from './crash-scene.ts';
import { newTally, noteRemains, type Spread, spread, type Tally } from './crash-tally.ts';
import type { Trade } from './crash-trades.ts';
import { createTraffic } from './crash-traffic.ts';
import { addUp, compare, isClean, type Verdict } from './crash-verdict.ts';
import { watchBroker } from './crash-watch.ts';

export interface CrashParts {
  kills: number;
  seed: number;
  control?: Control | null;
  /** leaves the databases where they are, to look into */
  keep?: boolean;
  say?: (line: string) => void;
}

export interface CrashResult extends Verdict, Omit<Tally, 'readyMs' | 'acknowledgedMs'> {
  kills: number;
  seed: number;
  messages: number;
  taps: number;
  /** how often each kind of thing was done */
  done: Record<string, number>;
  venueKills: number;
  losses: Losses;
  repeatedPosts: number;
  refusedPosts: Record<string, number>;
  recovery: { ready: Spread; acknowledged: Spread };
  settledInMs: number;
  tookMs: number;
  /** lines logged as errors */
  errors: string[];
}

/** Every so many lives may come to rest first: commands expire, and kills at rest belong to the picture. */
const restEvery = 8;
const restWithinMs = 8_000;
/** A command expires in 20 s: a machine that cannot keep up between two kills is let catch up, so that only kills are tested. */
const behindAt = { messages: 25, ms: 6_000 };
const settleWithinMs = 60_000;
/** In every so many kills a copy of the data is taken, once all is at rest, and a few kills later put back. */
const restoreEvery = 70;
const backupAt = 4;
const restoreAfter = 3;
const noticedWithin = { sound: 12, broken: 2 };

/** Kills the service again and again while signals come in, then lets it settle and lays the two ledgers side by side. */
export async function runCrash(parts: CrashParts): Promise<CrashResult> {
  const { kills, seed, control = null, say = () => {} } = parts;
  const begun = performance.now();
  // What a control does must be the planted fault's doing, so all else goes well there.
  const isCalm = control !== null;
  const scene = await openScene({ seed, control, isCalm });
  const { dirs, broker, network, errors } = scene;
  try {
    await prepare(() => scene.start(), broker);
    const place = { url: null as string | null, isResting: false };
    const traffic = createTraffic(createRandom(seed), Date.now, watchBroker(dirs.venue));
    const driver = startDriver({
      traffic,
      random: createRandom(seed + 1),
      url: () => place.url,
      mayBegin: () => !place.isResting,
      brokerUrl: broker.url,
      atOnce: 3,
      pauseMs: 300,
    });
    const tally = newTally();
    const killed = await killAgainAndAgain({
      scene,
      driver,
      trades: traffic.trades,
      place,
      tally,
      kills,
      seed,
      isCalm,
      say,
    });

    await broker.spare();
    const last = scene.start();
    const running = await last.ready;
    if (!running) throw new Error(`the service did not start: ${last.said()}`);
    place.url = running.url;
    const settling = performance.now();
    await driver.finish();
    await killed.saidAgain;
    const judgeOne = (account: string): Verdict => {
      const own = traffic.trades.filter((trade) => trade.account === account);
      return compare(own, readVenue(dirs.venue, account), readDesk(dirs.service, account), killed.restoredAt);
    };
    const judge = () => addUp(accounts.map(judgeOne));
    await rest(dirs.service, settleWithinMs);
    let verdict = judge();
    // What is tried again after a while is not lost; only a fault is there for good.
    const mostLooks = isCalm ? noticedWithin.broken : noticedWithin.sound;
    for (let looks = 0; looks < mostLooks && !isClean(verdict); looks += 1) {
      await pause(1_000);
      verdict = judge();
    }
    const settledInMs = performance.now() - settling;
    await scene.stop(last, 'SIGTERM');

    const { readyMs, acknowledgedMs, ...fell } = tally;
    return {
      ...verdict,
      ...fell,
      kills,
      seed,
      messages: driver.acknowledged.length,
      taps: driver.taps(),
      done: Object.fromEntries([...traffic.counts].sort(([a], [b]) => (a < b ? -1 : 1))),
      venueKills: broker.kills(),
      losses: network.losses,
      repeatedPosts: driver.repeated(),
      refusedPosts: Object.fromEntries([...driver.refused].map(([status, times]) => [String(status), times])),
      recovery: { ready: spread(readyMs), acknowledged: spread(acknowledgedMs) },
      settledInMs,
      tookMs: performance.now() - begun,
      errors,
    };
  } finally {
    const folder = await scene.close(parts.keep ?? false);
    if (parts.keep) say(`kept ${folder}`);
  }
}

interface Killing {
  scene: Scene;
  driver: Driver;
  /** where the service is for those who post, and whether they begin anything new */
  place: { url: string | null; isResting: boolean };
  trades: readonly Trade[];
  tally: Tally;
  kills: number;
  seed: number;
  isCalm: boolean;
  say: (line: string) => void;
}

async function killAgainAndAgain({ scene, driver, trades, place, tally, kills, seed, isCalm, say }: Killing) {
  const { dirs } = scene;
  const random = createRandom(seed);
  const begun = performance.now();
  let isBehind = false;
  let isBackupDue = false;
  let backup: (Backup & { restoreAt: number }) | null = null;
  let saidAgain = Promise.resolve();
  let restoredAt: number | null = null;
  for (let kill = 1; kill <= kills; kill += 1) {
    const launched = scene.start();
    if (!isCalm && kill % restoreEvery === backupAt) isBackupDue = true;
    const isBackup = isBackupDue;
    const isEarly = !isBackup && random.chance(startKillPercent);
    const running = isEarly ? await dieStarting(launched, random) : await launched.ready;
    if (!isEarly && running === null) throw new Error(`the service did not start: ${launched.said()}`);
    if (running) {
      place.url = running.url;
      await live(running, driver, random, tally);
      place.isResting = isBackup || isBehind || kill % restEvery === 0;
      if (isBackup) await driver.idle();
      const isAtRest = place.isResting && (await rest(dirs.service, restWithinMs));
      if (isBackup && isAtRest) {
        backup = { ...(await takeBackup(dirs.service, dirs.backup, driver)), restoreAt: kill + restoreAfter };
        isBackupDue = false;
      }
      place.isResting = false;
    } else tally.startKills += 1;
    await scene.stop(launched, 'SIGKILL');
    place.url = null;
    const remains = readRemains(dirs.service);
    isBehind = remains.notTaken > behindAt.messages || remains.oldestMs > behindAt.ms;
    noteRemains(tally, remains, dirs.venue);
    if (backup && (kill >= backup.restoreAt || kill === kills)) {
      restoredAt = Date.now();
      ({ saidAgain } = await restoreBackup(dirs.service, backup, driver, trades));
      tally.restores += 1;
      backup = null;
    }
    const took = ((performance.now() - begun) / 1_000).toFixed(0);
    if (kill % 50 === 0) say(`${kill} kills, ${driver.acknowledged.length} messages, ${took} s`);
  }
  return { restoredAt, saidAgain };
}
