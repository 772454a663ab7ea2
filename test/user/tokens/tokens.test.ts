import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { anna, openEmptyHouse } from '../open-house.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

interface SignedIn {
  token: string;
  device: string;
  access: string;
  session: string;
}

async function open() {
  const house = openEmptyHouse();
  await house.own();
  const signIn = async (): Promise<SignedIn> => (await house.signIn()).body;
  const refresh = (token: string, device: string) => house.ask('post', '/auth/refresh', { body: { token, device } });
  const use = async (access: string) => (await house.ask('get', '/auth/sessions', { token: access })).status;
  return { ...house, signIn, refresh, use };
}

describe('an access token', () => {
  it('is signed with Ed25519, says what it is, and is over after half an hour', async () => {
    const { signIn, use, office } = await open();
    const { access, session } = await signIn();
    expect(decodeProtectedHeader(access)).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt', kid: expect.any(String) });
    const claims = decodeJwt(access);
    expect(claims).toMatchObject({ iss: 'signalos', aud: 'signalos', sub: 'owner', sid: session });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(30 * 60);
    await office.advance(29 * minute);
    expect(await use(access)).toBe(200);
    await office.advance(minute);
    expect(await use(access)).toBe(401);
  });

  it('ends at once with its session, although it is signed and remembered', async () => {
    const { signIn, use, ask } = await open();
    const [one, other] = [await signIn(), await signIn()];
    expect(await use(one.access)).toBe(200);
    await ask('delete', `/auth/sessions/${one.session}`, { token: other.access });
    expect([await use(one.access), await use(other.access)]).toEqual([401, 200]);
  });

  it.each<[string, (claims: object, kid: string) => Promise<string>]>([
    ['another key under our name', async (claims, kid) => signed(claims, kid, 'EdDSA')],
    ['no signature', async (claims, kid) => `${base64({ alg: 'none', typ: 'at+jwt', kid })}.${base64(claims)}.`],
    ['a secret that both know', async (claims, kid) => signed(claims, kid, 'HS256')],
    ['a key nobody has', async (claims) => signed(claims, 'nobody', 'EdDSA')],
  ])('of %s is nothing', async (_, forge) => {
    const { signIn, use } = await open();
    const { access } = await signIn();
    const { kid = '' } = decodeProtectedHeader(access);
    expect(await use(await forge(decodeJwt(access), kid))).toBe(401);
  });

  it('whose claims were changed is nothing', async () => {
    const { signIn, use } = await open();
    const { access } = await signIn();
    const [head, , tail] = access.split('.');
    const claims = decodeJwt(access);
    expect(await use(`${head}.${base64({ ...claims, sub: 'other' })}.${tail}`)).toBe(401);
    expect(await use(`${head}.${base64(claims)}.${tail?.slice(0, -4)}AAAA`)).toBe(401);
  });

  it('is none where a cookie is, and a cookie none where it is', async () => {
    const { signIn, use, enter, ask } = await open();
    const { access, token } = await signIn();
    const cookie = await enter();
    expect(await use(cookie.split('=')[1] ?? '')).toBe(401);
    expect(await use(token)).toBe(401);
    for (const shown of [access, token]) {
      const answer = await ask('get', '/auth/sessions', { headers: { cookie: `signalos=${shown}` } });
      expect(answer.status).toBe(401);
    }
    expect((await ask('get', '/auth/sessions', { headers: { cookie } })).status).toBe(200);
  });
});

