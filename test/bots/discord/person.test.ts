import { describe, expect, it } from 'vitest';
import { openDiscordOffice, wordsOf } from '../../kit/discord/office.ts';

describe('a person on Discord', () => {
  it('asks by a slash command and is answered in the private chat', async () => {
    const { discord, ann, chat, shown } = await openDiscordOffice();
    const asked = discord.slash(ann, chat, 'accounts');
    await discord.until(() => asked.answer && asked.original === null, 'the end of the command');
    expect(asked.answer).toMatchObject({ type: 5, data: { flags: 64 } });
    expect(wordsOf((await shown()).at(-1) ?? { content: '', embeds: [] })).toContain('Paper account');
  });
});
