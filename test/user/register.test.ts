import { describe, expect, it } from 'vitest';
import { ask as askActor } from '../../src/core/office.ts';
import { internally } from '../../src/core/who.ts';
import { beginRegistration } from '../../src/directory/register.ts';
import { beginUser } from '../../src/user/begin.ts';
import { openMailbox } from './mailbox.ts';
import { anna, openEmptyHouse, openHouse } from './open-house.ts';

const bob = { email: 'bob@example.com', password: 'one that only Bob knows' };
const minute = 60_000;
const day = 24 * 60 * minute;

async function openOwned({ mode = 'invitation', hasMail = false } = {}) {
  const house = openEmptyHouse();
  const box = hasMail ? openMailbox(house.office.services) : null;
  const owner = await house.own();
  const configure = (to: string) => house.ask('put', '/registration', { token: owner, body: { mode: to } });
  expect((await configure(mode)).status).toBe(200);
  const invite = async (body: object = {}) => {
    const made = await house.ask('post', '/invitations', { token: owner, body });
    expect(made.status).toBe(201);
    return made.body as { word: string; page: string | null; invitation: string };
  };
  const register = (body: object) => house.ask('post', '/auth/register', { body });
  const settle = () => house.office.advance(100);
  const people = async () => (await house.ask('get', '/people', { token: owner })).body;
  return { ...house, box, owner, configure, invite, register, settle, people };
}

const said = ({ status, body }: { status: number; body: unknown }) => JSON.stringify([status, body]);

describe('who may register', () => {
  it('nobody, until the owner says so; before there is an owner nobody at all', async () => {
    const house = openEmptyHouse();
    const tried = await house.ask('post', '/auth/register', { body: { ...bob, word: 'ABCDE23456' } });
    expect(tried).toMatchObject({ status: 403, body: { code: 'REGISTRATION_CLOSED' } });
    const { invite, register, configure } = await openOwned({ mode: 'closed' });
    const { word } = await invite();
    expect((await register({ ...bob, word })).body.code).toBe('REGISTRATION_CLOSED');
    expect((await register({ email: bob.email })).body.code).toBe('REGISTRATION_CLOSED');
    await configure('invitation');
    expect((await register({ ...bob, word })).status).toBe(202);
  });

  it('is the owner and admins to say, and nobody else', async () => {
    const { ask, invite, register, signIn } = await openOwned();
    const { word } = await invite();
    await register({ ...bob, word });
    const token = (await signIn(bob)).body.access;
    for (const [method, path, body] of [
      ['put', '/registration', { mode: 'open' }],
      ['get', '/registration', undefined],
      ['post', '/invitations', {}],
      ['get', '/people', undefined],
      ['delete', '/people/users/owner', {}],
      ['patch', '/people/users/owner', { role: 'viewer' }],
    ] as const)
      expect((await ask(method, path, { token, ...(body && { body }) })).status, path).toBe(403);
  });
});

