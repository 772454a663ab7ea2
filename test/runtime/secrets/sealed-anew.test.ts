import { join } from 'node:path';
import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { ask as askActor } from '../../../src/core/office.ts';
import { internally } from '../../../src/core/who.ts';
import { keepListener } from '../../../src/directory/listeners.ts';
import { sessionOf } from '../../../src/office/listen-refusals.ts';
import { listenerEars } from '../../../src/office/listener-ears.ts';
import { nameOfKey } from '../../../src/platform/seal.ts';
import { secretBytes } from '../../../src/platform/secret-bytes.ts';
import type { Keys } from '../../../src/runtime/lazy-seal.ts';
import { countSealed } from '../../../src/runtime/secrets/count-sealed.ts';
import { readKeys, writeKeys } from '../../../src/runtime/secrets/key-file.ts';
import { openSeal } from '../../../src/runtime/secrets/own-seal.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { anna, openEmptyHouse } from '../../user/open-house.ts';

const step = 30_000;

/** Whatever is sealed here: a telephone's secret, the key that signs, somebody's session of Telegram. */
async function openSealed() {
  const dataDir = temporaryFolder();
  const house = openEmptyHouse(null, dataDir);
  const { office, ask, context } = house;
  const seal = openSeal({ DATA_DIR: dataDir });
  office.services.seal = seal;
  const token = await house.own();
  const begun = await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
  const code = async () => {
    await office.advance(step);
    return generateSync({ secret: begun.body.secret, epoch: Math.floor(office.clock.now() / 1_000) });
  };
  await ask('post', '/2fa/verify/totp', { token, body: { code: await code() } });
  const keep = { user: 'ben', sealed: await seal.seal('a session', sessionOf('ben')) };
  await askActor(office.office.directory(), keepListener, keep, internally('t'));
  const path = join(dataDir, 'secrets.key');
  const keys = async () => (await readKeys(path)) as Keys;
  const counts = async () => {
    const found = countSealed(dataDir);
    return Promise.all((await keys()).map(async (key) => found.get(await nameOfKey(key)) ?? 0));
  };
  return {
    ...house,
    counts,
    prove: async () => {
      const held = await ask('post', '/2fa/regenerate-backup-codes', { token, body: {} });
      const { challenge } = held.body.facts;
      return (await ask('post', '/2fa/verify', { token, body: { challenge, code: await code() } })).status;
    },
    signIn: async () => {
      const half = await house.signIn();
      const shown = { token: half.body.token, code: await code() };
      return (await ask('post', '/auth/login-2fa', { body: shown })).status;
    },
    listen: () => listenerEars(context).signedIn(),
    rotate: async () => writeKeys(path, [secretBytes(32), ...(await keys())]),
    drop: async () => writeKeys(path, [(await keys())[0]]),
  };
}

describe('what an older key has sealed', () => {
  it('is sealed anew when it is used, so that the older key may be dropped', async () => {
    const { counts, prove, signIn, listen, rotate, drop } = await openSealed();
    expect(await counts()).toEqual([3]);
    await rotate();
    expect(await counts()).toEqual([0, 3]);
    expect(await prove()).toBe(200);
    expect(await counts()).toEqual([1, 2]);
    expect(await signIn()).toBe(200);
    expect(await counts()).toEqual([2, 1]);
    expect(await listen()).toEqual([{ user: 'ben', session: 'a session' }]);
    expect(await counts()).toEqual([3, 0]);
    await drop();
    expect([await prove(), await signIn()]).toEqual([200, 200]);
    expect(await listen()).toHaveLength(1);
  });

  it('stays as it is where a code was wrong, and nobody gets in by it once the older key is gone', async () => {
    const { ask, counts, signIn, rotate, drop } = await openSealed();
    await rotate();
    const half = await ask('post', '/auth/login', { body: anna });
    const wrong = { token: half.body.token, code: '000000' };
    expect((await ask('post', '/auth/login-2fa', { body: wrong })).status).toBe(403);
    expect(await counts()).toEqual([0, 3]);
    await drop();
    expect(await signIn()).toBe(503);
  });
});
