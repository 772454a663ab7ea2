import { describe, expect, it } from 'vitest';
import { readAgent } from '../../../src/user/devices/read-agent.ts';
import { anna, openEmptyHouse } from '../open-house.ts';
import { openWithTelephone } from '../with-telephone.ts';

const day = 24 * 60 * 60_000;

async function open() {
  const house = await openWithTelephone();
  const { ask, code, enter, signIn } = house;
  /** the second half, as a program */
  const finish = async (first: { body: { token: string } }, remember: boolean) =>
    (await ask('post', '/auth/login-2fa', { body: { token: first.body.token, code: await code(), remember } })).body;
  const at = (device: string) => signIn({ ...anna, device });
  /** as a browser: the cookies afterwards */
  async function byPage(remember: boolean): Promise<string> {
    const half = await enter();
    const more: Record<string, string> = remember ? { remember: 'yes' } : {};
    return enter({ code: await code(), ...more }, '/sign-in/code', half);
  }
  return { ...house, finish, at, byPage };
}

describe('a remembered device', () => {
  it('is asked for no code for thirty days, with the password still', async () => {
    const { signIn, finish, at, office } = await open();
    const { device } = await finish(await signIn(), true);
    expect(await at(device)).toMatchObject({ status: 200, body: { needs: 'nothing', access: expect.any(String) } });
    expect((await signIn({ ...anna, password: 'not this one', device })).status).toBe(401);
    await office.advance(29 * day);
    expect((await at(device)).body.needs).toBe('nothing');
    await office.advance(day);
    expect((await at(device)).body.needs).toBe('code');
  });

  it('is not, where that was not asked for', async () => {
    const { signIn, finish, at } = await open();
    const { device } = await finish(await signIn(), false);
    expect((await at(device)).body.needs).toBe('code');
  });

  it('proves nothing: what takes a code takes one there too', async () => {
    const { signIn, finish, at, ask } = await open();
    const { device } = await finish(await signIn(), true);
    const token = (await at(device)).body.access;
    expect(await ask('post', '/2fa/disable', { token, body: {} })).toMatchObject({ body: { code: 'CODE_NEEDED' } });
  });

  it('is forgotten with a new password', async () => {
    const { signIn, finish, ask, token } = await open();
    const { device } = await finish(await signIn(), true);
    const password = 'another one that only I know';
    await ask('post', '/auth/password/change', { token, body: { current: anna.password, password } });
    expect((await signIn({ ...anna, password, device })).body.needs).toBe('code');
  });

  it('is forgotten with another telephone, and with the end of one', async () => {
    const { signIn, finish, ask, at, code, proved } = await open();
    const { device, access: token } = await finish(await signIn(), true);
    const other = await proved('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
    expect((await at(device)).body.needs).toBe('nothing');
    await ask('post', '/2fa/verify/totp', { token, body: { code: await code(other.body.secret) } });
    const half = await at(device);
    expect(half.body.needs).toBe('code');
    const again = { token: half.body.token, code: await code(other.body.secret), remember: true };
    expect((await ask('post', '/auth/login-2fa', { body: again })).status).toBe(200);
    expect((await at(device)).body.needs).toBe('nothing');
    const off = await ask('post', '/2fa/disable', { token, body: {} });
    const shown = { challenge: off.body.facts.challenge, code: await code(other.body.secret) };
    expect((await ask('post', '/2fa/verify', { token, body: shown })).status).toBe(200);
    const third = await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
    await ask('post', '/2fa/verify/totp', { token, body: { code: await code(third.body.secret) } });
    expect((await at(device)).body.needs).toBe('code');
  });

  it('in a browser is a cookie that scripts do not see, and that signs nobody in', async () => {
    const { byPage, enter, ask } = await open();
    const cookie = await byPage(true);
    const device = cookie.split('; ').find((pair) => pair.startsWith('signalos-device=')) ?? '';
    expect(device).toMatch(/=owner\./);
    const alone = await ask('get', '/auth/sessions', { headers: { cookie: device } });
    expect(alone.status).toBe(401);
    const next = await enter(anna, '/sign-in', device);
    expect((await ask('get', '/auth/sessions', { headers: { cookie: next } })).status).toBe(200);
    expect(await byPage(false)).not.toContain('signalos-device');
  });

  it('of somebody else is a stranger', async () => {
    const { at, signIn, finish } = await open();
    const { device } = await finish(await signIn(), true);
    for (const shown of [device.replace('owner', 'other'), `${device.slice(0, -4)}AAAA`, 'x'])
      expect((await at(shown)).body.needs).toBe('code');
  });
});

describe('devices', () => {
  it('are listed with where and when, and ended one by one, sessions and all', async () => {
    const { signIn, finish, ask } = await open();
    const here = await finish(await signIn(), false);
    const there = await finish(await signIn(), true);
    const list = async () => (await ask('get', '/auth/devices', { token: here.access })).body.devices;
    const devices: { device: string; isThis: boolean; trustedUntil: number | null }[] = await list();
    expect(devices.map(({ isThis }) => isThis).filter(Boolean)).toHaveLength(1);
    const other = devices.find(({ trustedUntil }) => trustedUntil !== null);
    expect(other).toMatchObject({ isThis: false, agent: 'test', address: '', seenAt: expect.any(Number) });
    const ended = await ask('delete', `/auth/devices/${other?.device}`, { token: here.access });
    expect(ended).toMatchObject({ status: 200, body: { ended: 1 } });
    expect((await ask('get', '/auth/devices', { token: there.access })).status).toBe(401);
    expect(await ask('delete', `/auth/devices/${other?.device}`, { token: here.access })).toMatchObject({
      status: 404,
      body: { code: 'DEVICE_UNKNOWN' },
    });
  });

  it('are all ended but this one', async () => {
    const { signIn, finish, ask, at } = await open();
    const [here, there] = [await finish(await signIn(), true), await finish(await signIn(), true)];
    expect((await ask('delete', '/auth/devices', { token: here.access })).body.ended).toBeGreaterThan(0);
    expect((await ask('get', '/auth/devices', { token: here.access })).body.devices).toHaveLength(1);
    expect((await ask('get', '/auth/devices', { token: there.access })).status).toBe(401);
    expect([(await at(here.device)).body.needs, (await at(there.device)).body.needs]).toEqual(['nothing', 'code']);
  });

  it('at which nobody is signed in, and nothing is remembered, are forgotten', async () => {
    const { own, ask, signIn } = openEmptyHouse();
    const token = await own();
    for (let n = 0; n < 3; n += 1) {
      const { access } = (await signIn()).body;
      await ask('post', '/auth/logout', { token: access, body: {} });
    }
    await signIn();
    expect((await ask('get', '/auth/devices', { token })).body.devices).toHaveLength(2);
  });
});

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox', 'Linux'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0', 'Edge', 'Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1', 'Safari', 'iPhone'],
  ['Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36', 'Chrome', 'Android'],
  ['curl/8.5.0', 'curl', null],
  ['a program of mine', null, null],
])('what calls itself %s is named', (agent, program, system) => {
  expect(readAgent(agent)).toEqual({ program, system });
});
