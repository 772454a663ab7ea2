import { createServer } from 'node:http';
import { openDiscord } from './open.ts';
import { servePage } from './page.ts';

/*
 * `npm run fake:discord`: a Discord of one's own, to try the whole product without a token. Only this machine reaches it.
 */
const port = Number(process.env.FAKE_DISCORD_PORT ?? 9_797);
const server = createServer();
const discord = openDiscord(server);
const serve = servePage(discord);
server.on('request', serve);
server.listen(port, '127.0.0.1', () => {
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`;
  console.log(`Discord’s stand-in is at ${url}\n\nStart SignalOS beside it:\n`);
  console.log(`  DISCORD_BOT_TOKEN=${discord.token} DISCORD_API_URL=${url}/api npm start`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    void discord.stop().then(() => process.exit(0));
  });
