import { setTimeout as breathe } from 'node:timers/promises';
import type { APIUser } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readable } from '../../../bots/discord/in-channel.ts';
import type { HeardInChannel } from '../../../src/core/channel.ts';
import { openEars } from '../../kit/discord/ears.ts';
import { createRandom, type Random } from '../../kit/random.ts';

type Ears = Awaited<ReturnType<typeof openEars>>;

/** What was heard of a channel after something happened there. */
async function heard({ channel, discord }: Ears, count: number): Promise<HeardInChannel[]> {
  await discord.until(() => channel.length >= count, `${count} events`);
  return channel.slice(-count);
}

describe('what happens in a channel of Discord', () => {
  it('is heard: who wrote, what, when, and to what it replies', async () => {
    const ears = await openEars();
    const { discord, gold, ann } = ears;
    const first = discord.message(ann, gold, 'Gold buy <:up:123456789012345678> <@&987654321098765432>');
    discord.reply(ann, gold, first, 'close half');
    const [post, reply] = await heard(ears, 2);
    expect(post).toMatchObject({ key: first.id, channel: `discord:${gold.id}`, title: 'gold-signals' });
    expect(post?.what).toEqual({
      kind: 'post',
      message: first.id,
      postedAt: Date.parse(first.timestamp),
      author: `discord-user:${ann.id}`,
      text: 'Gold buy :up: ',
      isMember: true,
      embeds: [],
    });
    expect(reply?.what).toMatchObject({ kind: 'post', replyTo: first.id, text: 'close half' });
  });

  it('is heard of a webhook by its id, since it takes any name, with its cards', async () => {
    const ears = await openEars();
    const { discord, gold } = ears;
    const embed = { title: 'XAUUSD', description: 'BUY', fields: [{ name: 'SL', value: '4050' }] };
    const post = discord.webhookPost(gold, 'Gold King', [embed]);
    const [event] = await heard(ears, 1);
    expect(event?.what).toMatchObject({ author: `webhook:${post.webhook_id}`, text: '', embeds: [embed] });
  });

  it('is heard of a forward as one, with the words that were passed on', async () => {
    const ears = await openEars();
    const { discord, gold, ann } = ears;
    const other = discord.world.addChannel({ name: 'other' });
    discord.forward(ann, gold, discord.message(ann, other, 'BUY NOW'));
    const [, event] = await heard(ears, 2);
    expect(event?.what).toMatchObject({ kind: 'post', isForward: true, text: 'BUY NOW' });
    expect(event?.what).not.toHaveProperty('replyTo');
  });

  it('is heard of a thread as of a channel of its own', async () => {
    const ears = await openEars();
    const { discord, gold, ann } = ears;
    const thread = discord.thread(gold, 'questions');
    discord.message(ann, thread, 'why gold?');
    const [event] = await heard(ears, 1);
    expect(event).toMatchObject({ channel: `discord:${thread.id}`, title: 'questions' });
  });

  it('is an edit where somebody edited, and nothing where only a link is shown', async () => {
    const ears = await openEars();
    const { discord, gold, ann } = ears;
    const post = discord.message(ann, gold, 'https://page.invalid');
    discord.preview(gold, post);
    discord.edit(gold, post, 'BUY GOLD');
    const [first, edit] = await heard(ears, 2);
    expect(first?.what.kind).toBe('post');
    expect(edit).toMatchObject({
      key: `${post.id}:${post.edited_timestamp}`,
      what: { kind: 'edit', text: 'BUY GOLD', embeds: [] },
    });
  });

  it('is a deletion, of one or of several', async () => {
    const ears = await openEars();
    const { discord, gold, ann } = ears;
    const [one, two, three] = [1, 2, 3].map((nth) => discord.message(ann, gold, `${nth}`));
    if (one && two && three) {
      discord.delete(gold, one);
      discord.bulkDelete(gold, [two, three]);
    }
    const events = (await heard(ears, 5)).slice(-2);
    expect(events.map(({ what }) => what)).toEqual([
      { kind: 'delete', messages: [one?.id] },
      { kind: 'delete', messages: [two?.id, three?.id] },
    ]);
  });

  it('is nothing where the bot itself writes, somebody joins, or there are no words', async () => {
    const ears = await openEars();
    const { discord, gold, ann } = ears;
    discord.message(discord.world.bot as APIUser, gold, 'mine');
    discord.message(ann, gold, '', { type: 7 });
    discord.message(ann, gold, '');
    discord.message(ann, gold, 'words');
    const [event] = await heard(ears, 1);
    expect(event?.what).toMatchObject({ text: 'words' });
    expect(ears.channel).toHaveLength(1);
  });

  it('is over when the channel or the server is gone, if it was read', async () => {
    const ears = await openEars();
    const { discord, gold, ann } = ears;
    const asked = discord.slash(ann, gold, 'channel');
    await discord.until(() => asked.original?.content, 'the end of the command');
    discord.dispatch('CHANNEL_DELETE', { id: '42', type: 0, guild_id: discord.world.guild.id, name: 'never read' });
    discord.dispatch('CHANNEL_DELETE', {
      id: gold.id,
      type: 0,
      guild_id: discord.world.guild.id,
      name: 'gold-signals',
    });
    const [added, removed] = await heard(ears, 2);
    expect([added, removed].map((event) => event?.what)).toEqual([
      { kind: 'added', by: null },
      { kind: 'removed', by: null },
    ]);
    expect(removed?.channel).toBe(`discord:${gold.id}`);
  });
});

