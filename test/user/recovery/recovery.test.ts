import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { openMailbox } from '../mailbox.ts';
import { anna, openEmptyHouse, openHouse } from '../open-house.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

async function open() {
  const house = openEmptyHouse('https://signal.example');
  const box = openMailbox(house.office.services, 'https://signal.example');
  const { ask, office } = house;
  const token = await house.own();
  await ask('post', '/auth/email/send', { token, body: {} });
  await office.advance(100);
  await ask('post', '/auth/email/verify', { body: { word: box.word(anna.email, 'Is this your address?') } });
  const begun = await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
  const code = async () => {
    await office.advance(30_000);
    return generateSync({ secret: begun.body.secret, epoch: Math.floor(office.clock.now() / 1_000) });
  };
  await ask('post', '/2fa/verify/totp', { token, body: { code: await code() } });
  const half = async () => (await house.signIn()).body.token as string;
  const lost = async (given?: string) => {
    const said = await ask('post', '/2fa/recovery/sign-in', { body: { token: given ?? (await half()) } });
    await office.advance(200);
    return said;
  };
  const finish = async () => ask('post', '/auth/login-2fa', { body: { token: await half(), code: await code() } });
  return { ...house, box, token, code, half, lost, finish };
}

describe('every second factor lost', () => {
  it('ends after three days, said again with the password, and is written about from the first moment', async () => {
    const { lost, office, ask, box, signIn, token } = await open();
    const said = await lost();
    expect(said.body).toEqual({ at: office.clock.now() - 200 + 3 * day, signedIn: null });
    expect(box.word(anna.email, 'Your second factor is about to go')).toMatch(/^owner\./);
    expect((await ask('get', '/2fa/status', { token })).body).toMatchObject({ totp: true, goneAt: said.body.at });
    await office.advance(3 * day - minute);
    expect((await lost()).body.signedIn).toBeNull();
    expect((await signIn()).body.needs).toBe('code');
    await office.advance(minute);
    const done = await lost();
    expect(done.body.signedIn).toMatchObject({ needs: 'nothing', user: 'owner' });
    expect((await ask('get', '/2fa/status', { token: done.body.signedIn.access })).body).toMatchObject({
      ...{ totp: false, backupCodes: 0, goneAt: null },
    });
    expect(box.subjects(anna.email)).toContain('A second factor was removed');
  });

  it('lets an owner in whom other machines reach, and stands until another one is set up', async () => {
    const { lost, office, ask, signIn } = await open();
    office.services.isReachedByOthers = true;
    await lost();
    await office.advance(3 * day);
    const { signedIn } = (await lost()).body;
    const status = await ask('get', '/2fa/status', { token: signedIn.access });
    expect(status.body).toMatchObject({ totp: true, isReplaceable: true });
    expect((await signIn()).body.needs).toBe('code');
    const begun = await ask('post', '/2fa/setup/totp', { token: signedIn.access, body: { password: anna.password } });
    expect(begun.status).toBe(200);
  });

  it('takes the password each time: no token of before, none of a whole session, no other person', async () => {
    const { lost, half, ask, token, signIn } = await open();
    expect((await lost('owner.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).body.code).toBe(
      'SIGN_IN_OVER',
    );
    expect((await lost((await half()).replace('owner', 'nobody'))).body.code).toBe('SIGN_IN_OVER');
    expect((await signIn({ ...anna, password: 'not this one' })).status).toBe(401);
    expect((await ask('get', '/2fa/status', { token })).body.goneAt).toBeNull();
  });

  it('is taken back by the link of the letter, by a session, and by a right code', async () => {
    const { lost, ask, box, token, office, finish } = await open();
    const gone = async () => (await ask('get', '/2fa/status', { token })).body.goneAt;
    await lost();
    const word = box.word(anna.email, 'Your second factor is about to go');
    expect((await ask('post', '/2fa/recovery/cancel', { body: { word: `${word.slice(0, -2)}xx` } })).status).toBe(410);
    expect(await gone()).not.toBeNull();
    expect((await ask('post', '/2fa/recovery/cancel', { body: { word } })).status).toBe(200);
    expect(await gone()).toBeNull();
    await lost();
    expect((await ask('post', '/2fa/recovery/cancel', { body: { word } })).status).toBe(410);
    expect((await ask('delete', '/2fa/recovery', { token })).status).toBe(200);
    await lost();
    expect((await finish()).status).toBe(200);
    expect(await gone()).toBeNull();
    await office.advance(3 * day);
    expect((await lost()).body.signedIn).toBeNull();
  });

  it('is begun anew where nobody came for a week after it', async () => {
    const { lost, office } = await open();
    await lost();
    await office.advance(11 * day);
    expect((await lost()).body.signedIn).toBeNull();
  });

  it('is begun by nobody who could not be told of it', async () => {
    const house = openEmptyHouse();
    const token = await house.own();
    const begun = await house.ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
    await house.office.advance(30_000);
    const code = generateSync({ secret: begun.body.secret, epoch: Math.floor(house.office.clock.now() / 1_000) });
    await house.ask('post', '/2fa/verify/totp', { token, body: { code } });
    const half = (await house.signIn()).body.token;
    const said = await house.ask('post', '/2fa/recovery/sign-in', { body: { token: half } });
    expect(said.body.code).toBe('RECOVERY_UNTOLD');
  });

  it('of an owner who came in by a new word ends in the same way, and by the password', async () => {
    const { word, ask, office } = await open();
    const said = (await word()).word;
    const anew = { word: said, email: anna.email, password: 'another one that only I know' };
    const token = (await ask('post', '/auth/set-up', { body: anew })).body.access;
    const lost = (password: string, given = token) =>
      ask('post', '/2fa/recovery', { token: given, body: { password } });
    expect((await lost(anna.password)).body.code).toBe('PASSWORD_WRONG');
    expect((await lost(anew.password)).body.isOver).toBe(false);
    await office.advance(3 * day);
    const again = (await ask('post', '/auth/set-up', { body: { ...anew, word: (await word()).word } })).body.access;
    expect((await lost(anew.password, again)).body.isOver).toBe(true);
    expect((await ask('get', '/2fa/status', { token: again })).body).toMatchObject({ totp: false });
  });

  it('is told in the chats, as an alarm, and once more a day before', async () => {
    const house = await openHouse();
    const { ask, trader } = house;
    const token = await house.own();
    const begun = await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
    const code = generateSync({ secret: begun.body.secret, epoch: Math.floor(house.context.services.clock() / 1_000) });
    await ask('post', '/2fa/verify/totp', { token, body: { code } });
    const told = async (): Promise<string> => JSON.stringify((await ask('get', '/chat', { token })).body.talk);
    expect((await ask('post', '/2fa/recovery', { token, body: { password: anna.password } })).status).toBe(200);
    await trader.advance(1_000);
    expect(await told()).toContain('Somebody says that your second factor is lost');
    expect(await told()).not.toContain('Tomorrow');
    expect((await ask('post', '/chat', { token, body: { text: '/keep' } })).status).toBe(200);
    await trader.advance(1_000);
    expect(await told()).toContain('Your second factor stays');
    expect((await ask('get', '/2fa/status', { token })).body.goneAt).toBeNull();
  });
});
