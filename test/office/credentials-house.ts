import { ask as askActor } from '../../src/core/office.ts';
import type { Role } from '../../src/core/roles.ts';
import { internally, type Who } from '../../src/core/who.ts';
import { registerFeed } from '../../src/directory/directory.ts';
import { makeUser } from '../../src/directory/users.ts';
import { perform } from '../../src/office/catalogue.ts';
import { firstRun } from '../../src/office/demo.ts';
import { makePassword } from '../../src/user/password.ts';
import { callers } from '../kit/who.ts';
import { openEmptyHouse } from '../user/open-house.ts';

const day = 24 * 60 * 60_000;
const inside = internally('credentials');

/** What stands in everything of somebody else's. */
export const canary = 'Kanarie';
const password = 'a sentence that only I know';

export type Headers = Record<string, string>;
/** How somebody may be let in, and what lets nobody in any more. */
export type Good = 'page' | 'access' | 'key' | 'read key';

/** One person with a role and a desk, real sign-ins, and a neighbour whose things are marked. */
export async function openCredentials(role: Role) {
  const house = openEmptyHouse();
  const { office, ask, context } = house;
  const user = role === 'owner' ? 'owner' : 'tess';
  const person = { email: `${user}@example.com`, password };
  await house.own({ email: 'owner@example.com', password });
  if (role !== 'owner') await settle(user, role);
  await settle('kim', 'trader', `${canary} agent`);

  async function settle(id: string, as: Role, agent = 'test') {
    const from = { agent, address: '', by: 'page' as const, device: null };
    const directory = office.office.directory();
    await askActor(office.office.user(id), makePassword, { ...from, password, names: [] }, inside);
    const looking = { user: id, email: `${id}@example.com`, role: as, looksAt: as === 'viewer' ? `desk-${id}` : null };
    await askActor(directory, makeUser, looking, inside);
    await must('desks.create', { desk: `desk-${id}`, user: id }, { ...inside, user: id });
  }
  async function must(name: string, input: object, who: Who): Promise<void> {
    const outcome = await perform(context, name, input, who);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal.code}`);
  }
  const signIn = async (email = person.email) => (await ask('post', '/auth/login', { body: { email, password } })).body;
  const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });
  async function makeKey(scopes: readonly string[], days = 9): Promise<{ key: string; secret: string }> {
    const body = { name: 'Mine', scopes, days, password };
    return (await ask('post', '/auth/api-keys', { headers: bearer((await signIn()).access), body })).body;
  }
  const all = ['read', 'trade', 'risk', 'feed'];
  const mint: Record<Good, () => Promise<Headers>> = {
    page: async () => ({ cookie: await house.enter(person) }),
    access: async () => bearer((await signIn()).access),
    key: async () => ({ 'x-api-key': (await makeKey(all)).secret }),
    'read key': async () => ({ 'x-api-key': (await makeKey(['read'])).secret }),
  };

  const expired = { access: await mint.access(), key: { 'x-api-key': (await makeKey(all, 1)).secret } };
  await office.advance(day);
  await firstRun(context);
  await office.settle();
  await markNeighbour();
  const bad = await spoil();
  return { ...house, mint, bad, neighbour: { isIntact } };

  /** Each of these was good once, or is good elsewhere. */
  async function spoil(): Promise<Record<string, Headers>> {
    const [revoked, elsewhere, good] = [await signIn(), await signIn(), await signIn()];
    const key = await makeKey(all);
    const link = await ask('post', '/auth/links', { headers: bearer(good.access), body: { name: 'x', password } });
    const { devices } = (await ask('get', '/auth/devices', { headers: bearer(elsewhere.access) })).body;
    const here = devices.find(({ isThis }: { isThis: boolean }) => isThis).device;
    await ask('delete', `/auth/devices/${here}`, { headers: bearer(good.access) });
    await ask('delete', `/auth/sessions/${revoked.session}`, { headers: bearer(good.access) });
    await ask('delete', `/auth/api-keys/${key.key}`, { headers: bearer(good.access) });
    const cookie = (await mint.page()).cookie ?? '';
    return {
      none: {},
      'an expired access token': expired.access,
      'an expired key': expired.key,
      'an access token of a session that was ended': bearer(revoked.access),
      'a key that was ended': { 'x-api-key': key.secret },
      'an access token of a device that was forgotten': bearer(elsewhere.access),
      'what renews, as a bearer': bearer(good.token),
      'an access token, as a cookie': { cookie: `signalos=${good.access}` },
      'the secret of a cookie, as a bearer': bearer(cookie.split('=')[1] ?? ''),
      'a link, as a key': {
        'x-api-key':
          String(link.body.path ?? '')
            .split('#')
            .at(-1) ?? '',
      },
      'what a device shows': { cookie: `signalos=${good.device}` },
      'a good access token beside a good key': { ...bearer(good.access), ...(await mint.key()) },
    };
  }

  async function markNeighbour(): Promise<void> {
    const kim: Who = { ...callers.trader('desk-kim'), user: 'kim', via: 'http', trace: 't' };
    await must('accounts.open-paper', { account: 'kanarie', name: `${canary} account` }, kim);
    const feed = { feed: 'kanarie', name: `${canary} channel`, reader: 'kim' };
    await askActor(office.office.directory(), registerFeed, feed, inside);
    await must('feeds.create', { feed: feed.feed, name: feed.name }, { ...inside, user: 'kim' });
    const { access } = await signIn('kim@example.com');
    for (const [path, name] of [
      ['/auth/api-keys', 'key'],
      ['/auth/links', 'link'],
    ] as const) {
      const body = { name: `${canary} ${name}`, password, ...(name === 'key' && { scopes: ['read'] }) };
      await ask('post', path, { headers: bearer(access), body });
    }
  }

  /** Their things are where they were, and nothing of them was changed. */
  async function isIntact(): Promise<unknown> {
    const { access } = await signIn('kim@example.com');
    const see = async (path: string) => (await ask('get', path, { headers: bearer(access) })).body;
    const { accounts } = await see('/accounts');
    const { keys } = await see('/auth/api-keys');
    const { links } = await see('/auth/links');
    const { sessions } = await see('/auth/sessions');
    return {
      accounts: accounts.map(({ trading }: { trading: string }) => trading),
      keys: keys.length,
      links: links.length,
      isSignedIn: sessions.some(({ agent }: { agent: string }) => agent === `${canary} agent`),
    };
  }
}
