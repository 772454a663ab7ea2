import { join } from 'node:path';
import { keyBytes, nameOfKey } from '../../platform/seal.ts';
import { secretBytes } from '../../platform/secret-bytes.ts';
import { type Config, readConfig } from '../config.ts';
import { runCommand, wrongUsageCode } from '../node/command-line.ts';
import { countSealed } from '../secrets/count-sealed.ts';
import { KeyProblem, writeKeys } from '../secrets/key-file.ts';
import { checkKeys, keyFile, keysHere } from '../secrets/own-seal.ts';
import { resolveSecrets } from '../secrets/resolve-secrets.ts';

const usage = `npm run secrets -- status   names the keys of this installation, and how much each has sealed
npm run secrets -- rotate   makes a new key, which seals from now on; the ones before still open
npm run secrets -- drop     forgets keys that nothing is sealed by any more
npm run secrets -- lock     puts the keys under SECRETS_PASSPHRASE`;

const verbs = { status, rotate, drop, lock };

await runCommand(async ({ words: [verb = ''] }) => {
  if (!isVerb(verb)) {
    console.error(usage);
    return wrongUsageCode;
  }
  const config = readConfig(await resolveSecrets(process.env));
  await verbs[verb](config);
  return 0;
});

function isVerb(verb: string): verb is keyof typeof verbs {
  return Object.hasOwn(verbs, verb);
}

async function status(config: Config): Promise<void> {
  const counts = countSealed(config.DATA_DIR);
  const keys = (await keysHere(config)) ?? [];
  if (keys.length === 0) console.log('no key yet: one is made where the first secret is sealed');
  for (const [at, key] of keys.entries()) {
    const name = await nameOfKey(key);
    console.log(`${name}  ${at === 0 ? 'seals    ' : 'opens    '}  secrets: ${counts.get(name) ?? 0}`);
    counts.delete(name);
  }
  for (const [name, count] of counts) console.log(`${name}  NOT HERE   secrets: ${count}; nobody can open them`);
}

async function rotate(config: Config): Promise<void> {
  needFile(config, 'put a new one before it, with a space between: openssl rand -base64 32');
  await checkKeys(config);
  const before = (await keysHere(config)) ?? [];
  const fresh = secretBytes(keyBytes);
  await writeKeys(join(config.DATA_DIR, keyFile), [fresh, ...before], config.SECRETS_PASSPHRASE);
  console.log(`${await nameOfKey(fresh)} seals from now on, in a service that runs too; before it: ${before.length}`);
}

async function drop(config: Config): Promise<void> {
  needFile(config, 'take out the ones that status shows with nothing sealed');
  const [newest, ...others] = (await keysHere(config)) ?? [];
  if (!newest) return console.log('there is no key to forget');
  const counts = countSealed(config.DATA_DIR);
  const kept: Uint8Array[] = [];
  for (const key of others) if (counts.has(await nameOfKey(key))) kept.push(key);
  await writeKeys(join(config.DATA_DIR, keyFile), [newest, ...kept], config.SECRETS_PASSPHRASE);
  console.log(`forgotten: ${others.length - kept.length}; kept, since something is sealed by them: ${kept.length}`);
}

async function lock(config: Config): Promise<void> {
  needFile(config, 'it lies in no file');
  if (!config.SECRETS_PASSPHRASE)
    throw new KeyProblem('SECRETS_PASSPHRASE is not set: it is what the keys are put under');
  const { SECRETS_PASSPHRASE: passphrase, ...rest } = config;
  // A file that is locked already opens by the passphrase, one that is not without it.
  const keys = await keysHere(rest).catch(() => keysHere(config));
  if (!keys) return console.log('no key yet: it will be made under the passphrase');
  await writeKeys(join(config.DATA_DIR, keyFile), keys, passphrase);
  console.log(`locked; the service needs SECRETS_PASSPHRASE from now on. Keys: ${keys.length}`);
}

function needFile({ SECRETS_KEY }: Config, instead: string): void {
  if (SECRETS_KEY !== undefined) throw new KeyProblem(`the key is given as SECRETS_KEY: ${instead}`);
}
