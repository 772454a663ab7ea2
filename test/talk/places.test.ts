import { describe, expect, it, onTestFinished } from 'vitest';
import type { ChatPort, Outgoing, Sent } from '../../src/core/chat.ts';
import { internally } from '../../src/core/who.ts';
import { owner } from '../../src/office/demo.ts';
import { takeErrors } from '../kit/errors.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader, textOf } from '../kit/trader.ts';

const signal = 'XAUUSD BUY NOW\nSL 4050\nTP 4120';

/** A chat platform this program has never heard of. What it answers to the next messages can be set. */
function createPigeons() {
  const shown = new Map<string, Outgoing>();
  const log: Outgoing[] = [];
  const next: (Sent | Error)[] = [];
  const port: ChatPort = {
    scheme: 'pigeon',
    isPrivate: () => true,
    forget: async () => {},
    send: async (message) => {
      await open;
      const answer = next.shift() ?? { ref: message.ref ?? `pigeon-${shown.size + 1}` };
      if (answer instanceof Error) throw answer;
      if ('ref' in answer) {
        shown.set(answer.ref, message);
        log.push(message);
      }
      return answer;
    },
  };
  let open: Promise<void> = Promise.resolve();
  let letGo = () => {};
  const hang = () => {
    open = new Promise((resolve) => {
      letGo = resolve;
    });
  };
  const texts = () => [...shown.values()].map(({ blocks }) => textOf(blocks));
  return { port, shown, log, next, texts, hang, letGo: () => letGo() };
}

async function openWithPigeons({ mode = 'auto', isAdded = true } = {}) {
  const pigeons = createPigeons();
  const test = createTestServices(new Map([[pigeons.port.scheme, pigeons.port]]));
  const trader = await openTrader({ test });
  onTestFinished(trader.close);
  if (mode !== 'auto') await trader.configure({ mode });
  const desk = trader.office.desk('desk-1');
  const add = (place: string) => desk.perform('places.add', { place }, internally('test'));
  if (isAdded) await add('pigeon:roof');
  const say = (text: string, place?: string) => trader.tell('chat.say', { text }, place ? { place } : {});
  return { pigeons, trader, add, say };
}

describe('a desk that is told of a chat on a platform nobody here knows', () => {
  it('shows each card there once and edits it in place', async () => {
    const { pigeons, trader } = await openWithPigeons();
    await trader.post(signal);
    await trader.advance(1_000);
    expect(pigeons.shown.size).toBe(1);
    const versions = pigeons.log.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((one, other) => one - other));
    await trader.quote('XAUUSD', '4120.10', '4120.40');
    await trader.advance(3_000);
    expect(pigeons.shown.size).toBe(1);
    expect(pigeons.texts().join()).toContain('Closed · BUY XAUUSD');
    expect((await trader.talk()).map(({ blocks }) => textOf(blocks))).toEqual(pigeons.texts());
  });

  it('takes a tap on the button it shows there, once', async () => {
    const { pigeons, trader } = await openWithPigeons({ mode: 'confirm' });
    await trader.post(signal);
    await trader.advance(1_000);
    const choice = pigeons.log.at(-1)?.choices.find(({ label }) => label === 'Take');
    expect(Buffer.byteLength(choice?.id ?? '')).toBeLessThanOrEqual(64);
    expect(await trader.tell('chat.choose', { choice: choice?.id })).toMatchObject({ ok: true });
    expect(await trader.tell('chat.choose', { choice: choice?.id })).toMatchObject({
      refusal: { code: 'CHOICE_GONE' },
    });
    await trader.advance(1_000);
    expect((await trader.account()).positions).toHaveLength(1);
    expect(pigeons.log.at(-1)?.choices.map(({ label }) => label)).toEqual(['Close', 'Half', 'Break-even']);
  });

  it('answers a command in the chat it was typed in, and in no other', async () => {
    const { pigeons, trader, add, say } = await openWithPigeons();
    await add('pigeon:cellar');
    await say('/help', 'pigeon:cellar');
    await say('/help');
    await trader.advance(1_000);
    expect(pigeons.log.map(({ place }) => place)).toEqual(['pigeon:cellar']);
    expect(pigeons.texts().join()).toContain('What I can do');
    expect(await trader.talk()).toHaveLength(4);
  });

  it('answers nobody in a chat that is not the trader’s', async () => {
    const { pigeons, trader, say } = await openWithPigeons();
    await say('/help', 'pigeon:stranger');
    await trader.advance(1_000);
    expect(pigeons.log).toEqual([]);
  });

  it('tells a chat that is added later what is said from then on, and one that was left nothing more', async () => {
    const { pigeons, trader, add } = await openWithPigeons({ isAdded: false });
    await trader.post(signal);
    await trader.advance(1_000);
    await add('pigeon:roof');
    await trader.post('EURUSD SELL NOW\nSL 1.1300\nTP 1.0500');
    await trader.advance(1_000);
    expect(pigeons.texts().join()).toContain('EURUSD');
    expect(pigeons.texts().join()).not.toContain('XAUUSD');
    expect(await trader.tell('places.remove', { place: 'pigeon:roof' })).toMatchObject({ ok: true });
    const before = pigeons.log.length;
    await trader.quote('EURUSD', '1.0400', '1.0401');
    await trader.advance(3_000);
    expect(pigeons.log).toHaveLength(before);
    expect(await trader.tell('places.remove', { place: 'pigeon:roof' })).toMatchObject({
      refusal: { code: 'PLACE_UNKNOWN' },
    });
  });
});

