import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openTrader, textOf } from '../../kit/trader.ts';

const talked = z.object({ blocks: z.array(z.any()) });

describe('/why', () => {
  it('shows how the size came about and what each rule found', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await trader.advance(1_000);
    const asked = await trader.tell('chat.say', { text: '/why' });
    const text = textOf(talked.parse(asked.ok && asked.value).blocks);
    expect(text).toContain('Open · BUY XAUUSD');
    expect(text).toContain('loss per lot');
    expect(text).toMatch(/WC-DAILY \| passed \| 9500/);
    await trader.tell('chat.say', { text: '/language es' });
    const again = await trader.tell('chat.say', { text: '/why' });
    const spanish = textOf(talked.parse(again.ok && again.value).blocks);
    expect(spanish).toContain('pérdida por lote');
    expect(spanish).toMatch(/WC-DAILY \| cumplida \| 9500/);
  });

  it('says that nothing can be explained yet', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    expect(await trader.tell('signals.why', {})).toMatchObject({ ok: false, refusal: { code: 'SIGNAL_UNKNOWN' } });
    expect(await trader.tell('signals.why', { signal: 'signal_none' })).toMatchObject({ ok: false });
  });
});
