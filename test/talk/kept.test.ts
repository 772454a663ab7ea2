import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/talk/engine.ts';
import { button, openTalk, roof } from './open-talk.ts';

const held = (step: number) => ({ flow: 'toy', version: 1, step }) as unknown as Conversation;

describe('the conversation as it is kept', () => {
  it('is read newest first, going back from a line', () => {
    const { say, store } = openTalk();
    for (const id of ['a', 'b', 'c', 'd']) say(id, id);
    expect(store.talkBefore(99, 2).map(({ id }) => id)).toEqual(['d', 'c']);
    expect(store.talkBefore(3, 99).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('says which of some messages were ever said', () => {
    const { say, store } = openTalk();
    for (const id of ['a', 'b']) say(id, id);
    expect([...store.saidAmong(['b', 'never', 'a'])].sort()).toEqual(['a', 'b']);
    expect([...store.saidAmong([])]).toEqual([]);
  });

  it('forgets the oldest first, a few at a time, with where it was shown', () => {
    const { say, store, clock, owed } = openTalk();
    const times: number[] = [];
    for (const id of ['a', 'b', 'c']) {
      times.push(clock.now());
      say(id, id);
      clock.set(clock.now() + 1_000);
    }
    expect(store.forgetTalk(times[2] ?? 0, 1)).toBe(1);
    expect(owed(roof)).toEqual(['b 1', 'c 1']);
    expect(store.forgetTalk(times[2] ?? 0, 9)).toBe(1);
    expect(store.talkBefore(99, 9).map(({ id }) => id)).toEqual(['c']);
  });

  it('never uses the line of what is still there again', () => {
    const { say, store, clock } = openTalk();
    say('a', 'a');
    clock.set(clock.now() + 1);
    say('b', 'b');
    store.forgetTalk(clock.now(), 9);
    say('c', 'c');
    expect([store.said('b')?.line, store.said('c')?.line]).toEqual([2, 3]);
  });

  it('forgets buttons long after they stopped working, a few at a time', () => {
    const { say, store, clock, choices } = openTalk();
    const now = clock.now();
    say('a', 'a', [button('one', { expiresAt: now + 1 }), button('two', { expiresAt: now + 2 })]);
    say('b', 'b', [button('three', { expiresAt: now + 99 })]);
    const ids = [...choices('a'), ...choices('b')];
    expect([store.forgetChoices(now + 50, 1), store.forgetChoices(now + 50, 9)]).toEqual([1, 1]);
    expect(ids.map((id) => store.choice(id) !== undefined)).toEqual([false, false, true]);
  });

  it('lets a button that was used up be forgotten in time, also one that would never have ended', () => {
    const { say, store, clock, choices } = openTalk();
    say('a', 'a', [button('one', { expiresAt: 8e15 })]);
    const [id = ''] = choices('a');
    store.useCard('a', clock.now());
    expect(store.choice(id)).toMatchObject({ usedAt: clock.now(), expiresAt: clock.now() });
    store.useCard('a', clock.now() + 5);
    expect(store.choice(id)?.usedAt).toBe(clock.now());
  });
});

describe('what is talked about', () => {
  it('is one thing at a time with each person in each place', () => {
    const { store } = openTalk();
    store.keepConversation({ place: roof, person: 'ann', id: 'one', held: held(1) });
    store.keepConversation({ place: roof, person: 'bob', id: 'two', held: held(1) });
    store.keepConversation({ place: roof, person: 'ann', id: 'three', held: held(2) });
    expect(store.conversationWith(roof, 'ann')).toMatchObject({ id: 'three', held: { step: 2 } });
    expect(store.conversationWith(roof, 'bob')?.id).toBe('two');
    expect(store.conversationWith('pigeon:cellar', 'ann')).toBeUndefined();
    expect([store.conversation('one'), store.conversation('three')?.person]).toEqual([undefined, 'ann']);
  });

  it('ends with its secrets, and with nobody else’s', () => {
    const { store } = openTalk();
    store.keepConversation({ place: roof, person: 'ann', id: 'one', held: held(1) });
    store.keepConversation({ place: roof, person: 'bob', id: 'on', held: held(1) });
    store.keepSecret('one:1:password', 'correct horse');
    store.keepSecret('on:1:password', 'battery staple');
    store.endConversation({ id: 'on' });
    expect([store.secret('on:1:password'), store.secret('one:1:password')]).toEqual([undefined, 'correct horse']);
    expect([store.conversation('on'), store.conversation('one')?.id]).toEqual([undefined, 'one']);
  });

  it('ends altogether with every secret', () => {
    const { store } = openTalk();
    store.keepConversation({ place: roof, person: 'ann', id: 'one', held: held(1) });
    store.keepSecret('one:1:password', 'correct horse');
    store.endConversations();
    expect([store.conversation('one'), store.secret('one:1:password')]).toEqual([undefined, undefined]);
  });
});
