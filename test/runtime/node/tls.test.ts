import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { connect, type TLSSocket } from 'node:tls';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HttpEnv } from '../../../src/http/settings.ts';
import { createLiveStream } from '../../../src/http/stream.ts';
import { createHub } from '../../../src/platform/hub.ts';
import { openDoor } from '../../../src/runtime/node/http-server.ts';
import { CertificateProblem, readCertificate } from '../../../src/runtime/node/tls/certificate.ts';
import { openRedirect } from '../../../src/runtime/node/tls/redirect.ts';
import { createRenewal } from '../../../src/runtime/node/tls/renewal.ts';
import { temporaryFolder } from '../../kit/folder.ts';

/** A certificate of its own with its key, as `openssl` makes them. */
function makePair(folder: string, name: string, days = 90) {
  const [certFile, keyFile] = [`${folder}/${name}.crt`, `${folder}/${name}.key`];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyFile];
  const made = ['req', '-x509', ...key, '-out', certFile, '-days', String(days), '-subj', `/CN=${name}`];
  execFileSync('openssl', made, { stdio: 'ignore' });
  return { certFile, keyFile };
}

const quiet = createHub({ defer: () => {}, failed: () => {} });

async function serve(files: { certFile: string; keyFile: string }) {
  const app = new Hono<HttpEnv>();
  app.get('/', (c) => c.text(c.req.url));
  const current = readCertificate(files);
  const door = await openDoor(app, createLiveStream(quiet), { host: '127.0.0.1', port: 0, certificate: current });
  onTestFinished(() => door.close());
  const said: string[] = [];
  const note = (_facts: object, message: string) => void said.push(message);
  let now = Date.now();
  const log = { info: note, warn: note, error: note };
  const renewal = createRenewal({ files, current, serve: door.serve, log, now: () => now });
  return { door, said, renewal, pass: (ms: number) => (now += ms) };
}

/** Whose certificate is shown to who connects now. */
async function shown(port: number): Promise<string> {
  const socket: TLSSocket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { subject } = socket.getPeerCertificate();
  socket.destroy();
  return String(subject.CN);
}

async function get(url: string, options: object = {}) {
  const asked = (url.startsWith('https:') ? request : requestPlain)(url, { rejectUnauthorized: false, ...options });
  asked.end();
  const [answer] = await once(asked, 'response');
  let body = '';
  for await (const chunk of answer) body += chunk;
  return { status: answer.statusCode as number, headers: answer.headers, body };
}

