import { generateSync } from 'otplib';
import { expect, it } from 'vitest';
import { openMailbox } from '../mailbox.ts';
import { anna, openEmptyHouse } from '../open-house.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

it('a second half sign-in does not put the next second factor under the countdown of the last one', async () => {
  const house = openEmptyHouse('https://signal.example');
  const box = openMailbox(house.office.services, 'https://signal.example');
  const { ask, office } = house;
  const token = await house.own();
  await ask('post', '/auth/email/send', { token, body: {} });
  await office.advance(100);
  await ask('post', '/auth/email/verify', { body: { word: box.word(anna.email, 'Is this your address?') } });
  const setUp = async (given: string) => {
    const begun = await ask('post', '/2fa/setup/totp', { token: given, body: { password: anna.password } });
    const code = generateSync({ secret: begun.body.secret, epoch: Math.floor(office.clock.now() / 1_000) });
    expect((await ask('post', '/2fa/verify/totp', { token: given, body: { code } })).status).toBe(200);
  };
  await setUp(token);
  const half = async () => (await house.signIn()).body.token as string;
  const lost = (given: string) => ask('post', '/2fa/recovery/sign-in', { body: { token: given } });
  await lost(await half());
  await office.advance(3 * day + minute);
  const [mine, thiefs] = [await half(), await half()];
  const inside = (await lost(mine)).body.signedIn.access as string;
  expect((await lost(thiefs)).status).not.toBe(200);
  await setUp(inside);
  expect((await ask('get', '/2fa/status', { token: inside })).body.goneAt).toBeNull();
});
