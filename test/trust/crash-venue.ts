import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../kit/random.ts';
import { end, type Launched, launch } from './crash-process.ts';

/** How long a broker lives between two kills, and how long it stays away. */
const livesMs = { from: 1_500, to: 9_000 };
const awayMs = { from: 0, to: 1_500 };

export interface VenueRun {
  /** null while it is down */
  url(): string | null;
  kills(): number;
  said(): string;
  /** kills it no more */
  spare(): Promise<void>;
  stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** The broker's own process, killed -9 and started again on a schedule of its own. */
export async function runVenue(script: string, dataDir: string, random: Random | null): Promise<VenueRun> {
  let url: string | null = null;
  let kills = 0;
  let said = '';
  let isSpared = random === null;
  const spared = new AbortController();
  let current: Launched;

  async function start(): Promise<void> {
    current = launch(script, { DATA_DIR: dataDir });
    const running = await current.ready;
    if (!running) throw new Error(`the venue did not start: ${current.said()}`);
    url = running.url;
  }

  async function killAgainAndAgain(dice: Random): Promise<void> {
    while (!isSpared) {
      await pause(dice.between(livesMs.from, livesMs.to), null, { signal: spared.signal }).catch(() => null);
      if (isSpared) return;
      url = null;
      kills += 1;
      await end(current, 'SIGKILL');
      said += current.said();
      await pause(dice.between(awayMs.from, awayMs.to));
      await start();
    }
  }

  await start();
  const killing = random ? killAgainAndAgain(random) : Promise.resolve();
  async function spare(): Promise<void> {
    isSpared = true;
    spared.abort();
    await killing;
  }
  return {
    url: () => url,
    kills: () => kills,
    said: () => said + current.said(),
    spare,
    async stop(signal) {
      await spare();
      await end(current, signal);
    },
  };
}