describe('TLS of its own', () => {
  it('is spoken with the certificate and its key', async () => {
    const { door } = await serve(makePair(temporaryFolder(), 'first'));
    expect(door.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(await shown(door.port)).toBe('first');
    expect((await get(`${door.url}/`)).body).toBe(`${door.url}/`);
  });

  it('takes no protocol that is broken', async () => {
    const { door } = await serve(makePair(temporaryFolder(), 'first'));
    const old = connect({
      port: door.port,
      host: '127.0.0.1',
      rejectUnauthorized: false,
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
    });
    const [error] = await once(old, 'error');
    expect(String(error)).toMatch(/protocol|alert|ssl/i);
  });

  it('serves a renewed certificate to whoever connects next, and leaves open connections open', async () => {
    const folder = temporaryFolder();
    const files = makePair(folder, 'first');
    const { door, said, renewal } = await serve(files);
    const open: TLSSocket = connect({ port: door.port, host: '127.0.0.1', rejectUnauthorized: false });
    await once(open, 'secureConnect');
    const second = makePair(folder, 'second');
    renewal.look();
    expect([await shown(door.port), said]).toEqual(['first', []]);
    copyFileSync(second.certFile, files.certFile);
    copyFileSync(second.keyFile, files.keyFile);
    renewal.look();
    expect(await shown(door.port)).toBe('second');
    expect(said).toEqual(['the certificate was renewed']);
    open.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
    const [answer] = await once(open, 'data');
    expect(String(answer)).toContain('200 OK');
    open.destroy();
  });

  it('follows a link that is turned, as certbot does', async () => {
    const folder = temporaryFolder();
    const [first, second] = [makePair(folder, 'first'), makePair(folder, 'second')];
    const files = { certFile: `${folder}/live.crt`, keyFile: `${folder}/live.key` };
    const turn = (pair: typeof first) => {
      for (const name of ['certFile', 'keyFile'] as const) {
        symlinkSync(pair[name], `${files[name]}.new`);
        renameSync(`${files[name]}.new`, files[name]);
      }
    };
    turn(first);
    const { door, renewal } = await serve(files);
    turn(second);
    renewal.look();
    expect(await shown(door.port)).toBe('second');
  });

  it('serves on what it has while the new pair is half written, broken or gone, and says so once', async () => {
    const folder = temporaryFolder();
    const files = makePair(folder, 'first');
    const { door, said, renewal } = await serve(files);
    const second = makePair(folder, 'second');
    const mishaps = [
      () => copyFileSync(second.certFile, files.certFile),
      () => writeFileSync(files.certFile, 'garbage'),
      () => writeFileSync(files.certFile, ''),
      () => unlinkSync(files.keyFile),
    ];
    for (const mishap of mishaps) {
      mishap();
      renewal.look();
      expect(await shown(door.port)).toBe('first');
    }
    expect(said).toEqual(['the certificate cannot be read; the one from before is served on']);
    copyFileSync(second.certFile, files.certFile);
    copyFileSync(second.keyFile, files.keyFile);
    renewal.look();
    expect(await shown(door.port)).toBe('second');
  });

  it('says once a day that it ends soon', async () => {
    const { said, renewal, pass } = await serve(makePair(temporaryFolder(), 'short', 5));
    for (let hour = 0; hour < 30; hour += 1) {
      renewal.look();
      pass(3_600_000);
    }
    expect(said).toEqual(['the certificate ends soon', 'the certificate ends soon']);
  });

  it('is refused by name, without a word of the key, where the files cannot be used', () => {
    const folder = temporaryFolder();
    const [first, second] = [makePair(folder, 'first'), makePair(folder, 'second')];
    const read = (certFile: string, keyFile: string) => () => readCertificate({ certFile, keyFile });
    expect(read(`${folder}/none`, first.keyFile)).toThrow('TLS_CERT_FILE');
    expect(read(first.certFile, `${folder}/none`)).toThrow('TLS_KEY_FILE');
    expect(read(first.keyFile, first.keyFile)).toThrow('holds no certificate');
    expect(read(first.certFile, second.keyFile)).toThrow('is not the key of the certificate');
    expect(read(first.certFile, second.keyFile)).toThrow(CertificateProblem);
    const secret = readFileSync(second.keyFile, 'utf8').split('\n')[1] ?? '';
    try {
      read(first.certFile, second.keyFile)();
    } catch (error) {
      expect(String(error)).not.toContain(secret);
    }
  });
});

describe('http beside it', () => {
  async function open(securePort = 443) {
    const leading = { host: '127.0.0.1', port: 0, hosts: ['localhost', 'signals.example', '[::1]'], securePort };
    const redirect = await openRedirect(leading);
    onTestFinished(() => redirect.close());
    return `http://127.0.0.1:${redirect.port}`;
  }

  it('leads to https under the same name', async () => {
    const url = await open();
    const { status, headers } = await get(`${url}/sign-in?next=/`, { headers: { host: 'signals.example:80' } });
    expect([status, headers.location]).toEqual([308, 'https://signals.example/sign-in?next=/']);
    expect(headers['x-content-type-options']).toBe('nosniff');
    const other = await get(`${await open(8443)}/`, { headers: { host: '[::1]' } });
    expect(other.headers.location).toBe('https://[::1]:8443/');
  });

  it.each([
    'evil.example',
    'signals.example.evil.example',
    'signals.example@evil.example',
    'evil.example#signals.example',
  ])('leads nobody to %s', async (host) => {
    const { status, headers } = await get(`${await open()}/`, { headers: { host } });
    expect([status, headers.location]).toEqual([421, undefined]);
  });

  it.each(['//evil.example/', 'http://evil.example/', '/\\evil.example'])(
    'leads no path like %s away',
    async (path) => {
      const { headers } = await get(`${await open()}/`, { path, headers: { host: 'signals.example' } });
      expect(new URL(String(headers.location)).hostname).toBe('signals.example');
    },
  );

  it('leads no secret that was sent in the open', async () => {
    const { status, headers } = await get(`${await open()}/`, { method: 'POST', headers: { host: 'localhost' } });
    expect([status, headers.location]).toEqual([403, undefined]);
  });
});
