import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../kit/folder.ts';
import { broker } from '../../kit/gold.ts';
import { createTestServices } from '../../kit/services.ts';
import { openTrader } from '../../kit/trader.ts';

it('a trade is closed by its card while its channel is set aside', async () => {
  const dataDir = temporaryFolder();
  const before = await openTrader({ dataDir });
  await before.quote('XAUUSD', '4060.00', '4060.25');
  await before.post('XAUUSD BUY NOW\nSL 4050\nTP 4080');
  await before.advance(3_000);
  const at = before.clock.now() + 1_000;
  await before.close();
  writeFileSync(join(dataDir, 'feeds', 'demo.db'), 'no database any more');
  const test = createTestServices();
  test.clock.set(at);
  const trader = await openTrader({ dataDir, test });
  onTestFinished(trader.close);
  await trader.press('Close');
  expect(await trader.press('Confirm')).toMatchObject({ ok: true });
  await trader.advance(3_000);
  expect((await broker(trader).ledger()).positions).toEqual([]);
  trader.takeAlerts();
});
