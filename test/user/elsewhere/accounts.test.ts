import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { anna } from '../open-house.ts';
import { annaThere, type Browser, openElsewhere, providerOf } from './open-elsewhere.ts';

const minute = 60_000;
const ben = { sub: 'ben-there', email: 'ben@elsewhere.example', email_verified: true, name: 'Ben' };
const linked = '/security';

type House = Awaited<ReturnType<typeof openElsewhere>>;

const mode = ({ ask, token }: House, to: string) => ask('put', '/registration', { token, body: { mode: to } });
const inPage = async (from: Browser, fields: Record<string, string> = {}) => {
  const answer = await from.send('/auth/oauth/hostile/link', fields);
  const page = await answer.text();
  return {
    status: answer.status,
    page,
    url: /href="(http[^"]+authorize[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&'),
  };
};
async function signedIn(house: House): Promise<Browser> {
  const from = house.browser();
  await from.send('/sign-in', anna);
  return from;
}
const links = async (house: House, from: Browser) => {
  const answer = await house.app.request('http://localhost/api/v1/auth/oauth/links', {
    headers: { cookie: `signalos=${from.jar.get('signalos')}` },
  });
  return (await answer.json()) as { links: { provider: string; called: string | null }[]; others: object[] };
};
/** somebody new, by the owner's invitation */
async function invited(house: House, person = ben, fields: Record<string, string> = {}) {
  await mode(house, 'invitation');
  const { word } = (await house.ask('post', '/invitations', { token: house.token, body: {} })).body;
  const { from } = await house.signIn(person);
  return { from, word, answer: await from.send('/auth/oauth/register', { word, ...fields }) };
}

describe('a second factor', () => {
  it('is asked for after another service, too', async () => {
    const house = await openElsewhere();
    const { ask, token, office, signIn } = house;
    const { secret } = (await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } })).body;
    const code = async () => {
      await office.advance(30_000);
      return generateSync({ secret, epoch: Math.floor(office.clock.now() / 1_000) });
    };
    await ask('post', '/2fa/verify/totp', { token, body: { code: await code() } });
    const { answer, from } = await signIn();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in/code']);
    expect(await from.isIn()).toBe(false);
    expect((await from.send('/sign-in/code', { code: '000000' })).status).toBe(422);
    expect(await from.isIn()).toBe(false);
    await from.send('/sign-in/code', { code: await code() });
    expect(await from.isIn()).toBe(true);
  });
});

describe('an address', () => {
  const thief = { sub: 'mallory', email: anna.email, email_verified: true, name: 'Mallory' };

  it.each(['closed', 'invitation', 'open'])(
    'finds nobody, and takes nobody over, where registering is %s',
    async (to) => {
      const house = await openElsewhere();
      await mode(house, to);
      const { answer, from } = await house.signIn(thief);
      expect([answer.status, from.isHalfIn()]).toEqual([422, false]);
      const known = /anna@example.com has an account here/;
      expect(await answer.text()).toMatch(to === 'closed' ? /Nobody here is linked to that account/ : known);
      expect((await from.send('/auth/oauth/register')).status).toBe(422);
      expect(await house.signIn().then(({ from: honest }) => honest.isIn())).toBe(true);
    },
  );

  it.each([false, 'true', 1, undefined, null])(
    'that the service has not proven (%s) registers nobody',
    async (said) => {
      const house = await openElsewhere();
      await mode(house, 'open');
      const { answer } = await house.signIn({ ...ben, email_verified: said });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toMatch(/does not say that your address is proven/);
    },
  );

  it('of a service that proves none registers nobody, whatever it says', async () => {
    const house = await openElsewhere();
    await mode(house, 'open');
    house.providers.set('hostile', providerOf(house.issuer, { provesAddress: false }));
    const { answer } = await house.signIn(ben);
    expect(await answer.text()).toMatch(/does not say that your address is proven/);
  });

  it('that somebody takes while another registers is theirs', async () => {
    const house = await openElsewhere();
    await mode(house, 'open');
    const [one, two] = [await house.signIn(ben), await house.signIn({ ...ben, sub: 'another' })];
    await one.from.send('/auth/oauth/register');
    expect((await two.from.send('/auth/oauth/register')).status).toBe(422);
    expect([await one.from.isIn(), await two.from.isIn()]).toEqual([true, false]);
  });
});

