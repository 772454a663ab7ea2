import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Answer } from '../../src/core/command.ts';
import { reportAccount } from '../../src/core/venue-calls.ts';
import { internally } from '../../src/core/who.ts';
import { createRandom, type Random } from '../kit/random.ts';
import { buildScript, buildService, type Control } from './crash-build.ts';
import { type Driver, feed, startDriver } from './crash-driver.ts';
import { account, type Remains, readDesk, readRemains, readVenue, venue } from './crash-ledgers.ts';
import { end, type Launched, launch, type Running } from './crash-process.ts';
import { createChannel } from './crash-signals.ts';
import { compare, type Verdict } from './crash-verdict.ts';

export interface CrashParts {
  kills: number;
  seed: number;
  control?: Control | null;
  /** share of the venue's answers that are lost */
  lostPercent?: number;
  /** leaves the databases where they are, to look into */
  keep?: boolean;
  say?: (line: string) => void;
}

export interface CrashResult extends Verdict {
  kills: number;
  seed: number;
  /** kills that fell between a command's commit and its answer */
  inFlightKills: number;
  /** of the commands in flight then: what the broker knew of them */
  inFlight: { commands: number; unheard: number; heard: number; answered: number };
  /** kills that left acknowledged messages which the desk had not taken yet */
  notTakenKills: number;
  /** kills before the service had said that it serves */
  startKills: number;
  repeatedPosts: number;
  refusedPosts: Record<string, number>;
  /** milliseconds from the start of the process until it served, and until it acknowledged a message */
  recovery: { ready: Spread; acknowledged: Spread };
  settledInMs: number;
  tookMs: number;
  /** lines the service logged as errors */
  errors: string[];
}

export interface Spread {
  p50: number;
  p95: number;
  most: number;
  n: number;
}

const startKillPercent = 12;
const longestStartMs = 350;
/** Short lives cut the work of a start short; long ones let everything come to rest now and then. */
const shortLifeMs = [10, 300] as const;
const longLifeMs = [300, 1_200] as const;
const longLifePercent = 40;
/** The start of an idle machine; a slower one gets longer lives, so that kills fall at the same points of the work. */
const usualStartMs = 230;
/** Every so many lives may come to rest first: commands expire, and kills at rest belong to the picture. */
const restEvery = 8;
const restWithinMs = 8_000;
/** A command expires in 20 s: a machine that cannot keep up between two kills is let catch up, so that only kills are tested. */
const behindAt = { messages: 25, ms: 6_000 };
const settleWithinMs = 90_000;

