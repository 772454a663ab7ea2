import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { rebuildBook } from '../../../src/runtime/commands/rebuild-book.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { openTrader } from '../../kit/trader.ts';

/** A morning with everything a trade goes through, on files. */
async function morning(): Promise<string> {
  const dataDir = temporaryFolder();
  const trader = await openTrader({ dataDir });
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const replyTo = await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP1 4070\nTP2 4080');
  await trader.advance(1_000);
  await trader.post('SL to breakeven and TP to 4090', { replyTo });
  await trader.advance(1_000);
  const waiting = await trader.post('XAUUSD BUY LIMIT 4050\nSL 4040\nTP 4075');
  await trader.advance(1_000);
  await trader.edit(waiting, 'XAUUSD BUY LIMIT 4050\nSL 4010\nTP 4075');
  await trader.post('Close half', { replyTo });
  await trader.advance(10_000);
  await trader.post('XAUUSD SELL 4060\nTP 4030');
  await trader.quote('XAUUSD', '4071.00', '4071.25');
  await trader.advance(5_000);
  await trader.post('Close now', { replyTo });
  await trader.advance(5_000);
  await trader.close();
  return join(dataDir, 'desks', 'desk-1.db');
}

it('folding the journal of a desk gives the rows it has stored, and a row changed behind its back is named (B12)', async () => {
  const client = new Sqlite(await morning());
  expect(rebuildBook(client)).toMatchObject({ signals: 3, differences: [] });
  const tampered = [
    [`UPDATE leg SET leg = json_set(leg, '$.wanted.lots', '9') WHERE item = 0`, 'wanted not as the journal says'],
    [`UPDATE command SET state = 'rejected' WHERE n = 1`, 'state not as the journal says'],
    [`UPDATE instruction SET outcome = 'refused' WHERE outcome <> 'refused'`, 'outcome not as the journal says'],
    [`DELETE FROM instruction WHERE item = 1`, 'has no row'],
  ] as const;
  for (const [statement, told] of tampered) {
    expect(client.prepare(statement).run().changes, statement).toBeGreaterThan(0);
    expect(rebuildBook(client).differences.join('; ')).toContain(told);
  }
  client.close();
});
