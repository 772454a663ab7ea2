import { describe, expect, it } from 'vitest';
import { grantsOf } from '../../src/core/authority.ts';
import { internally } from '../../src/core/who.ts';
import { owner } from '../../src/office/demo.ts';
import { textOf } from '../kit/card-text.ts';
import { openToyDesk } from './toy-desk.ts';

/** A desk with two chats: one is private, of the other nobody knows who reads along. */
async function openTwoRooms() {
  const desk = await openToyDesk();
  const inside = (name: string, input: object) => desk.office.desk('desk-1').perform(name, input, internally('test'));
  await inside('places.add', { place: 'pigeon:cellar' });
  await desk.settle();
  const told = async (place: string) => {
    await desk.advance(1_000);
    return desk.sent.filter((message) => message.place === place).map(({ blocks }) => textOf(blocks));
  };
  return { desk, told };
}

describe('a conversation in one of several chats', () => {
  it('stays there, also where its question is shown again below an answer', async () => {
    const { desk, told } = await openTwoRooms();
    for (const text of ['/toy', '/accounts', 'red', '/accounts']) await desk.say(text);
    expect((await told('pigeon:roof')).join('\n')).toContain('Shown again below · Your login');
    expect(await told('pigeon:cellar')).toEqual([]);
  });

  it('says nothing more in a chat that was taken away', async () => {
    const { desk, told } = await openTwoRooms();
    for (const text of ['/toy', 'red', 'ann', 'secret']) await desk.say(text);
    const before = await told('pigeon:roof');
    expect(await desk.act('places.remove', { place: 'pigeon:roof' })).toMatchObject({ ok: true });
    // Its last question waits for a minute, then says that it is over.
    await desk.advance(120_000);
    expect(await told('pigeon:roof')).toEqual(before);
    expect(JSON.stringify(await desk.talk())).toContain('Nobody answered in time');
  });

  it('is answered by nobody who may only look, whoever’s key it is, and ended by nobody of them', async () => {
    const { desk } = await openTwoRooms();
    await desk.say('/toy');
    const reader = { as: 'key' as const, grants: grantsOf.viewer('desk-1') };
    for (const text of ['red', '/cancel', '/back']) await desk.say(text, {}, reader);
    expect(JSON.stringify((await desk.talk()).map(({ blocks }) => blocks))).not.toContain('Your login');
    await desk.say('red');
    expect(await desk.newest()).toContain('Your login');
  });

  it('is where the door says that somebody is; no body says so', async () => {
    const { desk, told } = await openTwoRooms();
    const before = await told('pigeon:cellar');
    await desk.act('chat.say', { text: '/accounts', place: 'pigeon:cellar' });
    expect(await told('pigeon:cellar')).toEqual(before);
    await desk.say('/accounts', {}, { place: 'pigeon:cellar' });
    expect(await told('pigeon:cellar')).toHaveLength(before.length + 1);
  });

  it('that another one takes the place of says what of it may be done all the same', async () => {
    const { desk, told } = await openTwoRooms();
    for (const text of ['/toy', 'red', 'ann', 'secret']) await desk.say(text);
    const who = { ...owner('test'), place: 'pigeon:roof' };
    for (const text of ['/skip', '/toy']) await desk.office.perform('chat.say', { text }, who);
    expect((await told('pigeon:roof')).join()).toContain('What was under way (Logging in…) may be done all the same');
  });
});
