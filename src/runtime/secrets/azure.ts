import { z } from 'zod';
import { askStore, refuseBad } from './ask-store.ts';
import { type Environment, needed, type SecretStore, StoreProblem } from './secret-store.ts';

const placeForm = /^([a-z0-9-]{3,24})\/([\w-]{1,127})(?:\/([0-9a-f]{32}))?$/i;
const tokenAnswer = z.object({ access_token: z.string() });
const answer = z.object({ value: z.string() });

/** Where Azure is; another in tests. */
export interface AzureAddresses {
  vault: (name: string) => string;
  login: string;
  machine: string;
}
const real: AzureAddresses = {
  vault: (name) => `https://${name}.vault.azure.net`,
  login: 'https://login.microsoftonline.com',
  machine: 'http://169.254.169.254',
};

/** Azure Key Vault: `azure:VAULT/NAME`, or `azure:VAULT/NAME/VERSION`. Signed in by a client's secret, or as the machine. */
export function openAzure(environment: Environment, at: AzureAddresses = real): SecretStore {
  return {
    async read(place) {
      const [, vault, name, version] = placeForm.exec(place) ?? [];
      if (!vault || !name) throw new StoreProblem('settings', 'a place at Azure is VAULT/NAME');
      const token = await tokenOf(environment, at);
      const path = version ? `${name}/${version}` : name;
      const asked = await askStore({
        url: `${at.vault(vault.toLowerCase())}/secrets/${path}?api-version=7.4`,
        headers: { authorization: `Bearer ${token}` },
      });
      const found = answer.safeParse(refuseBad(asked));
      if (!found.success) throw new StoreProblem('shape');
      return found.data.value;
    },
  };
}

async function tokenOf(environment: Environment, at: AzureAddresses): Promise<string> {
  const asked = environment.AZURE_CLIENT_ID ? byClient(environment, at) : asMachine(at);
  const found = tokenAnswer.safeParse(refuseBad(await asked));
  if (!found.success) throw new StoreProblem('forbidden', 'no token was given');
  return found.data.access_token;
}

async function byClient(environment: Environment, { login }: AzureAddresses) {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: needed(environment, 'AZURE_CLIENT_ID'),
    client_secret: needed(environment, 'AZURE_CLIENT_SECRET'),
    scope: 'https://vault.azure.net/.default',
  });
  const tenant = encodeURIComponent(needed(environment, 'AZURE_TENANT_ID'));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const url = `${login}/${tenant}/oauth2/v2.0/token`;
  const asked = await askStore({ url, method: 'POST', headers, body: body.toString() });
  if (asked.status === 400) throw new StoreProblem('forbidden', 'the client was not let in');
  return asked;
}

const asMachine = ({ machine }: AzureAddresses) =>
  askStore({
    url: `${machine}/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fvault.azure.net`,
    headers: { metadata: 'true' },
  });