/** Kills the service again and again while signals come in, then lets it settle and lays the two ledgers side by side. */
export async function runCrash(parts: CrashParts): Promise<CrashResult> {
  const { kills, seed, control = null, lostPercent = 5, say = () => {} } = parts;
  const random = createRandom(seed);
  const begun = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'signalos-crash-'));
  const dirs = { service: join(folder, 'service'), venue: join(folder, 'venue') };
  const [script, venueScript] = await Promise.all([buildService(control), buildScript('test/trust/venue-process.ts')]);
  const broker = launch(venueScript, {
    DATA_DIR: dirs.venue,
    SEED: String(seed),
    LOST_PERCENT: String(lostPercent),
  });
  let current: Launched | null = null;
  try {
    const venueUrl = (await broker.ready)?.url;
    if (!venueUrl) throw new Error(`the venue did not start: ${broker.said()}`);
    const errors: string[] = [];
    const start = () => {
      current = launch(script, {
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: dirs.service,
        LOG_LEVEL: 'error',
        VENUE_URL: venueUrl,
      });
      return current;
    };
    await prepare(start);

    let url: string | null = null;
    let isResting = false;
    let isBehind = false;
    const driver = startDriver({
      channel: createChannel(seed),
      random: createRandom(seed + 1),
      url: () => url,
      mayBegin: () => !isResting,
      atOnce: 2,
      pauseMs: 400,
    });
    const tally = newTally();
    for (let kill = 1; kill <= kills; kill += 1) {
      url = null;
      const launched = start();
      const isEarly = random.chance(startKillPercent);
      const running = isEarly ? await dieStarting(launched, random) : await launched.ready;
      if (!isEarly && running === null) throw new Error(`the service did not start: ${launched.said()}`);
      if (running) {
        url = running.url;
        await live(running, driver, random, tally);
        if (kill % restEvery === 0 || isBehind) {
          isResting = true;
          await rest(dirs.service, restWithinMs);
          isResting = false;
        }
      } else tally.startKills += 1;
      await end(launched.child, 'SIGKILL');
      url = null;
      noteErrors(errors, launched);
      const remains = readRemains(dirs.service, feed);
      isBehind = remains.notTaken > behindAt.messages || remains.oldestMs > behindAt.ms;
      await noteRemains(tally, remains, venueUrl);
      if (kill % 50 === 0)
        say(`${kill} kills, ${driver.acknowledged.length} messages, ${seconds(performance.now() - begun)}`);
    }

    const last = start();
    const running = await last.ready;
    if (!running) throw new Error(`the service did not start: ${last.said()}`);
    url = running.url;
    const settling = performance.now();
    await driver.finish();
    await rest(dirs.service, settleWithinMs);
    const settledInMs = performance.now() - settling;
    await end(last.child, 'SIGTERM');
    await end(broker.child, 'SIGTERM');
    noteErrors(errors, last);
    noteErrors(errors, broker);

    const verdict = compare(driver.acknowledged, readVenue(dirs.venue), readDesk(dirs.service));
    return {
      ...verdict,
      kills,
      seed,
      inFlightKills: tally.inFlightKills,
      inFlight: tally.inFlight,
      notTakenKills: tally.notTakenKills,
      startKills: tally.startKills,
      repeatedPosts: driver.repeated(),
      refusedPosts: Object.fromEntries([...driver.refused].map(([status, times]) => [String(status), times])),
      recovery: { ready: spread(tally.readyMs), acknowledged: spread(tally.acknowledgedMs) },
      settledInMs,
      tookMs: performance.now() - begun,
      errors,
    };
  } finally {
    const left = current as Launched | null;
    if (left) await end(left.child, 'SIGKILL');
    await end(broker.child, 'SIGKILL');
    if (parts.keep) say(`kept ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
    for (const built of [script, venueScript]) rmSync(join(built, '..'), { recursive: true, force: true });
  }
}

interface Tally {
  inFlightKills: number;
  notTakenKills: number;
  startKills: number;
  inFlight: CrashResult['inFlight'];
  readyMs: number[];
  acknowledgedMs: number[];
}

function newTally(): Tally {
  return {
    inFlightKills: 0,
    notTakenKills: 0,
    startKills: 0,
    inFlight: { commands: 0, unheard: 0, heard: 0, answered: 0 },
    readyMs: [],
    acknowledgedMs: [],
  };
}

const profile = 'CRASH';

/** An account, a channel and a follow of their own, with room for everything the channel will ask for. */
async function prepare(start: () => Launched): Promise<void> {
  let launched = start();
  let running = await launched.ready;
  // The very first start asks the venue for the demo account, and an answer may be lost.
  for (let tries = 0; running === null && tries < mostTries; tries += 1) {
    launched = start();
    running = await launched.ready;
  }
  if (!running) throw new Error(`the service did not start: ${launched.said()}`);
  const lots = { size: { mode: 'lots', lots: '0.02' }, slippagePoints: 10_000 };
  const steps: [string, object][] = [
    // A firm's limit of requests a day is for a day, and a long run asks for more than one day's.
    [
      'compliance/custom-profile',
      {
        id: profile,
        name: 'No limit of requests',
        from: 'FTMO',
        rules: { requests: null },
        isLooseningConfirmed: true,
      },
    ],
    ['accounts/paper', { account, name: 'Crash', balance: '300000', profile }],
    ['feeds', { feed, name: 'Crash channel' }],
    [
      'follows',
      {
        feed,
        account,
        mode: 'auto',
        settings: lots,
        handling: { marketLateSeconds: 86_400, pendingLateSeconds: 86_400 },
      },
    ],
  ];
  for (const [path, body] of steps) await postUntilDone(`${running.url}/api/v1/${path}`, body);
  await end(launched.child, 'SIGKILL');
}

const mostTries = 30;

/** The venue loses answers from the first minute on, so setting up is repeated like everything else. */
async function postUntilDone(address: string, body: object): Promise<void> {
  let told = '';
  for (let tries = 0; tries < mostTries; tries += 1) {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    told = await response.text();
    if (response.ok || told.includes('FOLLOWED_ALREADY')) return;
    await pause(20);
  }
  throw new Error(`${address} was never done: ${told}`);
}

async function dieStarting(launched: Launched, random: Random): Promise<Running | null> {
  await pause(random.between(0, longestStartMs));
  void launched.ready;
  return null;
}

async function live(running: Running, driver: Driver, random: Random, tally: Tally): Promise<void> {
  const since = performance.now();
  tally.readyMs.push(running.startedInMs);
  let isDead = false;
  const answered = driver.nextAnswer().then(() => {
    if (!isDead) tally.acknowledgedMs.push(running.startedInMs + performance.now() - since);
  });
  const [shortest, longest] = random.chance(longLifePercent) ? longLifeMs : shortLifeMs;
  const slowness = Math.min(6, Math.max(1, running.startedInMs / usualStartMs));
  await pause(random.between(shortest, longest) * slowness);
  isDead = true;
  void answered;
}

async function noteRemains(tally: Tally, { inFlight, notTaken }: Remains, venueUrl: string): Promise<void> {
  if (notTaken > 0) tally.notTakenKills += 1;
  if (inFlight.length === 0) return;
  tally.inFlightKills += 1;
  tally.inFlight.commands += inFlight.length;
  const known = await askVenue(venueUrl, inFlight.slice(0, 50));
  for (const { answer } of known) tally.inFlight[answer === null ? 'heard' : 'answered'] += 1;
  tally.inFlight.unheard += Math.min(inFlight.length, 50) - known.length;
}

const reported = z.object({ value: reportAccount.output });

interface Trace {
  n: number;
  answer: Answer | null;
}

/** The venue loses answers for us too: ask until one comes. */
async function askVenue(venueUrl: string, numbers: number[]): Promise<Trace[]> {
  const input = { after: Number.MAX_SAFE_INTEGER, awaited: numbers };
  let why: unknown;
  for (let tries = 0; tries < mostTries; tries += 1) {
    try {
      const response = await fetch(`${venueUrl}/${venue}`, {
        method: 'POST',
        body: JSON.stringify({ action: reportAccount.name, input, who: internally('crash') }),
      });
      const { answers, received } = reported.parse(await response.json()).value;
      return [...answers.map((answer) => ({ n: answer.n, answer })), ...received.map((n) => ({ n, answer: null }))];
    } catch (error) {
      why = error;
    }
  }
  throw new Error('the venue does not answer', { cause: why });
}

/** Until everything published was taken and no command waits for its end. */
async function rest(dataDir: string, withinMs: number): Promise<void> {
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    const { inFlight, notTaken } = readRemains(dataDir, feed);
    if (inFlight.length === 0 && notTaken === 0) return;
    await pause(50);
  }
}

function noteErrors(errors: string[], launched: Launched): void {
  for (const line of errorLines(launched.said())) if (errors.length < 20) errors.push(line.slice(0, 400));
}

/** What a process logged as an error or worse. */
export function errorLines(said: string): string[] {
  return said.split('\n').filter((line) => /"level":("error"|"fatal"|50|60)/.test(line));
}

function spread(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), most: at(1), n: sorted.length };
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(0)} s`;
}
