import { describe, expect, it } from 'vitest';
import { openEmptyHouse } from './open-house.ts';

const secret = 'a password of their own';
const mail = (name: string) => `${name}@example.com`;

async function openTeam() {
  const house = openEmptyHouse();
  const owner = await house.own();
  await house.ask('put', '/registration', { token: owner, body: { mode: 'invitation' } });
  async function join(name: string, role: string) {
    const { word } = (await house.ask('post', '/invitations', { token: owner, body: { role } })).body;
    const who = { email: mail(name), password: secret };
    await house.ask('post', '/auth/register', { body: { ...who, word } });
    const { access, user } = (await house.signIn(who)).body;
    return { ...who, token: access as string, user: user as string };
  }
  const change = (token: string, user: string, role: string) =>
    house.ask('patch', `/people/users/${user}`, { token, body: { role } });
  const takeOut = (token: string, user: string) => house.ask('delete', `/people/users/${user}`, { token, body: {} });
  const me = (token: string) => house.ask('get', '/users/me', { token });
  const signIn = ({ email, password }: { email: string; password: string }) => house.signIn({ email, password });
  return { ...house, signIn, owner, join, change, takeOut, me, settle: () => house.office.advance(500) };
}

describe('a role', () => {
  it('is changed by the owner: whoever it is signs in anew, as what they are now', async () => {
    const { ask, owner, join, change, me, settle, signIn } = await openTeam();
    const bob = await join('bob', 'trader');
    const { desk } = (await me(bob.token)).body;
    await ask('post', '/accounts/paper', { token: bob.token, body: { account: 'paper' } });
    expect((await change(owner, bob.user, 'viewer')).body).toEqual({ user: bob.user, role: 'viewer' });
    await settle();
    expect((await me(bob.token)).status).toBe(401);
    const seen = (await signIn(bob)).body.access;
    expect((await me(seen)).body).toMatchObject({ role: 'viewer', desk: null });
    expect((await ask('get', '/accounts', { token: seen })).status).toBe(403);
    await change(owner, bob.user, 'trader');
    await settle();
    const back = (await signIn(bob)).body.access;
    expect((await me(back)).body).toMatchObject({ role: 'trader', desk });
    const { accounts } = (await ask('get', '/accounts', { token: back })).body;
    expect(accounts).toMatchObject([{ account: 'paper', trading: 'halted' }]);
  });

  it('of a viewer who becomes a trader brings a desk', async () => {
    const { owner, join, change, me, settle, signIn } = await openTeam();
    const bob = await join('bob', 'viewer');
    await change(owner, bob.user, 'trader');
    await settle();
    expect((await me((await signIn(bob)).body.access)).body.desk).toMatch(/^desk-/);
  });

  it.each([
    ['an admin', 'themselves', 'admin', 'self'],
    ['an admin', 'the owner', 'admin', 'owner'],
    ['an admin', 'another admin', 'admin', 'other'],
  ])('%s decides nothing about %s', async (_who, _whom, role, whom) => {
    const { join, change, takeOut } = await openTeam();
    const [admin, other] = [await join('admin', role), await join('other', role)];
    const user = { self: admin.user, owner: 'owner', other: other.user }[whom] ?? '';
    for (const tried of [await change(admin.token, user, 'viewer'), await takeOut(admin.token, user)])
      expect(tried).toMatchObject({ status: 403, body: { code: 'ROLE_NOT_YOURS' } });
  });

  it('an admin makes nobody an admin, and decides about traders', async () => {
    const { join, change, takeOut } = await openTeam();
    const [admin, bob] = [await join('admin', 'admin'), await join('bob', 'trader')];
    expect((await change(admin.token, bob.user, 'admin')).status).toBe(403);
    expect((await change(admin.token, bob.user, 'viewer')).status).toBe(200);
    expect((await takeOut(admin.token, bob.user)).status).toBe(200);
    expect((await takeOut(admin.token, bob.user)).status).toBe(404);
  });

  it('the owner takes nobody’s place and does not take themselves out', async () => {
    const { owner, change, takeOut } = await openTeam();
    expect((await change(owner, 'owner', 'viewer')).status).toBe(403);
    expect((await takeOut(owner, 'owner')).status).toBe(403);
    expect((await change(owner, 'owner', 'owner')).status).toBe(422);
    expect((await change(owner, 'nobody', 'viewer')).status).toBe(404);
  });
});

describe('an admin who is none any more', () => {
  it.each(['taken out', 'a trader from now on'])('lets nobody in by an invitation of before: %s', async (what) => {
    const { ask, owner, join, takeOut, change } = await openTeam();
    const admin = await join('admin', 'admin');
    const { word } = (await ask('post', '/invitations', { token: admin.token, body: {} })).body;
    await (what === 'taken out' ? takeOut(owner, admin.user) : change(owner, admin.user, 'trader'));
    const register = { email: mail('back'), password: secret, word };
    expect((await ask('post', '/auth/register', { body: register })).body.code).toBe('INVITATION_OVER');
    const { word: fresh } = (await ask('post', '/invitations', { token: owner, body: {} })).body;
    expect((await ask('post', '/auth/register', { body: { ...register, word: fresh } })).status).toBe(202);
  });
});

describe('somebody who is taken out', () => {
  it('is nobody at once, everywhere; their desk opens nothing new, and the address is free', async () => {
    const { ask, owner, join, takeOut, me, settle, signIn } = await openTeam();
    const bob = await join('bob', 'trader');
    await ask('post', '/accounts/paper', { token: bob.token, body: { account: 'paper' } });
    const before = (await me(bob.token)).body;
    expect((await takeOut(owner, bob.user)).body).toEqual({ user: bob.user, removed: [] });
    expect((await me(bob.token)).status).toBe(401);
    expect((await signIn(bob)).status).toBe(401);
    await settle();
    const again = await join('bob', 'trader');
    expect(again.user).not.toBe(bob.user);
    expect((await me(again.token)).body.desk).not.toBe(before.desk);
    expect((await ask('get', '/accounts', { token: again.token })).body.accounts).toEqual([]);
  });
});

describe('what is somebody else’s', () => {
  it('is out of reach, by any id that is sent', async () => {
    const { ask, join, owner } = await openTeam();
    const [bob, cleo] = [await join('bob', 'trader'), await join('cleo', 'trader')];
    await ask('put', '/users/me', { token: cleo.token, body: { name: 'Cleo' } });
    for (const path of ['/users/me', '/users/settings'])
      expect((await ask('get', `${path}?user=${cleo.user}`, { token: bob.token })).status).toBe(422);
    expect((await ask('put', '/users/me', { token: bob.token, body: { user: cleo.user, name: 'x' } })).status).toBe(
      422,
    );
    const { sessions } = (await ask('get', '/auth/sessions', { token: cleo.token })).body;
    const end = await ask('delete', `/auth/sessions/${sessions[0].session}`, { token: bob.token, body: {} });
    expect(end.status).toBe(404);
    // The control: it is there, and its owner ends it.
    expect((await ask('get', '/users/me', { token: cleo.token })).body.name).toBe('Cleo');
    const own = await ask('delete', `/auth/sessions/${sessions[0].session}`, { token: cleo.token, body: {} });
    expect(own.status).toBe(200);
    expect((await ask('get', '/users/me', { token: owner })).body.name).toBeNull();
  });
});
