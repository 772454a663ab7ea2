import { describe, expect, it } from 'vitest';
import { ask as askActor } from '../../src/core/office.ts';
import { internally } from '../../src/core/who.ts';
import { findUser } from '../../src/directory/users.ts';
import { identifyBySession } from '../../src/office/sign-in/identify.ts';
import { anna, openEmptyHouse, openHouse } from './open-house.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('before anybody signs in', () => {
  it('whoever reaches the loopback address is the owner, and from the set-up on nobody is', async () => {
    const { ask, own } = await openHouse();
    expect((await ask('get', '/accounts')).status).toBe(200);
    const token = await own();
    expect(await ask('get', '/accounts')).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
    expect((await ask('get', '/accounts', { token })).status).toBe(200);
  });

  it('a credential that is not good makes a stranger, not the owner of this machine', async () => {
    const { ask } = await openHouse();
    for (const token of ['x', 'owner.aaaaaaaaaaaa.bbbb', `owner.${'a'.repeat(16)}.${'b'.repeat(43)}`])
      expect((await ask('get', '/accounts', { token })).status).toBe(401);
  });
});

describe('who shows a token', () => {
  it.each(['Bearer', 'Bearer no token!', 'bearer x', `Bearer ${'x'.repeat(500)}`])(
    'that is none is nobody, whatever else is shown: %s',
    async (authorization) => {
      const { own, enter, identify } = await openHouse();
      await own();
      const by = (headers: object) => identify(new Request('http://localhost/', { headers: { ...headers } }));
      expect((await by({ authorization })).as).toBe('stranger');
      const cookie = await enter();
      expect((await by({ authorization, cookie })).as).toBe('stranger');
      expect((await by({ cookie })).as).toBe('person');
    },
  );
});

describe('the word of the set-up', () => {
  it('works once, and a wrong one never', async () => {
    const { ask, word, signIn } = await openHouse();
    const { word: said } = await word();
    const setUp = (given: object) => ask('post', '/auth/set-up', { body: { ...anna, ...given } });
    expect(await setUp({ word: 'ABCDE23456' })).toMatchObject({ status: 403, body: { code: 'SET_UP_WORD_WRONG' } });
    expect((await signIn()).status).toBe(401);
    expect((await setUp({ word: said })).status).toBe(201);
    expect(await setUp({ word: said })).toMatchObject({ status: 403 });
  });

  it('is over by nothing that somebody at a session of the owner asks for', async () => {
    const { ask, own, word, signIn } = await openHouse();
    const token = await own();
    const { word: said } = await word();
    const { word: link } = (await ask('post', '/chats/link', { token, body: {} })).body;
    expect(link).not.toBe(said);
    const anew = { word: said, email: anna.email, password: 'another sentence of mine' };
    expect((await ask('post', '/auth/set-up', { body: anew })).status).toBe(201);
    expect((await ask('get', '/auth/sessions', { token })).status).toBe(401);
    expect((await signIn({ ...anna, password: anew.password })).status).toBe(200);
    expect((await ask('post', '/auth/set-up', { body: anew })).body.code).toBe('SET_UP_WORD_WRONG');
  });

  it('is not used up by a password that is too weak', async () => {
    const { ask, word } = await openHouse();
    const { word: said } = await word();
    for (const [password, why] of [
      ['seven77', 'short'],
      ['x'.repeat(257), 'long'],
      ['Password123', 'common'],
      ['Anna@Example.com', 'own'],
    ])
      expect(await ask('post', '/auth/set-up', { body: { ...anna, word: said, password } })).toMatchObject({
        status: 422,
        body: { code: 'PASSWORD_WEAK', facts: { why } },
      });
    expect((await ask('post', '/auth/set-up', { body: { ...anna, word: said } })).status).toBe(201);
  });

  it('is over after a day, and wrong ones keep nobody from saying it', async () => {
    const { ask, word, office } = openEmptyHouse();
    const { word: old } = await word();
    await office.advance(day + minute);
    const setUp = (said: string) => ask('post', '/auth/set-up', { body: { ...anna, word: said } });
    expect((await setUp(old)).status).toBe(403);
    const { word: fresh } = await word();
    for (let n = 0; n < 12; n += 1) expect((await setUp('ABCDE23456')).status).toBe(403);
    expect((await setUp(fresh)).status).toBe(201);
  });

  it('gives a lost owner a way in, and ends every session of before', async () => {
    const { ask, own } = await openHouse();
    const old = await own();
    const token = await own({ ...anna, password: 'one that I remember this time' });
    expect((await ask('get', '/accounts', { token: old })).status).toBe(401);
    expect((await ask('get', '/accounts', { token })).status).toBe(200);
  });

  it('one that links a chat makes nobody the owner', async () => {
    const { ask, trader } = await openHouse();
    const linked = await trader.tell('chats.link', {});
    const { word } = (linked as unknown as { value: { word: string } }).value;
    expect((await ask('post', '/auth/set-up', { body: { ...anna, word } })).status).toBe(403);
  });
});

