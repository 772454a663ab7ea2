import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { hasGuardedOwner } from '../../src/office/sign-in/guarded-owner.ts';
import { createAuthenticator } from '../kit/authenticator.ts';
import { anna } from './open-house.ts';
import { openPasskeys, origin } from './passkeys/open-passkeys.ts';
import { openWithTelephone } from './with-telephone.ts';

const day = 24 * 60 * 60_000;

/** Other machines reach it from now on. */
const open = ({ office }: { office: { services: { isReachedByOthers?: boolean | undefined } } }) => {
  office.services.isReachedByOthers = true;
};

describe('the owner of a service that other machines reach', () => {
  it('keeps the second factor: the password alone is what everybody guesses at', async () => {
    const house = await openWithTelephone();
    const { ask, token, signIn, office } = house;
    open(house);
    const refused = await ask('post', '/2fa/disable', { token, body: {} });
    expect([refused.status, refused.body.code]).toEqual([409, 'FACTOR_KEPT']);
    expect((await signIn()).body.needs).toBe('code');
    expect(await hasGuardedOwner({ office: office.office })).toBe(true);
  });

  it('and may end it where this machine alone is served', async () => {
    const { proved, token, signIn, office } = await openWithTelephone();
    expect((await proved('post', '/2fa/disable', { token, body: {} })).status).toBe(200);
    expect((await signIn()).body.needs).toBe('nothing');
    expect(await hasGuardedOwner({ office: office.office })).toBe(false);
  });

  it('keeps what was held for a proof before others reached it', async () => {
    const house = await openWithTelephone();
    const { ask, token, code, signIn } = house;
    const { challenge } = (await ask('post', '/2fa/disable', { token, body: {} })).body.facts;
    open(house);
    const late = await ask('post', '/2fa/verify', { token, body: { challenge, code: await code() } });
    expect(late.body.code).toBe('FACTOR_KEPT');
    expect((await signIn()).body.needs).toBe('code');
  });

  it('keeps the last passkey, and may take away one of two', async () => {
    const house = await openPasskeys();
    const { made, ask, begin, askFor, prove, device, add, token } = house;
    const first = (await made()).body.passkey;
    open(house);
    const taken = (passkey: string) => ask('delete', `/2fa/passkeys/${passkey}`, { token });
    expect((await taken(first)).body.code).toBe('FACTOR_KEPT');
    const shown = async (challenge: string) => {
      const asked = (await askFor(challenge)).body;
      return prove(challenge, { question: asked.question, answer: device.sign(asked.options) });
    };
    const { answer } = (await shown((await begin()).body.facts.challenge)).body;
    await add(answer.question, createAuthenticator(origin).make(answer.options));
    expect((await shown((await taken(first)).body.facts.challenge)).status).toBe(200);
    expect((await ask('get', '/2fa/status', { token })).body.passkeys).toBe(1);
  });

  it('is no question for anybody else', async () => {
    const house = await openWithTelephone();
    house.office.services.isReachedByOthers = true;
    // Another one became the owner: what counts is who is, when it is asked.
    await house.office.office
      .directory()
      .perform(
        'directory.make-user',
        { user: 'owner', email: anna.email, role: 'trader' },
        { as: 'office', user: 'signalos', grants: [], via: 'internal', trace: 't' },
      );
    const { token, proved } = house;
    expect((await proved('post', '/2fa/disable', { token, body: {} })).status).toBe(200);
  });
});

describe('every second factor of that owner lost', () => {
  async function lostLong() {
    const house = await openWithTelephone();
    open(house);
    const { ask, token, office, own } = house;
    const password = { body: { password: anna.password } };
    await ask('post', '/2fa/recovery', { token, ...password });
    const begin = (given: string) => ask('post', '/2fa/setup/totp', { token: given, ...password });
    const say = (given: string) => ask('post', '/2fa/recovery', { token: given, ...password });
    const later = async (ms: number) => {
      await office.advance(ms);
      return own();
    };
    const confirm = (given: string, secret: string) => {
      const code = generateSync({ secret, epoch: Math.floor(office.clock.now() / 1_000) });
      return ask('post', '/2fa/verify/totp', { token: given, body: { code } });
    };
    return { ...house, begin, say, later, confirm };
  }

  it('stands after the days until another one takes its place, which takes no code of it then', async () => {
    const { begin, say, later, confirm, office, ask, signIn, backupCodes } = await lostLong();
    expect((await begin(await later(3 * day - 1))).body.code).toBe('CODE_NEEDED');
    const token = await later(1);
    expect((await say(token)).body.isOver).toBe(true);
    expect((await signIn()).body.needs).toBe('code');
    expect((await ask('get', '/2fa/status', { token })).body).toMatchObject({ totp: true, isReplaceable: true });
    expect((await ask('post', '/2fa/disable', { token, body: {} })).body.code).toBe('FACTOR_KEPT');
    expect((await confirm(token, (await begin(token)).body.secret)).status).toBe(200);
    expect((await ask('get', '/2fa/status', { token })).body).toMatchObject({
      ...{ totp: true, backupCodes: 10, isReplaceable: false, goneAt: null },
    });
    expect(await hasGuardedOwner({ office: office.office })).toBe(true);
    const half = (await signIn()).body.token;
    const old = await ask('post', '/auth/login-2fa', { body: { token: half, code: backupCodes[0] } });
    expect(old.body.code).toBe('CODE_WRONG');
    expect((await begin(token)).body.code).toBe('CODE_NEEDED');
  });

  it('is replaced by nobody who has not the password, nor after a right code', async () => {
    const { begin, later, ask, signIn, code } = await lostLong();
    const token = await later(3 * day);
    const guessed = await ask('post', '/2fa/setup/totp', { token, body: { password: 'not this one' } });
    expect(guessed.body.code).toBe('PASSWORD_WRONG');
    const half = (await signIn()).body.token;
    const inside = await ask('post', '/auth/login-2fa', { body: { token: half, code: await code() } });
    expect(inside.status).toBe(200);
    expect((await begin(token)).body.code).toBe('CODE_NEEDED');
  });

  it('is begun anew where nobody came for a week', async () => {
    const { begin, say, later } = await lostLong();
    const token = await later(11 * day);
    expect((await begin(token)).body.code).toBe('CODE_NEEDED');
    expect((await say(token)).body.isOver).toBe(false);
  });
});