describe('who is known', () => {
  it.each([
    ['another subject', { ...annaThere, sub: 'Anna-There' }],
    ['a subject with a space', { ...annaThere, sub: 'anna-there ' }],
    ['a subject that only looks the same', { ...annaThere, sub: 'аnna-there' }],
  ])('is not %s', async (_what, person) => {
    const house = await openElsewhere();
    const { from } = await house.signIn(person);
    expect(await from.isIn()).toBe(false);
    expect(await (await house.signIn()).from.isIn()).toBe(true);
  });

  it('is nobody any more who was taken out, and nobody takes their place by it', async () => {
    const house = await openElsewhere();
    const { from } = await invited(house);
    expect(await from.isIn()).toBe(true);
    const people = (await house.ask('get', '/people', { token: house.token })).body.users;
    const { user } = people.find(({ email }: { email: string }) => email === ben.email);
    await house.ask('delete', `/people/users/${user}`, { token: house.token });
    await house.office.advance(1_000);
    expect(await from.isIn()).toBe(false);
    expect(await (await house.signIn(ben)).from.isIn()).toBe(false);
  });
});

describe('registering', () => {
  it('takes the word of an invitation where one is needed, once', async () => {
    const house = await openElsewhere();
    const { from, word, answer } = await invited(house);
    expect([answer.headers.get('location'), await from.isIn()]).toEqual(['/', true]);
    const { from: late } = await house.signIn({ ...ben, sub: 'carl', email: 'carl@elsewhere.example' });
    expect((await late.send('/auth/oauth/register')).status).toBe(422);
    expect((await late.send('/auth/oauth/register', { word })).status).toBe(422);
    expect(await late.isIn()).toBe(false);
  });

  it('takes a password if one is given, and no weak one', async () => {
    const house = await openElsewhere();
    await mode(house, 'open');
    const { from } = await house.signIn(ben);
    expect((await from.send('/auth/oauth/register', { password: 'short' })).status).toBe(422);
    await from.send('/auth/oauth/register', { password: 'what only Ben knows' });
    expect(await from.isIn()).toBe(true);
    const byPassword = await house.ask('post', '/auth/login', {
      body: { email: ben.email, password: 'what only Ben knows' },
    });
    expect(byPassword.status).toBe(200);
  });

  it('is over after ten minutes, and for a browser that was not there', async () => {
    const house = await openElsewhere();
    await mode(house, 'open');
    const { from } = await house.signIn(ben);
    const other = house.browser();
    expect((await other.send('/auth/oauth/register')).status).toBe(422);
    await house.office.advance(10 * minute);
    expect((await from.send('/auth/oauth/register')).status).toBe(422);
    expect(await from.isIn()).toBe(false);
  });

  it('pressed five times at once makes one of them', async () => {
    const house = await openElsewhere();
    await mode(house, 'open');
    const { from } = await house.signIn(ben);
    await Promise.all(Array.from({ length: 5 }, () => from.send('/auth/oauth/register')));
    const people = (await house.ask('get', '/people', { token: house.token })).body.users;
    expect(people.filter(({ email }: { email: string }) => email === ben.email)).toHaveLength(1);
  });
});

