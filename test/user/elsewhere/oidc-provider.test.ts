import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createOidc } from '../../../src/oauth/oidc.ts';
import { readConfig } from '../../../src/runtime/config.ts';
import { nodeReach } from '../../../src/runtime/node/reach-node.ts';
import { callbackOf, configuredProviders } from '../../../src/runtime/providers.ts';
import { client } from '../../kit/oauth/issuer.ts';
import { openElsewhere, publicUrl } from './open-elsewhere.ts';

const name = 'oidc';

/** A provider that others wrote, with everybody known to it by their name. */
async function openProvider() {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [callbackOf(publicUrl, name)],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, email: `${sub}@elsewhere.example`, email_verified: true, name: sub.toUpperCase() }),
    }),
  });
  const server = provider.listen(port, '127.0.0.1');
  onTestFinished(() => void server.close());
  return { issuer, goThere: (address: string, login: string) => goThere(issuer, address, login) };
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Somebody there types their name and agrees, on the pages that it comes with. */
async function goThere(issuer: string, address: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = address;
  let form: Record<string, string> | null = null;
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer: Response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      at = new URL(location, at).href;
      form = null;
      if (!at.startsWith(issuer)) return new URL(at).search.slice(1);
      continue;
    }
    const page = await answer.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!action || !prompt) throw new Error(`no form: ${page.slice(0, 500)}`);
    at = new URL(action, at).href;
    form = prompt === 'login' ? { prompt, login, password: 'any' } : { prompt };
  }
  throw new Error('nothing came of it');
}

async function openHouse() {
  const house = await openElsewhere();
  const there = await openProvider();
  const provider = createOidc(
    {
      ...{ name, label: 'Example', issuer: there.issuer, ...client, hasNonce: true, provesAddress: true },
      redirectUri: callbackOf(publicUrl, name),
    },
    { reach: nodeReach(), now: Date.now },
  );
  house.providers.set(name, provider);
  async function go(login: string, from = house.browser()) {
    const query = await there.goThere(await from.start(name), login);
    return { answer: await from.back(name, query), from };
  }
  const at = { issuer: there.issuer, name } as Parameters<typeof house.link>[2];
  return { ...house, there, go, at };
}

describe('with a provider that others wrote', () => {
  it('whoever is linked signs in', async () => {
    const { go, link, at } = await openHouse();
    await link({ sub: 'anna' }, 'owner', at);
    const { answer, from } = await go('anna');
    expect([answer.status, answer.headers.get('location'), await from.isIn()]).toEqual([303, '/', true]);
    const { from: other } = await go('mallory');
    expect(await other.isIn()).toBe(false);
  });

  it('somebody new registers where everybody may, and comes back by the same', async () => {
    const { go, ask, token } = await openHouse();
    await ask('put', '/registration', { token, body: { mode: 'open' } });
    const { answer, from } = await go('ben');
    expect(answer.headers.get('location')).toBe('/auth/oauth/register');
    expect(await (await from.get('/auth/oauth/register')).text()).toContain('ben@elsewhere.example');
    const registered = await from.send('/auth/oauth/register', { name: 'Ben' });
    expect([registered.headers.get('location'), await from.isIn()]).toEqual(['/', true]);
    const again = await go('ben');
    expect(await again.from.isIn()).toBe(true);
    const people = (await ask('get', '/people', { token })).body.users as { email: string; isConfirmed: boolean }[];
    expect(people.find(({ email }) => email === 'ben@elsewhere.example')?.isConfirmed).toBe(false);
  });

  it('is set up by settings alone', async () => {
    const { there, providers, link, at, browser } = await openHouse();
    const config = readConfig({
      PUBLIC_URL: publicUrl,
      OAUTH_OIDC_ISSUER: there.issuer,
      OAUTH_OIDC_CLIENT_ID: client.clientId,
      OAUTH_OIDC_CLIENT_SECRET: client.clientSecret,
      OAUTH_OIDC_NAME: 'Our own',
    });
    const configured = configuredProviders(config, { reach: nodeReach(), now: Date.now });
    expect([...configured.values()].map(({ label }) => label)).toEqual(['Our own']);
    providers.clear();
    for (const [key, provider] of configured) providers.set(key, provider);
    await link({ sub: 'anna' }, 'owner', at);
    const from = browser();
    await from.back(name, await there.goThere(await from.start(name), 'anna'));
    expect(await from.isIn()).toBe(true);
  });
});
