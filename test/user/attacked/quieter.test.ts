import { expect, it } from 'vitest';
import { openWithTelephone } from '../with-telephone.ts';

it('who has only stolen a session does not switch off what would tell of it', async () => {
  const { ask, token, proved } = await openWithTelephone();
  const quiet = { token, body: { notices: { unusual: false } } };
  expect((await ask('put', '/users/settings', quiet)).body.code).toBe('CODE_NEEDED');
  expect((await ask('get', '/users/settings', { token })).body.notices.unusual).toBe(true);
  expect((await ask('put', '/users/settings', { token, body: { zone: 'Europe/Berlin' } })).status).toBe(200);
  expect((await proved('put', '/users/settings', quiet)).body.notices.unusual).toBe(false);
  expect((await ask('put', '/users/settings', { token, body: { notices: { unusual: true } } })).status).toBe(200);
});
