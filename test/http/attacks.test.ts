import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localSettings } from '../../src/http/settings.ts';
import { createLiveStream } from '../../src/http/stream.ts';
import { createHub } from '../../src/platform/hub.ts';
import { bounds, openDoor } from '../../src/runtime/node/http-server.ts';
import { ownPath } from '../../src/web/form-door.tsx';
import { anna, openEmptyHouse } from '../user/open-house.ts';
import { send, toyApp } from './toy.ts';

const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
});
const cookieOf = (answer: Response): string => answer.headers.get('set-cookie') ?? '';
const shownOf = (cookie: string): string => cookie.split(';')[0] ?? '';

async function openOwned(publicUrl: string | null = null) {
  const house = openEmptyHouse(publicUrl);
  await house.own();
  const credentials = { email: anna.email, password: anna.password };
  const enter = (headers: Record<string, string> = {}, more: Record<string, string> = {}) =>
    house.app.request('/sign-in', form({ ...credentials, ...more }, headers));
  return { ...house, enter };
}

describe('a page that acts in the name of whoever is signed in (CSRF)', () => {
  it('is shut out of every form and every write, cookie or not', async () => {
    const { app, enter } = await openOwned();
    const cookie = shownOf(cookieOf(await enter()));
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign)
      for (const path of ['/security/end-others', '/security/password', '/sign-out', '/sign-in', '/set-up']) {
        const answer = await app.request(path, form({}, { ...headers, cookie } as Record<string, string>));
        expect([path, answer.status]).toEqual([path, 403]);
        expect(cookieOf(answer)).toBe('');
      }
    // The same form of our own page is taken: it was the page it came from that was refused.
    const own = await app.request('/security/end-others', form({}, { origin: 'http://localhost', cookie }));
    expect(own.status).toBe(303);
    const isStillIn = await app.request('/security', { headers: { cookie } });
    expect(isStillIn.status).toBe(200);
  });
});

describe('a session that somebody else knows (fixation)', () => {
  it('is never taken over by signing in: what was shown before stays worth nothing', async () => {
    const { app, enter } = await openOwned();
    const planted = 'signalos=demo.AAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const answer = await enter({ cookie: planted });
    expect(shownOf(cookieOf(answer))).not.toBe(planted);
    const asPlanted = await app.request('/security', { headers: { cookie: planted } });
    expect([asPlanted.status, asPlanted.headers.get('location')]).toEqual([303, '/sign-in?next=/security']);
  });

  it('is a new one at each sign-in', async () => {
    const { enter } = await openOwned();
    const cookies = [await enter(), await enter(), await enter()].map((answer) => shownOf(cookieOf(answer)));
    expect(new Set(cookies).size).toBe(3);
  });

  it('cannot be planted by a sister site where browsers reach us by https', async () => {
    const { app } = await openOwned('https://signals.example');
    const at = 'http://signals.example';
    const answer = await app.request(`${at}/sign-in`, form({ email: anna.email, password: anna.password }));
    const cookie = cookieOf(answer);
    expect(cookie).toMatch(/^__Host-signalos=/);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Domain');
    const value = shownOf(cookie).replace('__Host-', '');
    const planted = await app.request(`${at}/security`, { headers: { cookie: value } });
    expect(planted.status).toBe(303);
    const guarded = await app.request(`${at}/security`, { headers: { cookie: `__Host-${value}` } });
    expect(guarded.status).toBe(200);
    // On this machine, in the open, it is the other way round.
    expect((await app.request('/security', { headers: { cookie: value } })).status).toBe(200);
  });
});

describe('where one is led after signing in (open redirect)', () => {
  const away = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%09/evil.example\r\nset-cookie: a=b',
    'javascript:alert(1)',
    '/..//evil.example',
    ' /',
    '',
  ];
  it.each(away)('is here, whatever %j asks for', async (next) => {
    const { enter } = await openOwned();
    const location = (await enter({}, { next })).headers.get('location') ?? '';
    expect(new URL(location, 'http://localhost').origin).toBe('http://localhost');
    expect(ownPath(next).startsWith('//')).toBe(false);
  });

  it('is where one wanted to be, on our own page', async () => {
    const { enter } = await openOwned();
    expect((await enter({}, { next: '/security' })).headers.get('location')).toBe('/security');
  });
});

