import { describe, expect, it, onTestFinished } from 'vitest';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

async function trader(): Promise<Trader> {
  const opened = await openTrader();
  onTestFinished(opened.close);
  await opened.quote('XAUUSD', '4060.00', '4060.25');
  return opened;
}

async function lastCard(opened: Trader): Promise<string> {
  return textOf((await opened.talk())[0]?.blocks ?? []);
}

describe('a signal that is not traded says why, with figures', () => {
  it('over the lot limit of the firm: the limit, what was asked and what would pass', async () => {
    const opened = await trader();
    await opened.configure({ settings: { size: { mode: 'lots', lots: '3' }, entryTolerancePoints: 50 } });
    await opened.post('XAUUSD BUY 4060.25\nSL 4059\nTP 4080');
    await opened.advance(1_000);
    const card = await lastCard(opened);
    expect(card).toContain('MAX-LOTS');
    expect(card).toContain('Largest size that would pass');
    expect((await opened.account()).positions).toEqual([]);
  });

  it('worst case below the day line: refused before anything is sent', async () => {
    const opened = await trader();
    await opened.configure({ settings: { size: { mode: 'money', amount: '600' } } });
    await opened.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await opened.advance(1_000);
    expect(await lastCard(opened)).toContain('WC-DAILY');
    expect((await opened.account()).positions).toEqual([]);
  });

  it.each([
    ['no stop', 'XAUUSD BUY NOW\nTP 4080', 'no stop'],
    ['halted', null, 'halted'],
    ['a price of another instrument', 'XAUUSD BUY LIMIT 2060\nSL 2050\nTP 2080', 'away from'],
  ])('%s', async (what, text, words) => {
    const opened = await trader();
    if (what === 'halted') await opened.tell('trading.halt', { why: 'holiday' });
    await opened.post(text ?? 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await opened.advance(1_000);
    expect((await lastCard(opened)).toLowerCase()).toContain(words);
    expect((await opened.account()).positions).toEqual([]);
  });

  it('a message that contradicts itself is shown, not guessed', async () => {
    const opened = await trader();
    await opened.post('XAUUSD BUY 4060\nSL 4070\nTP 4080');
    await opened.advance(1_000);
    expect(await lastCard(opened)).toContain('Not traded');
    expect(await opened.signals()).toEqual([]);
  });

  it('a late signal is shown with buttons and traded only when taken', async () => {
    const opened = await trader();
    await opened.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080', { postedAt: opened.clock.now() - 61_000 });
    await opened.advance(1_000);
    expect((await opened.signals())[0]?.state).toBe('asking');
    expect(await lastCard(opened)).toContain('61 s old');
    const choices = (await opened.talk()).flatMap((card) => card.choices);
    expect(choices).toMatchObject([
      { label: 'Trade anyway', style: 'danger' },
      { label: 'Skip', style: 'plain' },
    ]);
    await opened.press('Trade anyway');
    await opened.advance(1_000);
    expect((await opened.account()).positions).toHaveLength(1);
  });

  it('one that is asked about in time is not shown as late, however long it waits for its answer', async () => {
    const opened = await trader();
    await opened.configure({ mode: 'confirm' });
    const replyTo = await opened.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await opened.advance(120_000);
    await opened.post('Close half', { replyTo });
    await opened.advance(1_000);
    const labels = (await opened.talk()).flatMap(({ choices }) => choices.map(({ label }) => label));
    expect(labels).toEqual(['Take', 'Half size', 'Skip']);
  });

  it('a repost of a signal that is still open is not a second trade', async () => {
    const opened = await trader();
    await opened.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await opened.advance(1_000);
    await opened.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await opened.advance(1_000);
    expect((await opened.account()).positions).toHaveLength(1);
    expect(await lastCard(opened)).toContain('not a second trade');
  });
});

describe('fifty signals at once with room for one', () => {
  it('give one order', async () => {
    const opened = await trader();
    // The day line of 500 leaves room for one trade that risks 400.
    await opened.configure({ settings: { size: { mode: 'money', amount: '400' }, entryTolerancePoints: 0 } });
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        opened.tell('messages.post', {
          feed: 'demo',
          // Each at a price of its own, all of them reached already: fifty different trades.
          text: `XAUUSD BUY LIMIT ${(4060.3 + i / 100).toFixed(2)}\nSL 4049\nTP 4090`,
        }),
      ),
    );
    await opened.settle();
    await opened.advance(10_000);
    const signals = await opened.signals();
    expect(signals).toHaveLength(50);
    expect(signals.filter(({ state }) => state === 'open')).toHaveLength(1);
    expect((await opened.account()).positions).toHaveLength(1);
  });
});
