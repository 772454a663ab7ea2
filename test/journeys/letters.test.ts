import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outgoing, Sent } from '../../src/core/chat.ts';
import type { Dispatch, Letters, Mail, TextMessage } from '../../src/core/letters.ts';
import { internally } from '../../src/core/who.ts';
import { takeErrors } from '../kit/errors.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader, textOf } from '../kit/trader.ts';

const roof = 'pigeon:roof';
const signal = 'Gold buy now\nSL 4040\nTP 4090';
const minute = 60_000;
const hour = 60 * minute;

/** A desk with a chat that may be silent, and ways for letters to leave that answer as they are told. */
async function open({ isSet = true } = {}) {
  const shown: Outgoing[] = [];
  const mails: Mail[] = [];
  const texts: TextMessage[] = [];
  const answers: { chat: Sent; letter: Dispatch } = { chat: { ref: 'there' }, letter: { became: 'sent' } };
  const port = {
    scheme: 'pigeon',
    send: async (message: Outgoing) => {
      if ('ref' in answers.chat) shown.push(message);
      return 'ref' in answers.chat ? { ref: message.ref ?? message.id } : answers.chat;
    },
    isPrivate: () => true,
    forget: async () => {},
  };
  const take =
    <L>(taken: L[]) =>
    async (letter: L) => {
      taken.push(letter);
      return answers.letter;
    };
  const letters: Letters = {
    mail: { name: 'test', keepsKeys: false, send: take(mails) },
    sms: { name: 'test', keepsKeys: false, send: take(texts) },
    publicUrl: 'https://signals.example',
  };
  const test = createTestServices(new Map([['pigeon', port]]));
  if (isSet) test.services.letters = letters;
  const trader = await openTrader({ test });
  onTestFinished(trader.close);
  const inside = (name: string, input: object) => trader.office.desk('desk-1').perform(name, input, internally('test'));
  await inside('places.add', { place: roof });
  return {
    ...{ trader, shown, mails, texts, answers, inside },
    async say(text: string) {
      await trader.tell('chat.say', { text }, { place: roof });
      await trader.advance(2_000);
      return textOf(shown.at(-1)?.blocks ?? []);
    },
    code: (): string => /\b\d{6}\b/.exec(mails.at(-1)?.text ?? texts.at(-1)?.text ?? '')?.[0] ?? '',
    async addAnn() {
      await this.say('/mail ann@example.com');
      return this.say(this.code());
    },
  };
}

const subjects = (mails: readonly Mail[]) => mails.map(({ subject }) => subject);

