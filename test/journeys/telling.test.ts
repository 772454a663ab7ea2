import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outgoing } from '../../src/core/chat.ts';
import { internally } from '../../src/core/who.ts';
import { textOf } from '../kit/card-text.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader } from '../kit/trader.ts';

const roof = 'pigeon:roof';
const signal = 'Gold buy now\nSL 4040\nTP 4090';
const hour = 3_600_000;

/** A desk with one chat besides the page, which shows what is sent there and how. */
async function open() {
  const sent: Outgoing[] = [];
  const port = {
    scheme: 'pigeon',
    send: async (message: Outgoing) => {
      sent.push(message);
      return { ref: message.ref ?? message.id };
    },
    isPrivate: () => true,
    forget: async () => {},
  };
  const trader = await openTrader({ test: createTestServices(new Map([['pigeon', port]])) });
  onTestFinished(trader.close);
  await trader.office.desk('desk-1').perform('places.add', { place: roof }, internally('test'));
  const say = (text: string) => trader.tell('chat.say', { text }, { place: roof });
  const until = async (clock: string) => {
    const day = 24 * hour;
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    const wanted = hours * hour + minutes * 60_000;
    trader.clock.set(trader.clock.now() + ((wanted - (trader.clock.now() % day) + day) % day));
    await trader.advance(1_000);
  };
  const shown = async () => {
    await trader.advance(2_000);
    return sent.map(({ blocks, isSilent }) => ({ text: textOf(blocks), isSilent }));
  };
  return { trader, say, until, shown, sent };
}

describe('a chat', () => {
  it('rings for everything at first', async () => {
    const { trader, shown } = await open();
    await trader.post(signal);
    expect((await shown()).filter(({ text }) => text.includes('XAUUSD')).at(0)).toMatchObject({ isSilent: false });
  });

  it('shows fills without a sound in quiet hours, and rings again after them', async () => {
    const { trader, say, until, shown } = await open();
    await say('/quiet 22:00-07:00');
    expect((await shown()).at(-1)?.text).toContain('22:00 to 07:00');
    await until('23:00');
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post(signal);
    const night = (await shown()).find(({ text }) => text.includes('XAUUSD'));
    expect(night).toMatchObject({ isSilent: true });
  });

  it('is told in one message when the quiet ends what was not told in it', async () => {
    const { trader, say, until, shown, sent } = await open();
    await say('/quiet 22:00-07:00');
    await say('/alerts money silent');
    await until('23:00');
    await shown();
    const before = sent.length;
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post(signal);
    await shown();
    expect(sent.slice(before)).toEqual([]);
    await until('07:01');
    const digest = (await shown()).slice(before).filter(({ text }) => text.includes('While it was quiet'));
    expect(digest).toHaveLength(1);
    expect(digest[0]?.text).toContain('XAUUSD');
  });

  it('is told with it why something was not traded', async () => {
    const { trader, say, until, shown } = await open();
    await say('/quiet 22:00-07:00');
    await say('/alerts info silent');
    await say('/alerts question silent');
    await say('/alerts money silent');
    await until('23:00');
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post('XAUUSD BUY 4060.25\nTP 4080');
    await trader.advance(15 * 60_000);
    await until('07:01');
    const digest = (await shown()).findLast(({ text }) => text.includes('While it was quiet'))?.text ?? '';
    expect(digest).toMatch(/XAUUSD[^|\n]* · [^|\n]+/);
  });

  it('loses nothing that was held back when it wants it with a sound again in the same night', async () => {
    const { trader, say, until, shown } = await open();
    await say('/quiet 22:00-07:00');
    await say('/alerts money silent');
    await until('23:00');
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post(signal);
    await say('/alerts money on');
    await until('07:01');
    const told = (await shown()).filter(({ text }) => text.includes('XAUUSD'));
    expect(told.length).toBeGreaterThan(0);
  });

  it('is not told what it does not want, but for alarms', async () => {
    const { trader, say, shown, sent } = await open();
    for (const kind of ['money', 'question', 'info']) await say(`/alerts ${kind} off`);
    await shown();
    const before = sent.length;
    await trader.post(signal);
    expect((await shown()).slice(before)).toEqual([]);
    await trader.tell('trading.panic', {});
    expect((await shown()).slice(before)).toEqual([
      { text: expect.stringContaining('Stop everything'), isSilent: false },
    ]);
  });

  it('says what cannot be set', async () => {
    const { say, shown } = await open();
    for (const text of ['/alerts alarm off', '/alerts money loud', '/quiet 25:00-07:00', '/quiet at night'])
      await say(text);
    const said = (await shown()).map(({ text }) => text);
    expect(said).toHaveLength(4);
    for (const text of said) expect(text).not.toContain('rings');
  });
});