describe('what renews it', () => {
  it('is used once and gives the next, for a week each and a month in all', async () => {
    const { signIn, refresh, use, office } = await open();
    let { token, device } = await signIn();
    for (let n = 0; n < 5; n += 1) {
      await office.advance(6 * day);
      const { status, body } = await refresh(token, device);
      expect(status).toBe(n < 4 ? 200 : 401);
      if (n < 4) expect(await use(body.access)).toBe(200);
      token = body.token;
    }
    const fresh = await signIn();
    await office.advance(7 * day);
    expect(await refresh(fresh.token, fresh.device)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_OVER' } });
  });

  it('used before ends the session for whoever has a copy', async () => {
    const { signIn, refresh, use } = await open();
    const first = await signIn();
    const second = (await refresh(first.token, first.device)).body;
    expect(await use(second.access)).toBe(200);
    expect(await refresh(first.token, first.device)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_OVER' } });
    expect([await use(first.access), await use(second.access)]).toEqual([401, 401]);
    expect((await refresh(second.token, first.device)).status).toBe(401);
  });

  it('gives again what was lost on the way, and what was lost is dead', async () => {
    const { signIn, refresh, use } = await open();
    const first = await signIn();
    const lost = (await refresh(first.token, first.device)).body;
    const again = await refresh(first.token, first.device);
    expect(again.status).toBe(200);
    expect(await use(lost.access)).toBe(401);
    expect([await use(first.access), await use(again.body.access)]).toEqual([200, 200]);
    // Whoever has it after all is somebody else.
    expect((await refresh(lost.token, first.device)).status).toBe(401);
    expect(await use(again.body.access)).toBe(401);
  });

  it('counts at its own device alone: shown at another it is over', async () => {
    const { signIn, refresh, use } = await open();
    const [here, there] = [await signIn(), await signIn()];
    expect(here.device).not.toBe(there.device);
    expect((await refresh(here.token, there.device)).status).toBe(401);
    expect((await refresh(here.token, here.device)).status).toBe(401);
    expect([await use(here.access), await use(there.access)]).toEqual([401, 200]);
  });

  it('that is garbage ends nothing', async () => {
    const { signIn, refresh, use } = await open();
    const { access, session, device, token } = await signIn();
    for (const shown of [`owner.${session}.${'a'.repeat(43)}`, `owner.${'b'.repeat(16)}.${token.split('.')[2]}`, 'x'])
      expect((await refresh(shown, device)).status).toBe(401);
    expect(await use(access)).toBe(200);
    expect((await refresh(token, device)).status).toBe(200);
  });

  it('of many at once with the same one line is alive, and it goes on', async () => {
    const { signIn, refresh, use } = await open();
    const { token, device } = await signIn();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(token, device)));
    const given = answers.flatMap(({ status, body }) => (status === 200 ? [body] : []));
    const alive: string[] = [];
    for (const { access } of given) if ((await use(access)) === 200) alive.push(access);
    expect(alive).toHaveLength(1);
  });

  it('is over with the password', async () => {
    const { signIn, refresh, ask } = await open();
    const [here, there] = [await signIn(), await signIn()];
    const change = { current: anna.password, password: 'another one that only I know' };
    expect((await ask('post', '/auth/password/change', { token: here.access, body: change })).status).toBe(200);
    expect((await refresh(there.token, there.device)).status).toBe(401);
    expect((await refresh(here.token, here.device)).status).toBe(200);
  });

  it('and all that is kept for it stays bounded, however often a program signs in', async () => {
    const { signIn, ask, use, refresh, office } = await open();
    const first = await signIn();
    await office.advance(1_000);
    for (let n = 0; n < 100; n += 1) await signIn();
    const { access } = await signIn();
    const count = async (what: string) => (await ask('get', `/auth/${what}`, { token: access })).body[what].length;
    expect([await count('sessions'), await count('devices')]).toEqual([100, 100]);
    expect(await use(first.access)).toBe(401);
    expect((await refresh(first.token, first.device)).status).toBe(401);
  });

  it('is answered once, whatever key comes with it', async () => {
    const { signIn, ask } = await open();
    const { token, device } = await signIn();
    const asked = { body: { token, device }, headers: { 'idempotency-key': 'k' } };
    const [first, second] = [await ask('post', '/auth/refresh', asked), await ask('post', '/auth/refresh', asked)];
    expect(first.body.token).not.toBe(second.body.token);
  });
});

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function signed(claims: object, kid: string, alg: 'EdDSA' | 'HS256'): Promise<string> {
  const key = alg === 'HS256' ? new TextEncoder().encode(kid.padEnd(32, 'x')) : (await generateKeyPair(alg)).privateKey;
  return new SignJWT({ ...claims }).setProtectedHeader({ alg, typ: 'at+jwt', kid }).sign(key);
}
