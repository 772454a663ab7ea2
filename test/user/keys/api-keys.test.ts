import { describe, expect, it } from 'vitest';
import { ask as askActor } from '../../../src/core/office.ts';
import { internally } from '../../../src/core/who.ts';
import { restoreUser } from '../../../src/user/user.ts';
import { anna, openEmptyHouse, openHouse } from '../open-house.ts';
import { openWithTelephone } from '../with-telephone.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

interface Made {
  key: string;
  secret: string;
}

const open = async () => withKeys(await openHouse());
/** time passes quickly where there is no desk */
const openEmpty = async () => withKeys(openEmptyHouse());

async function withKeys<H extends Pick<ReturnType<typeof openEmptyHouse>, 'ask' | 'own'>>(house: H) {
  const token = await house.own();
  const make = async (given: object = {}) => {
    const asked = { name: 'Charts', scopes: ['read'], password: anna.password, ...given };
    return house.ask('post', '/auth/api-keys', { token, body: asked });
  };
  const by = (secret: string, method: string, path: string, body?: object) =>
    house.ask(method, path, { headers: { 'x-api-key': secret }, ...(body && { body }) });
  const made = async (given: object = {}): Promise<Made> => (await make(given)).body;
  const list = async () => (await house.ask('get', '/auth/api-keys', { token })).body.keys;
  return { ...house, token, make, made, by, list };
}

describe('a key', () => {
  it('lets a program do what its scopes say, for its person, and is shown once', async () => {
    const { made, by, list } = await open();
    const { secret } = await made();
    expect((await by(secret, 'get', '/accounts')).status).toBe(200);
    expect(await by(secret, 'post', '/trading/halt', {})).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    expect(JSON.stringify(await list())).not.toContain(secret.split('.')[2]);
  });

  it('that reads changes nothing, one that trades halts, and neither resumes or makes another', async () => {
    const { made, by } = await open();
    const trades = await made({ scopes: ['read', 'trade'] });
    expect((await by(trades.secret, 'post', '/trading/halt', {})).status).toBe(200);
    const all = await made({ scopes: ['read', 'trade', 'risk', 'feed'] });
    expect(await by(all.secret, 'post', '/trading/resume', {})).toMatchObject({
      body: { code: 'HOLD_NEEDS_PERSON' },
    });
    for (const [method, path, body] of [
      ['post', '/auth/api-keys', { name: 'x', scopes: ['read'], password: anna.password }],
      ['post', '/auth/links', { name: 'x', password: anna.password }],
      ['get', '/auth/sessions', undefined],
      ['get', '/auth/api-keys', undefined],
      ['post', '/auth/password/change', { current: anna.password, password: 'one more sentence of mine' }],
      ['get', '/people', undefined],
    ] as const)
      expect((await by(all.secret, method, path, body)).status, path).toBe(403);
    expect(await by(all.secret, 'post', '/chats/link', {})).toMatchObject({ body: { code: 'LINK_BY_PROGRAM' } });
  });

  it('held to actions does no others, also not by a command', async () => {
    const { made, by } = await open();
    const { secret } = await made({ scopes: ['read', 'trade'], actions: ['positions.list', 'chat.say'] });
    expect((await by(secret, 'get', '/positions')).status).toBe(200);
    expect(await by(secret, 'get', '/accounts')).toMatchObject({ status: 403, body: { code: 'KEY_LIMITED' } });
    expect(await by(secret, 'post', '/trading/halt', {})).toMatchObject({ body: { code: 'KEY_LIMITED' } });
    expect(JSON.stringify(await by(secret, 'post', '/chat', { text: '/halt' }))).toContain('This key may not');
  });

  it('held to accounts does what names one of them, and nothing of the whole desk', async () => {
    const { made, by, ask, token } = await open();
    await ask('post', '/accounts/paper', { token, body: { account: 'second' } });
    const { secret } = await made({ scopes: ['read', 'trade'], accounts: ['paper'] });
    expect((await by(secret, 'get', '/accounts/paper')).status).toBe(200);
    expect((await by(secret, 'get', '/positions?account=paper')).status).toBe(200);
    expect((await by(secret, 'post', '/trading/halt', { account: 'paper' })).status).toBe(200);
    for (const [method, path, body] of [
      ['get', '/accounts/second', undefined],
      ['get', '/accounts', undefined],
      ['get', '/positions', undefined],
      ['get', '/positions?account=second', undefined],
      ['get', '/journal', undefined],
      ['get', '/chat', undefined],
      ['post', '/trading/halt', {}],
      ['post', '/trading/halt', { account: 'second' }],
      ['post', '/trading/panic', {}],
      ['post', '/chat', { text: '/halt' }],
    ] as const) {
      const answer = await by(secret, method, path, body);
      expect([answer.status, answer.body.code], path).toEqual([403, 'KEY_LIMITED']);
    }
  });

  it('ends at its time, at its end, and with a restore', async () => {
    const { made, by, ask, token, office } = await openEmpty();
    const [old, other, third] = [await made({ days: 1 }), await made(), await made()];
    const does = async ({ secret }: Made) => (await by(secret, 'get', '/feeds')).status;
    expect([await does(old), await does(other)]).toEqual([200, 200]);
    expect((await ask('delete', `/auth/api-keys/${other.key}`, { token })).status).toBe(200);
    expect(await does(other)).toBe(401);
    await office.advance(day);
    expect([await does(old), await does(third)]).toEqual([401, 200]);
    await askActor(office.office.user('owner'), restoreUser, {}, internally('t'));
    expect(await does(third)).toBe(401);
  });

  it('is over where the person was given a new password, and stays where they changed it themselves', async () => {
    const { made, by, ask, token, own } = await openEmpty();
    const { secret } = await made();
    const does = async () => (await by(secret, 'get', '/feeds')).status;
    const password = 'another one that only I know';
    await ask('post', '/auth/password/change', { token, body: { current: anna.password, password } });
    expect(await does()).toBe(200);
    await own();
    expect(await does()).toBe(401);
  });

  it('notes when it was used last, at most once a minute', async () => {
    const { made, by, list, office } = await openEmpty();
    const { secret } = await made();
    expect((await list())[0].usedAt).toBeNull();
    await by(secret, 'get', '/feeds');
    const first = (await list())[0].usedAt;
    await office.advance(minute / 2);
    await by(secret, 'get', '/feeds');
    expect((await list())[0].usedAt).toBe(first);
    await office.advance(minute / 2);
    await by(secret, 'get', '/feeds');
    expect((await list())[0].usedAt).toBeGreaterThan(first);
  });

  it('is nobody where it is not quite right, or comes with something else', async () => {
    const { made, by, ask, token } = await open();
    const { secret } = await made();
    for (const shown of [
      `${secret.slice(0, -3)}AAA`,
      secret.replace('owner', 'other'),
      '',
      'x',
      `${secret} `.repeat(2),
    ])
      expect((await by(shown, 'get', '/accounts')).status, shown).toBe(401);
    expect((await ask('get', '/accounts', { token: secret })).status).toBe(401);
    expect((await ask('get', '/accounts', { headers: { cookie: `signalos=${secret}` } })).status).toBe(401);
    const both = await ask('get', '/accounts', { token, headers: { 'x-api-key': secret } });
    expect(both.status).toBe(401);
  });
});

