import { existsSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { commandSchema } from '../../src/core/command.ts';
import { accounts, type Held, openFile, readHeld, venueFile } from './crash-ledgers.ts';
import { lastStand, nameOf, type Stand, type Trade } from './crash-trades.ts';

/** What a person sees in the broker's terminal: its own books, a moment old at the most. */
export interface Watch {
  /** all that the signal asked for */
  isOpened(trade: Trade): boolean;
  /** every leg stands there as the last that was said of it wants it */
  isSettled(trade: Trade): boolean;
  /** what stands of one leg; null: nothing yet, or nothing any more */
  held(trade: Trade, nth: number): Held | null;
  isFree(account: string, symbol: string): boolean;
}

const oldestMs = 100;

interface Terminal {
  /** by the levels it was opened with: the id of what came of it */
  opened: Map<string, string>;
  held: Map<string, Held>;
}

export function watchBroker(dataDir: string): Watch {
  const looks = new Map(accounts.map((account) => [account as string, lookAt(venueFile(dataDir, account))]));
  const at = (account: string): Terminal => looks.get(account)?.() ?? { opened: new Map(), held: new Map() };

  function held({ account, legs }: Trade, nth: number): Held | null {
    const terminal = at(account);
    const id = legs[nth] && terminal.opened.get(nameOf(legs[nth]));
    return (id && terminal.held.get(id)) || null;
  }
  return {
    held,
    isOpened: ({ account, legs }) => legs.every((leg) => at(account).opened.has(nameOf(leg))),
    isSettled: (trade) => lastStand(trade).every((leg, nth) => isAs(leg, held(trade, nth))),
    isFree: (account, symbol) => [...at(account).held.values()].every((one) => one.symbol !== symbol),
  };
}

function isAs(wanted: Stand, held: Held | null): boolean {
  if (wanted.lots === 0 || held === null) return wanted.lots === (held?.lots ?? 0);
  const isSame = (a: string | null, b: string | null) => Number(a) === Number(b);
  const isAtPrice = wanted.price === null || held.price === null || isSame(wanted.price, held.price);
  return held.lots === wanted.lots && isAtPrice && isSame(wanted.sl, held.sl) && isSame(wanted.tp, held.tp);
}

function lookAt(file: string): () => Terminal {
  const terminal: Terminal = { opened: new Map(), held: new Map() };
  const waiting = new Set<number>();
  let lastId = 0;
  let lookedAt = 0;
  function take(client: Sqlite.Database): void {
    const rows = client
      .prepare<[number], { id: number; n: number }>('SELECT id, n FROM wire WHERE id > ? ORDER BY id')
      .all(lastId);
    for (const { id, n } of rows) {
      lastId = id;
      waiting.add(n);
    }
    const one = client.prepare<[number], { command: string; state: string; id: string | null }>(
      `SELECT w.command, g.answer ->> 'state' state, coalesce(g.answer ->> 'positionId', g.answer ->> 'orderId') id
       FROM given g JOIN wire w ON w.n = g.n WHERE g.n = ?`,
    );
    for (const n of waiting) {
      const row = one.get(n);
      if (!row) continue;
      waiting.delete(n);
      const command = commandSchema.parse(JSON.parse(row.command));
      if (row.state === 'done' && row.id !== null && (command.op === 'open' || command.op === 'pending'))
        terminal.opened.set(nameOf(command), row.id);
    }
    terminal.held = readHeld(client);
  }
  return () => {
    if (Date.now() - lookedAt > oldestMs && existsSync(file)) {
      lookedAt = Date.now();
      openFile(file, take);
    }
    return terminal;
  };
}
