import type { SetupWord } from '../../office/setup-word.ts';
import { MigrationRefused } from '../../platform/migrate.ts';
import { badSettingsCode, type Config, ConfigProblem, readConfig } from '../config.ts';
import { KeyProblem } from '../secrets/key-file.ts';
import { checkKeys } from '../secrets/own-seal.ts';
import { resolveSecrets } from '../secrets/resolve-secrets.ts';
import { reasonToPark } from './database-file.ts';
import { WrongFolder } from './folder.ts';
import { sayListenProblem } from './listen-problem.ts';
import { FolderInUse } from './lock.ts';
import { createLog } from './log.ts';
import { startService } from './service.ts';
import { CertificateProblem } from './tls/certificate.ts';

const folderInUseCode = 75;
const stopWithinMs = 10_000;

/** The process around the service: settings in, exit codes out. */
async function main(): Promise<void> {
  const config = await readOrExit();
  const log = createLog(config.LOG_LEVEL);
  const die = (reason: string) => (error: unknown) => {
    log.fatal({ error }, reason);
    log.flush();
    process.exit(1);
  };
  process.on('unhandledRejection', die('a promise was rejected and nobody listened'));
  process.on('uncaughtException', die('an error was thrown and nobody caught it'));

  const starting = startService(config, log);
  let isStopping = false;
  const stop = (signal: string) => {
    // The second time somebody is impatient: the databases survive that.
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(die('stopping took too long'), stopWithinMs, new Error(`not done after ${stopWithinMs} ms`)).unref();
    starting
      .then((service) => service.stop())
      .then(() => {
        log.info({}, 'stopped');
        log.flush();
        process.exit(0);
      })
      .catch(die('stopping failed'));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  try {
    const { url, instead, setupWord, isAlone } = await starting;
    log.info({ url, dataDir: config.DATA_DIR }, 'SignalOS serves');
    console.log(`SignalOS is ready at ${url}`);
    if (instead !== null) console.log(instead);
    if (isAlone)
      console.log('No chat is connected; to try one without a token: npm run fake:telegram, or npm run fake:discord');
    if (setupWord) console.log(howToOwn(setupWord, url, config).join('\n'));
  } catch (error) {
    if (error instanceof FolderInUse) exitSaying(error.message, folderInUseCode);
    if (error instanceof WrongFolder || error instanceof CertificateProblem) exitSaying(error.message, 1);
    if (error instanceof MigrationRefused) exitSaying(`${config.DATA_DIR}/directory.db: ${reasonToPark(error)}`, 1);
    const cannotListen = sayListenProblem(error, config);
    if (cannotListen !== null) exitSaying(cannotListen, 1);
    die('SignalOS could not start')(error);
  }
}

/** What is said once, to whoever started it: the word is kept nowhere. */
function howToOwn({ word, isForChat, isForPage }: SetupWord, url: string, config: Config): string[] {
  const hasBot = [config.TELEGRAM_BOT_TOKEN, config.DISCORD_BOT_TOKEN].some(Boolean);
  return [
    ...(isForPage
      ? [`To sign in with a password from now on, open ${url}/set-up within a day; the word is ${word}`]
      : []),
    ...(isForChat && hasBot ? [`To be the owner in chat, say this to your bot within a day: /start ${word}`] : []),
  ];
}

async function readOrExit(): Promise<Config> {
  try {
    const config = readConfig(await resolveSecrets(process.env));
    await checkKeys(config);
    return config;
  } catch (error) {
    if (error instanceof ConfigProblem) exitSaying(error.message, error.exitCode);
    if (error instanceof KeyProblem) exitSaying(error.message, badSettingsCode);
    throw error;
  }
}

function exitSaying(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

await main();