it.each([
  ['<:buy:123456789012345678> now', ':buy: now'],
  ['<a:up:123456789012345678>', ':up:'],
  ['<@&123456789012345678> BUY', ' BUY'],
  ['ask <@123456789012345678> in <#123456789012345678>', 'ask @somebody in #channel'],
  ['at <t:1700000000:R>', 'at '],
  ['4060 < price > 4050', '4060 < price > 4050'],
])('%j is read as %j', (content, text) => {
  expect(readable(content)).toBe(text);
});

const wrong = [undefined, null, '', 0, -1, 'x', [], {}, [null], '9'.repeat(23)].map((value) => ({ value }));

/** A copy in which something, anywhere, is missing or is not what it should be. */
function broken(random: Random, value: unknown, depth = 0): unknown {
  if (depth > 0 && random.chance(8)) return random.pick(wrong).value;
  if (Array.isArray(value)) return value.map((one) => broken(random, one, depth + 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, broken(random, one, depth + 1)]));
}

it.each([
  '{"op":0,"t":"READY","s":2}',
  '{"op":0,"t":"MESSAGE_CREATE","s":2,"d":null}',
  '{"op":0}',
  '{"op":9}',
  '{"op":10}',
  '{"op":10,"d":{}}',
  '{}',
  '[]',
  'null',
  '7',
  'not a frame',
])('a frame such as %s breaks nothing: what comes after it is heard', async (frame) => {
  const { discord, gold, ann, channel, logged } = await openEars();
  discord.sendRaw(frame);
  const post = discord.message(ann, gold, 'still there?');
  await discord.until(() => channel.some(({ key }) => key === post.id), 'what comes after it');
  expect(logged.filter((line) => line.startsWith('error'))).toEqual([]);
});

describe('two hundred events that are not complete', () => {
  it.each([1, 2, 3])('break nothing, as drawn by %i: what comes after them is heard', async (seed) => {
    const ears = await openEars();
    const { discord, gold, privately, ann, chat } = ears;
    const random = createRandom(seed);
    const sent: { t: string; d: object }[] = [];
    // Every kind there is, as the stand-in tells it.
    const post = discord.message(ann, gold, 'one');
    const said = discord.message(discord.world.bot, privately, 'press', {
      components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Yes', custom_id: 'yes' }] }] as never,
    });
    const whole = (t: string, d: object) => sent.push({ t, d });
    const { guild } = discord.world;
    whole('MESSAGE_CREATE', { ...post, guild_id: guild.id, channel_type: 0 });
    whole('MESSAGE_CREATE', { ...post, channel_id: privately.id, channel_type: 1 });
    whole('MESSAGE_UPDATE', { ...post, guild_id: guild.id, edited_timestamp: new Date().toISOString() });
    whole('MESSAGE_DELETE', { id: post.id, channel_id: gold.id, guild_id: guild.id });
    whole('MESSAGE_DELETE_BULK', { ids: [post.id], channel_id: gold.id, guild_id: guild.id });
    whole('GUILD_CREATE', { ...discord.world.guildShape() });
    whole('CHANNEL_UPDATE', { ...discord.world.shape(gold) });
    whole('THREAD_CREATE', { ...discord.world.shape(gold), type: 11 });
    const asking = {
      id: '77',
      token: 'none',
      application_id: discord.world.bot.id,
      channel_id: privately.id,
      user: ann,
      version: 1,
      locale: 'en-US',
      app_permissions: '0',
    };
    whole('INTERACTION_CREATE', {
      ...asking,
      type: 2,
      data: { id: '5', name: 'positions', options: [{ name: 'text', type: 3, value: 'x' }] },
    });
    whole('INTERACTION_CREATE', { ...asking, type: 3, message: said, data: { custom_id: 'yes', component_type: 2 } });
    whole('INTERACTION_CREATE', {
      ...asking,
      type: 5,
      message: said,
      data: { custom_id: 'form:f.1', components: [{ type: 1, components: [{ type: 4, custom_id: 'a', value: 'b' }] }] },
    });
    whole('INTERACTION_CREATE', { ...asking, type: 4, data: { name: 'positions', options: [] } });
    whole('GUILD_DELETE', { id: '9', unavailable: true });
    for (let nth = 0; nth < 200; nth += 1) {
      const { t, d } = random.pick(sent);
      discord.dispatch(t, (broken(random, d) ?? {}) as object);
    }
    const last = discord.message(ann, privately, 'still there?');
    await discord.until(() => chat.some(({ key }) => key === last.id), 'what comes after them');
    await breathe(20);
    expect(ears.logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});
