import { decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { ask as askActor } from '../../src/core/office.ts';
import { internally } from '../../src/core/who.ts';
import { addSigningKey, signingKeys } from '../../src/directory/signing-keys.ts';
import { makeAccess, readAccess } from '../../src/office/tokens/access-token.ts';
import { findSigner } from '../../src/office/tokens/signing-keys.ts';
import { openEmptyHouse } from '../user/open-house.ts';

const day = 24 * 60 * 60_000;

async function open() {
  const house = openEmptyHouse();
  const { office, ask } = house;
  const token = await house.own();
  const keys = async () => {
    const found = await askActor(office.office.directory(), signingKeys, {}, internally('t'));
    return found.ok ? found.value.keys : [];
  };
  const signIn = async (): Promise<{ access: string; token: string; device: string }> => (await house.signIn()).body;
  const use = async (access: string) => (await ask('get', '/auth/sessions', { token: access })).status;
  return { ...house, token, keys, signIn, use };
}

describe('the key that signs', () => {
  it('is made anew after thirty days, and the one before still counts', async () => {
    const { keys, signIn, use, office } = await open();
    const kids = async () => (await keys()).map(({ kid }) => kid);
    const [first] = await kids();
    await office.advance(30 * day - 60_000);
    const old = await signIn();
    await office.advance(60_000);
    const fresh = await signIn();
    const [second, ...rest] = await kids();
    expect(rest).toEqual([first]);
    expect([old, fresh].map(({ access }) => decodeProtectedHeader(access).kid)).toEqual([first, second]);
    expect([await use(old.access), await use(fresh.access)]).toEqual([200, 200]);
    await office.advance(30 * day);
    await signIn();
    expect((await kids()).slice(1)).toEqual([second]);
  });

  it('is one, however many sign in at the same moment on a new installation', async () => {
    const { signIn, keys, office } = await open();
    await office.advance(30 * day);
    const kids = (await Promise.all([1, 2, 3, 4, 5].map(signIn))).map(
      ({ access }) => decodeProtectedHeader(access).kid,
    );
    expect(new Set(kids).size).toBe(1);
    expect(await keys()).toHaveLength(2);
  });

  it('can be replaced by the owner: every access token is over at once, and programs renew theirs', async () => {
    const { ask, signIn, use, token, keys } = await open();
    const { access, token: renewal, device } = await signIn();
    expect(await use(access)).toBe(200);
    expect((await ask('post', '/auth/signing-key', { token, body: {} })).status).toBe(200);
    expect([await use(access), await use(token)]).toEqual([401, 401]);
    expect(await keys()).toHaveLength(1);
    const renewed = await ask('post', '/auth/refresh', { body: { token: renewal, device } });
    expect(await use(renewed.body.access)).toBe(200);
  });

  it('that stays shut, as where the key of the installation was lost, is replaced', async () => {
    const { context, keys, office, signIn, use } = await open();
    const [{ kid = '', public: shown = '' } = {}] = await keys();
    const shut = { kid: 'shut', public: shown, sealed: 's1.elsewhere.AAAA', instead: kid, isAlone: false };
    await office.advance(1_000);
    await askActor(office.office.directory(), addSigningKey, shut, internally('t'));
    const { access } = await signIn();
    expect(decodeProtectedHeader(access).kid).not.toBe('shut');
    expect(await use(access)).toBe(200);
    expect(await findSigner({ ...context, services: { ...context.services, seal: undefined } })).toBeNull();
  });

  it('is kept as what nobody can sign with', async () => {
    const { keys } = await open();
    const text = JSON.stringify(await keys());
    expect(text).toContain('Ed25519');
    expect(text).not.toMatch(/\\"d\\":/);
  });

  it('signs for its own installation alone', async () => {
    const [one, other] = [await open(), await open()];
    const made = await makeAccess(one.context, {
      user: 'owner',
      session: 's'.repeat(16),
      turn: 1,
      at: one.office.clock.now(),
    });
    expect(await readAccess(one.context, made?.access ?? '')).toMatchObject({ user: 'owner', turn: 1 });
    expect(await other.use(made?.access ?? '')).toBe(401);
  });
});
