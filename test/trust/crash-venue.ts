import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import { commandSchema } from '../../src/core/command.ts';
import type { Random } from '../kit/random.ts';
import { openFile, venueFile } from './crash-ledgers.ts';
import { end, type Launched, launch } from './crash-process.ts';
import { nameOf, type Trade } from './crash-trades.ts';

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

/** What the broker has opened so far, by the levels it was opened with. */
export function watchOpenings(dataDir: string): (trade: Trade) => boolean {
  const opened = new Set<string>();
  let lastId = 0;
  const waiting = new Set<number>();
  const take = (client: Sqlite.Database) => {
    const rows = client
      .prepare<[number], { id: number; n: number }>('SELECT id, n FROM wire WHERE id > ? ORDER BY id')
      .all(lastId);
    for (const { id, n } of rows) {
      lastId = id;
      waiting.add(n);
    }
    const one = client.prepare<[number], { command: string; state: string }>(
      "SELECT w.command, g.answer ->> 'state' state FROM given g JOIN wire w ON w.n = g.n WHERE g.n = ?",
    );
    for (const n of waiting) {
      const row = one.get(n);
      if (!row) continue;
      waiting.delete(n);
      const command = commandSchema.parse(JSON.parse(row.command));
      if (row.state === 'done' && (command.op === 'open' || command.op === 'pending')) opened.add(nameOf(command));
    }
  };
  let lookedAt = 0;
  return ({ legs }) => {
    if (Date.now() - lookedAt > 100 && existsSync(venueFile(dataDir))) {
      lookedAt = Date.now();
      openFile(venueFile(dataDir), take);
    }
    return legs.every((leg) => opened.has(nameOf(leg)));
  };
}
