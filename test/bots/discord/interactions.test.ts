import { describe, expect, it } from 'vitest';
import { openEars } from '../../kit/discord/ears.ts';

const buttons = [{ type: 1, components: [{ type: 2, style: 1, label: 'Yes', custom_id: 'choice_yes' }] }];

async function open(settings: Parameters<typeof openEars>[0] = {}) {
  const ears = await openEars(settings);
  const { discord, privately } = ears;
  const shown = discord.message(discord.world.bot, privately, 'Sure?', { components: buttons as never });
  return { ...ears, shown };
}

describe('a command, a button or a dialogue', () => {
  it('is heard as it would be typed, tapped or filled in', async () => {
    const { discord, privately, ann, shown, chat, door } = await open();
    discord.slash(ann, privately, 'positions', { text: 'paper' });
    discord.press(ann, privately, shown, 'Yes');
    await discord.until(() => chat.length === 2, 'both');
    const fields = [{ name: 'password', label: 'Your password', kind: 'secret' as const }];
    const place = `discord:${privately.id}`;
    await door.port.send({
      id: 'f',
      version: 1,
      place,
      blocks: [],
      choices: [],
      form: { id: 'c.1', fields },
      ref: null,
      isSilent: false,
    });
    const question = privately.messages.at(-1);
    if (!question) throw new Error('nothing was asked');
    const opened = discord.press(ann, privately, question, '✎ Your password');
    await discord.until(() => opened.answer, 'the dialogue');
    discord.fill(opened, { 'Your password': ' hunter2 ' });
    await discord.until(() => chat.length === 3, 'the form');
    expect(chat.map(({ place: at, person, what }) => ({ place: at, person, what }))).toEqual([
      { place, person: `discord-user:${ann.id}`, what: { kind: 'text', text: '/positions paper' } },
      { place, person: `discord-user:${ann.id}`, what: { kind: 'choice', choice: 'choice_yes' } },
      {
        place,
        person: `discord-user:${ann.id}`,
        what: { kind: 'form', form: 'c.1', values: { password: ' hunter2 ' } },
      },
    ]);
  });

  it('is chosen from a list where there are more buttons than a message takes', async () => {
    const { discord, privately, ann, chat, door } = await open();
    const choices = Array.from({ length: 30 }, (_, nth) => ({
      ...{ id: `choice_${nth}`, label: `Channel ${nth}`, style: 'plain' as const },
    }));
    const place = `discord:${privately.id}`;
    const many = { id: 'm', version: 1, place, blocks: [], choices, form: null, ref: null, isSilent: false };
    await door.port.send(many);
    const shown = privately.messages.at(-1);
    if (shown) discord.select(ann, privately, shown, 'Channel 28');
    await discord.until(() => chat.length === 1, 'the choice');
    expect(chat[0]?.what).toEqual({ kind: 'choice', choice: 'choice_28' });
  });

  it('that could not be acknowledged in time is not done, and neither is what comes after it held up', async () => {
    const { discord, privately, ann, shown, chat, logged } = await open();
    const late = discord.press(ann, privately, shown, 'Yes', -1);
    const next = discord.slash(ann, privately, 'positions');
    await discord.until(() => next.answer && next.original === null, 'the next');
    expect(late.answer).toBeNull();
    expect(chat.map(({ key }) => key)).toEqual([next.id]);
    expect(logged.some((line) => line.includes('not acknowledged in time'))).toBe(true);
  });

  it('is done once where the answer to its acknowledgement got lost', async () => {
    const { discord, privately, ann, shown, chat } = await open();
    discord.fail({ method: 'POST', path: /\/callback$/, status: 500, isDone: true });
    discord.press(ann, privately, shown, 'Yes');
    await discord.until(() => chat.length === 1, 'the tap');
  });

  it('is acknowledged before it is done', async () => {
    const { discord, privately, ann, shown, answers } = await open();
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    answers.chat = async () => {
      await gate;
      return { words: 'That is over.' };
    };
    const tap = discord.press(ann, privately, shown, 'Yes');
    await discord.until(() => tap.answer, 'the acknowledgement');
    expect(tap.answer).toMatchObject({ type: 6 });
    go();
    const [below] = await discord.until(() => (tap.followUps.length > 0 ? tap.followUps : null), 'the words');
    expect(below).toMatchObject({ content: 'That is over.', flags: 64 });
  });

  it('is told of again with the same key where the office fails, and says so where it goes on failing', async () => {
    const { discord, privately, ann, answers, chat, logged } = await open();
    let fails = 2;
    answers.chat = async () => {
      fails -= 1;
      if (fails >= 0) throw new Error('not now');
      return { words: null };
    };
    const first = discord.slash(ann, privately, 'positions');
    await discord.until(() => first.answer && first.original === null, 'the first');
    expect(chat).toHaveLength(1);
    fails = 100;
    const second = discord.slash(ann, privately, 'positions');
    await discord.until(() => second.original?.content.includes('could not be done'), 'the second');
    expect(logged.at(-1)).toContain('a command could not be carried out');
  });

  it('is completed while one types it, word by word, and by nothing where nothing can be said', async () => {
    const { discord, privately, ann, answers } = await open();
    answers.suggest = () => [{ word: 'paper', label: 'Paper account' }];
    const typing = discord.autocomplete(ann, privately, 'positions', 'XAUUSD pa');
    await discord.until(() => typing.answer, 'the answer');
    expect(typing.answer).toMatchObject({
      data: { choices: [{ name: 'XAUUSD Paper account', value: 'XAUUSD paper' }] },
    });
    answers.suggest = () => {
      throw new Error('not now');
    };
    const again = discord.autocomplete(ann, privately, 'positions', '');
    await discord.until(() => again.answer, 'the answer');
    expect(again.answer).toEqual({ type: 8, data: { choices: [] } });
  });
});

