import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { percentile } from './figures.ts';

/** What the disk gives: rows committed one by one with `synchronous=FULL`, in milliseconds each. */
export function measureCommits(folder: string, n: number): { perSecond: number; p50: number; p99: number } {
  const client = new Sqlite(join(folder, 'raw.db'));
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.exec('CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, text TEXT)');
  const insert = client.prepare('INSERT INTO row (text) VALUES (?)');
  const took: number[] = [];
  const begun = performance.now();
  for (let i = 0; i < n; i += 1) {
    const at = performance.now();
    insert.run('XAUUSD BUY 4060.25 SL 4050 TP 4070');
    took.push(performance.now() - at);
  }
  const perSecond = (n * 1_000) / (performance.now() - begun);
  client.close();
  return { perSecond, p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
}
