import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { ask as askActor } from '../../src/core/office.ts';
import { internally } from '../../src/core/who.ts';
import { passNotice } from '../../src/user/letters/tell.ts';
import { openMailbox } from './mailbox.ts';
import { anna, openEmptyHouse } from './open-house.ts';

const minute = 60_000;
const next = 'another one that only I know';
const verify = 'Is this your address?';
const reset = 'A new password';

async function openOwned({ isConfirmed = true, agent = 'test' } = {}) {
  const house = openEmptyHouse();
  const box = openMailbox(house.office.services);
  const settle = () => house.office.advance(100);
  const token = await house.own();
  const send = (email = anna.email) => house.ask('post', '/auth/password/forgot', { body: { email } });
  const confirm = async () => {
    await house.ask('post', '/auth/email/send', { token, body: {} });
    await settle();
    return house.ask('post', '/auth/email/verify', { body: { word: box.word(anna.email, verify) } });
  };
  if (isConfirmed) expect((await confirm()).status).toBe(200);
  await settle();
  box.mails.length = 0;
  return { ...house, box, settle, token, send, confirm, agent };
}

describe('an address', () => {
  it('is confirmed by the link of a letter, once, and its owner is welcomed', async () => {
    const { ask, box, settle, token } = await openOwned({ isConfirmed: false });
    expect((await ask('get', '/users/me', { token })).body).toMatchObject({ email: anna.email, isConfirmed: false });
    expect((await ask('post', '/auth/email/send', { token, body: {} })).status).toBe(202);
    await settle();
    expect(box.link(anna.email)).toMatch(/^https:\/\/signals\.example\/verify#owner\./);
    const say = () => ask('post', '/auth/email/verify', { body: { word: box.word(anna.email, verify) } });
    expect(await say()).toMatchObject({ status: 200, body: { email: anna.email } });
    expect(await say()).toMatchObject({ status: 410, body: { code: 'LETTER_OVER' } });
    await settle();
    expect(box.subjects(anna.email)).toEqual([verify, 'Welcome to SignalOS']);
    expect((await ask('get', '/users/me', { token })).body).toMatchObject({ isConfirmed: true });
    expect(await ask('post', '/auth/email/send', { token, body: {} })).toMatchObject({
      body: { code: 'EMAIL_CONFIRMED' },
    });
  });

  it('is not confirmed by a word that is over, changed, or was meant for something else', async () => {
    const { ask, box, settle, token, office } = await openOwned({ isConfirmed: false });
    await ask('post', '/auth/email/send', { token, body: {} });
    await settle();
    const word = box.word(anna.email);
    const say = (given: string) => ask('post', '/auth/email/verify', { body: { word: given } });
    for (const wrong of ['x', word.slice(0, -1), `nobody${word.slice(5)}`, `${word}x`])
      expect((await say(wrong)).status).toBe(410);
    expect((await ask('post', '/auth/password/reset', { body: { word, password: next } })).status).toBe(410);
    await office.advance(61 * minute);
    expect((await say(word)).status).toBe(410);
  });

  it('is asked about three times an hour at most', async () => {
    const { ask, token, office, signIn } = await openOwned({ isConfirmed: false });
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await ask('post', '/auth/email/send', { token, body: {} })).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
    await office.advance(61 * minute);
    const later = (await signIn()).body.access;
    expect((await ask('post', '/auth/email/send', { token: later, body: {} })).status).toBe(202);
  });

  it('cannot be confirmed where no mail is set up, which is said', async () => {
    const house = openEmptyHouse();
    const token = await house.own();
    expect(await house.ask('post', '/auth/email/send', { token, body: {} })).toMatchObject({
      status: 409,
      body: { code: 'LETTERS_UNSET' },
    });
    openMailbox(house.office.services, null);
    expect((await house.ask('post', '/auth/email/send', { token, body: {} })).status).toBe(409);
  });
});

