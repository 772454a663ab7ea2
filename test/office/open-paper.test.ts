import { expect, it, onTestFinished } from 'vitest';
import { openTrader } from '../kit/trader.ts';

it('an account whose id is taken is not opened once more, and whoever asks hears so', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const again = { account: 'paper', name: 'Mine', balance: '500000', profile: 'CONSERVATIVE' };
  expect(await trader.tell('accounts.open-paper', again)).toMatchObject({ refusal: { code: 'ACCOUNT_TAKEN' } });
  const second = { ...again, account: 'second' };
  const open = () => trader.tell('accounts.open-paper', second, { idempotencyKey: 'once' });
  expect([await open(), await open()]).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await trader.tell('accounts.open-paper', second)).toMatchObject({ refusal: { code: 'ACCOUNT_TAKEN' } });
});
