import { describe, expect, it } from 'vitest';
import { localSettings } from '../../src/http/settings.ts';
import { send, toyApp } from './toy.ts';

const notes = '/api/v1/feeds/demo/notes';
const write = (headers: Record<string, string>) => send('POST', { text: 'hi' }, headers);

describe('the names this service answers to', () => {
  it.each(['localhost', 'localhost:8080', 'LOCALHOST:1', '127.0.0.1:8080', '[::1]:8080', 'localhost.'])(
    'answers as %s',
    async (host) => {
      const answer = await toyApp().app.request('/healthz', { headers: { host } });
      expect(answer.status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'evil.example:8080',
    'localhost.evil.example',
    'localhost@evil.example',
    '127.0.0.1.nip.io',
    '',
    ' ',
  ])('does not answer as %j, which a foreign page may have pointed here', async (host) => {
    const { app, asked } = toyApp();
    for (const path of [notes, '/healthz', '/docs', '/nowhere']) {
      const answer = await app.request(path, { headers: { host } });
      expect([answer.status, (await answer.json()).code]).toEqual([421, 'UNKNOWN_HOST']);
    }
    expect((await app.request(notes, write({ host }))).status).toBe(421);
    expect(asked).toEqual([]);
  });

  it('does not trust a known Host header when the address itself names another', async () => {
    const answer = await toyApp().app.request('http://evil.example/healthz', { headers: { host: 'localhost' } });
    expect(answer.status).toBe(421);
  });

  it('answers to a name once it is allowed', async () => {
    const { app } = toyApp({ settings: { ...localSettings, hosts: ['signals.example'] } });
    expect((await app.request('http://signals.example/healthz')).status).toBe(200);
    expect((await app.request('http://localhost/healthz')).status).toBe(421);
  });
});

describe('who may write', () => {
  it.each<[string, Record<string, string>]>([
    ['a program that sends no Origin', {}],
    ['our own page', { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }],
    ['an address typed by the user', { 'sec-fetch-site': 'none' }],
  ])('accepts a write of %s', async (_, headers) => {
    expect((await toyApp().app.request(notes, write(headers))).status).toBe(201);
  });

  it.each<[string, Record<string, string>]>([
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a page on another port of this machine', { origin: 'http://localhost:3000' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['an origin that merely starts like ours', { origin: 'http://localhost.evil.example' }],
    ['a foreign page whose browser sent no Origin', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site whose browser sent no Origin', { 'sec-fetch-site': 'same-site' }],
    ['a form of a foreign page', { origin: 'https://evil.example', 'content-type': 'text/plain' }],
  ])('refuses a write of %s before anything is read', async (_, headers) => {
    const { app, asked } = toyApp();
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await app.request(notes, { ...write(headers), method });
      expect([answer.status, (await answer.json()).code]).toEqual([403, 'FOREIGN_ORIGIN']);
    }
    expect(asked).toEqual([]);
  });

  it('refuses a socket opened by a foreign page, and not a plain read', async () => {
    const { app } = toyApp();
    const headers = { origin: 'https://evil.example' };
    expect((await app.request(notes, { headers: { ...headers, upgrade: 'websocket' } })).status).toBe(403);
    const read = await app.request(notes, { headers });
    expect(read.status).toBe(200);
    expect([...read.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('accepts the origin of a proxy in front once it is allowed', async () => {
    const { app } = toyApp({ settings: { ...localSettings, origins: ['https://signals.example'] } });
    expect((await app.request(notes, write({ origin: 'https://signals.example' }))).status).toBe(201);
    expect((await app.request(notes, write({ origin: 'http://signals.example' }))).status).toBe(403);
  });
});

describe('what every answer carries', () => {
  it.each(['/healthz', '/docs', '/openapi.json', notes, '/nowhere', '/api/v1/feeds/demo/notes?after=x'])(
    '%s forbids inline script, framing, sniffing and leaking where one came from',
    async (path) => {
      const { headers } = await toyApp().app.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
    },
  );
});
