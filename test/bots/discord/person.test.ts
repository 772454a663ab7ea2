import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demo } from '../../../src/office/demo.ts';
import { openDiscordOffice, saidBy } from '../../kit/discord/office.ts';

type Office = Awaited<ReturnType<typeof openDiscordOffice>>;

const signal = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

/** What the broker holds, once it is so. */
async function holds({ tell, comes }: Office, wanted: object[]): Promise<void> {
  const shape = z.object({ snapshot: z.object({ positions: z.array(z.object({ sl: z.string(), tp: z.string() })) }) });
  let positions: object[] = [];
  const look = async () => {
    positions = shape.parse(await tell('accounts.show', { account: demo.account })).snapshot.positions;
    return JSON.stringify(positions) === JSON.stringify(wanted);
  };
  await comes(look, () => `the broker holds ${JSON.stringify(positions)}`);
}

async function following(isProviderNamed = true): Promise<Office> {
  const office = await openDiscordOffice();
  const { discord, ann, chat, channel, provider, press, seen } = office;
  const asked = discord.slash(ann, channel, 'channel');
  await discord.until(() => asked.original?.content, 'the end of the command');
  await press('Paper account');
  await press('1 %');
  await press('Ask me first');
  await press('Follow');
  await seen('gold-signals is followed');
  if (isProviderNamed) {
    discord.message(ann, chat, `/allow discord-user:${provider.id} gold-signals`);
    await seen('signals are taken from');
  }
  const quote = { venue: `${demo.desk}-${demo.account}`, symbol: 'XAUUSD', bid: '4060.00', ask: '4060.25' };
  await office.tell('quotes.set', quote);
  return office;
}

