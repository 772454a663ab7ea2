import { join, resolve } from 'node:path';
import { createRelay } from '../../../bots/discord/relay.ts';
import { ConfigProblem, readConfig } from '../config.ts';
import { runCommand } from '../node/command-line.ts';
import { lockFolder } from '../node/lock.ts';
import { createLog } from '../node/log.ts';
import { resolveSecrets } from '../secrets/resolve-secrets.ts';
import { createDelivering } from './deliver.ts';
import { openPassedOn } from './passed-on.ts';
import { readRelayFile } from './relay-file.ts';

/*
 * `npm run relay:discord`: reads channels for a service on Cloudflare Workers, where no line to Discord can be held, and
 * posts what happens in them to the webhooks of its feeds.
 */
await runCommand(async () => {
  const config = readConfig(await resolveSecrets(process.env));
  const { DISCORD_BOT_TOKEN: token, DISCORD_API_URL: apiUrl, DATA_DIR, LOG_LEVEL } = config;
  if (!token) throw new ConfigProblem('DISCORD_BOT_TOKEN is not set; the relay reads as that bot.');
  const file = readRelayFile(resolve(config.RELAY_FILE));
  const folder = join(DATA_DIR, 'relay');
  const unlock = lockFolder(folder);
  const log = createLog(LOG_LEVEL);
  const ending = new AbortController();
  const channels = Object.keys(file.channels);
  const relay = createRelay({
    ...{ token, apiUrl, log },
    ...openPassedOn(folder, channels, Date.now()),
    deliver: createDelivering({ file, log, now: Date.now, ending: ending.signal }),
  });
  relay.start();
  log.info({ to: file.to, channels: channels.length }, 'the relay passes on');
  await new Promise<void>((over) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => over());
  });
  ending.abort();
  await relay.stop();
  unlock();
  log.info({}, 'stopped');
  return 0;
});
