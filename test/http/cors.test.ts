import { describe, expect, it } from 'vitest';
import { localSettings } from '../../src/http/settings.ts';
import { send, toyApp } from './toy.ts';

const notes = '/api/v1/feeds/demo/notes';
const app = 'https://app.example';
const settings = { ...localSettings, corsOrigins: [app] };
const open = () => toyApp({ settings });
const token = { authorization: 'Bearer something' };

const seen = (headers: Headers) => [...headers].filter(([name]) => name.startsWith('access-control'));

describe('a page of elsewhere', () => {
  it('is told what it may ask, where it is allowed by name', async () => {
    const asking = { origin: app, 'access-control-request-method': 'POST' };
    const answer = await open().app.request(notes, { method: 'OPTIONS', headers: asking });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(app);
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('vary')).toContain('origin');
  });

  it('reads and writes with a token or a key', async () => {
    for (const shown of [token, { 'x-api-key': 'k' }]) {
      const { app: door } = open();
      const read = await door.request(notes, { headers: { ...shown, origin: app } });
      const written = await door.request(notes, send('POST', { text: 'hi' }, { ...shown, origin: app }));
      for (const answer of [read, written]) {
        expect(answer.headers.get('access-control-allow-origin')).toBe(app);
        expect(answer.headers.get('access-control-expose-headers')).toContain('retry-after');
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      }
      expect([read.status, written.status]).toEqual([200, 201]);
    }
  });

  it.each<[string, Record<string, string>]>([
    ['another name', { origin: 'https://evil.example', ...token }],
    ['a name that begins alike', { origin: `${app}.evil.example`, ...token }],
    ['the same name in the open', { origin: 'http://app.example', ...token }],
    ['a page without a name', { origin: 'null', ...token }],
    ['an allowed one without token or key', { origin: app }],
    ['an allowed one with a cookie of ours', { origin: app, cookie: 'signalos=x', ...token }],
    ['an allowed one with our guarded cookie', { origin: app, cookie: 'a=b; __Host-signalos=x', ...token }],
  ])('writes nothing and reads nothing as %s', async (_, headers) => {
    const { app: door, asked } = open();
    const written = await door.request(notes, send('POST', { text: 'hi' }, headers));
    expect([written.status, (await written.json()).code]).toEqual([403, 'FOREIGN_ORIGIN']);
    expect(asked).toEqual([]);
    const read = await door.request(notes, { headers });
    expect([...seen(written.headers), ...seen(read.headers)]).toEqual([]);
  });

  it('opens no socket, whose browser sends cookies and no token', async () => {
    const answer = await open().app.request(notes, { headers: { origin: app, upgrade: 'websocket', ...token } });
    expect(answer.status).toBe(403);
  });

  it('is nobody where none is allowed', async () => {
    const asking = { origin: app, 'access-control-request-method': 'POST' };
    const { app: door } = toyApp();
    const asked = await door.request(notes, { method: 'OPTIONS', headers: asking });
    expect(asked.status).toBe(403);
    expect(seen(asked.headers)).toEqual([]);
    expect(seen((await door.request(notes, { headers: { origin: app, ...token } })).headers)).toEqual([]);
  });

  it('asks in vain by a name we do not answer to', async () => {
    const headers = { origin: app, 'access-control-request-method': 'POST', host: 'evil.example' };
    const answer = await open().app.request(notes, { method: 'OPTIONS', headers });
    expect(answer.status).toBe(421);
    expect(seen(answer.headers)).toEqual([]);
  });
});

describe('https', () => {
  const publicUrl = 'https://signals.example';
  const hosted = toyApp({ settings: { ...localSettings, hosts: ['signals.example', 'localhost'], publicUrl } });
  const hsts = async (url: string) => (await hosted.app.request(url)).headers.get('strict-transport-security');

  it('is all that a browser uses from then on, where it came by it', async () => {
    expect(await hsts('https://localhost/healthz')).toBe('max-age=31536000');
    // A proxy speaks https and passes on in the open: the name is reached by nothing else.
    expect(await hsts('http://signals.example/healthz')).toBe('max-age=31536000');
    expect(await hsts('http://signals.example/nowhere')).toBe('max-age=31536000');
  });

  it('is not asked for where this machine is reached in the open', async () => {
    expect(await hsts('http://localhost/healthz')).toBeNull();
  });

  it('is all that other machines get in by', async () => {
    const { app: door, asked } = toyApp({ isUnread: () => false });
    const answer = await door.request(notes);
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'NOT_ENCRYPTED']);
    expect(asked).toEqual([]);
  });
});