describe('a person on Discord', () => {
  it('asks by a slash command and is answered in the private chat', async () => {
    const { discord, ann, chat, channel, seen } = await openDiscordOffice();
    const here = discord.slash(ann, chat, 'accounts');
    await discord.until(() => here.answer && here.original === null, 'the end of the command');
    expect(here.answer).toMatchObject({ type: 5, data: { flags: 64 } });
    expect((await seen('Paper account')).channel_id).toBe(chat.id);
    const elsewhere = discord.slash(ann, channel, 'risk', { text: 'paper' });
    const said = await discord.until(() => elsewhere.original?.content, 'the end of the command');
    expect(said).toBe(`The answer is in our private chat: <#${chat.id}>`);
    expect(elsewhere.isEphemeral).toBe(true);
    expect(channel.messages).toEqual([]);
  });

  it('is answered whatever command the menu shows', async () => {
    const { discord, ann, chat, comes, ours } = await openDiscordOffice();
    const names = discord.commands().flatMap(({ name }) => (name === 'channel' ? [] : name));
    for (const name of names) {
      const before = ours().length;
      const asked = discord.slash(ann, chat, name);
      await discord.until(() => asked.answer && asked.original === null, `the end of /${name}`);
      await comes(
        () => ours().length > before,
        () => `nothing was answered to /${name}`,
      );
    }
    expect(names.length).toBeGreaterThan(30);
  });

  it('types a command in the private chat', async () => {
    const { discord, ann, chat, seen } = await openDiscordOffice();
    discord.message(ann, chat, '/accounts');
    await seen('Paper account');
  });

  it('says /channel in a channel, follows it by buttons, takes a signal, and it is traded, edited and closed', async () => {
    const office = await following();
    const { discord, provider, channel, press, seen, ours } = office;
    const post = discord.message(provider, channel, signal);
    await press('Take');
    await holds(office, [{ sl: '4050.00', tp: '4080.00' }]);
    const card = await seen('4050');
    discord.edit(channel, post, signal.replace('4080', '4085'));
    await holds(office, [{ sl: '4050.00', tp: '4085.00' }]);
    discord.reply(provider, channel, post, 'close now');
    await holds(office, []);
    await seen('Closed');
    expect(ours().filter(({ id }) => id === card.id)).toHaveLength(1);
  });

  it('takes no signal of a member whom nobody named, and says how to name them', async () => {
    const office = await following(false);
    const { discord, provider, channel, seen, ours } = office;
    discord.message(provider, channel, signal);
    await seen(`/allow discord-user:${provider.id}`);
    expect(JSON.stringify(ours())).not.toContain('Take');
    await holds(office, []);
  });

  it('takes back what it asked about when the provider deletes the signal', async () => {
    const office = await following();
    const { discord, provider, channel, seen } = office;
    const post = discord.message(provider, channel, signal);
    const card = await seen('Take');
    discord.bulkDelete(channel, [post, discord.message(provider, channel, 'good morning')]);
    await seen('Withdrawn by the provider');
    expect(saidBy(card)).not.toContain('Take');
  });

  it('is offered what they may mean while they type', async () => {
    const office = await following();
    const { discord, ann, channel, chat, provider, press } = office;
    discord.message(provider, channel, signal);
    await press('Take');
    await holds(office, [{ sl: '4050.00', tp: '4080.00' }]);
    const offered = async (command: string, typed: string) => {
      const typing = discord.autocomplete(ann, chat, command, typed);
      await discord.until(() => typing.answer, 'the answer');
      return typing.answer?.type === 8 ? (typing.answer.data.choices ?? []) : [];
    };
    expect(await offered('follow', 'gold')).toEqual([{ name: 'gold-signals', value: `dc-${channel.id}` }]);
    expect(await offered('risk', '')).toEqual([{ name: 'Paper account', value: 'paper' }]);
    expect(await offered('sl', 'xau')).toMatchObject([{ name: expect.stringContaining('XAUUSD') }]);
    const bob = discord.world.addUser('bob');
    const theirs = discord.autocomplete(bob, discord.world.privateChat(bob.id), 'risk', '');
    await discord.until(() => theirs.answer, 'the answer');
    expect(theirs.answer).toMatchObject({ data: { choices: [] } });
  });

  it('fills in a form, and what is wrong in it is asked again', async () => {
    const { discord, ann, channel, press, seen } = await openDiscordOffice();
    const asked = discord.slash(ann, channel, 'channel');
    await discord.until(() => asked.original?.content, 'the end of the command');
    await press('Paper account');
    const wrong = discord.fill(await press('✎ Percent'), { Percent: 'a lot' });
    await discord.until(() => wrong.answer, 'the answer to the form');
    await seen('a number in plain digits');
    discord.fill(await press('✎ Percent'), { Percent: '1.5' });
    await seen('Ask me first');
  });

  it('fills in a form that was asked before the bot was started anew', async () => {
    const { discord, ann, channel, press, stopDoor, startDoor, seen } = await openDiscordOffice();
    const asked = discord.slash(ann, channel, 'channel');
    await discord.until(() => asked.original?.content, 'the end of the command');
    await press('Paper account');
    await seen('✎ Percent');
    await stopDoor();
    await startDoor();
    await discord.until(() => discord.figures().identifies === 2 && discord.figures().connected === 1);
    const form = await press('✎ Percent');
    expect(form.answer).toMatchObject({ type: 9 });
    discord.fill(form, { Percent: '1.5' });
    await seen('Ask me first');
  });

  it('who is not known is told so once, and starts nothing', async () => {
    const { discord, channel, chat, comes, office } = await openDiscordOffice();
    const bob = discord.world.addUser('bob');
    const theirs = discord.world.privateChat(bob.id);
    discord.message(bob, theirs, 'hello');
    discord.slash(bob, channel, 'panic');
    await comes(
      () => theirs.messages.length === 2,
      () => 'nobody was greeted',
    );
    expect(theirs.messages.map(saidBy).at(-1)).toContain('I do not know you');
    await office.advance(5_000);
    expect(theirs.messages).toHaveLength(2);
    expect(chat.messages).toEqual([]);
  });
});
