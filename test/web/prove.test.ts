import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { browserOf } from '../user/browser-of.ts';
import { anna, openEmptyHouse } from '../user/open-house.ts';

const step = 30_000;

async function open() {
  const house = openEmptyHouse();
  const token = await house.own();
  const { secret } = (await house.ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } })).body;
  const code = async () => {
    await house.office.advance(step);
    return generateSync({ secret, epoch: Math.floor(house.office.clock.now() / 1_000) });
  };
  await house.ask('post', '/2fa/verify/totp', { token, body: { code: await code() } });
  const browser = browserOf(house.app);
  await browser.send('/sign-in', { ...anna, next: '/' });
  await browser.send('/sign-in/code', { code: await code(), next: '/' });
  return { ...house, code, browser, token };
}

describe('the page that asks whether it is you', () => {
  it('says what is done, does it after the code, and shows what came of it once', async () => {
    const { browser, code } = await open();
    const asked = await browser.send('/security/renew-codes');
    expect(asked.status).toBe(303);
    const page = asked.headers.get('location') ?? '';
    expect(page).toMatch(/^\/prove\/[\w-]{16}$/);
    const shown = await (await browser.get(page)).text();
    expect(shown).toContain('Show that it is you within two minutes, and it is done');
    const wrong = await browser.send(page, { code: '000000' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('The code is not right')]);
    const done = await (await browser.send(page, { code: await code() })).text();
    expect(done).toContain('Your backup codes');
    const again = await browser.send(page, { code: await code() });
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('held no longer')]);
  });

  it('leaves it undone where it is dropped', async () => {
    const { browser, code } = await open();
    const page = (await browser.send('/security/end-factor')).headers.get('location') ?? '';
    expect((await browser.send(`${page}/drop`)).status).toBe(303);
    expect((await browser.send(page, { code: await code() })).status).toBe(422);
    expect(await (await browser.get('/security')).text()).toContain('Codes of your telephone are asked for');
  });

  it('is nobody’s who does not sign in, and takes nothing from another site', async () => {
    const { browser, code, app } = await open();
    const page = (await browser.send('/security/end-factor')).headers.get('location') ?? '';
    expect((await browserOf(app).get(page)).headers.get('location')).toBe('/sign-in');
    expect((await browser.send(page, { code: await code() }, 'https://evil.example')).status).toBe(403);
    expect(await (await browser.get('/security')).text()).toContain('Codes of your telephone are asked for');
  });
});
