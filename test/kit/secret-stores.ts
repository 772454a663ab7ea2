import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAws } from '../../src/runtime/secrets/aws.ts';
import { openAzure } from '../../src/runtime/secrets/azure.ts';
import { crc32c } from '../../src/runtime/secrets/crc32c.ts';
import { openGcp } from '../../src/runtime/secrets/gcp.ts';
import type { SecretStore } from '../../src/runtime/secrets/secret-store.ts';
import { openVault } from '../../src/runtime/secrets/vault.ts';
import { temporaryFolder } from './folder.ts';
import { type Received, status } from './receiver.ts';

/** What shows to a store that we may ask. Never to be said. */
export const wayIn = 'way-in-5e1f';
const now = () => Date.UTC(2026, 10, 28);

/** One kind of store as it speaks on the wire. */
export interface Spoken {
  open: (base: string) => SecretStore;
  place: string;
  /** its answer with this value in it */
  found: (value: Buffer) => string;
  missing: [status: number, body: string];
  forbidden: [status: number, body: string];
  /** a request that is no more than a way in, answered at once */
  before: (got: Received) => string | null;
}

const token = JSON.stringify({ access_token: wayIn, expires_in: 3_600 });
const text = (value: Buffer) => value.toString('latin1');

export const spoken = {
  vault: {
    open: (base) => openVault({ VAULT_ADDR: base, VAULT_TOKEN: wayIn, VAULT_NAMESPACE: 'team' }),
    place: 'kv/signalos/bots@3#telegram',
    found: (value) => JSON.stringify({ data: { data: { telegram: text(value) }, metadata: { version: 3 } } }),
    // A deleted version is told with what is known of it.
    missing: [404, JSON.stringify({ data: { data: null, metadata: { deletion_time: '2026-01-01T00:00:00Z' } } })],
    forbidden: [403, JSON.stringify({ errors: ['permission denied'] })],
    before: () => null,
  },
  aws: {
    open: (base) =>
      openAws(
        { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: wayIn },
        now,
        base,
      ),
    place: 'signalos/bots#telegram',
    found: (value) => JSON.stringify({ SecretString: JSON.stringify({ telegram: text(value) }) }),
    missing: [400, JSON.stringify({ __type: 'com.amazon#ResourceNotFoundException' })],
    forbidden: [400, JSON.stringify({ __type: 'AccessDeniedException', message: 'not you' })],
    before: () => null,
  },
  azure: {
    open: (base) =>
      openAzure(
        { AZURE_TENANT_ID: 'tenant', AZURE_CLIENT_ID: 'client', AZURE_CLIENT_SECRET: wayIn },
        { vault: (name) => `${base}/${name}`, login: base, machine: base },
      ),
    place: 'Keys/telegram',
    found: (value) => JSON.stringify({ value: text(value) }),
    missing: [404, JSON.stringify({ error: { code: 'SecretNotFound' } })],
    forbidden: [403, JSON.stringify({ error: { code: 'Forbidden' } })],
    before: ({ path }) => (path === '/tenant/oauth2/v2.0/token' ? token : null),
  },
  gcp: {
    open: (base) =>
      openGcp({ GOOGLE_APPLICATION_CREDENTIALS: accountFile(base) }, now, { secrets: base, machine: base }),
    place: 'project-1/telegram',
    found: (value) => JSON.stringify({ payload: { data: value.toString('base64'), dataCrc32c: `${crc32c(value)}` } }),
    missing: [404, JSON.stringify({ error: { code: 404 } })],
    forbidden: [403, JSON.stringify({ error: { code: 403 } })],
    before: ({ path }) => (path === '/token' ? token : null),
  },
} satisfies Record<string, Spoken>;

const { privateKey: accountKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
export const accountPublicKey = publicKey;

function accountFile(base: string): string {
  const file = join(temporaryFolder(), 'account.json');
  const private_key = accountKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(file, JSON.stringify({ client_email: 'us@project-1', private_key, token_uri: `${base}/token` }));
  return file;
}

export const answering =
  ({ before }: Spoken, code: number, body: string, headers: Record<string, string> = {}) =>
  (...[response, got, nth]: Parameters<ReturnType<typeof status>>) => {
    const first = before(got);
    return first === null
      ? status(code, headers, body)(response, got, nth)
      : status(200, {}, first)(response, got, nth);
  };