describe('what is said again (header injection)', () => {
  it.each(['a\r\nset-cookie: x=y', 'a\nb', '%0d%0aset-cookie:x=y', 'é', 'a b'])(
    'never makes a header of its own: %j as the name of a request',
    async (given) => {
      const headers = new Headers();
      try {
        headers.set('x-request-id', given);
      } catch {
        return;
      }
      const answer = await toyApp().app.request('/healthz', { headers });
      expect(answer.headers.get('x-request-id')).toMatch(/^[\w.:-]+$/);
      expect(answer.headers.get('set-cookie')).toBeNull();
    },
  );

  it('keeps a cursor in its place', async () => {
    const { app } = toyApp();
    const answer = await app.request('/api/v1/feeds/demo/notes?after=0%0d%0aset-cookie:x=y');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

const quiet = createHub({ defer: () => {}, failed: () => {} });

async function openServer() {
  const app = new Hono().all('*', (c) => c.text('reached'));
  const door = await openDoor(app as never, createLiveStream(quiet), { host: '127.0.0.1', port: 0, certificate: null });
  onTestFinished(() => door.close());
  return door.port;
}

/** All that a server says to these bytes, until it hangs up or has answered. */
async function say(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += String(chunk);
    socket.end();
  });
  socket.on('error', () => {});
  socket.write(text);
  await once(socket, 'close');
  return heard;
}

describe('a head that is not one', () => {
  const line = 'GET / HTTP/1.1\r\n';
  it.each<[string, string, string]>([
    ['a head of 17 KB', `${line}host: localhost\r\nx: ${'a'.repeat(17_000)}\r\n\r\n`, '431'],
    ['two thousand and one headers', `${line}host: localhost\r\n${'abcdef: ghijkl\r\n'.repeat(2_001)}\r\n`, '431'],
    ['a line without end', `GET /${'a'.repeat(17_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`, '431'],
    ['no Host', `${line}\r\n`, '400'],
    ['two lengths', `POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab`, '400'],
    [
      'a length and chunks',
      `POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      '400',
    ],
    ['a folded header', `${line}host: localhost\r\nx: a\r\n b\r\n\r\n`, '400'],
    ['a header with a NUL', `${line}host: localhost\r\nx: a\0b\r\n\r\n`, '400'],
  ])('is refused: %s', async (_, text, status) => {
    expect(await say(await openServer(), text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('is told from one that is', async () => {
    expect(await say(await openServer(), `${line}host: localhost\r\n\r\n`)).toContain('200 OK');
  });

  it('is not waited for', async () => {
    expect(bounds.headersTimeout).toBeLessThan(bounds.requestTimeout);
    expect(bounds.headersTimeout).toBeLessThanOrEqual(10_000);
  });
});

describe('a Host that is not ours', () => {
  const settings = { ...localSettings, hosts: ['signals.example'] };
  it.each([
    'signals.example.evil.example',
    'evil.example:443#signals.example',
    'signals.example@evil.example',
    'signals.example, evil.example',
    'signals.example evil.example',
    'signals.example:443:80',
    'http://signals.example',
    'signals.example/',
    'sıgnals.example',
  ])('%s is not answered to, read or written', async (host) => {
    const { app, asked } = toyApp({ settings });
    const headers = new Headers();
    try {
      headers.set('host', host);
    } catch {
      return;
    }
    const url = 'http://signals.example/api/v1/feeds/demo/notes';
    expect((await app.request(url, { headers })).status).toBe(421);
    const written = send('POST', { text: 'hi' });
    expect((await app.request(url, { ...written, headers: { ...written.headers, host } })).status).toBe(421);
    expect(asked).toEqual([]);
  });

  it('is not found out by what a proxy is said to have been asked for', async () => {
    const { app } = toyApp({ settings });
    const headers = { 'x-forwarded-host': 'signals.example', host: 'evil.example' };
    expect((await app.request('http://evil.example/healthz', { headers })).status).toBe(421);
    const other = await app.request('http://signals.example/healthz', {
      headers: { 'x-forwarded-host': 'evil.example' },
    });
    expect(other.status).toBe(200);
  });
});
