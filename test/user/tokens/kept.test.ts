import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hideInText } from '../../../src/runtime/hide-secrets.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { anna, openEmptyHouse } from '../open-house.ts';

/** Every byte of the databases, and of what waits to be written to them. */
const everything = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path)),
  );

it('what lets somebody in is kept nowhere, and shown in no log', async () => {
  const folder = temporaryFolder();
  const { own, ask, signIn, enter } = openEmptyHouse(null, folder);
  const token = await own();
  const first = (await signIn()).body;
  const given = { token: first.token, device: first.device };
  const renewed = (await ask('post', '/auth/refresh', { body: given, headers: { 'idempotency-key': 'k' } })).body;
  const made = async (path: string, given: object) =>
    (await ask('post', path, { token, body: { name: 'x', password: anna.password, ...given } })).body;
  const { secret } = await made('/auth/api-keys', { scopes: ['read'] });
  const { path } = await made('/auth/links', {});
  await ask('get', '/feeds', { headers: { 'x-api-key': secret } });
  const cookie = (await enter()).split('=')[1] ?? '';
  const shown = [token, first.token, first.device, first.access, renewed.token, renewed.access, secret, path, cookie];
  const secrets = shown.map((text) => text.split('.').at(-1) ?? '');
  const kept = everything(folder);
  expect(secrets.every((text) => text.length > 40)).toBe(true);
  expect(secrets.filter((text) => kept.includes(text))).toEqual([]);
  expect(kept.includes(anna.password)).toBe(false);
  // What may be known of them is there: that is the control.
  expect([kept.includes(first.session), kept.includes(secret.split('.')[1])]).toEqual([true, true]);
  for (const [at, text] of shown.entries()) expect(hideInText(`GET ${text} failed`)).not.toContain(secrets[at]);
});