describe('a forgotten password', () => {
  it('is replaced by the link of a letter, once; every session is over and it is told', async () => {
    const { ask, box, settle, token, send, signIn } = await openOwned();
    expect((await send()).status).toBe(202);
    await settle();
    expect(box.link(anna.email)).toMatch(/^https:\/\/signals\.example\/reset#owner\./);
    const word = box.word(anna.email);
    const replace = (password: string) => ask('post', '/auth/password/reset', { body: { word, password } });
    expect(await replace('iloveyou1')).toMatchObject({ status: 422, body: { code: 'PASSWORD_WEAK' } });
    expect(await replace(anna.email)).toMatchObject({ body: { facts: { why: 'own' } } });
    expect(await replace(next)).toMatchObject({ status: 200, body: { ended: 1 } });
    expect(await replace('a third one that I know')).toMatchObject({ status: 410 });
    expect((await ask('get', '/auth/sessions', { token })).status).toBe(401);
    expect((await signIn()).status).toBe(401);
    expect((await signIn({ ...anna, password: next })).status).toBe(200);
    await settle();
    expect(box.subjects(anna.email)).toEqual([reset, 'Your password was changed']);
  });

  it('two who say the word at once: one of them', async () => {
    const { ask, box, settle, send } = await openOwned();
    await send();
    await settle();
    const word = box.word(anna.email);
    const both = [next, 'a third one that I know'].map((password) =>
      ask('post', '/auth/password/reset', { body: { word, password } }),
    );
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it('is answered the same for an address nobody has, one nobody confirmed, and one asked for too often', async () => {
    const known = await openOwned();
    const unconfirmed = await openOwned({ isConfirmed: false });
    const answers = [await known.send('nobody@example.com'), await unconfirmed.send()];
    for (let n = 0; n < 5; n += 1) answers.push(await known.send());
    for (const answer of answers) expect(answer).toEqual({ status: 202, body: {} });
    await known.settle();
    await unconfirmed.settle();
    expect(known.box.subjects(anna.email)).toEqual([reset, reset, reset]);
    expect(known.box.mails).toHaveLength(3);
    expect(unconfirmed.box.mails).toEqual([]);
  });

  it('is looked into after the answer, so that how long that takes tells nothing', async () => {
    const { send, settle, box } = await openOwned();
    expect(await send()).toEqual(await send('nobody@example.com'));
    expect(box.mails).toEqual([]);
    await settle();
    expect(box.mails).toHaveLength(1);
  });

  it('leaves the second factor: the mailbox alone lets nobody in', async () => {
    const { ask, box, settle, token, send, signIn, office } = await openOwned();
    const code = (secret: string) => generateSync({ secret, epoch: Math.floor(office.clock.now() / 1_000) });
    const { secret } = (await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } })).body;
    await ask('post', '/2fa/verify/totp', { token, body: { code: code(secret) } });
    await send();
    await settle();
    const word = box.word(anna.email, reset);
    expect((await ask('post', '/auth/password/reset', { body: { word, password: next } })).status).toBe(200);
    const half = (await signIn({ ...anna, password: next })).body;
    expect(half.needs).toBe('code');
    expect((await ask('get', '/auth/sessions', { token: half.token })).status).toBe(401);
    await office.advance(minute);
    const whole = await ask('post', '/auth/login-2fa', { body: { token: half.token, code: code(secret) } });
    expect(whole.status).toBe(200);
    expect(box.subjects(anna.email)).toContain('A second factor was added');
  });

  it('a word that was sent before a password was changed is over', async () => {
    const { ask, box, settle, token, send } = await openOwned();
    await send();
    await settle();
    await ask('post', '/auth/password/change', { token, body: { current: anna.password, password: next } });
    const word = box.word(anna.email, reset);
    expect((await ask('post', '/auth/password/reset', { body: { word, password: anna.password } })).status).toBe(410);
  });

  it('ends the waiting that somebody else brought about by guessing', async () => {
    const { ask, box, settle, send, signIn } = await openOwned();
    for (let n = 0; n < 5; n += 1) await signIn({ ...anna, password: 'not this one' });
    expect((await signIn()).status).toBe(429);
    await send();
    await settle();
    await ask('post', '/auth/password/reset', { body: { word: box.word(anna.email), password: next } });
    expect((await signIn({ ...anna, password: next })).status).toBe(200);
  });

  it('is refused in the same words for all where no mail is set up', async () => {
    const house = openEmptyHouse();
    await house.own();
    const [one, other] = await Promise.all(
      [anna.email, 'nobody@example.com'].map((email) =>
        house.ask('post', '/auth/password/forgot', { body: { email } }),
      ),
    );
    expect([one?.status, one?.body.code, one?.body.detail]).toEqual([
      other?.status,
      other?.body.code,
      other?.body.detail,
    ]);
    expect(one).toMatchObject({ status: 409, body: { code: 'LETTERS_UNSET' } });
  });
});

