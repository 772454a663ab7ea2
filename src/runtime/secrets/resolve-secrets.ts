import { ConfigProblem, secretNames } from '../config.ts';
import { openAws } from './aws.ts';
import { openAzure } from './azure.ts';
import { openGcp } from './gcp.ts';
import { readSecretFile } from './secret-file.ts';
import { type Environment, type SecretStore, StoreProblem } from './secret-store.ts';
import { openVault } from './vault.ts';

/** By the name that stands before a place: `vault:kv/signalos#bot`. */
export type Stores = Readonly<Record<string, SecretStore>>;

const storesOf = (environment: Environment, now: () => number): Stores => ({
  vault: openVault(environment),
  aws: openAws(environment, now),
  gcp: openGcp(environment, now),
  azure: openAzure(environment),
});

/** What lets us into a store may itself lie in a file. */
const waysIn = ['VAULT_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AZURE_CLIENT_SECRET'];

/** Every name by which a secret, or the way to one, may be set beside the settings themselves. */
export const waysToSecrets: readonly string[] = [
  ...[...waysIn, ...secretNames].map((name) => `${name}_FILE`),
  ...waysIn,
  ...['VAULT_ADDR', 'VAULT_NAMESPACE', 'AWS_REGION', 'AWS_ACCESS_KEY_ID', 'GOOGLE_APPLICATION_CREDENTIALS'],
  ...['AZURE_TENANT_ID', 'AZURE_CLIENT_ID'],
];

/**
 * Settings that are secrets may say where they are instead: `NAME_FILE` names a file, `NAME=vault:…` a place in a store.
 * Each is fetched once, at the start; one that cannot be had is named, never quoted.
 */
export async function resolveSecrets(
  environment: Environment,
  openStores: (environment: Environment) => Stores = (given) => storesOf(given, Date.now),
): Promise<Environment> {
  const withFiles = { ...environment };
  for (const name of [...waysIn, ...secretNames]) {
    const path = environment[`${name}_FILE`];
    if (!path) continue;
    if (environment[name]) throw new ConfigProblem(`${name} and ${name}_FILE are both set; allowed: one of them.`);
    withFiles[name] = tell(`${name}_FILE`, () => readSecretFile(path));
  }
  const stores = openStores(withFiles);
  const fetched = await Promise.all(
    secretNames.map(async (name) => {
      const [, store = '', place = ''] = /^([a-z]+):(.+)$/s.exec(withFiles[name] ?? '') ?? [];
      const found = stores[store];
      if (!found || place.startsWith('//')) return [];
      return [[name, await found.read(place).catch((error) => refuse(name, error))]] as const;
    }),
  );
  return { ...withFiles, ...Object.fromEntries(fetched.flat()) };
}

function tell(name: string, work: () => string): string {
  try {
    return work();
  } catch (error) {
    return refuse(name, error);
  }
}

function refuse(name: string, error: unknown): never {
  if (error instanceof StoreProblem) throw new ConfigProblem(`${name} cannot be had: ${error.message}.`);
  throw error;
}