describe('an address', () => {
  it('is added by the code that was sent there, typed in the chat', async () => {
    const desk = await open();
    expect(await desk.say('/mail ann@example.com')).toContain('A code is on its way');
    expect(desk.mails).toMatchObject([{ to: 'ann@example.com', subject: 'Your code' }]);
    expect(await desk.say(desk.code())).toContain('ann@example.com is yours');
    expect(await desk.say('/mail')).toContain('ann@example.com');
    // What was typed is taken out of what is kept.
    expect(JSON.stringify(await desk.trader.talk())).not.toContain(desk.code());
  });

  it('that is a number nobody has shown yet is written to three times a day, whichever desk asks', async () => {
    const desk = await open();
    const ask = async (address: string) => {
      const told = await desk.trader.tell('addresses.ask', { address });
      await desk.trader.advance(hour + minute);
      return told.ok ? 'sent' : told.refusal.code;
    };
    const asked = [];
    for (let n = 0; n < 4; n += 1) asked.push(await ask('+49 170 1234567'));
    expect(asked).toEqual(['sent', 'sent', 'sent', 'CODES_ENOUGH']);
    expect(await ask('ann@example.com')).toBe('sent');
    expect(desk.texts).toHaveLength(3);
  });

  it('is a number as well, by a text message', async () => {
    const desk = await open();
    await desk.say('/sms +49 170 1234567');
    expect(desk.texts).toMatchObject([{ to: '+491701234567', text: expect.stringContaining('is your SignalOS code') }]);
    expect(await desk.say(desk.code())).toContain('+491701234567 is yours');
  });

  it('is not added by a wrong code, nor by the right one after five', async () => {
    const desk = await open();
    await desk.say('/mail ann@example.com');
    const right = desk.code();
    const wrong = right === '000000' ? '111111' : '000000';
    for (let nth = 0; nth < 4; nth += 1) expect(await desk.say(wrong)).toContain('That is not the code');
    expect(await desk.say(wrong)).toContain('That code works no longer');
    const asked = { address: 'ann@example.com', code: right };
    expect(await desk.trader.tell('addresses.confirm', asked)).toMatchObject({ value: { became: 'over' } });
    expect(JSON.stringify(await desk.inside('places.list', {}))).not.toContain('mail:');
  });

  it('is added by the fifth try, and the same code adds it once', async () => {
    const desk = await open();
    await desk.trader.tell('addresses.ask', { address: 'ann@example.com' });
    await desk.trader.advance(1_000);
    const code = desk.code();
    const wrong = code === '000000' ? '111111' : '000000';
    const confirm = async (given: string) =>
      (await desk.trader.tell('addresses.confirm', { address: 'ann@example.com', code: given })) as object;
    for (let nth = 0; nth < 4; nth += 1) expect(await confirm(wrong)).toMatchObject({ value: { became: 'wrong' } });
    expect(await confirm(code)).toMatchObject({ value: { became: 'added' } });
    expect(await confirm(code)).toMatchObject({ value: { became: 'over' } });
  });

  it('is not added ten minutes late, nor by the code of another address', async () => {
    const desk = await open();
    await desk.trader.tell('addresses.ask', { address: 'ann@example.com' });
    await desk.trader.advance(1_000);
    const code = desk.code();
    const other = { address: 'bob@example.com', code };
    expect(await desk.trader.tell('addresses.confirm', other)).toMatchObject({ value: { became: 'over' } });
    desk.trader.clock.set(desk.trader.clock.now() + 10 * minute);
    const late = { address: 'ann@example.com', code };
    expect(await desk.trader.tell('addresses.confirm', late)).toMatchObject({ value: { became: 'over' } });
  });

  it('gets three codes an hour at most, and all addresses six', async () => {
    const desk = await open();
    const ask = (address: string) => desk.trader.tell('addresses.ask', { address });
    for (let nth = 0; nth < 3; nth += 1) expect(await ask('ann@example.com')).toMatchObject({ ok: true });
    expect(await ask('ann@example.com')).toMatchObject({ refusal: { code: 'CODES_ENOUGH' } });
    for (const name of ['b', 'c', 'd']) expect(await ask(`${name}@example.com`)).toMatchObject({ ok: true });
    expect(await ask('e@example.com')).toMatchObject({ refusal: { code: 'CODES_ENOUGH' } });
    desk.trader.clock.set(desk.trader.clock.now() + hour + minute);
    expect(await ask('ann@example.com')).toMatchObject({ ok: true });
  });

  it('is refused with a reason: none at all, one there is already, and no way for letters to leave', async () => {
    const desk = await open();
    expect(await desk.say('/mail ann at example')).toContain('neither a mail address');
    await desk.addAnn();
    expect(await desk.say('/mail ann@example.com')).toContain('is written to already');
    const unset = await open({ isSet: false });
    expect(await unset.say('/mail ann@example.com')).toContain('No way to send mail is set up');
  });
});

describe('an alarm', () => {
  it('is written when no chat has shown it for a minute', async () => {
    const desk = await open();
    await desk.addAnn();
    desk.answers.chat = { waitMs: 5_000 };
    const before = desk.mails.length;
    await desk.trader.tell('trading.panic', {});
    await desk.trader.advance(50_000);
    expect(desk.mails).toHaveLength(before);
    await desk.trader.advance(15_000);
    expect(subjects(desk.mails.slice(before))).toEqual(['Stop everything?']);
    expect(desk.mails.at(-1)?.html).toContain('https://signals.example/');
    await desk.trader.advance(10 * minute);
    expect(desk.mails).toHaveLength(before + 1);
  });

  it('is not written where a chat has shown it', async () => {
    const desk = await open();
    await desk.addAnn();
    const before = desk.mails.length;
    await desk.trader.tell('trading.panic', {});
    await desk.trader.advance(5 * minute);
    expect(desk.mails).toHaveLength(before);
    expect(desk.shown.some(({ blocks }) => textOf(blocks).includes('Stop everything?'))).toBe(true);
  });

  it('is written where there is no chat but the page', async () => {
    const desk = await open();
    await desk.addAnn();
    await desk.inside('places.remove', { place: roof });
    const before = desk.mails.length;
    await desk.trader.tell('trading.panic', {});
    await desk.trader.advance(2 * minute);
    expect(subjects(desk.mails.slice(before))).toEqual(['Stop everything?']);
  });
});

