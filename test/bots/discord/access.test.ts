import { expect, it } from 'vitest';
import { openDiscordOffice, saidBy } from '../../kit/discord/office.ts';

it('a stranger on Discord asks by a command, the owner lets them in by a button, and they have a desk of their own', async () => {
  const { discord, chat, comes, press, seen } = await openDiscordOffice();
  const bob = discord.world.addUser('bob');
  const theirs = discord.world.privateChat(bob.id);
  const toBob = () =>
    theirs.messages
      .filter(({ author }) => author.id === discord.world.bot.id)
      .map(saidBy)
      .join('\n');
  const told = (text: string) =>
    comes(
      () => toBob().includes(text),
      () => `${text} was not told, but ${toBob()}`,
    );
  discord.message(bob, theirs, 'hello');
  await told('Ask to be let in');
  const asked = discord.slash(bob, theirs, 'access');
  await discord.until(() => asked.answer, 'the answer');
  await told('I have asked');
  await seen(`bob (discord-user:${bob.id}) asks to be let in`);
  await press('Let in');
  await seen('bob was let in');
  await told('You are in');
  discord.message(bob, theirs, '/accounts');
  await told('Accounts');
  expect(toBob()).not.toContain('Paper account');
  expect(chat.messages.map(saidBy).join('\n')).not.toContain('You are in');
});

it('an invitation is a word that is said to the bot', async () => {
  const { discord, ann, chat, comes, seen } = await openDiscordOffice();
  discord.message(ann, chat, '/invite bob');
  const word = /start (\w{10})/.exec(saidBy(await seen('Whoever says this')))?.[1] ?? '';
  const bob = discord.world.addUser('bob');
  const theirs = discord.world.privateChat(bob.id);
  discord.slash(bob, theirs, 'start', { text: word });
  await comes(
    () => theirs.messages.map(saidBy).join('\n').includes('You are in'),
    () => theirs.messages.map(saidBy).join('\n'),
  );
});
