import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/core/office.ts';
import { presets } from '../../src/core/standard-budgets.ts';
import { internally } from '../../src/core/who.ts';
import { issueCode, redeemCode } from '../../src/directory/link-codes.ts';
import { identifyBySession } from '../../src/office/sign-in/identify.ts';
import { createLimits } from '../../src/platform/limits.ts';
import { appOf } from '../kit/app.ts';
import { openMailbox } from './mailbox.ts';
import { anna, openEmptyHouse, openHouse } from './open-house.ts';
import { openWithTelephone } from './with-telephone.ts';

/* Ways in, and ways to keep others out, that somebody found who had not written any of it. */

const minute = 60_000;
const next = 'another one that only I know';
const keyOf = async ({ ask }: Pick<ReturnType<typeof openEmptyHouse>, 'ask'>, token: string, scopes: string[]) => {
  const body = { name: 'k', scopes, password: anna.password };
  return (await ask('post', '/auth/api-keys', { token, body })).body.secret as string;
};

describe('a stranger', () => {
  it('has no more of a form read than a form may have, whatever length is said', async () => {
    const { app } = openEmptyHouse();
    let pulled = 0;
    const chunk = new Uint8Array(1_048_576).fill(97);
    const pull = (controller: ReadableStreamDefaultController) => {
      pulled += 1;
      return pulled > 64 ? controller.close() : controller.enqueue(chunk);
    };
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    await app.request('/sign-in', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect(pulled).toBe(1);
  });

  it('is not the owner of this machine by a header that names nobody', async () => {
    const { context } = openEmptyHouse();
    const corsOrigins = ['https://elsewhere.example'];
    const app = appOf({ context } as never, identifyBySession(context), { corsOrigins });
    const ask = (headers: Record<string, string>) => app.request('/api/v1/users/me', { headers });
    for (const authorization of ['Basic x', 'x', 'Bearer']) expect((await ask({ authorization })).status).toBe(401);
    expect((await ask({})).status).toBe(200);
  });
});

describe('whoever has stolen something', () => {
  it('gets no further by a letter of before, once the owner was made anew', async () => {
    const house = openEmptyHouse();
    const box = openMailbox(house.office.services);
    const token = await house.own();
    await house.ask('post', '/auth/email/send', { token, body: {} });
    await house.office.advance(100);
    const confirm = { word: box.word(anna.email, 'Is this your address?') };
    await house.ask('post', '/auth/email/verify', { body: confirm });
    await house.ask('post', '/auth/password/forgot', { body: { email: anna.email } });
    await house.office.advance(100);
    const stolen = box.word(anna.email, 'A new password');
    const { word } = await house.word();
    const anew = { word, email: 'new@example.com', password: next };
    expect((await house.ask('post', '/auth/set-up', { body: anew })).status).toBe(201);
    const reset = { word: stolen, password: 'chosen by the thief' };
    expect((await house.ask('post', '/auth/password/reset', { body: reset })).status).toBe(410);
  });

  it.each([
    ['nothing', 'linked'],
    ['a reset', 'unknown'],
    ['the word of the set-up', 'unknown'],
  ])('links by a word of before, after %s: %s', async (how, became) => {
    const house = openEmptyHouse();
    const { office, ask: request } = house;
    const box = openMailbox(office.services);
    const token = await house.own();
    await request('post', '/auth/email/send', { token, body: {} });
    await office.advance(100);
    const confirm = { word: box.word(anna.email, 'Is this your address?') };
    await request('post', '/auth/email/verify', { body: confirm });
    const directory = office.office.directory();
    const issued = await ask(directory, issueCode, { for: { user: 'owner' } }, internally('test'));
    const word = (issued.ok && issued.value.word) || '';
    await request('post', '/auth/password/forgot', { body: { email: anna.email } });
    await office.advance(100);
    const reset = { word: box.word(anna.email, 'A new password'), password: next };
    if (how === 'a reset') expect((await request('post', '/auth/password/reset', { body: reset })).status).toBe(200);
    if (how === 'the word of the set-up') await house.own({ ...anna, password: next });
    (office.services.chats as Map<string, object>).set('pigeon', { isPrivate: () => true });
    const by = { person: 'pigeon-user:thief', place: 'pigeon:cellar' } as const;
    const redeemed = await ask(directory, redeemCode, { word, by, called: null, language: null }, internally('test'));
    expect(redeemed).toMatchObject({ ok: true, value: { became } });
  });

  it('links no chat where a second factor would have to be shown', async () => {
    const house = await openHouse();
    const token = await house.own();
    const begun = await house.ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
    const code = () =>
      generateSync({ secret: begun.body.secret, epoch: Math.floor(house.context.services.clock() / 1_000) });
    await house.ask('post', '/2fa/verify/totp', { token, body: { code: code() } });
    const link = () => house.ask('post', '/chats/link', { token, body: {} });
    const { challenge } = (await link()).body.facts;
    await house.trader.advance(minute);
    const done = await house.ask('post', '/2fa/verify', { token, body: { challenge, code: code() } });
    expect(done.body.answer.word).toMatch(/./);
    expect((await link()).body.code).toBe('CODE_NEEDED');
  });

  it('keeps no other key from closing by one that only reads', async () => {
    const house = await openHouse();
    const token = await house.own();
    const [reads, trades] = [await keyOf(house, token, ['read']), await keyOf(house, token, ['read', 'trade'])];
    Object.assign(house.context.services, { limits: createLimits(presets.standard, () => 1_700_000_000_000) });
    const closeAll = (secret: string) =>
      house.ask('post', '/positions/close-all', { headers: { 'x-api-key': secret }, body: { all: true } });
    for (let count = 0; count < 130; count += 1) await closeAll(reads);
    expect((await closeAll(reads)).status).toBe(429);
    expect((await closeAll(trades)).status).not.toBe(429);
  });

  it('signs nobody out by the password alone', async () => {
    const house = await openWithTelephone();
    await house.office.advance(minute);
    for (let count = 0; count < 101; count += 1) await house.signIn();
    expect((await house.ask('get', '/users/me', { token: house.token })).status).toBe(200);
  });
});

it('of two who register with one word at once, the one who is told so signs in', async () => {
  const house = openEmptyHouse();
  const owner = await house.own();
  await house.ask('put', '/registration', { token: owner, body: { mode: 'invitation' } });
  const { word } = (await house.ask('post', '/invitations', { token: owner, body: {} })).body;
  const passwords = ['the first password of bob', 'the second password of bob'];
  const register = (password: string) =>
    house.ask('post', '/auth/register', { body: { email: 'bob@example.com', password, word } });
  const answers = await Promise.all(passwords.map(register));
  const won = answers.findIndex(({ status }) => status === 202);
  const signIn = (password: string) => house.signIn({ email: 'bob@example.com', password });
  expect((await signIn(passwords[won] ?? '')).status).toBe(200);
  expect((await signIn(passwords[1 - won] ?? '')).status).toBe(401);
});

it('a key is nobody on the pages', async () => {
  const house = openEmptyHouse();
  const secret = await keyOf(house, await house.own(), ['read']);
  for (const path of ['/', '/settings', '/security', '/people', '/web/fragment/account']) {
    const { status } = await house.app.request(path, { headers: { 'x-api-key': secret } });
    expect([303, 401]).toContain(status);
  }
});
