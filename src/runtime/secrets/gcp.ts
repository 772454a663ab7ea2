import { sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { safeAddressSchema } from '../safe-address.ts';
import { askStore, refuseBad } from './ask-store.ts';
import { crc32c } from './crc32c.ts';
import { type Environment, type SecretStore, StoreProblem } from './secret-store.ts';

const placeForm = /^([a-z0-9:.-]+)\/([\w-]{1,255})(?:\/(\d{1,9}|latest))?$/;
const tokenAnswer = z.object({ access_token: z.string() });
const answer = z.object({ payload: z.object({ data: z.base64(), dataCrc32c: z.string().optional() }) });
const accountSchema = z.object({ client_email: z.string(), private_key: z.string(), token_uri: safeAddressSchema });
const scope = 'https://www.googleapis.com/auth/cloud-platform';

/** Where Google is; another in tests. */
export interface GcpAddresses {
  secrets: string;
  machine: string;
}
const real: GcpAddresses = {
  secrets: 'https://secretmanager.googleapis.com',
  machine: 'http://metadata.google.internal',
};

/** Google Secret Manager: `gcp:PROJECT/NAME`, or `gcp:PROJECT/NAME/VERSION`. By a service account's file, or as the machine. */
export function openGcp(environment: Environment, now: () => number, at: GcpAddresses = real): SecretStore {
  return {
    async read(place) {
      const [, project, name, version = 'latest'] = placeForm.exec(place) ?? [];
      if (!project || !name) throw new StoreProblem('settings', 'a place at Google is PROJECT/NAME');
      const token = await tokenOf(environment, now, at);
      const asked = await askStore({
        url: `${at.secrets}/v1/projects/${project}/secrets/${name}/versions/${version}:access`,
        headers: { authorization: `Bearer ${token}` },
      });
      const found = answer.safeParse(refuseBad(asked));
      if (!found.success) throw new StoreProblem('shape');
      const { data, dataCrc32c } = found.data.payload;
      const bytes = Buffer.from(data, 'base64');
      if (dataCrc32c !== undefined && BigInt(crc32c(bytes)) !== asNumber(dataCrc32c))
        throw new StoreProblem('shape', 'it was damaged on the way');
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        throw new StoreProblem('shape', 'it is no text');
      }
    },
  };
}

const asNumber = (text: string): bigint => (/^\d{1,10}$/.test(text) ? BigInt(text) : -1n);

async function tokenOf(environment: Environment, now: () => number, { machine }: GcpAddresses): Promise<string> {
  const file = environment.GOOGLE_APPLICATION_CREDENTIALS;
  const asked = file ? byAccount(accountIn(file), now) : asMachine(machine);
  const found = tokenAnswer.safeParse(refuseBad(await asked));
  if (!found.success) throw new StoreProblem('forbidden', 'no token was given');
  return found.data.access_token;
}

function accountIn(file: string): z.infer<typeof accountSchema> {
  try {
    return accountSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new StoreProblem('settings', 'GOOGLE_APPLICATION_CREDENTIALS names no file of a service account');
  }
}

async function byAccount({ client_email, private_key, token_uri }: z.infer<typeof accountSchema>, now: () => number) {
  const at = Math.floor(now() / 1_000);
  const claims = { iss: client_email, scope, aud: token_uri, iat: at, exp: at + 600 };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const said = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
  const assertion = `${said}.${signed(said, private_key)}`;
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const asked = await askStore({ url: token_uri, method: 'POST', headers, body: body.toString() });
  if (asked.status === 400) throw new StoreProblem('forbidden', 'the account was not let in');
  return asked;
}

function signed(text: string, key: string): string {
  try {
    return sign('RSA-SHA256', Buffer.from(text), key).toString('base64url');
  } catch {
    throw new StoreProblem('settings', 'the private key of the service account is none');
  }
}

const asMachine = (machine: string) =>
  askStore({
    url: `${machine}/computeMetadata/v1/instance/service-accounts/default/token`,
    headers: { 'metadata-flavor': 'Google' },
  });
