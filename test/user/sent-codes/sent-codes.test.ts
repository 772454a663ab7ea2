import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { createTwilio } from '../../../src/notify/twilio.ts';
import { hasGuardedOwner } from '../../../src/office/sign-in/guarded-owner.ts';
import { openCarrier, twilioAccount, twilioAnswers } from '../../kit/carrier.ts';
import { anna } from '../open-house.ts';
import { openCodes, phone } from './open-codes.ts';

const minute = 60_000;
const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('codes by text message', () => {
  it('are begun with the password and count once the first was said in the same session', async () => {
    const { beginSms, post, texted, texts, status, signIn } = await openCodes();
    expect((await beginSms({ password: 'not this one' })).body.code).toBe('PASSWORD_WRONG');
    expect((await beginSms({ phone: 'anna@example.com' })).body.code).toBe('ADDRESS_UNREADABLE');
    expect(texts).toEqual([]);
    expect(await beginSms()).toMatchObject({ status: 202, body: { to: '+49•••67', minutes: 10 } });
    const code = await texted();
    expect(texts[0]?.to).toBe('+491701234567');
    expect((await signIn()).body.needs).toBe('nothing');
    const other = (await signIn()).body.access;
    expect((await post('/2fa/verify/sms', { code }, other)).body.code).toBe('NO_FACTOR_BEGUN');
    expect((await post('/2fa/verify/sms', { code: wrongOf(code) })).body.code).toBe('CODE_WRONG');
    const done = await post('/2fa/verify/sms', { code });
    expect([done.status, done.body.backupCodes.length]).toEqual([200, 10]);
    expect(await status()).toMatchObject({ sms: '+49•••67', totp: false, email: false });
    expect((await signIn()).body).toMatchObject({ needs: 'code', ways: ['code', 'sms'] });
  });

  it('finish the sign-in that asked for one, once', async () => {
    const { withSms, half, request, texted, finish } = await openCodes();
    await withSms();
    const [mine, other] = [await half(), await half()];
    expect(await request({ way: 'sms', token: mine })).toMatchObject({ status: 202, body: { to: '+49•••67' } });
    const code = await texted();
    expect((await finish(other, code)).body.code).toBe('CODE_WRONG');
    expect((await finish(mine, code)).status).toBe(200);
    expect((await finish(mine, code)).body.code).toBe('SIGN_IN_OVER');
  });

  it('of many at once with the same code one is let in', async () => {
    const { withSms, half, request, texted, finish } = await openCodes();
    await withSms();
    const mine = await half();
    await request({ way: 'sms', token: mine });
    const code = await texted();
    const all = await Promise.all([1, 2, 3, 4].map(() => finish(mine, code)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('show that it is you for the one thing that is held, and for nothing else', async () => {
    const { withSms, post, half, request, texted, finish, token } = await openCodes();
    await withSms();
    const hold = async () => (await post('/2fa/regenerate-backup-codes', {})).body.facts.challenge as string;
    const [first, second] = [await hold(), await hold()];
    expect((await request({ way: 'sms', challenge: first }, token)).status).toBe(202);
    const code = await texted();
    expect((await post('/2fa/verify', { challenge: second, code })).body.code).toBe('CODE_WRONG');
    expect((await finish(await half(), code)).body.code).toBe('CODE_WRONG');
    const done = await post('/2fa/verify', { challenge: first, code });
    expect(done.body.answer.backupCodes).toHaveLength(10);
    const atDoor = await half();
    await request({ way: 'sms', token: atDoor });
    expect((await post('/2fa/verify', { challenge: second, code: await texted() })).body.code).toBe('CODE_WRONG');
  });

  it('are asked for by nobody who shows neither', async () => {
    const { withSms, post, request, half, signIn, token, texts, office } = await openCodes();
    await withSms();
    const { challenge } = (await post('/2fa/regenerate-backup-codes', {})).body.facts;
    const before = texts.length;
    expect((await request({ way: 'sms' })).body.code).toBe('SIGN_IN_OVER');
    expect((await request({ way: 'sms', challenge })).body.code).toBe('SIGN_IN_OVER');
    expect((await request({ way: 'sms', token: token.slice(0, 150) })).body.code).toBe('SIGN_IN_OVER');
    const shown = await half();
    expect((await request({ way: 'sms', token: `${shown.slice(0, -2)}xx` })).body.code).toBe('SIGN_IN_OVER');
    expect((await signIn({ ...anna, password: 'not this one' })).status).toBe(401);
    await office.advance(10 * minute);
    expect((await request({ way: 'sms', token: shown })).body.code).toBe('SIGN_IN_OVER');
    expect(texts).toHaveLength(before);
  });

  it('last ten minutes', async () => {
    const { beginSms, post, texted, office } = await openCodes();
    await beginSms();
    const code = await texted();
    await office.advance(10 * minute);
    expect((await post('/2fa/verify/sms', { code })).body.code).toBe('NO_FACTOR_BEGUN');
  });

  it('are guessed no faster than others: five wrong ones and there is a pause, also over new codes', async () => {
    const { withSms, half, request, texted, finish, office } = await openCodes();
    const { backupCodes } = (await withSms()).body;
    const mine = await half();
    await request({ way: 'sms', token: mine });
    const code = await texted();
    for (let n = 0; n < 5; n += 1) expect((await finish(mine, wrongOf(code))).body.code).toBe('CODE_WRONG');
    expect((await finish(mine, code)).status).not.toBe(200);
    await request({ way: 'sms', token: mine });
    const next = await texted();
    expect((await finish(mine, next)).body.code).toBe('CODE_BARRED');
    // Those on paper are tried apart.
    expect((await finish(await half(), backupCodes[0])).status).toBe(200);
    await office.advance(15 * minute);
    const later = await half();
    await request({ way: 'sms', token: later });
    expect((await finish(later, await texted())).status).toBe(200);
  });

  it('keep nobody from the codes of a telephone, whoever guesses them, nor the other way round', async () => {
    const { withSms, post, half, request, texted, finish, office, token } = await openCodes();
    await withSms();
    const held = (await post('/2fa/setup/totp', { password: anna.password })).body.facts.challenge;
    await request({ way: 'sms', challenge: held }, token);
    const { secret } = (await post('/2fa/verify', { challenge: held, code: await texted() })).body.answer;
    const now = () => generateSync({ secret, epoch: Math.floor(office.clock.now() / 1_000) });
    await post('/2fa/verify/totp', { code: now() });
    const mine = await half();
    await request({ way: 'sms', token: mine });
    const sent = await texted();
    // Guessed where none was sent: held against the telephone's alone.
    const other = await half();
    for (let n = 0; n < 5; n += 1) expect((await finish(other, wrongOf(sent))).body.code).toBe('CODE_WRONG');
    expect((await finish(other, now())).body.code).toBe('CODE_BARRED');
    expect((await finish(mine, sent)).status).toBe(200);
  });

  it('are so many in an hour to one, those of a session and those at the door apart', async () => {
    const { withSms, half, request, post, token, texts, office } = await openCodes();
    await withSms();
    const { challenge } = (await post('/2fa/regenerate-backup-codes', {})).body.facts;
    for (let n = 0; n < 5; n += 1) expect((await request({ way: 'sms', challenge }, token)).status).toBe(202);
    expect((await request({ way: 'sms', challenge }, token)).body.code).toBe('CODES_ENOUGH');
    const mine = await half();
    for (let n = 0; n < 5; n += 1) expect((await request({ way: 'sms', token: mine })).status).toBe(202);
    expect((await request({ way: 'sms', token: mine })).body.code).toBe('CODES_ENOUGH');
    await office.advance(200);
    expect(texts).toHaveLength(11);
  });

  it('go by Twilio as it answers', async () => {
    const house = await openCodes();
    const { url, asked } = await openCarrier(twilioAnswers);
    const { letters } = house.office.services;
    Object.assign(letters ?? {}, { sms: createTwilio({ url, ...twilioAccount }) });
    await house.beginSms();
    for (let n = 0; n < 50 && asked.length === 0; n += 1) await house.office.advance(100);
    const form = new URLSearchParams(asked[0]?.body);
    expect(form.get('To')).toBe(phone.replaceAll(' ', ''));
    const code = /\b\d{6}\b/.exec(form.get('Body') ?? '')?.[0];
    expect((await house.post('/2fa/verify/sms', { code })).status).toBe(200);
  });

  it('are asked for before a chat acts for somebody: a session alone, as whoever has a cookie has it, links none', async () => {
    const { withSms, withEmail, post, request, texted, token } = await openCodes();
    const link = () => post('/chats/link', {});
    await withEmail();
    expect((await link()).status).toBe(200);
    await withSms();
    const { code, facts } = (await link()).body;
    expect(code).toBe('CODE_NEEDED');
    await request({ way: 'sms', challenge: facts.challenge }, token);
    const done = await post('/2fa/verify', { challenge: facts.challenge, code: await texted() });
    expect(done.body.answer.word).toMatch(/\w/);
  });

  it('count for an owner whom other machines reach, who keeps the last of them', async () => {
    const { withSms, post, office, token, request, texted } = await openCodes();
    await withSms();
    expect(await hasGuardedOwner({ office: office.office })).toBe(true);
    office.services.isReachedByOthers = true;
    expect((await post('/2fa/disable', { factor: 'sms' })).body.code).toBe('FACTOR_KEPT');
    office.services.isReachedByOthers = false;
    const { challenge } = (await post('/2fa/disable', { factor: 'sms' })).body.facts;
    await request({ way: 'sms', challenge }, token);
    expect((await post('/2fa/verify', { challenge, code: await texted() })).status).toBe(200);
    expect(await hasGuardedOwner({ office: office.office })).toBe(false);
  });
});

describe('codes by mail', () => {
  it('are asked for at sign-in, where there is nothing stronger', async () => {
    const { withEmail, half, signIn, request, mailed, mails, finish, status } = await openCodes();
    expect((await withEmail()).status).toBe(200);
    expect(mails.at(-1)?.to).toBe(anna.email);
    expect(await status()).toMatchObject({ email: true, sms: null, backupCodes: 0 });
    expect((await signIn()).body).toMatchObject({ needs: 'code', ways: ['email'] });
    const mine = await half();
    expect(await request({ way: 'email', token: mine })).toMatchObject({
      status: 202,
      body: { to: 'a•••@example.com' },
    });
    expect((await request({ way: 'sms', token: mine })).body.code).toBe('CODE_WAY_UNSET');
    expect((await finish(mine, await mailed())).status).toBe(200);
  });

  it('prove nothing: what takes a proof takes the password, as without a second factor', async () => {
    const { withEmail, post, office, request, token } = await openCodes();
    await withEmail();
    expect(await hasGuardedOwner({ office: office.office })).toBe(false);
    const key = { name: 'Charts', scopes: ['read'] };
    expect((await post('/auth/api-keys', key)).body.code).toBe('PASSWORD_NEEDED');
    expect((await post('/auth/api-keys', { ...key, password: anna.password })).status).toBe(201);
    expect((await request({ way: 'email', challenge: 'x' }, token)).body.code).toBe('CODE_WAY_WEAK');
    expect((await post('/2fa/regenerate-backup-codes', {})).body.code).toBe('NO_FACTOR');
  });

  it('are over with a stronger factor, and are not begun beside one', async () => {
    const { withEmail, withSms, post, status, half, request } = await openCodes();
    await withEmail();
    await withSms();
    expect(await status()).toMatchObject({ email: false, sms: '+49•••67' });
    expect((await post('/2fa/setup/email', { password: anna.password })).body.code).toBe('FACTOR_STRONGER');
    expect((await request({ way: 'email', token: await half() })).body.code).toBe('CODE_WAY_UNSET');
  });

  it('end with the password', async () => {
    const { withEmail, post, signIn, status } = await openCodes();
    await withEmail();
    expect((await post('/2fa/disable', {})).body.code).toBe('PASSWORD_NEEDED');
    expect((await post('/2fa/disable', { factor: 'email', password: 'not it' })).body.code).toBe('PASSWORD_WRONG');
    expect((await post('/2fa/disable', { factor: 'email', password: anna.password })).status).toBe(200);
    expect(await status()).toMatchObject({ email: false });
    expect((await signIn()).body.needs).toBe('nothing');
  });
});