describe('what is not an alarm', () => {
  it('is not written at first', async () => {
    const desk = await open();
    await desk.addAnn();
    const before = desk.mails.length;
    await desk.trader.post(signal);
    await desk.trader.advance(5 * minute);
    expect(desk.mails).toHaveLength(before);
  });

  it('is written where somebody asked for it, as one mail for what follows at once', async () => {
    const desk = await open();
    await desk.addAnn();
    expect(await desk.say('/alerts ann@example.com money on')).toContain('written');
    const before = desk.mails.length;
    await desk.trader.quote('XAUUSD', '4060.00', '4060.25');
    await desk.trader.post(signal);
    await desk.trader.advance(30_000);
    const first = desk.mails.slice(before);
    expect(subjects(first)).toEqual([expect.stringContaining('XAUUSD')]);
    await desk.trader.quote('XAUUSD', '4095.00', '4095.25');
    await desk.trader.advance(2 * minute);
    const all = desk.mails.slice(before);
    expect(all).toHaveLength(2);
    expect(all[1]?.follows).toBe(first[0]?.key);
  });

  it('comes in one mail at eight where it is wanted without a sound', async () => {
    const desk = await open();
    await desk.addAnn();
    await desk.say('/alerts ann@example.com money silent');
    const before = desk.mails.length;
    await desk.trader.quote('XAUUSD', '4060.00', '4060.25');
    await desk.trader.post(signal);
    await desk.trader.advance(5 * minute);
    expect(desk.mails).toHaveLength(before);
    desk.trader.clock.set(Date.UTC(2026, 0, 6, 8, 0, 0));
    await desk.trader.advance(minute);
    expect(subjects(desk.mails.slice(before))).toEqual(['While it was quiet']);
    expect(desk.mails.at(-1)?.text).toContain('XAUUSD');
    desk.trader.clock.set(Date.UTC(2026, 0, 7, 8, 0, 0));
    await desk.trader.advance(minute);
    expect(desk.mails).toHaveLength(before + 1);
  });

  it('is no answer to a command somebody typed elsewhere', async () => {
    const desk = await open();
    await desk.addAnn();
    const before = desk.mails.length;
    for (const text of ['/status', '/card', '/positions', '/help']) await desk.say(text);
    await desk.trader.advance(5 * minute);
    expect(desk.mails).toHaveLength(before);
  });
});

describe('an address where nobody is', () => {
  it('is written to no more, and that is told in the chat', async () => {
    const desk = await open();
    await desk.addAnn();
    await desk.say('/alerts ann@example.com money on');
    desk.answers.letter = { became: 'refused', why: '550 5.1.1', isGone: true };
    await desk.trader.post(signal);
    await desk.trader.advance(minute);
    const told = desk.shown.map(({ blocks }) => textOf(blocks));
    expect(told).toContainEqual(expect.stringContaining('Nothing is written to ann@example.com any more'));
    expect(JSON.stringify(await desk.inside('places.list', {}))).not.toContain('mail:');
  });

  it('that is stopped by its person gets nothing any more, what waited neither', async () => {
    const desk = await open();
    await desk.addAnn();
    await desk.say('/alerts ann@example.com money on');
    const before = desk.mails.length;
    await desk.trader.post(signal);
    await desk.trader.advance(5_000);
    expect(await desk.say('/mail stop ann@example.com')).toContain('Nothing is written to ann@example.com');
    await desk.trader.advance(5 * minute);
    expect(desk.mails).toHaveLength(before);
  });
});

describe('a test of the way', () => {
  it('says what became of it', async () => {
    const desk = await open();
    const test = (address: string) => desk.trader.tell('letters.test', { address });
    expect(await test('ann@example.com')).toMatchObject({ ok: true });
    expect(subjects(desk.mails)).toEqual(['A test']);
    desk.answers.letter = { became: 'later', why: '535 5.7.8', isOurs: true };
    expect(await test('ann@example.com')).toMatchObject({
      refusal: { code: 'LETTER_NOT_TAKEN', facts: { why: '535 5.7.8' } },
    });
    expect(await test('nobody')).toMatchObject({ refusal: { code: 'ADDRESS_UNREADABLE' } });
    takeErrors();
  });
});
