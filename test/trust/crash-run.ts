import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createRandom } from '../kit/random.ts';
import { buildScript, buildService, type Control } from './crash-build.ts';
import { startDriver } from './crash-driver.ts';
import { readDesk, readVenue } from './crash-ledgers.ts';
import { dieStarting, live, startKillPercent } from './crash-life.ts';
import { type Losses, openNetwork } from './crash-network.ts';
import { prepare } from './crash-prepare.ts';
import { end, type Launched, launch } from './crash-process.ts';
import { readRemains, rest } from './crash-remains.ts';
import { type Backup, restoreBackup, takeBackup } from './crash-restore.ts';
import { errorLines, newTally, noteRemains, type Spread, spread, type Tally } from './crash-tally.ts';
import { createTraffic } from './crash-traffic.ts';
import { runVenue, watchOpenings } from './crash-venue.ts';
import { compare, isClean, type Verdict } from './crash-verdict.ts';

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
  venueKills: number;
  restores: number;
  losses: Losses;
  repeatedPosts: number;
  refusedPosts: Record<string, number>;
  recovery: { ready: Spread; acknowledged: Spread };
  settledInMs: number;
  tookMs: number;
  /** lines the service logged as errors */
  errors: string[];
}

/** Every so many lives may come to rest first: commands expire, and kills at rest belong to the picture. */
const restEvery = 8;
const restWithinMs = 8_000;
/** A command expires in 20 s: a machine that cannot keep up between two kills is let catch up, so that only kills are tested. */
const behindAt = { messages: 25, ms: 6_000 };
const settleWithinMs = 60_000;
/** A copy is taken, so many kills later it is put back; then a while without. */
const restoreEvery = 70;
const backupAt = 4;
const restoreAt = 7;
const mishapPercent = 8;

/** Kills the service again and again while signals come in, then lets it settle and lays the two ledgers side by side. */
export async function runCrash(parts: CrashParts): Promise<CrashResult> {
  const { kills, seed, control = null, say = () => {} } = parts;
  // What a control does must be the planted fault's doing, so all else goes well there.
  const isCalm = control !== null;
  const random = createRandom(seed);
  const begun = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'signalos-crash-'));
  const dirs = { service: join(folder, 'service'), venue: join(folder, 'venue'), backup: join(folder, 'backup') };
  const [script, venueScript] = await Promise.all([buildService(control), buildScript('test/trust/venue-process.ts')]);
  const broker = await runVenue(venueScript, dirs.venue, isCalm ? null : createRandom(seed + 2));
  const network = await openNetwork({
    random: createRandom(seed + 3),
    venueUrl: () => broker.url(),
    mishapPercent: isCalm ? 0 : mishapPercent,
    slowestMs: 50,
  });
  let current: Launched | null = null;
  try {
    const errors: string[] = [];
    const noteErrors = (said: string) => {
      for (const line of errorLines(said)) if (errors.length < 20) errors.push(line.slice(0, 400));
    };
    const start = () => {
      current = launch(script, {
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: dirs.service,
        LOG_LEVEL: 'error',
        VENUE_URL: network.url,
      });
      return current;
    };
    await prepare(start);

    let url: string | null = null;
    let isResting = false;
    let isBehind = false;
    let backup: Backup | null = null;
    let restores = 0;
    let saidAgain = Promise.resolve();
    let restoredAt: number | null = null;
    const traffic = createTraffic(createRandom(seed), Date.now);
    const driver = startDriver({
      traffic,
      random: createRandom(seed + 1),
      url: () => url,
      mayBegin: () => !isResting,
      isOpened: watchOpenings(dirs.venue),
      atOnce: 3,
      pauseMs: 300,
    });
    const comeToRest = async (isEmpty: boolean) => {
      isResting = true;
      if (isEmpty) await driver.idle();
      const isAtRest = await rest(dirs.service, restWithinMs);
      return isAtRest;
    };
    const tally = newTally();
    for (let kill = 1; kill <= kills; kill += 1) {
      url = null;
      const launched = start();
      const isBackup = !isCalm && kill % restoreEvery === backupAt;
      const isEarly = !isBackup && random.chance(startKillPercent);
      const running = isEarly ? await dieStarting(launched, random) : await launched.ready;
      if (!isEarly && running === null) throw new Error(`the service did not start: ${launched.said()}`);
      if (running) {
        url = running.url;
        await live(running, driver, random, tally);
        if (isBackup && (await comeToRest(true))) backup = await takeBackup(dirs.service, dirs.backup, driver);
        else if (kill % restEvery === 0 || isBehind) await comeToRest(false);
        isResting = false;
      } else tally.startKills += 1;
      await end(launched.child, 'SIGKILL');
      url = null;
      noteErrors(launched.said());
      const remains = readRemains(dirs.service);
      isBehind = remains.notTaken > behindAt.messages || remains.oldestMs > behindAt.ms;
      noteRemains(tally, remains, dirs.venue);
      if (backup && kill % restoreEvery >= restoreAt) {
        restoredAt = Date.now();
        restores += 1;
        await restoreBackup(dirs.service, backup, driver);
        saidAgain = driver.sayAgain(driver.acknowledged.slice(backup.saidUntil));
        backup = null;
      }
      if (kill % 50 === 0)
        say(`${kill} kills, ${driver.acknowledged.length} messages, ${seconds(performance.now() - begun)}`);
    }

    await broker.spare();
    const last = start();
    const running = await last.ready;
    if (!running) throw new Error(`the service did not start: ${last.said()}`);
    url = running.url;
    const settling = performance.now();
    await driver.finish();
    await saidAgain;
    const judge = () => compare(traffic.trades, readVenue(dirs.venue), readDesk(dirs.service), restoredAt);
    await rest(dirs.service, settleWithinMs);
    let verdict = judge();
    // What is asked for again after a while is not lost; only a fault is there for good.
    for (let looks = 0; looks < (isCalm ? 2 : 12) && !isClean(verdict); looks += 1) {
      await pause(1_000);
      verdict = judge();
    }
    const settledInMs = performance.now() - settling;
    await end(last.child, 'SIGTERM');
    await broker.stop('SIGTERM');
    noteErrors(last.said());
    noteErrors(broker.said());

    const { readyMs, acknowledgedMs, ...fell } = tally;
    return {
      ...verdict,
      ...fell,
      kills,
      seed,
      messages: driver.acknowledged.length,
      taps: driver.taps(),
      venueKills: broker.kills(),
      restores,
      losses: network.losses,
      repeatedPosts: driver.repeated(),
      refusedPosts: Object.fromEntries([...driver.refused].map(([status, times]) => [String(status), times])),
      recovery: { ready: spread(readyMs), acknowledged: spread(acknowledgedMs) },
      settledInMs,
      tookMs: performance.now() - begun,
      errors,
    };
  } finally {
    const left = current as Launched | null;
    if (left) await end(left.child, 'SIGKILL');
    await broker.stop('SIGKILL');
    await network.close();
    if (parts.keep) say(`kept ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
    for (const built of [script, venueScript]) rmSync(join(built, '..'), { recursive: true, force: true });
  }
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(0)} s`;
}
