import {
  type APIMessage,
  type APIUser,
  GatewayDispatchEvents as Event,
  type GatewayDispatchEvents,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDiscordOffice } from '../../kit/discord/office.ts';

/** Events of every kind the gateway tells, typed by the platform's own types: with and without everything that may be missing. */
const id = fc.bigInt({ min: 1n, max: 2n ** 62n }).map(String);
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('/panic', '', '/', '```'));
const moment = fc.oneof(fc.constant('2026-11-28T10:00:00.000Z'), text);
const user = fc.record(
  {
    id,
    username: text,
    discriminator: text,
    global_name: fc.option(text),
    avatar: fc.constant(null),
    bot: fc.boolean(),
  },
  { requiredKeys: ['id', 'username', 'discriminator', 'global_name', 'avatar'] },
) satisfies fc.Arbitrary<APIUser>;
const embed = fc.record(
  { title: text, description: text, fields: fc.array(fc.record({ name: text, value: text }), { maxLength: 3 }) },
  { requiredKeys: [] },
);
const bare = {
  id,
  channel_id: id,
  content: text,
  timestamp: moment,
  type: fc.integer({ min: 0, max: 50 }),
  author: user,
};
const more = {
  ...{ guild_id: id, webhook_id: id, edited_timestamp: fc.option(moment), embeds: fc.array(embed, { maxLength: 2 }) },
  attachments: fc.array(fc.record({ id, filename: text, url: text }, { requiredKeys: ['id'] }), { maxLength: 2 }),
  message_reference: fc.record(
    { type: fc.integer({ min: 0, max: 3 }), channel_id: id, message_id: id },
    { requiredKeys: [] },
  ),
  message_snapshots: fc.array(fc.record({ message: fc.record({ content: text, embeds: fc.array(embed) }) }), {
    maxLength: 2,
  }),
};
const message = fc.record({ ...bare, ...more }, { requiredKeys: ['id', 'channel_id'] }) as unknown as fc.Arbitrary<
  Partial<APIMessage>
>;
const channel = fc.record({ id, guild_id: id, name: fc.option(text), type: fc.integer() }, { requiredKeys: ['id'] });
const interaction = fc.record(
  {
    ...{ id, token: text, type: fc.integer({ min: 1, max: 6 }), channel_id: id, guild_id: id, locale: text, user },
    member: fc.record({ user, permissions: fc.oneof(id, text) }, { requiredKeys: [] }),
    data: fc.record(
      {
        name: text,
        custom_id: text,
        values: fc.array(text),
        options: fc.array(fc.record({ name: text, value: text })),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['id', 'type'] },
);
const odd = fc.oneof(fc.constant([]), fc.constant({}), fc.record({ id: text }), fc.record({ id: fc.integer() }));
const bodies: Partial<Record<GatewayDispatchEvents, fc.Arbitrary<unknown>>> = {
  ...{ [Event.MessageCreate]: message, [Event.MessageUpdate]: message, [Event.MessageDelete]: message },
  [Event.MessageDeleteBulk]: fc.record({ ids: fc.array(id), channel_id: id, guild_id: id }, { requiredKeys: ['ids'] }),
  ...{ [Event.ChannelCreate]: channel, [Event.ChannelUpdate]: channel, [Event.ChannelDelete]: channel },
  ...{ [Event.ThreadCreate]: channel, [Event.ThreadUpdate]: channel, [Event.ThreadDelete]: channel },
  [Event.GuildCreate]: fc.record(
    { id, name: text, channels: fc.array(channel), threads: fc.array(odd) },
    { requiredKeys: ['id'] },
  ),
  [Event.GuildDelete]: fc.record({ id, unavailable: fc.boolean() }, { requiredKeys: ['id'] }),
  ...{ [Event.InteractionCreate]: interaction, [Event.TypingStart]: odd, [Event.PresenceUpdate]: odd },
};
const names = Object.keys(bodies) as GatewayDispatchEvents[];
const event = fc.oneof(
  ...names.map((name) =>
    fc.tuple(fc.constant(name), fc.oneof({ weight: 5, arbitrary: bodies[name] ?? odd }, { weight: 1, arbitrary: odd })),
  ),
);

/** What nobody caught while it was watched. */
function watch() {
  const failures: string[] = [];
  const note = (error: unknown) => void failures.push(String(error));
  process.on('unhandledRejection', note);
  return () => {
    process.off('unhandledRejection', note);
    return failures;
  };
}

it('two hundred random events break nothing, and the bot still hears', async () => {
  const { discord, ann, chat, seen, ours } = await openDiscordOffice();
  const failures = watch();
  for (const [name, data] of fc.sample(event, { numRuns: 200, seed: 11 })) discord.dispatch(name, data as object);
  discord.message(ann, chat, '/accounts');
  await seen('Paper account');
  expect(failures()).toEqual([]);
  expect(ours().length).toBeGreaterThan(0);
});

it('the check sees one that nobody caught', async () => {
  const failures = watch();
  void Promise.reject(new Error('odd'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(failures()).toEqual(['Error: odd']);
});
