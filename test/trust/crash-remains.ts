import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { feeds } from './crash-acts.ts';
import { accounts, deskFile, openFile, venueFile } from './crash-ledgers.ts';

/** What a killed service left behind, read without changing it. */
export interface Remains {
  /** commands committed, their answers not */
  inFlight: { n: number; account: string }[];
  /** how long the oldest of them has been waiting */
  oldestMs: number;
  /** entries of the channels committed that the desk had not taken yet */
  notTaken: number;
  /** orders that are decided on, and not at the broker yet */
  notPlaced: number;
}

/** Nothing of it stands, and something is to: asked for in a moment, tried again, or placed once another is gone. */
const notPlacedYet = `SELECT count(DISTINCT s.id) FROM signal s LEFT JOIN leg l ON l.signal_id = s.id
  WHERE (s.state = 'working' AND s.replan IS NOT NULL) OR (l.id IS NOT NULL AND l.leg ->> 'end' IS NULL
    AND l.leg ->> '$.seen.order' IS NULL AND json_array_length(l.leg, '$.seen.positions') = 0)`;

export function readRemains(dataDir: string): Remains {
  const { waiting, cursors, notPlaced } = openFile(deskFile(dataDir), (client) => ({
    waiting: client
      .prepare<[], { n: number; account: string; createdAt: number }>(
        "SELECT n, account_id account, created_at createdAt FROM command WHERE state IN ('offered', 'unknown')",
      )
      .all()
      .filter(({ account }) => accounts.some((one) => one === account)),
    cursors: client.prepare<[], { feed: string; cursor: number }>('SELECT feed_id feed, cursor FROM follow').all(),
    notPlaced: client.prepare<[], number>(notPlacedYet).pluck().get() ?? 0,
  }));
  const notTaken = feeds.map((feed) => {
    const head = openFile(join(dataDir, 'feeds', `${feed}.db`), (client) =>
      client.prepare<[], number | null>('SELECT max(seq) FROM entry').pluck().get(),
    );
    return (head ?? 0) - (cursors.find((one) => one.feed === feed)?.cursor ?? 0);
  });
  const now = Date.now();
  return {
    inFlight: waiting.map(({ n, account }) => ({ n, account })),
    oldestMs: Math.max(0, ...waiting.map(({ createdAt }) => now - createdAt)),
    notTaken: notTaken.reduce((sum, one) => sum + one, 0),
    notPlaced,
  };
}

/** How often in a row nothing may be found under way: one thing that was seen lets the desk begin the next. */
const quietLooks = 4;
const lookMs = 60;

/** Until everything published was taken, no command waits for its end, and what is to be placed is. */
export async function rest(dataDir: string, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  for (let quiet = 0; performance.now() < until; ) {
    const { inFlight, notTaken, notPlaced } = readRemains(dataDir);
    quiet = inFlight.length === 0 && notTaken + notPlaced === 0 ? quiet + 1 : 0;
    if (quiet === quietLooks) return true;
    await pause(lookMs);
  }
  return false;
}

/** Commands as their broker knew them at this moment: waiting there, or ended. */
export function readKnown(venueDir: string, inFlight: Remains['inFlight']): { heard: number; answered: number } {
  const known = { heard: 0, answered: 0 };
  for (const account of accounts) {
    const numbers = inFlight.filter((one) => one.account === account).map(({ n }) => n);
    if (numbers.length === 0) continue;
    openFile(venueFile(venueDir, account), (client) => {
      const among = (table: string) =>
        numbers.filter((n) => client.prepare<[number]>(`SELECT 1 FROM ${table} WHERE n = ?`).get(n) !== undefined)
          .length;
      known.heard += among('offered');
      known.answered += among('given');
    });
  }
  return known;
}
