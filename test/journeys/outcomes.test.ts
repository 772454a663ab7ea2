import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openTrader, type Trader } from '../kit/trader.ts';

const outcomesSchema = z.object({
  outcomes: z.array(z.object({ messageId: z.string(), what: z.string(), outcome: z.string(), words: z.string() })),
});

async function becameOf(trader: Trader): Promise<Record<string, string>> {
  const outcome = await trader.tell('messages.outcomes', { feed: 'demo' });
  const { outcomes } = outcomesSchema.parse(outcome.ok && outcome.value);
  return Object.fromEntries(outcomes.map(({ messageId, words }) => [messageId, words]));
}

async function open(): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  return trader;
}

it('every message of a channel shows what became of it, also where it met nothing', async () => {
  const trader = await open();
  const early = await trader.post('Move SL to breakeven');
  const trade = await trader.post('XAUUSD BUY NOW\nSL 4050\nTP 4080');
  await trader.advance(1_000);
  const tighter = await trader.post('Move SL to 4055', { replyTo: trade });
  const wider = await trader.post('Move SL to 4040', { replyTo: trade });
  const later = await trader.post('Close half if price hits 4070', { replyTo: trade });
  const alone = await trader.post('Gold sell now');
  await trader.advance(1_000);
  expect(await becameOf(trader)).toEqual({
    [early]: 'met nothing to act on',
    [trade]: 'open',
    [tighter]: 'done',
    [wider]: 'asked about',
    [later]: 'waits for its price',
    [alone]: 'waits for its levels',
  });
});
