import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { auditKindOf } from '../../src/core/audit.ts';
import { directoryRoom } from '../../src/directory/directory.ts';
import { verifyLines } from '../../src/platform/journal.ts';
import { directoryPlace } from '../../src/runtime/node/actor-place.ts';
import { userRoom } from '../../src/user/user.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { anna, openEmptyHouse } from './open-house.ts';
import { openWithTelephone } from './with-telephone.ts';

interface Line {
  line: number;
  kind: string;
  action: string | null;
  by: string | null;
  facts: Record<string, unknown>;
}
type Ask = ReturnType<typeof openEmptyHouse>['ask'];

const audit = async (ask: Ask, token: string, query = ''): Promise<Line[]> => {
  const { status, body } = await ask('get', `/audit${query}`, { token });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.lines;
};
const kinds = (lines: Line[]) => lines.map(({ kind, action }) => `${kind} ${action}`).reverse();

describe('the chain of a user', () => {
  it('tells of sign-ins, wrong passwords and codes, keys, settings and what was refused, without a secret', async () => {
    const { ask, token, code, signIn, proved } = await openWithTelephone();
    await signIn({ ...anna, password: 'a wrong one altogether' });
    const half = (await signIn()).body.token;
    await ask('post', '/auth/login-2fa', { body: { token: half, code: '000000' } });
    const { access } = (await ask('post', '/auth/login-2fa', { body: { token: half, code: await code() } })).body;
    await ask('put', '/users/settings', { token: access, body: { zone: 'Europe/Berlin' } });
    const made = await proved('post', '/auth/api-keys', { token: access, body: { name: 'charts', scopes: ['read'] } });
    await ask('get', '/people', { headers: { 'x-api-key': made.body.secret } });
    const lines = await audit(ask, token);
    expect(kinds(lines)).toEqual([
      'sign-in null',
      'password user.make-password',
      'factor factors.begin-totp',
      'factor factors.confirm-totp',
      'failure user.sign-in',
      'session null',
      'failure user.finish-sign-in',
      'sign-in null',
      'settings users.change-settings',
      'factor user.take-held',
      'key keys.make',
      'denied people.list',
    ]);
    expect(lines.find(({ kind }) => kind === 'failure')?.facts).toMatchObject({ agent: 'test', code: 'CODE_WRONG' });
    const said = JSON.stringify(lines);
    for (const secret of [anna.password, 'a wrong one altogether', '000000', made.body.secret, half, access])
      expect(said).not.toContain(secret);
  });

  it('is read a page at a time, by kind and time', async () => {
    const { ask, own, office } = openEmptyHouse();
    const token = await own();
    for (const name of ['A', 'B', 'C', 'D', 'E']) {
      await office.advance(1_000);
      await ask('put', '/users/me', { token, body: { name } });
    }
    const first = (await ask('get', '/audit?kind=settings&limit=2', { token })).body;
    const second = (await ask('get', `/audit?kind=settings&limit=2&cursor=${first.next}`, { token })).body;
    const third = (await ask('get', `/audit?kind=settings&limit=2&cursor=${second.next}`, { token })).body;
    const numbers = [first, second, third].map(({ lines }) => lines.map(({ line }: Line) => line));
    expect(numbers.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(numbers.flat()).toEqual([...numbers.flat()].sort((a, b) => b - a));
    const since = first.lines[1] as { at: number };
    expect(await audit(ask, token, `?kind=settings&from=${since.at}`)).toHaveLength(2);
  });

  it('is filled by nobody who is refused again and again', async () => {
    const { ask, own, office } = openEmptyHouse();
    const token = await own();
    const made = await ask('post', '/auth/api-keys', {
      token,
      body: { name: 'charts', scopes: ['read'], password: anna.password },
    });
    for (let nth = 0; nth < 70; nth += 1)
      await ask('post', '/trading/halt', { headers: { 'x-api-key': made.body.secret }, body: {} });
    expect(await audit(ask, token, '?kind=denied&limit=200')).toHaveLength(60);
    await office.advance(3_600_001);
    await ask('post', '/trading/halt', { headers: { 'x-api-key': made.body.secret }, body: {} });
    expect(
      await audit(ask, (await ask('post', '/auth/login', { body: anna })).body.access, '?kind=denied&limit=200'),
    ).toHaveLength(61);
  });
});

describe('the chain of the installation', () => {
  it('tells who decided what about whom, for those who look after people and nobody else', async () => {
    const { ask, own, office, signIn } = openEmptyHouse();
    const owner = await own();
    await ask('put', '/registration', { token: owner, body: { mode: 'invitation' } });
    const { word } = (await ask('post', '/invitations', { token: owner, body: { role: 'trader' } })).body;
    const bob = { email: 'bob@example.com', password: 'a password of their own' };
    await ask('post', '/auth/register', { body: { ...bob, word } });
    const { access, user } = (await signIn(bob)).body;
    await ask('patch', `/people/users/${user}`, { token: owner, body: { role: 'viewer' } });
    await office.advance(500);
    const lines = await audit(ask, owner, '?of=installation');
    expect(kinds(lines)).toEqual(
      expect.arrayContaining([
        'people registration.configure',
        'people invitations.make',
        'people directory.settle-registration',
        'people people.change-role',
      ]),
    );
    expect((await audit(ask, owner, `?of=installation&person=${user}`)).map(({ action }) => action)).toEqual([
      'people.change-role',
      'directory.settle-registration',
    ]);
    const seen = (await signIn(bob)).body.access ?? access;
    expect((await ask('get', '/audit?of=installation', { token: seen })).status).toBe(403);
    expect((await audit(ask, seen)).some(({ facts }) => facts.code !== undefined)).toBe(false);
    expect(JSON.stringify(lines)).not.toContain('@example.com');
  });

  it('and each user’s hold as chains do, and cannot be changed', async () => {
    const dataDir = temporaryFolder();
    const { own, office, ask } = openEmptyHouse(null, dataDir);
    const token = await own();
    await ask('put', '/users/me', { token, body: { name: 'Anna' } });
    await office.settle();
    const client = new Sqlite(directoryPlace.file(dataDir));
    onTestFinished(() => void client.close());
    const lines = client.prepare('SELECT * FROM journal ORDER BY seq').all() as Parameters<typeof verifyLines>[0];
    expect(verifyLines(lines).brokenAt).toBeNull();
    expect(() => client.exec("UPDATE journal SET body = '{}'")).toThrow(/append-only/);
    expect(() => client.exec('DELETE FROM journal')).toThrow(/append-only/);
  });
});

describe('the page of what was done', () => {
  it('shows it to whoever is signed in, with what was typed as text, and sends others to sign in', async () => {
    const { app, own, enter } = openEmptyHouse();
    await own();
    const headers = { 'user-agent': '<img src=x>' };
    const away = await app.request('/audit', { headers });
    expect([away.status, away.headers.get('location')]).toEqual([303, '/sign-in?next=/audit']);
    const cookie = await enter();
    await enter({ email: anna.email, password: 'a wrong one <b>altogether</b>' });
    const page = async (query = '') => (await app.request(`/audit${query}`, { headers: { cookie } })).text();
    expect(await page()).toContain('door: page');
    expect(await page('?kind=failure')).toContain('SIGN_IN_WRONG');
    expect(await page('?of=installation')).toContain('people');
    expect(await page('?of=nowhere')).toContain('role="alert"');
    expect(await page()).not.toContain('altogether');
  });
});

it('whatever a door offers to be done to a user or to the installation is noted, under a kind', () => {
  const offered = [...userRoom.actions, ...directoryRoom.actions].filter(
    ({ kind, needs, http }) => kind === 'write' && typeof needs === 'object' && http,
  );
  expect(offered.length).toBeGreaterThan(20);
  expect(
    offered
      .filter(({ name }) => auditKindOf(name) === 'settings')
      .map(({ name }) => name)
      .sort(),
  ).toMatchInlineSnapshot(`
    [
      "email.send",
      "letters.test",
      "users.change-me",
      "users.change-settings",
    ]
  `);
});
