import { generateSync } from 'otplib';
import { expect, it } from 'vitest';
import { browserOf } from '../browser-of.ts';
import { anna, openEmptyHouse } from '../open-house.ts';

it('the page that asks for a code says what it is for', async () => {
  const house = openEmptyHouse();
  const token = await house.own();
  const { secret } = (await house.ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } })).body;
  const code = async () => {
    await house.office.advance(30_000);
    return generateSync({ secret, epoch: Math.floor(house.office.clock.now() / 1_000) });
  };
  await house.ask('post', '/2fa/verify/totp', { token, body: { code: await code() } });
  const browser = browserOf(house.app);
  await browser.send('/sign-in', { ...anna, next: '/' });
  await browser.send('/sign-in/code', { code: await code(), next: '/' });
  const pageOf = async (path: string) => {
    const at = (await browser.send(path)).headers.get('location') ?? '';
    expect(at).toMatch(/^\/prove\//);
    return (await (await browser.get(at)).text()).replaceAll(at, '/prove/x').replaceAll(/nonce="[^"]*"/g, '');
  };
  const renewing = await pageOf('/security/renew-codes');
  const ending = await pageOf('/security/end-factor');
  expect(renewing).toContain('making new backup codes takes your second factor');
  expect(ending).toContain('ending the second factor takes your second factor');
});
