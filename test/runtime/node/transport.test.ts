import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:https';
import { generateSync } from 'otplib';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../kit/folder.ts';
import { run, runService } from '../../kit/process.ts';

function makePair(folder: string) {
  const [TLS_CERT_FILE, TLS_KEY_FILE] = [`${folder}/tls.crt`, `${folder}/tls.key`];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', TLS_KEY_FILE];
  execFileSync('openssl', ['req', '-x509', ...key, '-out', TLS_CERT_FILE, '-subj', '/CN=localhost'], {
    stdio: 'ignore',
  });
  return { TLS_CERT_FILE, TLS_KEY_FILE };
}

it('the program speaks TLS, and serves its own machine alone while no owner has a second factor', async () => {
  const folder = temporaryFolder();
  const { url, until } = await runService({ ...makePair(folder), DATA_DIR: `${folder}/data`, HOST: '0.0.0.0' });
  expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  await until('HOST is 0.0.0.0, but this machine alone is served until every owner has a second factor');
  const asked = request(`${url}/healthz`, { rejectUnauthorized: false, agent: false });
  asked.end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  expect([answer.statusCode, answer.headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
});

it('an owner whom other machines reach keeps the second factor that opened the door', async () => {
  const DATA_DIR = `${temporaryFolder()}/data`;
  const password = 'a sentence that only I know';
  async function ask(url: string, path: string, body: object, token = '') {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as Record<string, string>;
  }
  const first = await runService({ DATA_DIR });
  await first.until('the word is ');
  const word = /the word is (\S+)/.exec(first.said())?.[1];
  const { access: token } = await ask(first.url, '/auth/set-up', { word, email: 'anna@example.com', password });
  const { secret = '' } = await ask(first.url, '/2fa/setup/totp', { password }, token);
  const { backupCodes } = await ask(first.url, '/2fa/verify/totp', { code: generateSync({ secret }) }, token);
  expect(backupCodes).toHaveLength(10);
  expect((await ask(first.url, '/2fa/disable', {}, token)).code).toBe('CODE_NEEDED');
  first.child.kill('SIGTERM');
  await first.ended;

  const { url } = await runService({ DATA_DIR, HOST: '0.0.0.0', TRUSTED_PROXIES: '192.0.2.1' });
  expect(url).toContain('0.0.0.0');
  expect((await ask(url.replace('0.0.0.0', '127.0.0.1'), '/2fa/disable', {}, token)).code).toBe('FACTOR_KEPT');
});

it('the program says in a sentence which file it cannot use, and ends', async () => {
  const folder = temporaryFolder();
  const files = { ...makePair(folder), TLS_KEY_FILE: `${folder}/none.key` };
  const { ended, said } = await run('node', { env: { ...files, DATA_DIR: `${folder}/data` } });
  expect(await ended).toBe(1);
  expect(said()).toContain(`TLS_KEY_FILE: ${folder}/none.key cannot be read (ENOENT).`);
});
