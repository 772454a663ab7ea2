import { describe, expect, it } from 'vitest';
import type { Who } from '../../../src/core/who.ts';
import { perform } from '../../../src/office/catalogue.ts';
import { owner } from '../../../src/office/demo.ts';
import { openListeningOffice } from '../../kit/telegram-session/listening-office.ts';
import { asking, callers } from '../../kit/who.ts';

const gold = 2_000_000_001;
const feed = 'tg-1002000000001';

async function opened(password: string | null = null) {
  const own = await openListeningOffice();
  const { world } = own;
  const person = world.addPerson({ phone: '447700900123', code: '54321', password });
  world.addChannel(gold, 'Gold Room');
  person.reads.add(gold);
  return { ...own, person };
}

describe('somebody signs in to Telegram in a conversation', () => {
  it('with phone and code, picks a channel, and what it posts, edits and deletes is heard', async () => {
    const { world, say, saying, tap, person, messages, now, ask, until } = await opened();
    const old = world.post(gold, { text: 'BUY XAUUSD 4060 SL 4050 TP 4080', date: now() - 7_200 });
    world.post(gold, { text: 'Good morning', date: now() - 3_600 });
    await say('/listen');
    await saying('Read your channels');
    await say('+44 7700 900 123');
    await saying('The code from Telegram');
    await say('5-4-3-2-1');
    await saying('Which channels');
    expect(world.isSignedIn(person)).toBe(true);
    await tap('Gold Room');
    await tap('Read these');
    const end = await saying('Read with your Telegram: 1');
    expect(JSON.stringify(end.blocks)).toContain('Messages of before: 2. Signals among the newest: 1');
    expect((await messages(feed)).map(({ text }) => text)).toEqual(['BUY XAUUSD 4060 SL 4050 TP 4080', 'Good morning']);

    const own = world.post(gold, { text: 'SELL EURUSD 1.0850 SL 1.0900 TP 1.0700', date: now() });
    await until(async () => (await messages(feed)).length === 3);
    world.edit(gold, own, 'SELL EURUSD 1.0850 SL 1.0890 TP 1.0700', now());
    await until(async () => (await messages(feed)).at(-1)?.revision === 2);
    world.remove(gold, own, old);
    await until(async () => (await messages(feed)).filter(({ isDeleted }) => isDeleted).length === 2);
    expect(await ask('listener.show', {})).toMatchObject({
      value: { state: 'in', channels: [{ title: 'Gold Room', deletions: 'seen' }] },
    });
    expect(await ask('feeds.list', {})).toMatchObject({
      value: { feeds: [expect.anything(), { feed, name: 'Gold Room', seesDeletions: true }] },
    });
  });

  it('is told what does not fit, and asked again: phone, code, a code that is over, password', async () => {
    const { world, say, saying, tap, person } = await opened('correct horse');
    await say('/listen');
    await saying('Read your channels');
    await say('12345');
    await saying('Telegram knows no such phone number');
    await say('+44 7700 900 999');
    await saying('Telegram knows no such phone number');
    await say('447700900123');
    await saying('The code from Telegram');
    await say('1 1 1 1 1');
    await saying('That is not the code');
    world.expire();
    await say('54321');
    await saying('That code is worth nothing any more');
    await tap('Send another');
    await saying('The code from Telegram');
    await say('54321');
    await saying('asks for its password');
    await say('wrong horse');
    await saying('That is not the password');
    await say('correct horse');
    await saying('Which channels');
    expect(world.isSignedIn(person)).toBe(true);
  });

  it('hears how long Telegram wants to be left alone, and that it cannot be reached', async () => {
    const { world, ask } = await opened();
    world.fail('auth.sendCode', 420, 'FLOOD_WAIT_130');
    const phone = '447700900123';
    expect(await ask('listener.code', { phone })).toMatchObject({
      refusal: { code: 'LISTEN_WAIT', facts: { minutes: 3 } },
    });
    world.fail('auth.sendCode', 400, 'API_ID_INVALID');
    expect(await ask('listener.code', { phone })).toMatchObject({ refusal: { code: 'LISTEN_KEYS' } });
    world.fail('auth.sendCode', 500, 'AUTH_RESTART');
    expect(await ask('listener.code', { phone })).toMatchObject({ refusal: { code: 'LISTEN_UNREACHABLE' } });
    expect(world.calls.filter(({ _ }) => _ === 'auth.sendCode')).toHaveLength(3);
    expect(await ask('listener.sign-in', { code: '54321' })).toMatchObject({ refusal: { code: 'LISTEN_NOT_BEGUN' } });
  });

  it('signs out, at Telegram too, and the channel stays', async () => {
    const { world, ask, person, messages, signIn } = await withSignIn();
    await signIn();
    await ask('listener.choose', { channels: ['telegram:-1002000000001'] });
    expect(await ask('listener.sign-out', {})).toMatchObject({ ok: true });
    expect(world.isSignedIn(person)).toBe(false);
    expect(await ask('listener.show', {})).toMatchObject({ value: { state: 'none', channels: [] } });
    expect(await ask('feeds.list', {})).toMatchObject({
      value: { feeds: [expect.anything(), { seesDeletions: false }] },
    });
    expect(await messages(feed)).toEqual([]);
  });

  it('and is read no more once they are taken out, whoever else reads on', async () => {
    const { world, ask, person, messages, inside, context, until, now } = await opened();
    const bob = { person: 'pigeon-user:bob', user: 'bob', place: 'pigeon:cellar' };
    const another = world.addPerson({ phone: '447700900456', code: '12345', password: null });
    another.reads.add(gold);
    await perform(context, 'desks.create', { desk: 'desk-bob', user: bob.user }, owner('test-desk'));
    await inside('directory.link-person', bob);
    const signIn = async (who: typeof person, caller: Who) => {
      const as = (name: string, input: object) => perform(context, name, input, { ...caller, trace: `test-${name}` });
      expect(await as('listener.code', { phone: who.phone })).toMatchObject({ ok: true });
      expect(await as('listener.sign-in', { code: who.code })).toMatchObject({ ok: true });
      expect(await as('listener.choose', { channels: ['telegram:-1002000000001'] })).toMatchObject({ ok: true });
    };
    await signIn(person, asking({ ...callers.trader('desk-bob'), user: bob.user }));
    await signIn(another, owner('test'));
    expect(await ask('people.remove', { person: bob.person })).toMatchObject({ value: { isHalted: true } });
    await until(() => !world.isSignedIn(person));
    expect(await inside('directory.listener', { user: bob.user })).toMatchObject({ value: { state: 'none' } });
    expect(world.isSignedIn(another)).toBe(true);
    world.post(gold, { text: 'still read', date: now() });
    await until(async () => (await messages(feed)).length === 1);
  });

  it('is told once that the session was ended, and reads on where it left off after signing in again', async () => {
    const { world, ask, person, messages, shown, signIn, until, now, reopen } = await withSignIn();
    await signIn();
    await ask('listener.choose', { channels: ['telegram:-1002000000001'] });
    world.post(gold, { text: 'first', date: now() });
    await until(async () => (await messages(feed)).length === 1);
    world.revoke(person);
    world.post(gold, { text: 'second', date: now() });
    await reopen();
    const ended = () => shown().filter((text) => text.includes('does not let me in any longer')).length;
    await until(() => ended() > 0);
    await until(async () => JSON.stringify(await ask('listener.show', {})).includes('"ended"'));
    await reopen();
    expect(ended()).toBe(1);
    await signIn();
    await until(async () => (await messages(feed)).length === 2);
    expect((await messages(feed)).map(({ text }) => text)).toEqual(['first', 'second']);
  });
});

async function withSignIn() {
  const own = await opened();
  const signIn = async () => {
    expect(await own.ask('listener.code', { phone: '447700900123' })).toMatchObject({ ok: true });
    expect(await own.ask('listener.sign-in', { code: '54321' })).toMatchObject({ value: { state: 'in' } });
  };
  return { ...own, signIn };
}
