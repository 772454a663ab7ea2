import type { Chat, ChatMember, Message, Update as OwnUpdate, User } from '@telegraf/types';
import fc from 'fast-check';
import type { Update } from 'telegraf/types';
import { expect, it, vi } from 'vitest';
import { eventsOf } from '../../../bots/telegram/events.ts';
import { chatOf } from '../../../bots/telegram/inbox.ts';
import { placeSchema } from '../../../src/core/chat.ts';
import { openDoor } from './open-door.ts';

/** Updates of every kind there is, typed by the platform's own types: with and without everything that may be missing. */
const id = fc.integer({ min: 1, max: 2 ** 48 });
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('/panic', '/help@x', '', '/'));
const user: fc.Arbitrary<User> = fc.record(
  { id, is_bot: fc.boolean(), first_name: text, username: text },
  { requiredKeys: ['id', 'is_bot', 'first_name'] },
);
const title = { id: id.map((positive) => -positive), title: text };
const chat: fc.Arbitrary<Chat> = fc.oneof(
  fc.record({ id, type: fc.constant('private' as const), first_name: text }),
  fc.record({ ...title, type: fc.constant('group' as const) }),
  fc.record({ ...title, type: fc.constant('supergroup' as const) }),
  fc.record({ ...title, type: fc.constant('channel' as const) }),
);
const origin = fc.oneof(
  fc.record({ type: fc.constant('user' as const), date: id, sender_user: user }),
  fc.record({ type: fc.constant('hidden_user' as const), date: id, sender_user_name: text }),
  fc.record({ type: fc.constant('chat' as const), date: id, sender_chat: chat }),
  fc.record({ type: fc.constant('channel' as const), date: id, chat, message_id: id }),
);
const bare = { message_id: id, date: id, chat };
const more = {
  ...{ from: user, sender_chat: chat, author_signature: text, forward_origin: origin, media_group_id: text },
  ...{ is_automatic_forward: fc.constant(true), is_topic_message: fc.boolean(), message_thread_id: id, edit_date: id },
  ...{
    text,
    caption: text,
    photo: fc.array(fc.record({ file_id: text, file_unique_id: text, width: id, height: id }), { maxLength: 2 }),
    document: fc.record({ file_id: text, file_unique_id: text, file_name: text }, { requiredKeys: ['file_id'] }),
    location: fc.record({ latitude: fc.double(), longitude: fc.double() }),
    new_chat_title: text,
    migrate_to_chat_id: id,
    migrate_from_chat_id: id,
  },
  reply_to_message: fc.record({ ...bare, from: user, text }, { requiredKeys: ['message_id', 'date', 'chat'] }),
};
const message = fc.record(
  { ...bare, ...more },
  { requiredKeys: ['message_id', 'date', 'chat'] },
) as unknown as fc.Arbitrary<Message>;
const member = fc.record({
  user,
  status: fc.constantFrom('creator', 'administrator', 'member', 'restricted', 'left', 'kicked'),
}) as unknown as fc.Arbitrary<ChatMember>;
const change = fc.record({ chat, from: user, date: id, old_chat_member: member, new_chat_member: member });
const query = fc.record(
  { id: text, from: user, chat_instance: text, message, data: text, game_short_name: text },
  { requiredKeys: ['id', 'from', 'chat_instance'] },
);
const bodies = {
  ...{
    message,
    edited_message: message,
    channel_post: message,
    edited_channel_post: message,
    business_message: message,
  },
  ...{ callback_query: query, my_chat_member: change, chat_member: change },
  poll: fc.record({ id: text, question: text }),
  inline_query: fc.record({ id: text, from: user, query: text, offset: text }),
};
const kinds = Object.entries(bodies) as [string, fc.Arbitrary<unknown>][];
const update: fc.Arbitrary<OwnUpdate> = fc.oneof(
  ...kinds.map(([kind, body]) => fc.record({ update_id: id, [kind]: body }) as unknown as fc.Arbitrary<OwnUpdate>),
);

const me = { id: 1, username: 'x', seesGroups: false };

it('no update there can be is too odd to be heard, and what it says can be kept', () => {
  fc.assert(
    fc.property(update, (own) => {
      const theirs = own as unknown as Update;
      expect(['number', 'string']).toContain(typeof chatOf(theirs));
      for (const event of eventsOf(theirs, me)) {
        const place = 'chat' in event ? event.chat.place : event.channel.channel;
        expect(placeSchema.safeParse(place).success).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

/** That a busy machine answers a poll late is no fault of an update. */
const isOfUpdate = ({ text }: { text: string }) => text.includes('could not be kept');

it('two hundred of them are all received, and the bot still hears', async () => {
  const { door, ears, telegram, anna, texts, logged } = await openDoor();
  await door.start(ears);
  const told = fc.sample(update, { numRuns: 200, seed: 7 });
  for (const { update_id: _, ...body } of told)
    for (const [kind, value] of Object.entries(body)) telegram.updates.tell(kind as 'message', value as object);
  telegram.say(anna, 'still there?');
  await vi.waitFor(() => expect(texts()).toContain('still there?'), { timeout: 15_000 });
  await vi.waitFor(() => expect(telegram.updates.waiting()).toEqual([]), { timeout: 15_000 });
  expect(logged.filter(isOfUpdate)).toEqual([]);
});

it('the check sees one that is not taken', async () => {
  const { door, ears, telegram, anna, logged } = await openDoor({
    channel: async () => {
      throw new Error('odd');
    },
  });
  const room = telegram.channel('Gold');
  telegram.addBot(room.id, anna);
  await door.start(ears);
  await vi.waitFor(() => expect(logged.filter(isOfUpdate)).not.toEqual([]), { timeout: 15_000 });
  expect(telegram.updates.waiting()).not.toEqual([]);
});