describe('an invitation', () => {
  it('lets one person register without any mail: they sign in and have a desk of their own, unconfirmed', async () => {
    const { ask, invite, register, signIn, people } = await openOwned();
    const { word, page } = await invite({ invited: 'Bob' });
    expect(page).toBeNull();
    expect(await register({ ...bob, word, name: 'Bob' })).toEqual({ status: 202, body: { next: 'sign-in' } });
    const token = (await signIn(bob)).body.access;
    const me = (await ask('get', '/users/me', { token })).body;
    expect(me).toMatchObject({ name: 'Bob', email: bob.email, isConfirmed: false, role: 'trader' });
    expect(me.desk).toMatch(/^desk-[0-9a-f]{12}$/);
    expect((await ask('get', '/accounts', { token })).body).toEqual({ accounts: [] });
    expect((await ask('post', '/accounts/paper', { token, body: { account: 'paper' } })).status).toBe(201);
    const { users, invitations } = await people();
    expect(users.map(({ email, role }: { email: string; role: string }) => [email, role])).toEqual([
      [anna.email, 'owner'],
      [bob.email, 'trader'],
    ]);
    expect(invitations).toEqual([]);
  });

  it('works once, also for two at the same moment, and one is let in', async () => {
    const { invite, register, signIn, people } = await openOwned();
    const { word } = await invite();
    const cleo = { email: 'cleo@example.com', password: 'one that only Cleo knows' };
    const tried = await Promise.all([register({ ...bob, word }), register({ ...cleo, word })]);
    expect(tried.map(({ status }) => status).sort()).toEqual([202, 403]);
    expect((await people()).users).toHaveLength(2);
    const into = await Promise.all([signIn(bob), signIn(cleo)]);
    expect(into.map(({ status }) => status)).toEqual(tried.map(({ status }) => (status === 202 ? 200 : 401)));
    expect((await register({ ...cleo, word })).body.code).toBe('INVITATION_OVER');
  });

  it('ends with its time, or when it is taken back', async () => {
    const { ask, owner, invite, register, office, signIn } = await openOwned();
    const short = await invite({ days: 1 });
    const back = await invite();
    const { status } = await ask('delete', `/invitations/${back.invitation}`, { token: owner, body: {} });
    expect(status).toBe(200);
    expect((await register({ ...bob, word: back.word })).status).toBe(403);
    await office.advance(day + minute);
    expect((await register({ ...bob, word: short.word })).status).toBe(403);
    expect((await signIn(bob)).status).toBe(401);
  });

  it('is not used up by a password that is too weak, and not found by guessing', async () => {
    const { invite, register } = await openOwned();
    const { word } = await invite();
    for (const [password, why] of [
      ['seven77', 'short'],
      ['Password123', 'common'],
      [bob.email, 'own'],
    ])
      expect((await register({ ...bob, password, word })).body).toMatchObject({
        code: 'PASSWORD_WEAK',
        facts: { why },
      });
    expect((await register({ email: bob.email, word })).body.code).toBe('PASSWORD_WEAK');
    for (let n = 0; n < 30; n += 1) expect((await register({ ...bob, word: 'ABCDE23456' })).status).toBe(403);
    expect((await register({ ...bob, word })).status).toBe(429);
  });

  it('makes a viewer who sees the desk of whoever invited them, and acts nowhere', async () => {
    const { ask, own, signIn } = await openHouse();
    const owner = await own();
    await ask('put', '/registration', { token: owner, body: { mode: 'invitation' } });
    const cleo = { email: 'cleo@example.com', password: 'one that only Cleo knows' };
    const join = async (given: typeof bob, looksOn: boolean): Promise<string> => {
      const { word } = (await ask('post', '/invitations', { token: owner, body: { role: 'viewer', looksOn } })).body;
      await ask('post', '/auth/register', { body: { ...given, word } });
      return (await signIn(given)).body.access;
    };
    const [sees, blind] = [await join(bob, true), await join(cleo, false)];
    expect((await ask('get', '/users/me', { token: sees })).body).toMatchObject({ role: 'viewer', desk: 'desk-1' });
    expect((await ask('get', '/users/me', { token: blind })).body).toMatchObject({ role: 'viewer', desk: null });
    expect((await ask('get', '/accounts', { token: sees })).body.accounts).toHaveLength(1);
    expect((await ask('get', '/accounts', { token: blind })).status).toBe(403);
    for (const token of [sees, blind])
      for (const [path, body] of [
        ['/trading/panic', {}],
        ['/chats/link', {}],
        ['/accounts/paper', { account: 'mine' }],
      ] as const)
        expect((await ask('post', path, { token, body })).status, path).toBe(403);
  });

  it('of an admin is the owner’s alone, and nobody invites another owner', async () => {
    const { ask, owner, invite, register, signIn } = await openOwned();
    const { word } = await invite({ role: 'admin' });
    await register({ ...bob, word });
    const token = (await signIn(bob)).body.access;
    expect((await ask('post', '/invitations', { token, body: { role: 'trader' } })).status).toBe(201);
    expect(await ask('post', '/invitations', { token, body: { role: 'admin' } })).toMatchObject({
      status: 403,
      body: { code: 'ROLE_NOT_YOURS' },
    });
    expect((await ask('post', '/invitations', { token: owner, body: { role: 'owner' } })).status).toBe(422);
  });

  it.each(['role', 'desk', 'user', 'isConfirmed', 'looksAt', 'invitation'])(
    'decides what one becomes, not what is sent along: %s',
    async (field) => {
      const { invite, register } = await openOwned();
      const { word } = await invite();
      const sent = await register({ ...bob, word, [field]: 'owner' });
      expect(sent).toMatchObject({ status: 422, body: { code: 'UNKNOWN_FIELD' } });
      // The control: without it the same is taken.
      expect((await register({ ...bob, word })).status).toBe(202);
    },
  );

  it('leads to the page of this installation, whatever name the request came by', async () => {
    const { app, owner } = await openOwned({ hasMail: true });
    const answer = await app.request('http://127.0.0.1/api/v1/invitations', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${owner}`,
        'content-type': 'application/json',
        host: 'localhost',
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example',
      },
      body: '{}',
    });
    const { page, word } = (await answer.json()) as { page: string; word: string };
    expect(page).toBe(`https://signals.example/register/word#${word}`);
    const foreign = await app.request('http://evil.example/api/v1/invitations', { method: 'POST' });
    expect(foreign.status).toBe(421);
  });
});

describe('registering that was cut off', () => {
  it('is done again with the same word, by the same person, with the last password', async () => {
    const { office, invite, register, signIn, people } = await openOwned();
    const { word } = await invite();
    const inside = internally('cut-off');
    const asked = { word, email: bob.email, from: '' };
    const begun = await askActor(office.office.directory(), beginRegistration, asked, inside);
    if (!begun.ok || begun.value.became !== 'ready') throw new Error('the word is good');
    const given = { password: 'typed before the kill', names: [], name: null, language: null };
    await askActor(office.office.user(begun.value.user), beginUser, given, inside);
    expect((await signIn({ ...bob, password: given.password })).status).toBe(401);
    // At that moment it might be another one with the same word.
    expect((await register({ ...bob, word })).status).toBe(409);
    await office.advance(60_000);
    expect((await register({ ...bob, word })).status).toBe(202);
    expect((await signIn(bob)).body.user).toBe(begun.value.user);
    expect((await people()).users).toHaveLength(2);
  });
});

describe('an address that has an account already', () => {
  it('is answered like any other by an invitation, keeps its account, and is told by a letter', async () => {
    const { invite, register, signIn, box, settle, people } = await openOwned({ hasMail: true });
    const [one, other] = [await invite(), await invite()];
    const known = await register({ ...anna, password: 'one of somebody else', word: one.word });
    const fresh = await register({ ...bob, word: other.word });
    expect(said(known)).toBe(said(fresh));
    await settle();
    expect(box?.subjects(anna.email)).toEqual(['Somebody tried to register with your address']);
    expect((await signIn({ ...anna, password: 'one of somebody else' })).status).toBe(401);
    expect((await signIn()).status).toBe(200);
    expect((await people()).users).toHaveLength(2);
    // Trying whether the word is used up tells nothing either.
    const again = await Promise.all([one, other].map(({ word }) => register({ ...bob, email: 'x@example.com', word })));
    expect(again.map(({ status }) => status)).toEqual([403, 403]);
  });

  it('is answered like any other where everybody may register', async () => {
    const { register, box, settle } = await openOwned({ mode: 'open', hasMail: true });
    const known = await register({ email: anna.email });
    const fresh = await register({ email: bob.email });
    expect(said(known)).toBe(said(fresh));
    expect(box?.mails).toEqual([]);
    await settle();
    expect(box?.subjects(anna.email)).toEqual(['Somebody tried to register with your address']);
    expect(box?.subjects(bob.email)).toEqual(['Your registration']);
    expect(box?.to(anna.email)[0]?.text).not.toMatch(/#\w/);
  });
});

describe('where everybody may register', () => {
  it('a letter leads to a password, and the address is confirmed by it', async () => {
    const { ask, register, box, settle, signIn } = await openOwned({ mode: 'open', hasMail: true });
    expect(await register({ email: ' Bob@EXAMPLE.com ', language: 'ru' })).toEqual({
      status: 202,
      body: { next: 'letter' },
    });
    await settle();
    expect(box?.subjects(bob.email)).toEqual(['Ваша регистрация']);
    expect(box?.link(bob.email)).toMatch(/^https:\/\/signals\.example\/register\/word#[2-9A-Z]{10}$/);
    const word = box?.word(bob.email) ?? '';
    expect((await register({ email: 'mallory@example.com', password: bob.password, word })).status).toBe(403);
    expect((await register({ ...bob, word })).body).toEqual({ next: 'sign-in' });
    const token = (await signIn(bob)).body.access;
    expect((await ask('get', '/users/me', { token })).body).toMatchObject({ isConfirmed: true, role: 'trader' });
    await settle();
    expect(box?.subjects(bob.email)).toContain('Welcome to SignalOS');
  });

  it('nothing comes of a password that was sent with an address of somebody else', async () => {
    const { register, box, settle, signIn } = await openOwned({ mode: 'open', hasMail: true });
    await register(bob);
    await settle();
    expect((await signIn(bob)).status).toBe(401);
    const word = box?.word(bob.email) ?? '';
    await register({ ...bob, password: 'what Bob himself chose', word });
    expect((await signIn(bob)).status).toBe(401);
    expect((await signIn({ ...bob, password: 'what Bob himself chose' })).status).toBe(200);
  });

  it('three letters an hour go to one address, the last word counts, and the answer stays the same', async () => {
    const { register, box, settle, invite, people } = await openOwned({ mode: 'open', hasMail: true });
    for (let n = 0; n < 5; n += 1) {
      expect((await register({ email: bob.email })).status).toBe(202);
      await settle();
    }
    const words = box?.to(bob.email).map(({ text }) => /register\/word#(\w+)/.exec(text)?.[1] ?? '') ?? [];
    expect(words).toHaveLength(3);
    expect((await register({ ...bob, word: words[0] })).status).toBe(403);
    expect((await register({ ...bob, word: words[2] })).status).toBe(202);
    await invite();
    expect((await people()).invitations).toHaveLength(1);
  });

  it('a word of a letter is over when registering is, and after an hour', async () => {
    const { register, box, settle, configure, office } = await openOwned({ mode: 'open', hasMail: true });
    await register({ email: bob.email });
    await settle();
    const word = box?.word(bob.email) ?? '';
    await configure('invitation');
    expect((await register({ ...bob, word })).status).toBe(403);
    await configure('open');
    await office.advance(61 * minute);
    expect((await register({ ...bob, word })).status).toBe(403);
  });

  it('says that no mail is set up, and takes invitations all the same', async () => {
    const { register, invite } = await openOwned({ mode: 'open' });
    expect(await register({ email: bob.email })).toMatchObject({ status: 409, body: { code: 'LETTERS_UNSET' } });
    const { word } = await invite();
    expect((await register({ ...bob, word })).status).toBe(202);
  });
});
