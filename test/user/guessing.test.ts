import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { anna, openEmptyHouse } from './open-house.ts';

/** Somebody else sits at a session that was left open. */
describe('in a session that was left open', () => {
  const fresh = 'another one that only I know';
  it.each([
    [
      '/auth/password/change',
      { current: 'not this one', password: fresh },
      { current: anna.password, password: fresh },
    ],
    ['/2fa/setup/totp', { password: 'not this one' }, { password: anna.password }],
  ])('the password is not free to guess: %s', async (path, wrong, right) => {
    const { ask, own, office } = openEmptyHouse();
    const token = await own();
    const post = (body: object) => ask('post', path, { token, body });
    for (let n = 0; n < 5; n += 1) expect((await post(wrong)).body.code).toBe('PASSWORD_WRONG');
    expect(await post(right)).toMatchObject({ status: 429, body: { code: 'SIGN_IN_BARRED' } });
    await office.advance(31_000);
    expect((await post(right)).status).toBe(200);
    expect((await post(wrong)).body.code).toBe('PASSWORD_WRONG');
  });

  it('the first code of a telephone that was begun is not free to guess', async () => {
    const { ask, own, office } = openEmptyHouse();
    const token = await own();
    const { secret } = (await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } })).body;
    const say = (code: string) => ask('post', '/2fa/verify/totp', { token, body: { code } });
    const right = () => generateSync({ secret, epoch: Math.floor(office.clock.now() / 1_000) });
    const wrong = () => (right() === '000000' ? '000001' : '000000');
    for (let n = 0; n < 5; n += 1) expect((await say(wrong())).body.code).toBe('CODE_WRONG');
    expect((await say(right())).status).toBe(429);
    await office.advance(31_000);
    expect((await say(right())).status).toBe(200);
  });
});
