import { describe, expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

const pending = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';
const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

async function started(text: string): Promise<{ trader: Trader; message: string }> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const message = await trader.post(text);
  await trader.advance(1_000);
  return { trader, message };
}

async function notesOf(trader: Trader): Promise<string> {
  return (await trader.signals()).flatMap(({ notes }) => notes).join(' ');
}

describe('the provider edits', () => {
  it('levels and entry of a pending order before it is filled: the order at the broker follows', async () => {
    const { trader, message } = await started(pending);
    await trader.edit(message, 'XAUUSD BUY LIMIT 4056\nSL 4046\nTP 4077');
    await trader.advance(1_000);
    expect((await trader.account()).orders).toMatchObject([{ price: '4056.00', sl: '4046.00', tp: '4077.00' }]);
    await trader.quote('XAUUSD', '4055.60', '4055.85');
    await trader.advance(3_000);
    expect((await trader.account()).positions).toMatchObject([{ sl: '4046.00', tp: '4077.00' }]);
    expect((await trader.signals())[0]?.state).toBe('open');
  });

  it('the same edit delivered twice is one edit', async () => {
    const { trader, message } = await started(pending);
    await trader.edit(message, 'XAUUSD BUY LIMIT 4056\nSL 4046\nTP 4077');
    await trader.edit(message, 'XAUUSD BUY LIMIT 4056\nSL 4046\nTP 4077');
    await trader.advance(1_000);
    expect((await trader.journal()).filter(({ kind }) => kind === 'revised')).toHaveLength(1);
  });
});

describe('the provider deletes', () => {
  it('a pending order asks, and is cancelled when told so', async () => {
    const { trader, message } = await started(pending);
    await trader.remove(message);
    await trader.advance(1_000);
    expect((await trader.account()).orders).toHaveLength(1);
    await trader.press('Cancel the order');
    await trader.advance(1_000);
    expect((await trader.account()).orders).toEqual([]);
    expect((await trader.signals())[0]?.state).toBe('dropped');
  });

  it('an open position stays and the card tells', async () => {
    const { trader, message } = await started(market);
    await trader.remove(message);
    await trader.advance(1_000);
    expect((await trader.account()).positions).toHaveLength(1);
    expect(await notesOf(trader)).toContain('never closed for that by itself');
  });
});

describe('the provider takes back a trade whose market order is on its way', () => {
  const onItsWay = async (switches: object) => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.configure({ handling: { onDelete: 'cancel' } });
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    const venue = trader.office.venue('desk-1-paper');
    const slow = { latencyMs: { from: 400, to: 400 }, ...switches };
    expect((await venue.perform('venue.behave', { switches: slow }, internally('slow'))).ok).toBe(true);
    return { trader, message: await trader.post(market) };
  };
  const refused = { refuse: [{ ops: ['open'], times: 1, code: 'REQUOTE' }] };
  type TakeBack = (trader: Trader, message: string) => Promise<unknown>;

  it.each<[string, TakeBack]>([
    ['its message is deleted', (trader, message) => trader.remove(message)],
    ['it is cancelled in reply', (trader, message) => trader.post('Cancel it', { replyTo: message })],
  ])('%s: refused once, it is not tried again', async (_, takeBack) => {
    const { trader, message } = await onItsWay(refused);
    await takeBack(trader, message);
    await trader.advance(20_000);
    expect((await trader.account()).positions).toEqual([]);
    expect(['dropped', 'failed']).toContain((await trader.signals())[0]?.state);
  });

  it('filled all the same it stays, and only its stop or a word closes it', async () => {
    const { trader, message } = await onItsWay({});
    await trader.remove(message);
    await trader.advance(20_000);
    expect((await trader.account()).positions).toHaveLength(1);
    expect((await trader.signals())[0]?.state).toBe('open');
  });

  it('said nothing of, it is tried again after a refusal', async () => {
    const { trader } = await onItsWay(refused);
    await trader.advance(20_000);
    expect((await trader.account()).positions).toHaveLength(1);
  });
});

describe('the provider gives instructions', () => {
  it('close by reply closes that trade and the card says so', async () => {
    const { trader, message } = await started(market);
    await trader.post('Close now', { replyTo: message });
    await trader.advance(1_000);
    expect((await trader.account()).positions).toEqual([]);
    expect((await trader.signals())[0]?.state).toBe('closed');
    expect(textOf((await trader.talk())[0]?.blocks ?? [])).toContain('Closed · BUY XAUUSD');
  });

  it('break-even by reply moves the stop to the opening price', async () => {
    const { trader, message } = await started(market);
    await trader.quote('XAUUSD', '4066.00', '4066.25');
    await trader.post('Move SL to breakeven', { replyTo: message });
    await trader.advance(1_000);
    expect((await trader.account()).positions).toMatchObject([{ sl: '4060.25' }]);
  });

  it('cancel without a reply means the only pending order there is', async () => {
    const { trader } = await started(pending);
    await trader.post('Cancel the pending order');
    await trader.advance(1_000);
    expect((await trader.account()).orders).toEqual([]);
  });

  it('close without a reply and with two trades open asks which one', async () => {
    const { trader } = await started(market);
    await trader.quote('EURUSD', '1.08500', '1.08508');
    await trader.post('EURUSD SELL 1.0850\nSL 1.0880\nTP 1.0800');
    await trader.advance(1_000);
    await trader.post('Close now');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toHaveLength(2);
    const question = (await trader.talk())[0];
    expect(textOf(question?.blocks ?? [])).toContain('could mean 2 open signals');
    await trader.tell('chat.choose', { choice: question?.choices.find(({ label }) => label.includes('EURUSD'))?.id });
    await trader.advance(1_000);
    expect((await trader.account()).positions.map(({ symbol }) => symbol)).toEqual(['XAUUSD']);
  });
});
