import type { Update as OwnUpdate } from '@telegraf/types';
import type { Update } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { type Event, eventsOf, type Me } from '../../../bots/telegram/events.ts';
import { peopleOf } from '../../kit/telegram/people.ts';
import { createUpdates } from '../../kit/telegram/updates.ts';
import { createWorld, keepOwn, roomOf } from '../../kit/telegram/world.ts';

const at = 1_767_600_000;
const png = { name: 'chart.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]) };

/** People on the platform, and what their deeds are in our words. */
function open({ seesGroups = false } = {}) {
  const world = createWorld('7000000001:token', () => at);
  world.me.can_read_all_group_messages = seesGroups;
  const updates = createUpdates();
  const people = peopleOf(world, updates);
  const me: Me = { id: world.me.id, username: world.me.username, seesGroups };
  const anna = people.person('Anna');
  const heard = (deed: () => unknown): Event[] => {
    const before = updates.waiting().length;
    deed();
    return updates
      .waiting()
      .slice(before)
      .flatMap((update) => eventsOf(asTheirs(update), me));
  };
  const channel = people.channel('Gold room');
  const group = people.supergroup('Friends');
  people.addBot(channel.id, anna);
  people.addBot(group.id, anna);
  const own = (chat: number) => keepOwn(world, roomOf(world, chat), { text: 'ours' });
  return { ...people, smallGroup: people.group, anna, channel, group, heard, own };
}

/** The library brings older types of the same. */
const asTheirs = (update: OwnUpdate) => update as unknown as Update;

describe('in a private chat', () => {
  it('what is written is said to the bot, by whom, and can be taken away again', () => {
    const { say, anna, heard } = open();
    expect(heard(() => say(anna, '/positions'))).toEqual([
      {
        chat: {
          key: '7000000001:700002',
          user: anna.id,
          place: `telegram:${anna.id}`,
          person: `telegram-user:${anna.id}`,
          called: 'Anna',
          language: 'en',
          what: { kind: 'text', text: '/positions', ref: '1' },
        },
      },
    ]);
  });

  it.each([
    ['/help@signalos_test_bot me', '/help me'],
    ['/help@SignalOS_Test_Bot', '/help'],
    ['/help@another_bot', '/help@another_bot'],
    ['mail me@signalos_test_bot', 'mail me@signalos_test_bot'],
  ])('%j is heard as %j', (text, said) => {
    const { say, anna, heard } = open();
    expect(heard(() => say(anna, text))).toMatchObject([{ chat: { what: { text: said } } }]);
  });

  it('the words of a picture are what is said, and one without words is a file', () => {
    const { say, anna, heard } = open();
    expect(heard(() => say(anna, '/parse gold buy', { photo: png }))).toMatchObject([
      { chat: { what: { text: '/parse gold buy' } } },
    ]);
    expect(heard(() => say(anna, null, { photo: png }))).toMatchObject([
      { chat: { what: { kind: 'file', mime: 'image/jpeg', id: 'file-2' } } },
    ]);
    // What the platform itself notes is said by nobody.
    expect(heard(() => say(anna, null, { more: { pinned_message: {} } }))).toEqual([]);
  });

  it('what is passed on from a channel is the channel’s, and from people nobody’s', () => {
    const { post, forward, channel, anna, heard } = open();
    const signal = post(channel.id, 'Gold buy');
    expect(heard(() => forward(anna, signal))).toMatchObject([
      {
        chat: {
          what: { kind: 'forward', text: 'Gold buy', from: { channel: `telegram:${channel.id}`, title: 'Gold room' } },
        },
      },
    ]);
    const hidden = { type: 'hidden_user' as const, date: at, sender_user_name: 'X' };
    expect(heard(() => forward(anna, signal, hidden))).toMatchObject([
      { chat: { what: { kind: 'forward', from: null } } },
    ]);
  });

  it('a later change of what was written changes nothing', () => {
    const { say, edit, anna, heard } = open();
    const { message_id } = say(anna, 'one');
    expect(heard(() => edit(anna.id, message_id, 'two'))).toEqual([]);
  });

  it('pictures of one album are spoken of once', () => {
    const { say, anna, heard } = open();
    const told = heard(() => {
      for (let nth = 0; nth < 3; nth += 1) say(anna, null, { photo: png, album: 'holiday' });
    });
    expect(new Set(told.map((event) => 'chat' in event && event.chat.key))).toEqual(
      new Set(['7000000001:album:holiday']),
    );
  });

  it('being blocked shuts the chat, and opens it again, and is no channel taken away', () => {
    const { block, unblock, say, anna, heard } = open();
    say(anna, '/start');
    const place = `telegram:${anna.id}`;
    expect(heard(() => block(anna))).toMatchObject([{ chat: { place, what: { kind: 'shut' } } }]);
    expect(heard(() => unblock(anna))).toMatchObject([{ chat: { place, what: { kind: 'opened' } } }]);
  });
});

describe('in a channel', () => {
  it('a post is told with all that it is', () => {
    const { post, channel, heard } = open();
    expect(heard(() => post(channel.id, 'Gold buy', { signature: 'Paul', date: at - 9 }))).toEqual([
      {
        channel: {
          key: '7000000001:700002',
          channel: `telegram:${channel.id}`,
          title: 'Gold room',
          what: {
            kind: 'post',
            message: '1',
            postedAt: (at - 9) * 1_000,
            text: 'Gold buy',
            embeds: [],
            author: 'Paul',
          },
        },
      },
    ]);
  });

  it('an answer names what it answers, and a forward is one', () => {
    const { post, channel, heard } = open();
    const { message_id } = post(channel.id, 'Gold buy');
    expect(heard(() => post(channel.id, 'TP hit', { replyTo: message_id }))).toMatchObject([
      { channel: { what: { replyTo: String(message_id) } } },
    ]);
    const origin = { type: 'hidden_user' as const, date: at, sender_user_name: 'X' };
    expect(heard(() => post(channel.id, 'Sell', { origin }))).toMatchObject([
      { channel: { what: { isForward: true } } },
    ]);
  });

  it('the pictures of an album belong together, wherever its words stand', () => {
    const { album, channel, heard } = open();
    const told = heard(() => album(channel.id, ['Gold buy', null], png));
    expect(told).toMatchObject([
      { channel: { what: { text: 'Gold buy', album: `album-${channel.id}-2` } } },
      { channel: { what: { text: '', album: `album-${channel.id}-2` } } },
    ]);
  });

  it('a picture without words is none of it, nor what the platform notes by itself', () => {
    const { post, channel, heard } = open();
    expect(heard(() => post(channel.id, null, { photo: png }))).toEqual([]);
    expect(heard(() => post(channel.id, null, { more: { new_chat_title: 'Gold' } }))).toEqual([]);
  });

  it('two edits within one second are two, and an edit told twice is one', () => {
    const { post, edit, channel, heard } = open();
    const { message_id } = post(channel.id, 'Gold buy');
    const stampOf = ([event]: Event[]) =>
      event && 'channel' in event && event.channel.what.kind === 'edit' ? event.channel.what.stamp : null;
    const first = stampOf(heard(() => edit(channel.id, message_id, 'Gold buy 4058')));
    const second = stampOf(heard(() => edit(channel.id, message_id, 'Gold buy 4059')));
    expect(first).toMatch(/^\d+\./);
    expect(second).not.toBe(first);
    expect(stampOf(heard(() => edit(channel.id, message_id, 'Gold buy 4059')))).toBe(second);
  });

  it('the words of a picture are edited, too', () => {
    const { post, edit, channel, heard } = open();
    const { message_id } = post(channel.id, 'Gold buy', { photo: png });
    // Told as a post as well, which it stays as it is where it was one: a picture may have had no words before.
    expect(heard(() => edit(channel.id, message_id, 'Gold sell'))).toMatchObject([
      { channel: { what: { kind: 'post', message: String(message_id), postedAt: at * 1_000 } } },
      { channel: { what: { kind: 'edit', message: String(message_id), text: 'Gold sell', editedAt: at * 1_000 } } },
    ]);
  });

  it('the bot is told when it may read and when no longer, and who let it', () => {
    const { channel: another, addBot, removeBot, anna, heard } = open();
    const channel = another.id;
    expect(heard(() => removeBot(channel, anna))).toMatchObject([{ channel: { what: { kind: 'removed' } } }]);
    expect(heard(() => addBot(channel, anna, 'member'))).toEqual([]);
    expect(heard(() => addBot(channel, anna))).toMatchObject([
      { channel: { channel: `telegram:${channel}`, what: { kind: 'added', by: `telegram-user:${anna.id}` } } },
    ]);
    // More rights than before are no news.
    expect(heard(() => addBot(channel, anna))).toEqual([]);
  });
});

describe('in a group', () => {
  it('what people write is published by them, by number, whatever they call themselves', () => {
    const { say, group, anna, heard } = open();
    expect(heard(() => say(anna, 'Gold buy', { chat: group.id }))).toMatchObject([
      { channel: { channel: `telegram:${group.id}`, what: { kind: 'post', author: `telegram-user:${anna.id}` } } },
    ]);
  });

  it('a command and an answer to the bot are said to the bot, and published by nobody', () => {
    const { say, group, anna, own, heard } = open();
    const said = { chat: { place: `telegram:${group.id}`, person: `telegram-user:${anna.id}` } };
    expect(heard(() => say(anna, '/help@signalos_test_bot', { chat: group.id }))).toMatchObject([said]);
    const { message_id } = own(group.id);
    expect(heard(() => say(anna, 'yes', { chat: group.id, replyTo: message_id }))).toMatchObject([said]);
    expect(heard(() => say(anna, '/help@another_bot', { chat: group.id }))).toEqual([]);
  });

  it('an anonymous admin and a channel publish under their own number, and cannot act', () => {
    const { post, group, channel, heard } = open();
    expect(heard(() => post(group.id, 'Gold buy'))).toMatchObject([
      { channel: { what: { author: `telegram:${group.id}` } } },
    ]);
    expect(heard(() => post(group.id, 'Gold buy', { as: channel }))).toMatchObject([
      { channel: { what: { author: `telegram:${channel.id}` } } },
    ]);
    expect(heard(() => post(group.id, '/panic'))).toEqual([]);
    expect(heard(() => post(group.id, '/panic', { as: channel }))).toEqual([]);
  });

  it('the copy of a channel’s post is not a second one', () => {
    const { post, copyToGroup, channel, group, heard } = open();
    expect(heard(() => copyToGroup(group.id, post(channel.id, 'Gold buy')))).toHaveLength(1);
  });

  it('another bot says nothing', () => {
    const { say, group, heard } = open();
    const robot = { id: 9, is_bot: true, first_name: 'Robot' };
    expect(heard(() => say(robot, '/panic', { chat: group.id }))).toEqual([]);
    expect(heard(() => say(robot, 'Gold buy', { chat: group.id }))).toEqual([]);
  });

  it('a topic is a place of its own for who speaks to the bot; what is published there is the group’s', () => {
    const { say, topic, group, anna, heard } = open();
    const id = topic(group.id);
    const inTopic = { chat: group.id, topic: id };
    expect(heard(() => say(anna, '/help', inTopic))).toMatchObject([{ chat: { place: `telegram:${group.id}/${id}` } }]);
    expect(heard(() => say(anna, 'Gold buy', inTopic))).toMatchObject([
      { channel: { channel: `telegram:${group.id}` } },
    ]);
  });

  it('that becomes a supergroup both chats say where it went', () => {
    const { smallGroup, addBot, migrate, anna, heard } = open();
    const group = smallGroup('Others');
    addBot(group.id, anna);
    let to = 0;
    const told = heard(() => {
      to = migrate(group.id).id;
    });
    const moved = { channel: { channel: `telegram:${group.id}`, what: { kind: 'moved', to: `telegram:${to}` } } };
    expect(told).toMatchObject([moved, moved]);
  });

  it('being a member is reading along only where the bot may see everything', () => {
    for (const seesGroups of [false, true]) {
      const { supergroup, addBot, anna, heard } = open({ seesGroups });
      const group = supergroup('Others');
      expect(heard(() => addBot(group.id, anna, 'member'))).toHaveLength(seesGroups ? 1 : 0);
    }
  });
});

describe('a tap', () => {
  it('is the choice of whoever tapped, where they tapped', () => {
    const { tapData, own, group, anna, heard } = open();
    const message = own(group.id);
    expect(heard(() => tapData(anna, message, 'choice_1'))).toMatchObject([
      {
        chat: {
          place: `telegram:${group.id}`,
          person: `telegram-user:${anna.id}`,
          what: { kind: 'choice', choice: 'choice_1' },
        },
      },
    ]);
  });

  it('on something the platform no longer shows is in the private chat', () => {
    const { anna } = open();
    const update = { update_id: 1, callback_query: { id: 'q', from: anna, chat_instance: 'x', data: 'choice_1' } };
    expect(eventsOf(update as unknown as Update, { id: 1, username: 'x', seesGroups: false })).toMatchObject([
      { chat: { place: `telegram:${anna.id}` } },
    ]);
  });
});
