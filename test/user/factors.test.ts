import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { makeBackupCodes, stepOf } from '../../src/user/codes.ts';
import { anna, openEmptyHouse } from './open-house.ts';

const minute = 60_000;
const step = 30_000;

async function openProved() {
  const house = openEmptyHouse();
  const token = await house.own();
  const now = () => house.office.clock.now();
  const begin = (more: { token?: string; password?: string } = {}) =>
    house.ask('post', '/2fa/setup/totp', {
      token: more.token ?? token,
      body: { password: more.password ?? anna.password },
    });
  const { secret } = (await begin()).body;
  const code = (at = now()) => generateSync({ secret, epoch: Math.floor(at / 1_000) });
  const confirmed = await house.ask('post', '/2fa/verify/totp', { token, body: { code: code() } });
  const half = async () => (await house.signIn()).body.token as string;
  const finish = (given: string, said: string) =>
    house.ask('post', '/auth/login-2fa', { body: { token: given, code: said } });
  const prove = (challenge: string, said: string, given = token) =>
    house.ask('post', '/2fa/verify', { token: given, body: { challenge, code: said } });
  return { ...house, token, begin, secret, code, confirmed, half, finish, prove, now };
}

describe('a code', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const said = (now: number) => generateSync({ secret, epoch: Math.floor(now / 1_000) });
  const at = 1_700_000_000_000 - (1_700_000_000_000 % step);

  it('is right in its own half minute and in the next, and in no other', () => {
    const typed = said(at);
    const right = (now: number) => stepOf(secret, typed, { now, lastStep: 0 }) !== null;
    expect([-1, 0, step - 1, step, 2 * step - 1, 2 * step].map((after) => right(at + after))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('works once, and none of before it works after it', () => {
    const now = at + step;
    const taken = stepOf(secret, said(now), { now, lastStep: 0 }) ?? 0;
    expect(stepOf(secret, said(now), { now, lastStep: taken })).toBeNull();
    expect(stepOf(secret, said(at), { now, lastStep: taken })).toBeNull();
    expect(stepOf(secret, said(at), { now, lastStep: 0 })).not.toBeNull();
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '12 34 56 7'])('is six digits, not %j', (typed) => {
    expect(stepOf(secret, typed, { now: at, lastStep: 0 })).toBeNull();
  });

  it.each(['12-34-56', '123 456'])('may be typed in parts: %s', (typed) => {
    expect(() => stepOf(secret, typed, { now: at, lastStep: 0 })).not.toThrow();
  });

  it('of a backup is drawn fairly', () => {
    const codes = makeBackupCodes((count) => crypto.getRandomValues(new Uint8Array(count)));
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/);
  });
});

describe('setting up a second factor', () => {
  it('takes the password, shows the secret once as text and picture, and gives ten backup codes', async () => {
    const { ask, token, begin, confirmed, secret } = await openProved();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(confirmed.body.backupCodes).toHaveLength(10);
    expect((await ask('get', '/2fa/status', { token })).body).toMatchObject({ totp: true, backupCodes: 10 });
    expect((await begin({ password: 'not this one' })).body.code).toBe('PASSWORD_WRONG');
  });

  it('is the same at /totp', async () => {
    const house = openEmptyHouse();
    const token = await house.own();
    const ask = (method: string, path: string, body?: object) =>
      house.ask(method, path, { token, ...(body && { body }) });
    const { secret } = (await ask('post', '/totp/setup', { password: anna.password })).body;
    const code = generateSync({ secret, epoch: Math.floor(house.office.clock.now() / 1_000) });
    expect((await ask('post', '/totp/verify', { code })).body.backupCodes).toHaveLength(10);
    const status = await ask('get', '/totp/status');
    expect(status.body).toMatchObject({ totp: true, backupCodes: 10 });
    expect((await ask('get', '/2fa/status')).body).toEqual(status.body);
    expect((await ask('post', '/totp/disable', {})).body).toMatchObject({ code: 'CODE_NEEDED' });
    expect((await house.ask('get', '/totp/status')).status).toBe(401);
  });

  it('counts for nothing before a first code was right', async () => {
    const { ask, own, signIn } = openEmptyHouse();
    const token = await own();
    const begun = await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
    expect(begun.body.qr).toContain('<svg');
    expect(begun.body.uri).toContain('otpauth://totp/SignalOS:owner?');
    expect((await signIn()).body.needs).toBe('nothing');
    const wrong = await ask('post', '/2fa/verify/totp', { token, body: { code: '000000' } });
    expect(wrong.body.code).toBe('CODE_WRONG');
  });

  it('a second telephone takes the place of the first, which must be shown before', async () => {
    const { begin, ask, token, office, half, finish, code, now, prove } = await openProved();
    await office.advance(step);
    const asked = (await begin()).body;
    expect(asked.code).toBe('CODE_NEEDED');
    const { secret } = (await prove(asked.facts.challenge, code())).body.answer;
    const next = generateSync({ secret, epoch: Math.floor(now() / 1_000) });
    expect((await ask('post', '/2fa/verify/totp', { token, body: { code: next } })).status).toBe(200);
    await office.advance(step);
    expect((await finish(await half(), code())).body.code).toBe('CODE_WRONG');
  });
});

describe('signing in with a second factor', () => {
  it('the password alone opens nothing', async () => {
    const { ask, half } = await openProved();
    const token = await half();
    for (const [method, path] of [
      ['get', '/auth/sessions'],
      ['get', '/accounts'],
      ['post', '/auth/logout'],
      ['post', '/2fa/disable'],
    ] as const)
      expect((await ask(method, path, { token, ...(method === 'post' && { body: {} }) })).status).toBe(401);
  });

  it('the code makes a session of it, once', async () => {
    const { ask, half, finish, code, office } = await openProved();
    await office.advance(step);
    const [one, two] = [await half(), await half()];
    const said = code();
    const done = await finish(one, said);
    expect(done).toMatchObject({ status: 200, body: { needs: 'nothing', user: 'owner' } });
    expect(done.body.access).not.toBe(one);
    expect((await ask('get', '/auth/sessions', { token: done.body.access })).status).toBe(200);
    expect((await finish(two, said)).body.code).toBe('CODE_WRONG');
    await office.advance(step);
    expect((await finish(one, code())).body.code).toBe('SIGN_IN_OVER');
  });

  it('of many at once with the same code one is let in', async () => {
    const { half, finish, code, office } = await openProved();
    await office.advance(step);
    for (let round = 0; round < 20; round += 1) {
      await office.advance(2 * step);
      const halves = await Promise.all([half(), half(), half(), half()]);
      const said = code();
      const answers = await Promise.all(halves.map((each) => finish(each, said)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    }
  });

  it('the half of it is over after ten minutes', async () => {
    const { half, finish, code, office } = await openProved();
    const token = await half();
    await office.advance(10 * minute);
    expect((await finish(token, code())).body.code).toBe('SIGN_IN_OVER');
  });

  it('a backup code works once, however it is typed', async () => {
    const { half, finish, confirmed, ask } = await openProved();
    const [first] = confirmed.body.backupCodes as string[];
    const done = await finish(await half(), ` ${first?.toUpperCase().replaceAll('-', ' ')}`);
    expect(done.status).toBe(200);
    expect((await finish(await half(), first ?? '')).body.code).toBe('CODE_WRONG');
    expect((await ask('get', '/2fa/status', { token: done.body.access })).body.backupCodes).toBe(9);
  });

  it('after five wrong codes nobody tries for a quarter of an hour, and twice as long each time from then on', async () => {
    const { half, finish, code, office } = await openProved();
    const guess = async () => (await finish(await half(), '000000')).body.code;
    for (let n = 0; n < 5; n += 1) expect(await guess()).toBe('CODE_WRONG');
    expect(await guess()).toBe('CODE_BARRED');
    await office.advance(14 * minute);
    expect((await finish(await half(), code())).body.code).toBe('CODE_BARRED');
    await office.advance(minute);
    expect(await guess()).toBe('CODE_WRONG');
    await office.advance(29 * minute);
    expect(await guess()).toBe('CODE_BARRED');
    await office.advance(minute);
    expect((await finish(await half(), code())).status).toBe(200);
    expect(await guess()).toBe('CODE_WRONG');
  });

  it('many wrong codes at once are five', async () => {
    const { half, finish } = await openProved();
    const token = await half();
    const answers = await Promise.all(Array.from({ length: 30 }, () => finish(token, '000000')));
    expect(answers.filter(({ body }) => body.code === 'CODE_WRONG')).toHaveLength(5);
  });
});

describe('backup codes', () => {
  it('are tried apart from six digits: whoever guesses those keeps nobody from them', async () => {
    const { half, finish, confirmed, office, code } = await openProved();
    for (let n = 0; n < 12; n += 1) {
      await finish(await half(), '000000');
      await office.advance(n < 5 ? 0 : 9 * 60 * minute);
    }
    expect((await finish(await half(), code())).body.code).toBe('CODE_BARRED');
    expect((await finish(await half(), confirmed.body.backupCodes[0])).status).toBe(200);
    expect((await finish(await half(), code())).body.code).toBe('CODE_BARRED');
  });

  it('are guessed no faster than six digits', async () => {
    const { half, finish } = await openProved();
    for (let n = 0; n < 5; n += 1) expect((await finish(await half(), `2222-2222-222${n + 2}`)).status).toBe(403);
    expect((await finish(await half(), '2222-2222-2222')).body.code).toBe('CODE_BARRED');
  });
});
