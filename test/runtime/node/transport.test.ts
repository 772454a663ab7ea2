import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:https';
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

it('the program says in a sentence which file it cannot use, and ends', async () => {
  const folder = temporaryFolder();
  const files = { ...makePair(folder), TLS_KEY_FILE: `${folder}/none.key` };
  const { ended, said } = await run('node', { env: { ...files, DATA_DIR: `${folder}/data` } });
  expect(await ended).toBe(1);
  expect(said()).toContain(`TLS_KEY_FILE: ${folder}/none.key cannot be read (ENOENT).`);
});