describe('linking', () => {
  it('takes the password where there is no second factor, and comes back to the page of security', async () => {
    const house = await openElsewhere();
    const { from } = await invited(house, { ...ben }, { password: 'what only Ben knows' });
    await from.send('/security/unlink-service', { provider: 'hostile' });
    expect((await links(house, from)).links).toEqual([]);
    expect(await inPage(from)).toMatchObject({ status: 422, page: expect.stringContaining('Give your password') });
    expect(await inPage(from, { password: 'a guess' })).toMatchObject({ status: 422, url: undefined });
    const { url } = await inPage(from, { password: 'what only Ben knows' });
    const answer = await from.back('hostile', house.issuer.agree(url ?? '', ben));
    expect(answer.headers.get('location')).toBe(linked);
    expect((await links(house, from)).links).toMatchObject([{ provider: 'hostile', called: ben.email }]);
  });

  it.each(['another browser', 'another person', 'a session begun since'])('is not finished in %s', async (where) => {
    const house = await openElsewhere();
    const { from } = await invited(house, ben, { password: 'what only Ben knows' });
    await from.send('/security/unlink-service', { provider: 'hostile' });
    const { url = '' } = await inPage(from, { password: 'what only Ben knows' });
    const query = house.issuer.agree(url, { sub: 'mallory' });
    if (where === 'another browser') {
      const mallory = await signedIn(house);
      expect((await mallory.back('hostile', query)).status).toBe(422);
    } else {
      const [mine, hers] = [from.jar.get('signalos') ?? '', (await signedIn(house)).jar.get('signalos') ?? ''];
      if (where === 'another person') from.jar.set('signalos', hers);
      else await from.send('/sign-in', { email: ben.email, password: 'what only Ben knows' });
      expect((await from.back('hostile', query)).status).toBe(422);
      from.jar.set('signalos', mine);
    }
    expect((await links(house, from)).links).toEqual([]);
  });

  it('is begun by no page but ours, and by no link', async () => {
    const house = await openElsewhere();
    const from = await signedIn(house);
    const foreign = await from.send('/auth/oauth/hostile/link', anna, 'https://evil.example');
    expect(foreign.status).toBe(403);
    expect((await from.get('/auth/oauth/hostile/link')).status).toBe(405);
    const stranger = await house.browser().send('/auth/oauth/hostile/link', anna);
    expect(stranger.headers.get('location')).toBe('/sign-in?next=/security');
  });

  it('gives nobody what is somebody else’s', async () => {
    const house = await openElsewhere();
    const { from } = await invited(house, ben, { password: 'what only Ben knows' });
    await from.send('/security/unlink-service', { provider: 'hostile' });
    const { url = '' } = await inPage(from, { password: 'what only Ben knows' });
    const answer = await from.back('hostile', house.issuer.agree(url, annaThere));
    expect(await answer.text()).toMatch(/linked to somebody else here/);
    expect(await (await house.signIn()).from.isIn()).toBe(true);
  });

  it('of who has neither password nor factor takes a session that has just begun', async () => {
    const house = await openElsewhere();
    const { from } = await invited(house);
    const second = { ...house.issuer, name: 'second' };
    house.providers.set('second', providerOf(second));
    const begin = () => from.send('/auth/oauth/second/link');
    expect((await begin()).status).toBe(200);
    await house.office.advance(11 * minute);
    const late = await begin();
    expect([late.status, (await late.text()).includes('Sign in again first')]).toEqual([422, true]);
  });
});

describe('taking away', () => {
  it('leaves the last way in', async () => {
    const house = await openElsewhere();
    const { from } = await invited(house);
    const answer = await from.send('/security/unlink-service', { provider: 'hostile' });
    expect(await answer.text()).toContain('That is your only way in');
    expect((await links(house, from)).links).toHaveLength(1);
  });

  it('of what is linked ends it at once; of what is not is refused', async () => {
    const house = await openElsewhere();
    const gone = await house.ask('delete', '/auth/oauth/links/hostile', { token: house.token });
    expect(gone.status).toBe(200);
    expect(await (await house.signIn()).from.isIn()).toBe(false);
    const again = await house.ask('delete', '/auth/oauth/links/hostile', { token: house.token });
    expect(again.body.code).toBe('SERVICE_NOT_LINKED');
  });

  it('is what a new owner’s word does, since somebody else may have linked it', async () => {
    const house = await openElsewhere();
    await house.office.advance(minute);
    const { word } = await house.word();
    await house.ask('post', '/auth/set-up', { body: { word, ...anna, password: 'another one that only I know' } });
    await house.office.advance(1_000);
    expect(await (await house.signIn()).from.isIn()).toBe(false);
  });
});
