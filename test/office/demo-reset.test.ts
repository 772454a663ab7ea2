import { expect, it, onTestFinished } from 'vitest';
import { broker, market } from '../kit/gold.ts';
import { openTrader } from '../kit/trader.ts';

it('a demo that is reset right after a message trades nothing of before', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  // Not settled in between: nobody has looked at the message yet.
  await trader.tell('messages.post', { feed: 'demo', text: 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080' });
  expect(await trader.tell('demo.reset', {})).toMatchObject({ ok: true });
  await trader.advance(60_000);
  expect((await trader.account()).positions).toEqual([]);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
  await trader.advance(2_000);
  expect((await trader.account()).positions).toHaveLength(1);
});

it('the first balance of a demo that is reset is paid in by an event of its broker, and its day begins anew with it', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const own = broker(trader);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post(market);
  await trader.advance(2_000);
  await trader.post('Close now');
  await trader.advance(2_000);
  const lost = 10_000 - Number((await own.ledger()).account.balance);
  expect(lost).toBeGreaterThan(0);
  expect(await trader.tell('demo.reset', {})).toMatchObject({ ok: true });
  await trader.advance(2_000);
  const { account, events } = await own.ledger();
  expect(account.balance).toBe('10000');
  const paidIn = events.filter(({ kind }) => kind === 'balance').map(({ profit }) => Number(profit));
  expect(paidIn.map((paid) => paid.toFixed(2))).toEqual([lost.toFixed(2)]);
  expect(events.reduce((sum, { profit }) => sum + Number(profit ?? 0), 0)).toBeCloseTo(0);
  expect(await trader.tell('accounts.show', {})).toMatchObject({ value: { day: { startBalance: '10000' } } });
  // Nothing is paid in where nothing is missing.
  await trader.tell('demo.reset', {});
  expect((await own.ledger()).events).toHaveLength(events.length);
});
