import { describe, expect, it } from 'vitest';
import { paragraph } from '../../src/core/chat.ts';
import { textOf } from '../kit/card-text.ts';
import { ann, roof } from '../kit/pigeons.ts';
import { openDirectory } from './open-directory.ts';

const day = 86_400_000;
const hour = 3_600_000;
const bob = 'pigeon-user:bob';

function openPeople() {
  const directory = openDirectory();
  const { ask } = directory;
  return {
    ...directory,
    link: (person: string, user: string, place: string | null = null) =>
      ask('directory.link-person', { person, user, place }),
    unlink: (person: string) => ask('directory.unlink-person', { person }),
    desk: (id: string, user: string) => ask('directory.register-desk', { desk: id, user }),
    known: async (person: string) => (await ask('directory.person', { person })).known,
    persons: async (user?: string) =>
      (await ask('directory.persons', user === undefined ? {} : { user })).persons.map(
        (one: { person: string }) => one.person,
      ),
    greet: async (person: string, place = roof) => (await ask('directory.greet', { person, place })).isTold,
    said: async () => {
      await directory.advance(1_000);
      return directory.sent.map(({ place, blocks }) => `${place} ${textOf(blocks)}`);
    },
  };
}

describe('somebody on a chat platform', () => {
  it('is nobody until linked, then a user with their desk and their private chat, and nobody again once unlinked', async () => {
    const { known, link, unlink, desk } = openPeople();
    await desk('desk-7', 'ann');
    expect(await known(ann)).toBeNull();
    await link(ann, 'ann', roof);
    expect(await known(ann)).toEqual({ user: 'ann', desk: 'desk-7', place: roof, isJustLinked: true, feeds: [] });
    await unlink(ann);
    expect(await known(ann)).toBeNull();
  });

  it('who has no desk is nobody yet', async () => {
    const { known, link, desk } = openPeople();
    await link(ann, 'ann');
    expect(await known(ann)).toBeNull();
    await desk('desk-7', 'ann');
    expect(await known(ann)).toMatchObject({ desk: 'desk-7', place: null });
  });

  it('linked anew is another user from then on, in another chat', async () => {
    const { known, link, desk } = openPeople();
    await desk('desk-a', 'ann');
    await desk('desk-b', 'bob');
    await link(ann, 'ann', roof);
    await link(ann, 'bob', 'pigeon:cellar');
    expect(await known(ann)).toMatchObject({ user: 'bob', desk: 'desk-b', place: 'pigeon:cellar' });
  });

  it('has the oldest desk of their user, whatever it is called', async () => {
    const { known, link, desk, clock } = openPeople();
    await desk('desk-z', 'ann');
    clock.set(clock.now() + 1);
    await desk('desk-a', 'ann');
    await link(ann, 'ann');
    expect(await known(ann)).toMatchObject({ desk: 'desk-z' });
  });

  it('may read what everybody may, and of the private channels those they were let into', async () => {
    const { known, link, desk, ask } = openPeople();
    await desk('desk-7', 'ann');
    await link(ann, 'ann');
    await ask('directory.register-feed', { feed: 'open', name: 'Open' });
    await ask('directory.register-feed', { feed: 'hers', name: 'Hers', reader: 'ann' });
    await ask('directory.register-feed', { feed: 'his', name: 'His', reader: 'bob' });
    expect((await known(ann)).feeds.sort()).toEqual(['hers', 'open']);
  });

  it('may read a channel from when they are let in, whoever listed it first, and once though let in twice', async () => {
    const { known, link, desk, ask } = openPeople();
    await desk('desk-7', 'ann');
    await link(ann, 'ann');
    await ask('directory.register-feed', { feed: 'his', name: 'His', reader: 'bob' });
    expect((await known(ann)).feeds).toEqual([]);
    for (const name of ['Hers', 'Again']) await ask('directory.register-feed', { feed: 'his', name, reader: 'ann' });
    expect((await known(ann)).feeds).toEqual(['his']);
    expect(await ask('directory.feed', { feed: 'his' })).toEqual({ name: 'His' });
  });

  it('is listed with all who speak for the same user, oldest first', async () => {
    const { persons, link, clock } = openPeople();
    for (const [person, user] of [
      ['telegram-user:9', 'ann'],
      ['pigeon-user:1', 'ann'],
      [bob, 'bob'],
    ] as const) {
      await link(person, user);
      clock.set(clock.now() + 1);
    }
    expect(await persons('ann')).toEqual(['telegram-user:9', 'pigeon-user:1']);
    expect(await persons()).toEqual(['telegram-user:9', 'pigeon-user:1', bob]);
    expect(await persons('nobody')).toEqual([]);
  });
});

describe('a stranger', () => {
  it('is told once a day that they are not known here, in the chat they write in', async () => {
    const { greet, said, clock } = openPeople();
    expect(await greet(ann)).toBe(true);
    expect(await greet(ann)).toBe(false);
    clock.set(clock.now() + day - 1);
    expect(await greet(ann)).toBe(false);
    clock.set(clock.now() + 1);
    expect(await greet(ann)).toBe(true);
    const told = await said();
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^pigeon:roof ./);
  });

  it('costs nobody else their greeting', async () => {
    const { greet, said } = openPeople();
    expect(await greet(ann)).toBe(true);
    expect(await greet(bob, 'pigeon:cellar')).toBe(true);
    expect((await said()).map((line) => line.split(' ')[0]).sort()).toEqual(['pigeon:cellar', roof]);
  });

  it('is forgotten after a day, when the next one is greeted', async () => {
    const { greet, clock } = openPeople();
    await greet(ann);
    clock.set(clock.now() + 2 * hour);
    await greet(bob);
    clock.set(clock.now() + 23 * hour);
    await greet('pigeon-user:cat');
    // Ann was forgotten and is greeted again; Bob was told 23 hours ago and is not.
    expect([await greet(ann), await greet(bob)]).toEqual([true, false]);
  });

  it('is answered once for each asking, and only where they asked', async () => {
    const { ask, said } = openPeople();
    const blocks = [paragraph('Such as this.')];
    for (const to of ['first', 'first', 'second'])
      await ask('directory.tell-stranger', { to, place: 'pigeon:cellar', blocks });
    expect(await said()).toEqual(['pigeon:cellar Such as this.', 'pigeon:cellar Such as this.']);
  });
});
