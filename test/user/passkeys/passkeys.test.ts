import { describe, expect, it } from 'vitest';
import { createAuthenticator, type Wrong } from '../../kit/authenticator.ts';
import { anna } from '../open-house.ts';
import { openPasskeys, origin } from './open-passkeys.ts';

const minute = 60_000;
const wrongs: [string, Wrong][] = [
  ['to another question', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
  ['at another address', { origin: 'https://signal.example.evil.example' }],
  ['over http', { origin: 'http://signal.example' }],
  ['for another name', { rpId: 'evil.example' }],
  ['of another kind', { type: 'webauthn.payment' }],
  ['in a frame of another site', { crossOrigin: true }],
  ['of nobody the device knows', { isUnverified: true }],
];

describe('making a passkey', () => {
  it('takes the password, gives backup codes once, and from then on the password alone opens nothing', async () => {
    const { begin, made, ask, token, signIn } = await openPasskeys();
    expect((await begin(token, 'not this one')).body.code).toBe('PASSWORD_WRONG');
    const { status, body } = await made();
    expect([status, body.backupCodes.length]).toEqual([201, 10]);
    expect((await ask('get', '/2fa/passkeys', { token })).body.passkeys).toMatchObject([{ name: 'My telephone' }]);
    expect((await ask('get', '/2fa/status', { token })).body).toMatchObject({ totp: false, passkeys: 1 });
    expect((await signIn()).body.needs).toBe('code');
  });

  it.each([...wrongs, ['under an id that is not what was signed', { id: 'AAAA' }] as [string, Wrong]])(
    'takes no answer %s',
    async (what, wrong) => {
      const { begin, add, device, ask, token } = await openPasskeys();
      const { question, options } = (await begin()).body;
      const answer = device.make(options, wrong);
      if (what.startsWith('under')) Object.assign(answer, { id: 'BBBB', rawId: 'BBBB' });
      expect((await add(question, answer)).body.code).toBe('PASSKEY_WRONG');
      expect((await ask('get', '/2fa/passkeys', { token })).body.passkeys).toEqual([]);
    },
  );

  it('answers once, within two minutes, in the session in which it was asked', async () => {
    const { begin, add, device, office, signIn } = await openPasskeys();
    const late = (await begin()).body;
    await office.advance(2 * minute);
    expect((await add(late.question, device.make(late.options))).body.code).toBe('PASSKEY_WRONG');
    const { question, options } = (await begin()).body;
    const other = (await signIn()).body.access;
    expect((await add(question, device.make(options), other)).body.code).toBe('PASSKEY_WRONG');
    const answer = device.make(options);
    const answers = await Promise.all([1, 2, 3].map(() => add(question, answer)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403, 403]);
  });

  it('a second one takes a proof by the first', async () => {
    const { made, begin, askFor, prove, device, add } = await openPasskeys();
    await made();
    const held = (await begin()).body;
    expect(held.code).toBe('CODE_NEEDED');
    const asked = (await askFor(held.facts.challenge)).body;
    const passkey = { question: asked.question, answer: device.sign(asked.options) };
    const { answer } = (await prove(held.facts.challenge, passkey)).body;
    const other = createAuthenticator(origin);
    expect((await add(answer.question, other.make(answer.options))).body).toMatchObject({ backupCodes: null });
  });

  it('needs an address with a name', async () => {
    for (const none of [null, 'http://127.0.0.1:8080']) {
      const { begin, ask } = await openPasskeys(none);
      expect((await begin()).body.code).toBe('PASSKEYS_UNSET');
      expect((await ask('post', '/2fa/passkeys/sign-in/options', { body: {} })).body.code).toBe('PASSKEYS_UNSET');
    }
  });
});

describe('signing in with a passkey', () => {
  it('takes neither password nor code', async () => {
    const { made, device, atDoor, signInBy, ask } = await openPasskeys();
    await made();
    const { options, ticket } = await atDoor();
    const done = await signInBy(ticket, device.sign(options));
    expect(done).toMatchObject({ status: 200, body: { needs: 'nothing', user: 'owner' } });
    expect((await ask('get', '/auth/sessions', { token: done.body.access })).status).toBe(200);
  });

  it.each([
    ...wrongs,
    ['in the name of somebody else', { user: 'somebody' }] as [string, Wrong],
    ['in the name of nothing', { user: '../owner' }] as [string, Wrong],
    ['with an id that nobody has', { id: 'AAAAAAAA' }] as [string, Wrong],
  ])('takes no answer %s', async (_, wrong) => {
    const { made, device, atDoor, signInBy } = await openPasskeys();
    await made();
    const { options, ticket } = await atDoor();
    expect((await signInBy(ticket, device.sign(options, wrong))).body.code).toBe('PASSKEY_WRONG');
    expect((await signInBy(ticket, device.sign(options))).status).toBe(200);
  });

  it('is answered once, within five minutes, by whoever asked', async () => {
    const { made, device, atDoor, signInBy, office } = await openPasskeys();
    await made();
    const late = await atDoor();
    await office.advance(5 * minute);
    expect((await signInBy(late.ticket, device.sign(late.options))).status).toBe(403);
    const [mine, theirs] = [await atDoor(), await atDoor()];
    const answer = device.sign(mine.options);
    expect((await signInBy(theirs.ticket, answer)).status).toBe(403);
    const answers = await Promise.all(Array.from({ length: 10 }, () => signInBy(mine.ticket, answer)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await signInBy(mine.ticket, answer)).status).toBe(403);
  });

  it('refuses a device whose counter goes back, as a copy’s does', async () => {
    const { made, device, atDoor, signInBy } = await openPasskeys();
    await made();
    const by = async (counter: number) => {
      const { options, ticket } = await atDoor();
      return (await signInBy(ticket, device.sign(options, { counter }))).status;
    };
    expect([await by(10), await by(9), await by(10), await by(11)]).toEqual([200, 403, 403, 200]);
  });

  it('of a device that does not count is let in each time', async () => {
    const { begin, add, device, atDoor, signInBy } = await openPasskeys();
    const { question, options } = (await begin()).body;
    await add(question, device.make(options, { counter: 0 }));
    for (let n = 0; n < 3; n += 1) {
      const asked = await atDoor();
      expect((await signInBy(asked.ticket, device.sign(asked.options, { counter: 0 }))).status).toBe(200);
    }
  });

  it('lets nobody in by another device, nor by what was signed for something else', async () => {
    const { made, device, atDoor, signInBy, hold, askFor } = await openPasskeys();
    await made();
    const stranger = createAuthenticator(origin);
    const one = await atDoor();
    const forged = stranger.sign(one.options, { user: 'owner', id: device.id });
    expect((await signInBy(one.ticket, forged)).status).toBe(403);
    const asked = (await askFor(await hold())).body;
    expect((await signInBy(one.ticket, device.sign(asked.options))).status).toBe(403);
  });

  it('is over for one that was taken away', async () => {
    const { made, device, atDoor, signInBy, ask, token, askFor, prove } = await openPasskeys();
    await made();
    const off = await ask('delete', `/2fa/passkeys/${device.id}`, { token });
    const asked = (await askFor(off.body.facts.challenge)).body;
    const passkey = { question: asked.question, answer: device.sign(asked.options) };
    expect((await prove(off.body.facts.challenge, passkey)).status).toBe(200);
    const { options, ticket } = await atDoor();
    expect((await signInBy(ticket, device.sign(options))).status).toBe(403);
    expect((await ask('get', '/2fa/status', { token })).body).toMatchObject({ passkeys: 0, backupCodes: 0 });
  });
});

describe('a passkey shows that it is you', () => {
  it('for one thing that is held, which is done then', async () => {
    const { made, hold, askFor, device, prove, keys } = await openPasskeys();
    await made();
    const challenge = await hold();
    const { question, options } = (await askFor(challenge)).body;
    const answer = device.sign(options);
    const answers = await Promise.all([1, 2, 3, 4].map(() => prove(challenge, { question, answer })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await keys()).toHaveLength(1);
  });

  it.each(wrongs)('not by an answer %s, after which it is asked anew', async (_, wrong) => {
    const { made, hold, askFor, device, prove, keys } = await openPasskeys();
    await made();
    const challenge = await hold();
    const { question, options } = (await askFor(challenge)).body;
    expect((await prove(challenge, { question, answer: device.sign(options, wrong) })).status).toBe(403);
    expect((await prove(challenge, { question, answer: device.sign(options) })).status).toBe(403);
    expect(await keys()).toHaveLength(0);
    const again = (await askFor(challenge)).body;
    expect((await prove(challenge, { question: again.question, answer: device.sign(again.options) })).status).toBe(200);
  });

  it('not for another thing, nor in another session', async () => {
    const { made, hold, askFor, device, prove, keys, atDoor, signInBy } = await openPasskeys();
    await made();
    const [one, two] = [await hold(), await hold()];
    const { question, options } = (await askFor(one)).body;
    const answer = device.sign(options);
    expect((await prove(two, { question, answer })).status).toBe(403);
    const door = await atDoor();
    const other = (await signInBy(door.ticket, device.sign(door.options))).body.access;
    expect((await askFor(one, other)).body.code).toBe('PROOF_OVER');
    expect((await prove(one, { question, answer }, other)).body.code).toBe('PROOF_OVER');
    expect(await keys()).toHaveLength(0);
  });

  it('a backup code stands in for one that is lost, and a password for none', async () => {
    const { made, hold, ask, token, signIn } = await openPasskeys();
    const { backupCodes } = (await made()).body;
    const challenge = await hold();
    expect((await ask('post', '/2fa/verify', { token, body: { challenge } })).body.code).toBe('CODE_WRONG');
    expect((await ask('post', '/2fa/verify', { token, body: { challenge, code: backupCodes[0] } })).status).toBe(200);
    const half = (await signIn(anna)).body.token;
    const whole = await ask('post', '/auth/login-2fa', { body: { token: half, code: backupCodes[1] } });
    expect(whole.status).toBe(200);
  });
});
