import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../kit/folder.ts';
import { anna } from '../open-house.ts';
import { openWithTelephone } from '../with-telephone.ts';

const step = 30_000;
const minute = 60_000;

async function open() {
  const house = await openWithTelephone();
  const { ask, token, code, signIn } = house;
  const asked = (scopes: string[], given = token, headers: Record<string, string> = {}) =>
    ask('post', '/auth/api-keys', { token: given, body: { name: 'Charts', scopes }, headers });
  const hold = async (scopes: string[], given = token): Promise<string> =>
    (await asked(scopes, given)).body.facts.challenge;
  const prove = (challenge: string, said: string, given = token) =>
    ask('post', '/2fa/verify', { token: given, body: { challenge, code: said } });
  const keys = async () => (await ask('get', '/auth/api-keys', { token })).body.keys as { scopes: string[] }[];
  /** another session of the same person */
  const another = async (): Promise<string> => {
    const half = (await signIn()).body.token;
    return (await ask('post', '/auth/login-2fa', { body: { token: half, code: await code() } })).body.access;
  };
  return { ...house, asked, hold, prove, keys, another };
}

describe('what takes a proof', () => {
  it('is refused and held, and exactly that is done once the code is right', async () => {
    const { asked, prove, keys, code, ask, token } = await open();
    const first = await asked(['read', 'trade']);
    expect(first).toMatchObject({ status: 403, body: { code: 'CODE_NEEDED' } });
    const { challenge } = first.body.facts;
    const listed = (await ask('get', '/2fa/challenges', { token })).body.challenges;
    expect(listed).toMatchObject([{ challenge, action: 'keys.make', refusal: { code: 'CODE_NEEDED' } }]);
    const done = await prove(challenge, await code());
    expect(done).toMatchObject({ status: 200, body: { action: 'keys.make', answer: { secret: expect.any(String) } } });
    expect(await keys()).toMatchObject([{ scopes: ['read', 'trade'] }]);
  });

  it('is done once, however often and however many at once it is proved', async () => {
    const { hold, prove, keys, code } = await open();
    const challenge = await hold(['read']);
    const said = await code();
    const answers = await Promise.all(Array.from({ length: 20 }, () => prove(challenge, said)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await prove(challenge, await code())).body.code).toBe('PROOF_OVER');
    expect(await keys()).toHaveLength(1);
  });

  it('one code carries out one thing', async () => {
    const { hold, prove, keys, code } = await open();
    const [one, two] = [await hold(['read']), await hold(['read', 'risk'])];
    const said = await code();
    const answers = await Promise.all([prove(one, said), prove(two, said)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect(await keys()).toHaveLength(1);
  });

  it('waits two minutes', async () => {
    const { hold, prove, office, code, keys } = await open();
    const [late, just] = [await hold(['read']), await hold(['trade'])];
    await office.advance(2 * minute - step - 1);
    expect((await prove(just, await code())).status).toBe(200);
    await office.advance(1);
    expect((await prove(late, await code())).body.code).toBe('PROOF_OVER');
    expect(await keys()).toHaveLength(1);
  });

  it('a proof opens nothing else, not even the same again', async () => {
    const { hold, prove, code, asked, ask, token } = await open();
    expect((await prove(await hold(['read']), await code())).status).toBe(200);
    expect((await asked(['read'])).body.code).toBe('CODE_NEEDED');
    expect((await ask('post', '/2fa/disable', { token, body: {} })).body.code).toBe('CODE_NEEDED');
  });

  it('is proved where it was asked for: no other session carries it out, shows it or drops it', async () => {
    const { hold, prove, code, another, ask, token, keys } = await open();
    const other = await another();
    const challenge = await hold(['read']);
    const said = await code();
    expect((await prove(challenge, said, other)).body.code).toBe('PROOF_OVER');
    expect((await ask('get', `/2fa/challenges/${challenge}`, { token: other })).status).toBe(410);
    expect((await ask('delete', `/2fa/challenges/${challenge}`, { token: other })).status).toBe(410);
    expect((await ask('get', '/2fa/challenges', { token: other })).body.challenges).toEqual([]);
    expect((await prove(challenge, said, token)).status).toBe(200);
    expect(await keys()).toHaveLength(1);
  });

  it('a wrong code leaves it waiting, is counted, and five bar the sixth', async () => {
    const { hold, prove, keys, code } = await open();
    const challenge = await hold(['read']);
    for (let n = 0; n < 5; n += 1) expect((await prove(challenge, '000000')).body.code).toBe('CODE_WRONG');
    expect((await prove(challenge, await code())).body.code).toBe('CODE_BARRED');
    expect(await keys()).toHaveLength(0);
  });

  it('is dropped by whoever asked for it', async () => {
    const { hold, prove, code, ask, token } = await open();
    const challenge = await hold(['read']);
    expect((await ask('delete', `/2fa/challenges/${challenge}`, { token })).status).toBe(200);
    expect((await prove(challenge, await code())).body.code).toBe('PROOF_OVER');
  });

  it('is gone with its session, and twenty things wait at most', async () => {
    const { hold, prove, code, another, ask, token } = await open();
    const other = await another();
    const gone = await hold(['read'], other);
    await ask('delete', '/auth/sessions', { token });
    expect((await prove(gone, await code(), other)).status).toBe(401);
    const first = await hold(['read']);
    for (let n = 0; n < 20; n += 1) await hold(['read']);
    expect((await ask('get', `/2fa/challenges/${first}`, { token })).status).toBe(410);
    expect((await ask('get', '/2fa/challenges', { token })).body.challenges).toHaveLength(20);
  });

  it('keeps no password that was given with it where it can be read', async () => {
    const dataDir = temporaryFolder();
    const { ask, token, proved } = await openWithTelephone(dataDir);
    const before = await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
    expect(before.body.code).toBe('CODE_NEEDED');
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const kept = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('');
    expect(kept).toContain('factors.begin-totp');
    expect(kept).not.toContain(anna.password);
    const set = await proved('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
    expect(set.body.secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('under a key of its own is answered again as it was', async () => {
    const { ask, token, proved } = await open();
    const headers = { 'idempotency-key': 'once' };
    const off = () => ask('post', '/2fa/disable', { token, body: {}, headers });
    expect((await proved('post', '/2fa/disable', { token, body: {}, headers })).status).toBe(200);
    expect((await off()).status).toBe(200);
    expect((await ask('post', '/2fa/disable', { token, body: {} })).body.code).toBe('NO_FACTOR');
  });
});

describe('nothing is held', () => {
  it('for a program with a key, for a stranger, and for whoever has no second factor', async () => {
    const { proved, ask, token } = await open();
    const { secret } = (
      await proved('post', '/auth/api-keys', { token, body: { name: 'x', scopes: ['read', 'risk'] } })
    ).body;
    const byKey = await ask('post', '/chats/link', { headers: { 'x-api-key': secret }, body: {} });
    expect(byKey.body.facts.challenge).toBeUndefined();
    expect(
      (await ask('post', '/2fa/verify', { headers: { 'x-api-key': secret }, body: { challenge: 'x', code: '1' } }))
        .status,
    ).toBe(403);
    expect((await ask('post', '/2fa/verify', { body: { challenge: 'x', code: '1' } })).status).toBe(401);
    expect((await ask('get', '/2fa/challenges', { token })).body.challenges).toEqual([]);
  });
});