describe('what one is written about', () => {
  const from = (house: Awaited<ReturnType<typeof openOwned>>, agent: string) =>
    house.app.request('/api/v1/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': agent },
      body: JSON.stringify(anna),
    });

  it('a device that never signed in before, once, and no newer version of one that did', async () => {
    const house = await openOwned();
    for (const agent of ['Firefox/128.0', 'Firefox/129.0.1', 'Firefox/128.0', 'Evil/1']) await from(house, agent);
    await house.settle();
    const lines = house.box
      .to(anna.email)
      .map(({ subject, text }) => `${subject}: ${text.split('\n')[0]}`)
      .sort();
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^A new device signed in: Evil\/1 signed in from \? at /);
    expect(lines[1]).toMatch(/Firefox\/128\.0 signed in/);
  });

  it('also where the password alone was shown with it before', async () => {
    const house = await openOwned();
    const { ask, token, office, box, settle } = house;
    const code = (secret: string) => generateSync({ secret, epoch: Math.floor(office.clock.now() / 1_000) });
    const { secret } = (await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } })).body;
    await ask('post', '/2fa/verify/totp', { token, body: { code: code(secret) } });
    await office.advance(minute);
    await from(house, 'Evil/1');
    const { token: half } = (await (await from(house, 'Evil/1')).json()) as { token: string };
    expect(box.subjects(anna.email)).not.toContain('A new device signed in');
    await house.app.request('/api/v1/auth/login-2fa', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Evil/1' },
      body: JSON.stringify({ token: half, code: code(secret) }),
    });
    await settle();
    expect(box.subjects(anna.email)).toContain('A new device signed in');
  });

  it('not where that was left out; a changed password always', async () => {
    const house = await openOwned();
    const { ask, token, box, settle } = house;
    const put = await ask('put', '/users/settings', { token, body: { notices: { device: false } } });
    expect(put.body.notices).toEqual({ device: false, chat: true, unusual: true });
    await from(house, 'Firefox/128.0');
    await ask('post', '/auth/password/change', { token, body: { current: anna.password, password: next } });
    await settle();
    expect(box.subjects(anna.email)).toEqual(['Your password was changed']);
  });

  it('a chat that acts for them, in their language and zone', async () => {
    const { ask, token, box, settle, office } = await openOwned();
    await ask('put', '/users/settings', { token, body: { language: 'es', zone: 'europe/berlin' } });
    const told = { about: 'linked', chat: 'telegram-user:7' } as const;
    await askActor(office.office.user('owner'), passNotice, { told }, internally('t'));
    await settle();
    expect(box.subjects(anna.email)).toEqual(['Se enlazó un chat']);
  });

  it('nothing goes to an address that nobody confirmed', async () => {
    const house = await openOwned({ isConfirmed: false });
    await from(house, 'Firefox/128.0');
    const { token, ask, settle, box } = house;
    await ask('post', '/auth/password/change', { token, body: { current: anna.password, password: next } });
    await settle();
    expect(box.mails).toEqual([]);
  });

  it('what a program calls itself is no second header and no link of a letter', async () => {
    const house = await openOwned();
    await from(house, 'Bad https://evil.example/x');
    await house.settle();
    const [mail] = house.box.to(anna.email);
    expect(mail?.subject).toBe('A new device signed in');
    expect(mail?.text).not.toContain('https://evil.example');
  });
});
