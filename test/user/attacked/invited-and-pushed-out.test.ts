import { expect, it } from 'vitest';
import { anna, openHouse } from '../open-house.ts';

it('an invitation that was asked for in the chat of the page is not read by a key that may only read', async () => {
  const { ask, own } = await openHouse();
  const token = await own();
  const { secret } = (
    await ask('post', '/auth/api-keys', { token, body: { name: 'x', scopes: ['read'], password: anna.password } })
  ).body;
  const _said = await ask('post', '/chat', { token, body: { text: '/invite Carl' } });
  const word = /\/start ([A-Z0-9]{10})/.exec(
    JSON.stringify((await ask('get', '/chat', { headers: { 'x-api-key': secret } })).body),
  )?.[1];
  expect(word).toBeUndefined();
});

it('what waits for a code is not pushed out by what another session asks for', async () => {
  const { openWithTelephone } = await import('../with-telephone.ts');
  const { ask, token, code, signIn } = await openWithTelephone();
  const half = (await signIn()).body.token;
  const thief = (await ask('post', '/auth/login-2fa', { body: { token: half, code: await code() } })).body.access;
  const hold = async (given: string) =>
    (await ask('post', '/auth/api-keys', { token: given, body: { name: 'x', scopes: ['read'] } })).body.facts.challenge;
  const mine = await hold(token);
  for (let n = 0; n < 20; n += 1) await hold(thief);
  expect((await ask('get', `/2fa/challenges/${mine}`, { token })).status).toBe(200);
});
