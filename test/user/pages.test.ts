import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { browserOf, placeOf } from './browser-of.ts';
import { anna, openHouse } from './open-house.ts';

async function openOwned() {
  const house = await openHouse();
  const { word } = await house.word();
  const owner = browserOf(house.app);
  const set = await owner.send('/set-up', { word, ...anna });
  return { ...house, owner, set };
}

describe('the pages around signing in', () => {
  it('make whoever has the word the owner, who is then signed in', async () => {
    const { owner, set, app } = await openOwned();
    expect(placeOf(set)).toEqual([303, '/security']);
    expect(set.headers.get('set-cookie')).toMatch(
      /^signalos=owner\.\S+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    expect((await owner.get('/')).status).toBe(200);
    expect(placeOf(await browserOf(app).get('/'))).toEqual([303, '/sign-in']);
    expect((await browserOf(app).get('/web/fragment/account')).status).toBe(401);
  });

  it('are for https cookies that no other page of the host can set', async () => {
    const { app } = await openOwned();
    const answer = await app.request('https://localhost/sign-in', {
      method: 'POST',
      headers: { origin: 'https://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(anna).toString(),
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-signalos=\S+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('take a password that is hidden while it is typed, and leave it to programs that keep passwords', async () => {
    const { app } = await openOwned();
    const page = await (await browserOf(app).get('/sign-in')).text();
    expect(page).toMatch(/<input[^>]*name="password"[^>]*type="password"[^>]*autocomplete="current-password"/);
    expect(page).not.toMatch(/onpaste|maxlength/i);
  });

  it('say what is wrong, keep the address and never the password', async () => {
    const { app } = await openOwned();
    const answer = await browserOf(app).send('/sign-in', { ...anna, password: 'not this one' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('The address or the password is not right.');
    expect(page).toContain('value="anna@example.com"');
    expect(page).not.toContain('not this one');
  });

  it.each([
    ['/security', '/security'],
    ['//evil.example', '/'],
    ['https://evil.example', '/'],
    ['/\\evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/%0d%0aset-cookie:x=1', '/'],
  ])('go on to pages of ours alone: %s', async (next, to) => {
    const { app } = await openOwned();
    expect(placeOf(await browserOf(app).send('/sign-in', { ...anna, next }))).toEqual([303, to]);
  });

  it('take nothing that a foreign page sends', async () => {
    const { owner, app } = await openOwned();
    for (const path of ['/sign-in', '/sign-out', '/security/end-others', '/security/password'])
      expect((await owner.send(path, anna, 'https://evil.example')).status).toBe(403);
    expect((await owner.get('/security')).status).toBe(200);
    expect((await browserOf(app).send('/sign-in', anna, 'null')).status).toBe(403);
  });

  it('give a new session to whoever signs in, not one that somebody put there before', async () => {
    const { app } = await openOwned();
    const fixed = `owner.${'a'.repeat(16)}.${'b'.repeat(43)}`;
    const answer = await app.request('http://localhost/sign-in', {
      method: 'POST',
      headers: {
        cookie: `signalos=${fixed}`,
        origin: 'http://localhost',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(anna).toString(),
    });
    expect(answer.headers.get('set-cookie')).not.toContain(fixed);
  });

  it('show where one is signed in, and end that', async () => {
    const { owner, app } = await openOwned();
    const phone = browserOf(app);
    await phone.send('/sign-in', anna);
    const page = await (await owner.get('/security')).text();
    const [, other] = /name="session" value="([^"]+)"\/><button/.exec(page.replaceAll(/>\s+</g, '><')) ?? [];
    expect(placeOf(await owner.send('/security/end', { session: other ?? '' }))).toEqual([303, '/security']);
    expect(placeOf(await phone.get('/security'))).toEqual([303, '/sign-in?next=/security']);
    expect((await owner.get('/security')).status).toBe(200);
  });

  it('change the password', async () => {
    const { owner, app } = await openOwned();
    const next = 'another one that only I know';
    expect((await owner.send('/security/password', { current: 'no', password: next })).status).toBe(422);
    const changed = await owner.send('/security/password', { current: anna.password, password: next });
    expect(await changed.text()).toContain('The password is changed.');
    expect((await browserOf(app).send('/sign-in', anna)).status).toBe(422);
    expect((await browserOf(app).send('/sign-in', { ...anna, password: next })).status).toBe(303);
  });

  it('sign out, and leave no cookie', async () => {
    const { owner } = await openOwned();
    const out = await owner.send('/sign-out');
    expect(placeOf(out)).toEqual([303, '/sign-in']);
    expect(out.headers.getSetCookie().every((each) => each.includes('Max-Age=0'))).toBe(true);
    expect((await owner.get('/web/fragment/chat')).status).toBe(401);
  });

  it('set up a second factor, and ask for its code from then on', async () => {
    const { owner, app, trader } = await openOwned();
    const epoch = () => Math.floor(trader.clock.now() / 1_000);
    const begun = await (await owner.send('/security/begin-factor', { password: anna.password })).text();
    expect(begun).toContain('data:image/svg+xml,');
    const secret = (/<code dir="ltr">([A-Z2-7 ]{39})<\/code>/.exec(begun)?.[1] ?? '').replaceAll(' ', '');
    const confirmed = await owner.send('/security/confirm-factor', { code: generateSync({ secret, epoch: epoch() }) });
    expect((await confirmed.text()).match(/<code dir="ltr">[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}<\/code>/g)).toHaveLength(
      10,
    );
    expect(await (await owner.get('/security')).text()).not.toContain('<code');

    const phone = browserOf(app);
    expect(placeOf(await phone.send('/sign-in', { ...anna, next: '/security' }))).toEqual([
      303,
      '/sign-in/code?next=%2Fsecurity',
    ]);
    expect(placeOf(await phone.get('/security'))).toEqual([303, '/sign-in?next=/security']);
    expect((await phone.send('/sign-in/code', { code: '000000' })).status).toBe(422);
    await trader.advance(30_000);
    const code = generateSync({ secret, epoch: epoch() });
    expect(placeOf(await phone.send('/sign-in/code', { code, next: '/security' }))).toEqual([303, '/security']);
    expect((await phone.get('/security')).status).toBe(200);
  });

  it('are told to strangers in the language of the browser, in Arabic from right to left', async () => {
    const { app } = await openOwned();
    const pageIn = async (language: string) => {
      const answer = await app.request('http://localhost/sign-in', { headers: { 'accept-language': language } });
      return answer.text();
    };
    const arabic = await pageIn('ar-EG,ar;q=0.9,en;q=0.5');
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(arabic).toContain('كلمة المرور');
    expect(arabic.match(/<input [^>]*name="(?:email|password)"[^>]*dir="ltr"/g)).toHaveLength(2);
    expect(await pageIn('ru')).toContain('<html lang="ru" dir="ltr">');
    expect(await pageIn('id')).toContain('Kata sandi');
  });

  it('refuse what is too long without reading it', async () => {
    const { app } = await openOwned();
    expect((await browserOf(app).send('/sign-in', { ...anna, more: 'x'.repeat(20_000) })).status).toBe(422);
  });

  it('without an owner say how there comes to be one', async () => {
    const { app } = await openHouse();
    expect(await (await browserOf(app).get('/security')).text()).toContain('href="/set-up"');
    expect((await browserOf(app).get('/')).status).toBe(200);
  });
});
