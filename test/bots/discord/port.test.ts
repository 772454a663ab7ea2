import { describe, expect, it } from 'vitest';
import { type Block, type Choice, heading, type Outgoing, paragraph } from '../../../src/core/chat.ts';
import { openEars } from '../../kit/discord/ears.ts';

const card: Block[] = [heading('Filled', 'good'), paragraph('at 4060')];
const long = paragraph('word '.repeat(3_000));
const yes: Choice = { id: 'choice_yes', label: 'Yes', style: 'primary' };

async function open() {
  const ears = await openEars();
  const { privately, door, discord } = ears;
  const send = (more: Partial<Outgoing> = {}) => {
    const place = `discord:${privately.id}`;
    return door.port.send({
      id: 'm1',
      version: 1,
      place,
      blocks: card,
      choices: [],
      form: null,
      ref: null,
      isSilent: false,
      ...more,
    });
  };
  return {
    ...ears,
    send,
    messages: privately.messages,
    path: new RegExp(`^/channels/${privately.id}/messages`),
    discord,
  };
}

describe('a message', () => {
  it('is shown once, also when it is sent again because nobody heard that it was', async () => {
    const { discord, send, messages, path } = await open();
    discord.fail({ method: 'POST', path, status: 502, isDone: true, times: 4 });
    await expect(send()).rejects.toThrow();
    const { ref } = (await send()) as { ref: string };
    expect(messages.map(({ id }) => id)).toEqual([ref]);
  });

  it('is edited in place, and sent anew where it was taken away', async () => {
    const { discord, send, messages, privately } = await open();
    const first = (await send({ choices: [yes] })) as { ref: string };
    expect(await send({ version: 2, blocks: [paragraph('closed')], ref: first.ref })).toEqual(first);
    expect(messages).toMatchObject([{ embeds: [{ description: 'closed' }], components: [] }]);
    if (messages[0]) discord.delete(privately, messages[0]);
    const again = (await send({ version: 3, ref: first.ref })) as { ref: string };
    expect(again.ref).not.toBe(first.ref);
    expect(privately.messages).toHaveLength(1);
  });

  it('that is too long is several, which are one when it becomes shorter', async () => {
    const { send, privately } = await open();
    const { ref } = (await send({ blocks: [long], choices: [yes] })) as { ref: string };
    expect(privately.messages.length).toBeGreaterThan(1);
    expect(ref.split(',')).toEqual(privately.messages.map(({ id }) => id));
    expect(privately.messages.map(({ components }) => components?.length)).toEqual([
      ...privately.messages.slice(1).map(() => 0),
      1,
    ]);
    const short = (await send({ version: 2, ref })) as { ref: string };
    expect(privately.messages.map(({ id }) => id)).toEqual([short.ref]);
  });

  it('has its pictures and files with it, the new ones in place of the old', async () => {
    const { send, messages } = await open();
    const data = Buffer.from('png').toString('base64');
    const picture: Block = { kind: 'picture', alt: 'rising', mime: 'image/png', data };
    const { ref } = (await send({ blocks: [...card, picture] })) as { ref: string };
    await send({ version: 2, ref, blocks: [...card, picture] });
    expect(messages[0]?.attachments.map(({ filename }) => filename)).toEqual(['picture-1.png']);
  });

  it('waits as long as Discord asks', async () => {
    const { discord, send, path } = await open();
    discord.fail({ method: 'POST', path, status: 429, retryAfter: 7 });
    const sent = await send();
    expect(sent).toEqual({ waitMs: expect.any(Number) });
    expect((sent as { waitMs: number }).waitMs).toBeGreaterThanOrEqual(7_000);
  });

  it('fails for now where Discord fails', async () => {
    const { discord, send, path } = await open();
    discord.fail({ method: 'POST', path, status: 503, times: 4 });
    await expect(send()).rejects.toThrow();
    expect(await send()).toHaveProperty('ref');
  });

  it.each([
    ['the chat is not there', 404, 10_003],
    ['the bot may not see it', 403, 50_001],
    ['the person takes none from the bot', 403, 50_007],
    ['the bot may not write', 403, 50_013],
  ])('is never shown there again where %s', async (_why, status, code) => {
    const { discord, send, path } = await open();
    discord.fail({ method: 'POST', path, status, code });
    expect(await send()).toEqual({ gone: expect.any(String) });
  });

  it('that Discord refuses as it is comes in plain words', async () => {
    const { discord, send, messages, path, logged } = await open();
    discord.fail({ method: 'POST', path, status: 400, code: 50_035 });
    await send();
    expect(messages[0]?.content).toBe('Filled\nat 4060');
    expect(logged.at(-1)).toContain('shown in plain words');
  });

  it('makes no sound where it is to make none', async () => {
    const { discord, send } = await open();
    await send({ isSilent: true });
    const call = await discord.waitCall(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
    expect(call.body).toMatchObject({ flags: 4_096 });
  });

  it('rings nobody', async () => {
    const { discord, send } = await open();
    await send({ blocks: [paragraph('@everyone <@123>')] });
    const call = await discord.waitCall(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
    expect(call.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });
});

describe('a private chat', () => {
  it('is known as one from the first word', async () => {
    const { discord, door, privately, ann, chat, gold } = await open();
    const place = `discord:${privately.id}`;
    expect(door.port.isPrivate(place)).toBe(false);
    discord.message(ann, privately, 'hello');
    await discord.until(() => chat.length > 0, 'the word');
    expect(door.port.isPrivate(place)).toBe(true);
    expect(door.port.isPrivate(`discord:${gold.id}`)).toBe(false);
  });

  it('keeps a secret that was typed there: its person is told to take it away', async () => {
    const { discord, door, privately, ann } = await open();
    const secret = discord.message(ann, privately, 'hunter2');
    await door.port.forget(`discord:${privately.id}`, secret.id);
    expect(privately.messages.at(-1)?.content).toContain('delete it yourself');
    await door.port.forget(`discord:${privately.id}`, '42');
  });

  it('that is closed to the bot is told of where it was asked', async () => {
    const { discord, door, privately, gold, ann } = await open();
    discord.world.closed.add(ann.id);
    const asked = discord.slash(ann, gold, 'positions');
    await discord.until(() => asked.original?.content, 'the end of the command');
    const place = `discord:${privately.id}`;
    await door.port.send({
      id: 'm1',
      version: 1,
      place,
      blocks: card,
      choices: [],
      form: null,
      ref: null,
      isSilent: false,
    });
    await discord.until(() => asked.original?.content.includes('Allow direct messages'), 'what to switch on');
  });
});
