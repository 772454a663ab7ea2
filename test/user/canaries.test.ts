import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import { expect, it } from 'vitest';
import { writeAnchor } from '../../src/runtime/anchors/write-daily.ts';
import { backUpFolder } from '../../src/runtime/backup/backup-folder.ts';
import { createMetrics } from '../../src/runtime/node/metrics.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openMailbox } from './mailbox.ts';
import { openEmptyHouse } from './open-house.ts';

/*
 * Two hundred secrets through every way in, right and wrong: passwords, words of invitations and letters, codes and seeds of
 * telephones, tokens, cookies, keys and links. None of them is anywhere afterwards: no database or what waits to be written
 * to one, no log, no figure, no copy, no anchor, no export. A letter has the word of its link, and what is kept of it has not.
 * The control is the same search for a name, which is kept.
 */
let count = 0;
const canary = (): string => {
  count += 1;
  return `Kanarie${count}zwitschert${count * 7919}`;
};

const allBytes = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path)),
  );

it('two hundred secrets of signing in are nowhere afterwards', { timeout: 600_000 }, async () => {
  const dataDir = temporaryFolder();
  const house = openEmptyHouse('https://signals.example', dataDir);
  const { ask, office, context, enter } = house;
  const logged: string[] = [];
  const log = (facts: object, message: string) => void logged.push(`${message} ${JSON.stringify(facts)}`);
  const metrics = createMetrics();
  Object.assign(office.services, { log: { info: log, warn: log, error: log }, metrics });
  const box = openMailbox(office.services);
  const secrets: string[] = [];
  /** what is made up here and sent */
  const said = (): string => keep(canary());
  function keep(secret: string | null | undefined): string {
    if (secret) secrets.push(secret, ...(secret.split('.')[2] ? [secret.split('.')[2] ?? ''] : []));
    return secret ?? '';
  }
  const settle = () => office.advance(1_000);
  const post = async (path: string, body: object, more: object = {}) => {
    const answer = await ask('post', path, { body, ...more });
    for (const field of ['token', 'access', 'device', 'secret', 'word', 'uri']) keep(answer.body?.[field]);
    if (answer.body?.path) keep(String(answer.body.path).split('/').at(-1));
    for (const code of answer.body?.backupCodes ?? []) keep(code);
    return answer;
  };

  // The first owner, with wrong words before the right one.
  for (let nth = 0; nth < 5; nth += 1)
    await post('/auth/set-up', { word: said(), email: 'anna@example.com', password: said() });
  const password = said();
  const { word } = await house.word();
  const owner = (await post('/auth/set-up', { word: keep(word), email: 'anna@example.com', password })).body
    .access as string;
  const token = { token: owner };
  await ask('put', '/users/me', { body: { name: 'Wellensittich' }, ...token });
  await post('/auth/email/send', {}, token);
  await settle();
  await post('/auth/email/verify', { word: keep(box.word('anna@example.com')) });
  // Wrong ways in, over the API and the page, under a key for a repeat and without.
  for (let nth = 0; nth < 12; nth += 1) {
    await post('/auth/login', { email: 'anna@example.com', password: said(), device: said() });
    await post(
      '/auth/login',
      { email: 'nobody@example.com', password: said() },
      { headers: { 'idempotency-key': `k${nth}` } },
    );
    await post('/auth/login-2fa', { token: `owner.x.${said()}`, code: '000000' });
    await post('/auth/refresh', { token: `owner.x.${said()}`, device: said() });
    await post('/auth/email/verify', { word: `owner.x.${said()}` });
    await post('/auth/password/reset', { word: `owner.x.${said()}`, password: said() });
    await ask('get', '/users/me', { headers: { 'x-api-key': `owner.x.${said()}` } });
    await ask('get', '/users/me', { token: said() });
    await enter({ email: 'anna@example.com', password: said() });
    await office.advance(16 * 60_000);
  }
  // A session, what renews it, a factor, keys and links.
  const signed = await post('/auth/login', { email: 'anna@example.com', password });
  const again = await post('/auth/refresh', { token: signed.body.token, device: signed.body.device });
  const me = { token: again.body.access as string };
  for (const wrong of [said(), said(), said()]) {
    await post('/auth/password/change', { current: wrong, password: said() }, me);
    await post('/2fa/setup/totp', { password: wrong }, me);
    await post('/auth/api-keys', { name: 'x', scopes: ['read'], password: wrong }, me);
    await post('/users/export', { password: wrong }, me);
    await post('/users/erase', { isSure: true, password: wrong }, me);
    await office.advance(16 * 60_000);
  }
  const fresh = { token: (await post('/auth/login', { email: 'anna@example.com', password })).body.access as string };
  await post('/auth/api-keys', { name: 'charts', scopes: ['read'], password }, fresh);
  await post('/auth/links', { name: 'Ben', password }, fresh);
  const begun = await post('/2fa/setup/totp', { password }, fresh);
  await office.advance(31_000);
  const code = generateSync({ secret: begun.body.secret, epoch: Math.floor(office.clock.now() / 1_000) });
  expect((await post('/2fa/verify/totp', { code }, fresh)).status).toBe(200);
  const cookie = await enter({ email: 'anna@example.com', password });
  for (const pair of cookie.split('; ')) keep(pair.split('=')[1]);
  // People who come in.
  await ask('put', '/registration', { body: { mode: 'invitation' }, ...fresh });
  for (let nth = 0; nth < 4; nth += 1) {
    const invited = (await post('/invitations', { role: 'trader' }, fresh)).body.word as string;
    const email = `bird${nth}@example.com`;
    await post('/auth/register', { email, word: said(), password: said() });
    const theirs = said();
    await post('/auth/register', { email, word: invited, password: theirs });
    const { access } = (await post('/auth/login', { email, password: theirs })).body;
    await post('/auth/password/change', { current: theirs, password: said() }, { token: access });
  }
  await post('/auth/password/forgot', { email: 'anna@example.com' });
  await settle();
  await post('/auth/password/reset', { word: keep(box.word('anna@example.com')), password: said() });
  await settle();

  const copies = temporaryFolder();
  await backUpFolder(dataDir, join(copies, 'backup'), new Date(0));
  await writeAnchor(
    { dataDir, file: join(copies, 'anchors.jsonl'), clock: () => 0, alert: (text) => logged.push(text) },
    'daily',
  );
  const everywhere = Buffer.concat([
    allBytes(dataDir),
    allBytes(copies),
    Buffer.from(`${logged.join('\n')}${await metrics.text()}${JSON.stringify(office.changes)}`),
  ]);
  const long = [...new Set(secrets)].filter((secret) => secret.length >= 8);
  expect(long.length).toBeGreaterThanOrEqual(200);
  expect(long.filter((secret) => everywhere.includes(secret))).toEqual([]);
  expect(everywhere.includes('Wellensittich')).toBe(true);
  expect(context).toBeDefined();
});
