import { describe, expect, it } from 'vitest';
import { browserOf, placeOf } from './browser-of.ts';
import { openMailbox } from './mailbox.ts';
import { anna, openHouse } from './open-house.ts';

const bob = { email: 'bob@example.com', password: 'one that only Bob knows' };
const next = 'another one that only I know';

async function openOwned({ hasMail = true, mode = 'invitation' } = {}) {
  const house = await openHouse();
  const box = hasMail ? openMailbox(house.trader.context.services) : null;
  const { word } = await house.word();
  const owner = browserOf(house.app);
  await owner.send('/set-up', { word, ...anna });
  await owner.send('/people/mode', { mode });
  const stranger = () => browserOf(house.app);
  const settle = () => house.trader.advance(500);
  const invite = async (fields: Record<string, string> = {}) => {
    const made = await owner.send('/people/invite', { role: 'trader', days: '7', ...fields });
    return /<code dir="ltr">([2-9A-Z]{10})<\/code>/.exec(await made.text())?.[1] ?? '';
  };
  return { ...house, box, owner, stranger, settle, invite };
}

describe('registering on the page', () => {
  it('goes from an invitation of the owner to a page of one’s own', async () => {
    const { owner, stranger, invite } = await openOwned();
    const word = await invite({ invited: 'Bob <b>' });
    const list = await (await owner.get('/people')).text();
    expect(list).toContain('Bob &lt;b&gt;');
    expect(list).not.toContain(word);
    const browser = stranger();
    const form = await (await browser.get('/register/word')).text();
    expect(form).toContain('name="word"');
    const done = await browser.send('/register', { word, ...bob, name: '' });
    expect(await done.text()).toContain('Sign in now with this address and password.');
    expect(placeOf(await browser.send('/sign-in', bob))).toEqual([303, '/']);
    expect((await browser.get('/')).status).toBe(200);
    expect(await (await owner.get('/people')).text()).toContain('bob@example.com');
  });

  it('says what is wrong, keeps what was typed and never the password', async () => {
    const { stranger } = await openOwned();
    const answer = await stranger().send('/register', { word: 'ABCDE23456', ...bob, name: 'Bob' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('This word lets nobody register');
    for (const kept of ['ABCDE23456', bob.email, 'value="Bob"']) expect(page).toContain(kept);
    expect(page).not.toContain(bob.password);
  });

  it('is closed at first, which is said, and not offered', async () => {
    const { stranger } = await openOwned({ mode: 'closed' });
    expect(await (await stranger().get('/register')).text()).toContain('Nobody can register here just now.');
    expect(await (await stranger().get('/sign-in')).text()).not.toContain('href="/register"');
  });

  it('where everybody may, asks for the address alone; the page says the same for any', async () => {
    const { stranger, box, settle } = await openOwned({ mode: 'open' });
    const form = await (await stranger().get('/register')).text();
    expect(form).not.toContain('name="password"');
    const [known, fresh] = await Promise.all(
      [anna.email, bob.email].map(async (email) => (await stranger().send('/register', { email })).text()),
    );
    expect(known).toBe(fresh);
    await settle();
    const link = new URL(box?.link(bob.email) ?? '');
    const browser = stranger();
    const finish = await (await browser.get(`${link.pathname}${link.search}`)).text();
    expect(finish).toContain('name="password"');
    await browser.send('/register', { word: link.hash.slice(1), ...bob });
    expect((await browser.send('/sign-in', bob)).status).toBe(303);
  });

  it('without mail asks for an invitation, and says why', async () => {
    const { stranger } = await openOwned({ mode: 'open', hasMail: false });
    const form = await (await stranger().get('/register')).text();
    expect(form).toContain('No mail is set up here');
    expect(form).toContain('name="word"');
  });
});

describe('the links of letters', () => {
  it('change nothing before somebody presses: programs open them, too', async () => {
    const { owner, stranger, box, settle } = await openOwned();
    await owner.send('/settings/confirm');
    await settle();
    const link = new URL(box?.link(anna.email) ?? '');
    for (let n = 0; n < 3; n += 1) expect((await stranger().get(`${link.pathname}${link.search}`)).status).toBe(200);
    expect(await (await owner.get('/settings')).text()).toContain('not confirmed');
    const word = link.hash.slice(1);
    expect(await (await stranger().send('/verify', { word })).text()).toContain('anna@example.com is confirmed.');
    expect((await stranger().send('/verify', { word })).status).toBe(422);
    expect(await (await owner.get('/settings')).text()).not.toContain('not confirmed');
  });

  it('replace a password; the pages say the same for any address', async () => {
    const { owner, stranger, box, settle } = await openOwned();
    await owner.send('/settings/confirm');
    await settle();
    await stranger().send('/verify', { word: box?.word(anna.email) ?? '' });
    const [known, fresh] = await Promise.all(
      [anna.email, 'nobody@example.com'].map(async (email) => (await stranger().send('/forgot', { email })).text()),
    );
    expect(known).toBe(fresh);
    await settle();
    const word = box?.word(anna.email, 'A new password') ?? '';
    const browser = stranger();
    expect((await browser.send('/reset', { word, password: 'short' })).status).toBe(422);
    expect(await (await browser.send('/reset', { word, password: next })).text()).toContain('The password is changed.');
    expect(placeOf(await owner.get('/security'))).toEqual([303, '/sign-in?next=/security']);
    expect((await browser.send('/sign-in', { ...anna, password: next })).status).toBe(303);
  });

  it.each(['/register', '/reset'])('%s puts nothing into its page but text', async (path) => {
    const { stranger } = await openOwned();
    const typed = { ...bob, word: '"><script>alert(1)</script>' };
    const page = await (await stranger().send(path, typed)).text();
    expect(page).toContain('&quot;&gt;&lt;script&gt;');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toMatch(/<script(?! src="\/)/);
  });

  it.each(['/register/word', '/verify', '/reset', '/keep-factor', '/look/open'])(
    '%s takes no word from its address',
    async (path) => {
      const { stranger } = await openOwned();
      expect(await (await stranger().get(`${path}?word=ABCDE23456`)).text()).not.toContain('ABCDE23456');
    },
  );
});

describe('the page of people', () => {
  it('is for whoever looks after them, and is told to nobody else', async () => {
    const { stranger, invite } = await openOwned();
    expect(placeOf(await stranger().get('/people'))).toEqual([303, '/sign-in?next=/people']);
    const word = await invite();
    const browser = stranger();
    await browser.send('/register', { word, ...bob });
    await browser.send('/sign-in', bob);
    const refused = await browser.get('/people');
    expect(refused.status).toBe(422);
    expect(await refused.text()).not.toContain(anna.email);
    expect((await browser.send('/people/invite', { role: 'trader', days: '7' })).status).toBe(422);
    expect(await (await browser.get('/settings')).text()).not.toContain('href="/people"');
  });

  it('changes a role and takes out', async () => {
    const { owner, stranger, invite, settle } = await openOwned();
    const word = await invite();
    const browser = stranger();
    await browser.send('/register', { word, ...bob });
    await browser.send('/sign-in', bob);
    const user = /name="user" value="([^"]+)"/.exec(await (await owner.get('/people')).text())?.[1] ?? '';
    expect(user).toMatch(/^user-/);
    expect(placeOf(await owner.send('/people/role', { user, role: 'viewer' }))).toEqual([303, '/people']);
    await settle();
    await browser.send('/sign-in', bob);
    expect(placeOf(await browser.get('/'))).toEqual([303, '/settings']);
    expect((await browser.get('/settings')).status).toBe(200);
    expect(placeOf(await owner.send('/people/take-out', { user }))).toEqual([303, '/people']);
    expect(placeOf(await browser.get('/settings'))).toEqual([303, '/sign-in?next=/settings']);
    expect((await owner.send('/people/take-out', { user: 'owner' })).status).toBe(422);
  });

  it.each(['/people/invite', '/people/mode', '/settings/name', '/register', '/reset', '/verify', '/forgot'])(
    '%s takes nothing that a foreign page sends',
    async (path) => {
      const { owner } = await openOwned();
      expect((await owner.send(path, { role: 'trader', days: '7' }, 'https://evil.example')).status).toBe(403);
      // The control: a page of ours is heard.
      expect((await owner.send(path, { role: 'trader', days: '7' })).status).not.toBe(403);
    },
  );
});

describe('the page of settings', () => {
  it('keeps a name, a language, a zone and what is written about; pages are in that language', async () => {
    const { owner } = await openOwned();
    await owner.send('/settings/name', { name: 'Анна' });
    const saved = await owner.send('/settings/save', { language: 'ar', zone: 'europe/berlin', chat: 'on' });
    expect(await saved.text()).toContain('<html lang="ar" dir="rtl">');
    const page = await (await owner.get('/settings')).text();
    expect(page).toContain('value="Анна"');
    expect(page).toContain('value="Europe/Berlin"');
    expect(page).toMatch(/name="chat" checked/);
    expect(page).not.toMatch(/name="device" checked/);
    expect(await (await owner.get('/')).text()).toContain('<html lang="ar" dir="rtl"');
    expect((await owner.send('/settings/save', { zone: 'Mars' })).status).toBe(422);
  });

  it('gives a word for a chat, and takes none that is wrong', async () => {
    const { owner } = await openOwned();
    expect(await (await owner.send('/settings/word')).text()).toMatch(/\/link [2-9A-Z]{10}/);
    expect((await owner.send('/settings/link', { word: 'ABCDE23456' })).status).toBe(422);
    expect((await owner.send('/settings/unlink', { person: 'pigeon-user:nobody' })).status).toBe(422);
  });

  it('without an owner says how there comes to be one', async () => {
    const { app } = await openHouse();
    expect(await (await browserOf(app).get('/settings')).text()).toContain('href="/set-up"');
  });
});

describe('a viewer', () => {
  it('sees the desk they were invited to, in words of their own, and changes none of it', async () => {
    const { stranger, invite, ask, owner } = await openOwned();
    const word = await invite({ role: 'viewer', looksOn: 'on' });
    const browser = stranger();
    await browser.send('/register', { word, ...bob });
    await browser.send('/sign-in', bob);
    const page = await browser.get('/', { 'accept-language': 'ru' });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('10,000.00');
    expect(await (await owner.get('/')).text()).toContain('<html lang="en"');
    expect(await (await browser.get('/settings')).text()).not.toContain('action="/settings/link"');
    expect((await ask('get', '/accounts')).status).toBe(401);
  });
});