describe('/channel', () => {
  it('makes the channel readable first, and then asks how to follow it', async () => {
    const { discord, gold, privately, ann, chat, channel } = await open();
    discord.slash(ann, gold, 'channel');
    await discord.until(() => chat.length === 1, 'the question');
    expect(channel).toMatchObject([{ channel: `discord:${gold.id}`, title: 'gold-signals', what: { kind: 'added' } }]);
    expect(chat).toMatchObject([
      {
        place: `discord:${privately.id}`,
        what: { kind: 'forward', text: '', from: { channel: `discord:${gold.id}`, title: 'gold-signals' } },
      },
    ]);
  });

  it('says what is missing', async () => {
    const { discord, gold, privately, ann, chat } = await open();
    const said = async (where: typeof gold) => {
      const asked = discord.slash(ann, where, 'channel');
      return discord.until(() => asked.original?.content, 'the end of the command');
    };
    expect(await said(privately)).toContain('not in a private chat');
    gold.mayBotRead = false;
    expect(await said(gold)).toContain('“View Channel” and “Read Message History”');
    expect(await said({ ...gold, guild: '42' })).toContain('not a member of this server');
    expect(chat).toEqual([]);
  });

  it('says that what messages say is hidden from the bot, where it is', async () => {
    const { discord, gold, ann, logged } = await open({ allowed: -1 & ~(1 << 15) });
    const asked = discord.slash(ann, gold, 'channel');
    expect(await discord.until(() => asked.original?.content, 'the end')).toContain('Message Content Intent');
    expect(logged.some((line) => line.includes('switch on “Message Content Intent”'))).toBe(true);
  });
});

describe('a post that is passed on in the private chat', () => {
  it('is told, and shows nothing of who reads its channel', async () => {
    const { discord, gold, privately, ann, chat, channel } = await open();
    const post = discord.message(ann, gold, 'BUY GOLD');
    discord.forward(ann, privately, post);
    await discord.until(() => chat.length === 1, 'the forward');
    expect(chat[0]?.what).toEqual({
      kind: 'forward',
      text: 'BUY GOLD',
      from: { channel: `discord:${gold.id}`, title: 'gold-signals' },
    });
    expect(channel.map(({ what }) => what.kind)).not.toContain('added');
  });

  it('shows a file without words, and with words only those', async () => {
    const { discord, privately, ann, chat } = await open();
    const attachments = [
      {
        id: '1',
        filename: 'chart.png',
        content_type: 'image/png',
        size: 3,
        url: 'https://cdn.invalid/c.png',
        proxy_url: '',
      },
    ];
    discord.message(ann, privately, '', { attachments });
    discord.message(ann, privately, 'look', { attachments });
    await discord.until(() => chat.length === 2, 'both');
    expect(chat.map(({ what }) => what)).toMatchObject([
      { kind: 'file', name: 'chart.png', mime: 'image/png' },
      { kind: 'text', text: 'look' },
    ]);
  });
});
