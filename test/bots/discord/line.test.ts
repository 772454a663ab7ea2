import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDiscordOffice } from '../../kit/discord/office.ts';

type Office = Awaited<ReturnType<typeof openDiscordOffice>>;

/** A channel that publishes to a feed, with two messages that are kept. */
async function reading() {
  const office = await openDiscordOffice();
  const { discord, ann, channel, provider } = office;
  const asked = discord.slash(ann, channel, 'channel');
  await discord.until(() => asked.original?.content, 'the end of the command');
  const first = discord.message(provider, channel, 'first');
  const second = discord.message(provider, channel, 'second');
  await kept(office, ['first', 'second']);
  return { ...office, first, second };
}

const listed = z.object({ messages: z.array(z.object({ text: z.string(), isDeleted: z.boolean() })) });

/** What the feed holds, oldest first, once it is so. */
async function kept({ tell, channel, comes }: Office, wanted: string[]): Promise<void> {
  let texts: string[] = [];
  const look = async () => {
    const { messages } = listed.parse(await tell('messages.list', { feed: `dc-${channel.id}`, limit: 100 }));
    texts = messages.reverse().map(({ text, isDeleted }) => (isDeleted ? `(${text})` : text));
    return JSON.stringify(texts) === JSON.stringify(wanted);
  };
  await comes(look, () => `kept are ${JSON.stringify(texts)}`);
}

/** A session that knows nothing of the one before. */
async function again({ discord }: Office): Promise<void> {
  const isThere = () => discord.figures().identifies === 2 && discord.figures().connected === 1;
  await discord.until(isThere, 'a new session');
}

describe('the line to Discord', () => {
  it('breaks, and what was told meanwhile is told again', async () => {
    const office = await reading();
    const { discord, provider, channel } = office;
    discord.drop();
    discord.message(provider, channel, 'third');
    await kept(office, ['first', 'second', 'third']);
    expect(discord.figures()).toMatchObject({ resumes: 1, identifies: 1 });
  });

  it('is lost with its session: what was missed is fetched, edits and deletions with it, in order, before what is new', async () => {
    const office = await reading();
    const { discord, provider, channel, first, second } = office;
    discord.loseSession();
    const missed = Array.from({ length: 5 }, (_, nth) => discord.message(provider, channel, `missed ${nth}`));
    discord.edit(channel, first, 'first, edited');
    discord.delete(channel, second);
    await again(office);
    discord.message(provider, channel, 'new');
    await kept(office, ['first, edited', '(second)', ...missed.map(({ content }) => content), 'new']);
  });

  it('stays down while the service is stopped: more than a page is fetched once it is up again, each once', async () => {
    const office = await reading();
    const { discord, provider, channel, stopDoor, startDoor, tell } = office;
    await stopDoor();
    const texts = Array.from({ length: 430 }, (_, nth) => `missed ${nth}`);
    for (const text of texts) discord.message(provider, channel, text);
    await startDoor();
    await discord.waitCall(({ method, path }) => method === 'GET' && path.includes('/messages'), 'the history');
    await kept({ ...office, tell: (name, input) => tell(name, input) }, ['first', 'second', ...texts].slice(-100));
    const { messages } = z
      .object({ messages: z.array(z.object({ place: z.number() })) })
      .parse(await tell('messages.list', { feed: `dc-${channel.id}`, limit: 1 }));
    expect(messages).toEqual([{ place: texts.length + 2 }]);
  });

  it('shows no history: nothing is taken for deleted', async () => {
    const office = await reading();
    const { discord, provider, channel } = office;
    discord.fail({ method: 'GET', path: new RegExp(`^/channels/${channel.id}/messages$`), status: 200, isEmpty: true });
    discord.loseSession();
    await again(office);
    discord.message(provider, channel, 'new');
    await kept(office, ['first', 'second', 'new']);
  });

  it('fails while the history is fetched: it is fetched again, and what came live waits behind it', async () => {
    const office = await reading();
    const { discord, provider, channel } = office;
    const path = new RegExp(`^/channels/${channel.id}/messages$`);
    discord.fail({ method: 'GET', path, status: 502, times: 6 });
    discord.fail({ method: 'GET', path, status: 429, retryAfter: 0.05, times: 2 });
    discord.loseSession();
    discord.message(provider, channel, 'missed');
    await again(office);
    discord.message(provider, channel, 'new');
    await kept(office, ['first', 'second', 'missed', 'new']);
  });

  it('tells that a channel is closed to the bot, and its feed stays', async () => {
    const office = await reading();
    const { discord, channel, inside } = office;
    channel.mayBotRead = false;
    discord.loseSession();
    await again(office);
    await office.comes(
      async () => {
        const found = await inside('directory.source', { channel: `discord:${channel.id}` });
        return found.ok && (found.value as { isReadable: boolean }).isReadable === false;
      },
      () => 'the channel still counts as readable',
    );
    await kept(office, ['first', 'second']);
  });

  it('is closed again and again: it comes back ever more rarely, and serves once it may', async () => {
    const office = await reading();
    const { discord, provider, channel } = office;
    discord.closeWith(4_002);
    await discord.until(() => discord.figures().connections >= 5, 'some tries');
    discord.closeWith(null);
    discord.message(provider, channel, 'third');
    await kept(office, ['first', 'second', 'third']);
  });
});
