import { generateSync } from 'otplib';
import { expect, it } from 'vitest';
import { anna } from '../open-house.ts';
import { openPasskeys } from '../passkeys/open-passkeys.ts';
import { openCodes } from '../sent-codes/open-codes.ts';

it('a telephone that was begun before there was a second factor takes the place of one without a proof', async () => {
  const { ask, token, made, office, signIn } = await openPasskeys();
  const thief = (await signIn()).body.access as string;
  const begun = await ask('post', '/2fa/setup/totp', { token: thief, body: { password: anna.password } });
  expect(begun.status).toBe(200);
  expect((await made()).status).toBe(201);
  await office.advance(10 * 60_000);
  // the thief's session of before, without any proof
  expect((await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } })).body.code).toBe(
    'CODE_NEEDED',
  );
  const code = generateSync({ secret: begun.body.secret, epoch: Math.floor(office.clock.now() / 1_000) });
  const confirmed = await ask('post', '/2fa/verify/totp', { token: thief, body: { code } });
  expect([confirmed.status, confirmed.body.code]).toEqual([409, 'NO_FACTOR_BEGUN']);
});

it('nor does a passkey that was begun before there was one', async () => {
  const { ask, token, begin, add, device, office, signIn } = await openPasskeys();
  const thief = (await signIn()).body.access as string;
  const { question, options } = (await begin(thief)).body;
  const begun = await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
  const code = generateSync({ secret: begun.body.secret, epoch: Math.floor(office.clock.now() / 1_000) });
  expect((await ask('post', '/2fa/verify/totp', { token, body: { code } })).status).toBe(200);
  expect((await add(question, device.make(options), thief)).status).toBe(403);
});

it('nor does a number that was begun before there was one', async () => {
  const { beginSms, post, texted, token, office, signIn } = await openCodes();
  const thief = (await signIn()).body.access as string;
  await post('/2fa/setup/sms', { phone: '+49 170 7654321', password: anna.password }, thief);
  const stolen = await texted();
  const begun = await post('/2fa/setup/totp', { password: anna.password }, token);
  const code = generateSync({ secret: begun.body.secret, epoch: Math.floor(office.clock.now() / 1_000) });
  expect((await post('/2fa/verify/totp', { code })).status).toBe(200);
  expect((await post('/2fa/verify/sms', { code: stolen }, thief)).body.code).toBe('NO_FACTOR_BEGUN');
  expect((await beginSms()).body.code).toBe('CODE_NEEDED');
});
