import { describe, expect, it } from 'vitest';
import { startFakeDiscord } from '../../kit/discord/discord.ts';
import { saidBy } from '../../kit/discord/office.ts';
import { answerIn, createSigner } from '../../kit/discord/signer.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { runService } from '../../kit/process.ts';

/** How long somebody waits for an answer, and for what comes of it. */
const patientMs = 60_000;
const soon = { timeout: patientMs };

/** The real program, which Discord calls with what people do, and tells over the line what is posted. */
async function open() {
  const signer = await createSigner();
  let url = '';
  const discord = await startFakeDiscord({
    call: async (interaction) => answerIn(await signer.post(`${url}/discord/interactions`, interaction)),
  });
  const service = await runService({
    DATA_DIR: temporaryFolder(),
    DISCORD_BOT_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_PUBLIC_KEY: signer.publicKey,
  });
  url = service.url;
  await service.until('/start ');
  await discord.until(() => discord.commands().length > 0, 'the commands');
  const ann = discord.world.addUser('ann');
  const privately = discord.world.privateChat(ann.id);
  const said = () => privately.messages.map(saidBy);
  const word = /\/start (\w+)/.exec(service.said())?.[1] ?? '';
  discord.slash(ann, privately, 'start', { text: word }, patientMs);
  await expect.poll(() => said().join(), soon).toContain('This chat is yours now');
  return { discord, signer, service, url: `${url}/discord/interactions`, ann, privately, said };
}

describe('the service that Discord calls', () => {
  it('answers what is signed, and lets nobody else in', async () => {
    const { signer, url } = await open();
    const ping = { type: 1, id: '1', token: 't' };
    expect(await (await signer.post(url, ping)).json()).toEqual({ type: 1 });
    expect((await (await createSigner()).post(url, ping)).status).toBe(401);
    expect((await signer.post(url, ping, Date.now() - 3_600_000)).status).toBe(401);
    expect((await fetch(url, { method: 'POST', body: JSON.stringify(ping) })).status).toBe(401);
  }, 90_000);

  it('does once what it is asked more than once, and follows channels that it reads over the line', async () => {
    const { discord, signer, url, ann, privately, said } = await open();
    const before = said().length;
    const twice = {
      ...{ id: discord.world.snowflake(), token: 'aW50ZXJhY3Rpb24', type: 2, application_id: discord.world.bot.id },
      ...{ user: ann, channel_id: privately.id, locale: 'en-US', context: 1, data: { name: 'version' } },
    };
    for (let times = 0; times < 3; times += 1)
      expect(await answerIn(await signer.post(url, twice))).toMatchObject({ type: 5 });
    const gold = discord.channel('gold-signals');
    const asked = discord.slash(ann, gold, 'channel', {}, patientMs);
    await expect.poll(() => asked.original?.content, soon).toContain('The answer is in our private chat');
    await expect.poll(() => said().at(-1), soon).toContain('gold-signals');
    expect(said()).toHaveLength(before + 2);
  }, 90_000);
});