describe('a chat platform that fails', () => {
  const twoCards = async (next: (Sent | Error)[]) => {
    const opened = await openWithPigeons({ mode: 'confirm' });
    opened.pigeons.next.push(...next);
    await opened.trader.post(signal);
    await opened.trader.post('EURUSD SELL NOW\nSL 1.1300\nTP 1.0500');
    return opened;
  };

  it('is sent again only what is in doubt', async () => {
    const { pigeons, trader } = await twoCards([{ ref: 'first' }, new Error('cut off')]);
    await trader.advance(5_000);
    expect(pigeons.log.map(({ id }) => id)).toHaveLength(2);
    expect(pigeons.shown.size).toBe(2);
  });

  it('is left alone for as long as it asks', async () => {
    const { pigeons, trader } = await twoCards([{ waitMs: 30_000 }]);
    await trader.advance(29_000);
    expect(pigeons.log).toEqual([]);
    await trader.advance(2_000);
    expect(pigeons.log).toHaveLength(2);
  });

  it('keeps no other chat waiting, raises one alert, and is told everything once it is back', async () => {
    const failures = Array.from({ length: 6 }, () => new Error('down'));
    const { pigeons, trader } = await twoCards(failures);
    await trader.advance(2_000);
    expect(pigeons.log).toEqual([]);
    expect(await trader.talk()).toHaveLength(2);
    await trader.advance(120_000);
    expect(pigeons.log).toHaveLength(2);
    expect(takeErrors()).toEqual(['alert due_failing: messages cannot be sent there']);
  });

  it('that never answers keeps the trades of the desk going', async () => {
    const { pigeons, trader } = await openWithPigeons({ mode: 'auto' });
    pigeons.hang();
    await trader.post(signal);
    await trader.advance(1_000);
    await trader.quote('XAUUSD', '4120.10', '4120.40');
    await trader.advance(5_000);
    expect((await trader.account()).positions).toEqual([]);
    expect((await trader.signals())[0]).toMatchObject({ state: 'closed' });
    pigeons.letGo();
    // What it was left with goes on by itself, so no clock waits for it.
    for (let turn = 0; turn < 20; turn += 1) await trader.advance(100);
    expect(pigeons.texts().join()).toContain('Closed · BUY XAUUSD');
  });

  it('that is gone for good is told nothing more, and the trader sees which chats are left', async () => {
    const { pigeons, trader } = await twoCards([{ gone: 'blocked by the user' }]);
    await trader.advance(5_000);
    await trader.post('GBPUSD SELL NOW\nSL 1.3900\nTP 1.2500');
    await trader.advance(5_000);
    expect(pigeons.log).toEqual([]);
    expect(await trader.tell('places.list', {}, owner('test'))).toMatchObject({
      value: { places: [{ place: 'web:desk-1' }] },
    });
  });
});

describe('a card that is shown anew', () => {
  it('is one card at the end with its buttons, and where it stood a line says so, in every chat', async () => {
    const { pigeons, trader, say } = await openWithPigeons();
    await trader.post(signal);
    await trader.advance(1_000);
    for (const text of ['/accounts', '/rules', '/positions']) await say(text);
    await say('/card m1', 'pigeon:roof');
    await trader.advance(1_000);
    const talk = await trader.talk();
    const [card] = talk.filter(({ choices }) => choices.length > 0);
    expect(talk.filter(({ choices }) => choices.length > 0)).toHaveLength(1);
    expect(textOf(card?.blocks ?? [])).toContain('Open · BUY XAUUSD');
    expect(talk.findIndex(({ id }) => id === card?.id)).toBeLessThan(2);
    expect(textOf(talk.at(-1)?.blocks ?? [])).toBe('Shown again below · Open · BUY XAUUSD');
    const shown = [...pigeons.shown.values()];
    expect(textOf(shown[0]?.blocks ?? [])).toContain('Shown again below');
    expect(shown.filter(({ choices }) => choices.length > 0)).toHaveLength(1);
    await trader.press('Close');
    await trader.press('Confirm');
    await trader.advance(3_000);
    expect(pigeons.texts().filter((text) => text.startsWith('Closed'))).toHaveLength(1);
  });

  it('is known by the name on it, by its message, and as the newest', async () => {
    const { trader, say } = await openWithPigeons();
    await trader.post(signal);
    await trader.advance(1_000);
    const name = /^(\w{6}) · Demo channel · read by grammar/m.exec(textOf((await trader.talk())[0]?.blocks ?? []))?.[1];
    for (const word of [`/card ${name}`, '/card m1', '/card', `/why ${name}`, '/why m1'])
      expect(await say(word)).not.toMatchObject({
        value: { blocks: [{ text: expect.stringContaining('No signal') }] },
      });
    expect(await trader.tell('positions.close', { id: name, all: true })).toMatchObject({ ok: true });
    expect(await trader.tell('signals.card', { signal: 'nothing' })).toMatchObject({
      refusal: { code: 'SIGNAL_UNKNOWN' },
    });
  });
});