describe('who makes a key', () => {
  it('gives the password where there is no second factor', async () => {
    const { make } = await open();
    expect(await make({ password: undefined })).toMatchObject({ status: 403, body: { code: 'PASSWORD_NEEDED' } });
    expect(await make({ password: 'not this one' })).toMatchObject({ status: 403, body: { code: 'PASSWORD_WRONG' } });
    expect((await make()).status).toBe(201);
  });

  it('guesses no password by it', async () => {
    const { make } = await open();
    for (let n = 0; n < 5; n += 1) expect((await make({ password: `guess number ${n}` })).status).toBe(403);
    expect(await make()).toMatchObject({ status: 429, body: { code: 'SIGN_IN_BARRED' } });
  });

  it('gives a code for each where there is a telephone', async () => {
    const { ask, token, proved } = await openWithTelephone();
    const make = () =>
      ask('post', '/auth/api-keys', { token, body: { name: 'x', scopes: ['read'], password: anna.password } });
    expect(await make()).toMatchObject({ status: 403, body: { code: 'CODE_NEEDED' } });
    const { body } = await proved('post', '/auth/api-keys', { token, body: { name: 'x', scopes: ['read'] } });
    expect((await ask('get', '/users/me', { headers: { 'x-api-key': body.secret } })).status).toBe(403);
    expect((await ask('get', '/feeds', { headers: { 'x-api-key': body.secret } })).status).toBe(200);
    expect(await make()).toMatchObject({ status: 403, body: { code: 'CODE_NEEDED' } });
  });

  it('has fifty at most, and only with scopes that programs have', async () => {
    const { make } = await open();
    for (let n = 0; n < 50; n += 1) expect((await make()).status).toBe(201);
    expect(await make()).toMatchObject({ status: 409, body: { code: 'KEYS_FULL' } });
    for (const scopes of [['people'], ['system'], [], ['read', 'people']])
      expect((await make({ scopes })).status).toBe(422);
    expect((await make({ days: 366 })).status).toBe(422);
  });
});
