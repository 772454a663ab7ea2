import { onTestFinished } from 'vitest';
import { ask } from '../../../src/core/office.ts';
import type { Provider } from '../../../src/core/provider.ts';
import { internally } from '../../../src/core/who.ts';
import { linkIdentity } from '../../../src/directory/elsewhere/identities.ts';
import { createOidc } from '../../../src/oauth/oidc.ts';
import { nodeReach } from '../../../src/runtime/node/reach-node.ts';
import { callbackOf } from '../../../src/runtime/providers.ts';
import { client, openIssuer, type Person } from '../../kit/oauth/issuer.ts';
import { openEmptyHouse, type WhenDone } from '../open-house.ts';

export const publicUrl = 'http://localhost';
export type Issuer = Awaited<ReturnType<typeof openIssuer>>;
export const annaThere: Person = {
  sub: 'anna-there',
  email: 'anna@elsewhere.example',
  email_verified: true,
  name: 'Anna',
};

/** As it is configured, with patience for no more than a test has. */
export const providerOf = (
  { issuer, name }: Issuer,
  changes: { provesAddress?: boolean; timeoutMs?: number } = {},
): Provider =>
  createOidc(
    {
      ...{ name, label: 'Elsewhere', issuer, ...client, hasNonce: true },
      ...{ redirectUri: callbackOf(publicUrl, name), provesAddress: changes.provesAddress ?? true },
    },
    { reach: nodeReach(), now: Date.now, timeoutMs: changes.timeoutMs ?? 5_000 },
  );

/** A browser with its cookies; `jar` may be looked into, and stolen from. */
export function browserIn(app: ReturnType<typeof openEmptyHouse>['app']) {
  const jar = new Map<string, string>();
  const go = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), ...(init.headers as object) };
    const answer = await app.request(`${publicUrl}${path}`, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    jar,
    get: (path: string) => go(path),
    send: (path: string, fields: Record<string, string> = {}, origin = publicUrl) =>
      go(path, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    /** to the other service: where it is sent */
    start: async (name: string, next = '') => {
      const answer = await go(`/auth/oauth/${name}/start${next}`);
      return answer.headers.get('location') ?? '';
    },
    back: (name: string, query: URLSearchParams | string) => go(`/auth/oauth/${name}/callback?${query}`),
    isIn: async () => jar.has('signalos') && (await go('/security')).status === 200,
    isHalfIn: () => jar.has('signalos'),
  };
}
export type Browser = ReturnType<typeof browserIn>;

/** An owner, Anna, who is linked to somebody at an issuer of ours. */
export async function openElsewhere(whenDone: WhenDone = onTestFinished) {
  const issuer = await openIssuer();
  whenDone(issuer.close);
  const providers = new Map([['hostile', providerOf(issuer)]]);
  const house = openEmptyHouse(publicUrl, null, { providers }, whenDone);
  const token = await house.own();
  const directory = house.office.office.directory();
  const link = (person: Person, user = 'owner', at = issuer) =>
    ask(
      directory,
      linkIdentity,
      {
        ...{ issuer: at.issuer, subject: person.sub, user, provider: at.name },
        ...{ called: null, service: 'Elsewhere', said: null },
      },
      internally(`link ${person.sub}`),
    );
  await link(annaThere);
  const browser = () => browserIn(house.app);
  /** the whole way, as somebody honest goes it */
  async function signIn(person: Person = annaThere, at = issuer, from = browser()) {
    const address = await from.start(at.name);
    const answer = await from.back(at.name, at.agree(address, person));
    return { answer, from };
  }
  return { ...house, token, issuer, providers, directory, link, browser, signIn };
}