describe('signing in', () => {
  it('takes the address in any case, and says the same of a wrong password and of an address nobody has', async () => {
    const { own, signIn } = await openHouse();
    await own();
    expect((await signIn({ ...anna, email: ' Anna@EXAMPLE.com ' })).status).toBe(200);
    const wrong = await signIn({ ...anna, password: 'not this one' });
    const nobody = await signIn({ email: 'nobody@example.com', password: 'not this one' });
    expect([wrong.status, wrong.body.code, wrong.body.detail]).toEqual([
      nobody.status,
      nobody.body.code,
      nobody.body.detail,
    ]);
    expect(wrong).toMatchObject({ status: 401, body: { code: 'SIGN_IN_WRONG' } });
  });

  it.each(['anna@example.com', 'nobody@example.com'])(
    'pauses after five tries, twice as long each: %s',
    async (email) => {
      const { own, signIn, trader } = await openHouse();
      await own();
      const guess = () => signIn({ email, password: 'not this one' });
      for (let n = 0; n < 5; n += 1) expect((await guess()).status).toBe(401);
      expect(await guess()).toMatchObject({ status: 429, body: { code: 'SIGN_IN_BARRED', facts: { minutes: 1 } } });
      await trader.advance(30_000);
      expect((await guess()).status).toBe(401);
      await trader.advance(30_000);
      expect((await guess()).status).toBe(429);
      await trader.advance(31_000);
      expect((await guess()).status).toBe(401);
    },
  );

  it('many tries at once are as many as one after the other', async () => {
    const { own, signIn } = await openHouse();
    await own();
    const answers = await Promise.all(Array.from({ length: 40 }, () => signIn({ ...anna, password: 'not this one' })));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    // The right one does not get through meanwhile either.
    expect((await signIn()).status).toBe(429);
  });

  it('tries under one idempotency key are counted each', async () => {
    const { own, app } = await openHouse();
    await own();
    const guess = async (password: string) => {
      const answer = await app.request('/api/v1/auth/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'the same' },
        body: JSON.stringify({ ...anna, password }),
      });
      return answer.status;
    };
    const answers: number[] = [];
    for (let n = 0; n < 7; n += 1) answers.push(await guess(`guess number ${n}`));
    expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  it('the right password ends the counting', async () => {
    const { own, signIn } = await openHouse();
    await own();
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) await signIn({ ...anna, password: 'not this one' });
      expect((await signIn()).status).toBe(200);
    }
  });

  it('an answer with a token is kept for no repeat', async () => {
    const { own, app } = await openHouse();
    await own();
    const signIn = () =>
      app.request('/api/v1/auth/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
        body: JSON.stringify(anna),
      });
    const [first, second] = [await (await signIn()).json(), await (await signIn()).json()];
    expect(first.token).not.toBe(second.token);
  });
});

describe('a session', () => {
  it('is over at once for every door when it is signed out of', async () => {
    const { ask, own, signIn } = await openHouse();
    const here = await own();
    const there = (await signIn()).body.access;
    const { sessions } = (await ask('get', '/auth/sessions', { token: here })).body;
    expect(sessions).toHaveLength(2);
    const other = sessions.find(({ isThis }: { isThis: boolean }) => !isThis);
    expect((await ask('delete', `/auth/sessions/${other.session}`, { token: here })).status).toBe(200);
    expect((await ask('get', '/auth/sessions', { token: there })).status).toBe(401);
    expect((await ask('post', '/auth/logout', { token: here, body: {} })).status).toBe(200);
    expect((await ask('get', '/auth/sessions', { token: here })).status).toBe(401);
  });

  it('ends after a week without use, and after a month with it', async () => {
    const { ask, own, office, enter } = openEmptyHouse();
    await own();
    const [idle, used] = [await enter(), await enter()];
    const by = async (cookie: string) => (await ask('get', '/auth/sessions', { headers: { cookie } })).status;
    for (let n = 0; n < 5; n += 1) {
      await office.advance(6 * day);
      expect(await by(used)).toBe(n < 4 ? 200 : 401);
    }
    expect(await by(idle)).toBe(401);
  });

  it('nobody ends that of somebody else, nor finds it', async () => {
    const { ask, own } = await openHouse();
    const token = await own();
    expect(await ask('delete', '/auth/sessions/xxxxxxxxxxxxxxxx', { token })).toMatchObject({
      status: 404,
      body: { code: 'SESSION_UNKNOWN' },
    });
  });

  it('a changed password ends all others, a wrong one changes nothing', async () => {
    const { ask, own, signIn } = await openHouse();
    const here = await own();
    const there = (await signIn()).body.access;
    const change = (body: object) => ask('post', '/auth/password/change', { token: here, body });
    const next = 'another one that only I know';
    expect(await change({ current: 'not this one', password: next })).toMatchObject({ status: 403 });
    expect((await signIn()).status).toBe(200);
    expect(await change({ current: anna.password, password: 'iloveyou1' })).toMatchObject({ status: 422 });
    expect(await change({ current: anna.password, password: next })).toMatchObject({ body: { ended: 2 } });
    expect((await ask('get', '/accounts', { token: there })).status).toBe(401);
    expect((await ask('get', '/accounts', { token: here })).status).toBe(200);
    expect((await signIn()).status).toBe(401);
    expect((await signIn({ ...anna, password: next })).status).toBe(200);
  });

  it('of whoever is no user any more is nothing', async () => {
    const { trader } = await openHouse();
    const found = await askActor(trader.office.directory(), findUser, { user: 'nobody' }, internally('t'));
    expect(found).toEqual({ ok: true, value: { standing: null } });
  });
});

describe('who comes from elsewhere', () => {
  it.each([
    ['by another name', 'http://signals.example/api/v1/accounts', {}],
    ['passed on by a proxy', 'http://localhost/api/v1/accounts', { 'x-forwarded-for': '203.0.113.7' }],
    ['passed on by one that says so otherwise', 'http://localhost/api/v1/accounts', { forwarded: 'for=203.0.113.7' }],
  ])('is not the owner, also while there is none: %s', async (_, url, headers) => {
    const { trader } = await openHouse();
    const caller = await identifyBySession(trader.context)(new Request(url, { headers }));
    expect(caller).toMatchObject({ as: 'stranger', grants: [] });
    const here = await identifyBySession(trader.context)(new Request('http://127.0.0.1:8080/'));
    expect(here).toMatchObject({ as: 'person', user: 'owner' });
  });
});
