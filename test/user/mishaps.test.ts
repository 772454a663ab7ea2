import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { codePause, passwordPause, pauseMs } from '../../src/core/pause.ts';
import { createSeal } from '../../src/platform/seal.ts';
import { stepOf } from '../../src/user/codes.ts';
import { anna, openEmptyHouse } from './open-house.ts';

async function openWithFactor() {
  const house = openEmptyHouse();
  const token = await house.own();
  const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(house.office.clock.now() / 1_000) });
  const begin = (given: string) =>
    house.ask('post', '/2fa/setup/totp', { token: given, body: { password: anna.password } });
  const confirm = (given: string, code: string) =>
    house.ask('post', '/2fa/verify/totp', { token: given, body: { code } });
  const { secret } = (await begin(token)).body;
  const { backupCodes } = (await confirm(token, codeOf(secret))).body;
  await house.office.advance(60_000);
  const half = async () => (await house.signIn()).body.token as string;
  const finish = (given: string, code: string) =>
    house.ask('post', '/auth/login-2fa', { body: { token: given, code } });
  return { ...house, codeOf, begin, confirm, secret, backupCodes: backupCodes as string[], half, finish };
}

const loseKey = async ({ office }: { office: { services: object } }) => {
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  Object.assign(office.services, { seal: await createSeal([random(32)], random) });
};

describe('where the key of the installation was lost', () => {
  it('codes are refused in words, and counted against nobody', async () => {
    const house = await openWithFactor();
    await loseKey(house);
    const half = await house.half();
    for (let n = 0; n < 7; n += 1)
      expect(await house.finish(half, house.codeOf(house.secret))).toMatchObject({
        status: 503,
        body: { code: 'CODE_SHUT' },
      });
  });

  it('a backup code lets its owner in, who sets up another telephone', async () => {
    const house = await openWithFactor();
    await loseKey(house);
    const { status, body } = await house.finish(await house.half(), house.backupCodes[0] ?? '');
    expect(status).toBe(200);
    const begun = await house.begin(body.access);
    expect(begun).toMatchObject({ status: 403, body: { code: 'CODE_NEEDED' } });
    const proof = { challenge: begun.body.facts.challenge, code: house.backupCodes[1] ?? '' };
    const { answer } = (await house.ask('post', '/2fa/verify', { token: body.access, body: proof })).body;
    expect((await house.confirm(body.access, house.codeOf(answer.secret))).status).toBe(200);
    await house.office.advance(60_000);
    expect((await house.finish(await house.half(), house.codeOf(answer.secret))).status).toBe(200);
  });

  it('wrong backup codes are counted as ever', async () => {
    const house = await openWithFactor();
    await loseKey(house);
    const half = await house.half();
    const tried: number[] = [];
    for (let n = 0; n < 6; n += 1) tried.push((await house.finish(half, 'aaaa-bbbb-cccc')).status);
    expect(tried).toEqual([403, 403, 403, 403, 403, 429]);
  });
});

describe('a clock that was wrong and went back', () => {
  const now = 1_700_000_000_000;
  const year = 365 * 86_400_000;

  it('locks nobody out until then', () => {
    for (const rule of [passwordPause, codePause]) {
      expect(pauseMs({ count: 9, lastAt: now + year }, rule, now)).toBe(0);
      expect(pauseMs({ count: 9, lastAt: now }, rule, now)).toBeGreaterThan(0);
    }
  });

  it('makes a code wrong, and breaks nothing', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const code = generateSync({ secret, epoch: now / 1_000 });
    expect(stepOf(secret, code, { now, lastStep: (now + year) / 30_000 })).toBeNull();
    expect(stepOf(secret, code, { now, lastStep: 0 })).not.toBeNull();
  });
});
