import { describe, expect, it } from 'vitest';
import { internally } from '../../src/core/who.ts';
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
});
