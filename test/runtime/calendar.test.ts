import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchCalendarText } from '../../src/runtime/calendar-feed.ts';
import { readConfig } from '../../src/runtime/config.ts';
import { configuredCalendar } from '../../src/runtime/node/calendar-node.ts';
import { temporaryFolder } from '../kit/folder.ts';

const event = { at: Date.UTC(2026, 2, 6, 13, 30), currency: 'USD', impact: 'high', title: 'Non-farm payrolls' };
const list = JSON.stringify([event]);
const read = [{ at: event.at, currencies: ['USD'], impact: 'high', title: event.title }];

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on this machine; what it answers may be changed. */
async function serve(answer: Answer) {
  const seen: string[] = [];
  const state = { answer };
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    state.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, state };
}

const sends =
  (body: string, status = 200, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };

function calendarOf(settings: Record<string, string>) {
  const clock = { now: 0 };
  const port = configuredCalendar(readConfig(settings), () => clock.now);
  if (!port) throw new Error('none is configured');
  return { port, clock };
}

describe('a calendar from an address', () => {
  it('is read, and named without the key behind the question mark', async () => {
    const { url, seen } = await serve(sends(list));
    const { port } = calendarOf({ CALENDAR_URL: `${url}/week.json?key=secret` });
    expect(await port.read()).toEqual(read);
    expect([port.name, seen]).toEqual([`${url}/week.json`, ['/week.json?key=secret']]);
  });

  it('is asked once for all who want it, also when it fails, and again a little later', async () => {
    const { url, seen, state } = await serve(sends('down', 503));
    const { port, clock } = calendarOf({ CALENDAR_URL: url });
    const failed = await Promise.allSettled([port.read(), port.read(), port.read()]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(seen).toHaveLength(1);
    state.answer = sends(list);
    await expect(port.read()).rejects.toThrow('it answers with HTTP 503');
    clock.now += 30_000;
    expect(await Promise.all([port.read(), port.read()])).toEqual([read, read]);
    expect(seen).toHaveLength(2);
  });

  it('follows a redirect on the same host', async () => {
    const { url } = await serve((request, response) =>
      request.url === '/new' ? sends(list)(request, response) : sends('', 302, { location: '/new' })(request, response),
    );
    expect(await fetchCalendarText(`${url}/old`)).toBe(list);
  });

  it('follows no redirect to another place, and names it', async () => {
    const inner = await serve(sends(list));
    const outer = await serve(sends('', 302, { location: `${inner.url}/private?token=1` }));
    await expect(fetchCalendarText(outer.url)).rejects.toThrow(`it redirects to ${inner.url}, which is another place`);
    expect(inner.seen).toEqual([]);
  });

  it.each([
    ['without an end', (url: string) => `${url}/again`, 'it redirects more than 3 times'],
    ['with a password', (url: string) => url.replace('//', '//user:word@'), 'another place'],
    ['to a file', () => 'file:///etc/passwd', 'another place'],
    ['to nothing', () => 'http://[', 'no address'],
  ])('a redirect %s is refused', async (_, location, why) => {
    const { url, state } = await serve(sends(''));
    state.answer = sends('', 301, { location: location(url) });
    await expect(fetchCalendarText(url)).rejects.toThrow(why);
  });

  it.each<[string, Answer, string]>([
    ['an error', sends('no', 404), 'it answers with HTTP 404'],
    ['another status without a place to go to', sends('', 304), 'it answers with HTTP 304'],
    ['what is too large', sends(' '.repeat(1_000_001)), 'it is larger than 1000000 bytes'],
    [
      'half of what it promised',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write(list.slice(0, 10), () => response.socket?.end());
      },
      'it broke off',
    ],
  ])('is refused with %s', async (_, answer, why) => {
    const { url } = await serve(answer);
    await expect(fetchCalendarText(url)).rejects.toThrow(why);
  });

  it.each<[string, Answer]>([
    ['never answers', () => {}],
    [
      'never ends its answer',
      (_, response) => {
        response.writeHead(200);
        response.write('[');
      },
    ],
  ])('is given up when it %s', async (_, answer) => {
    const { url } = await serve(answer);
    await expect(fetchCalendarText(url, 50)).rejects.toThrow('within 50 ms');
  });

  it('that nobody serves says so', async () => {
    await expect(fetchCalendarText('http://127.0.0.1:1')).rejects.toThrow('no connection: ');
  });
});

describe('a calendar from a file', () => {
  it('is read, and read anew when it was written anew', async () => {
    const path = join(temporaryFolder(), 'news.json');
    const { port, clock } = calendarOf({ CALENDAR_FILE: path });
    await expect(port.read()).rejects.toThrow('ENOENT');
    writeFileSync(path, list);
    clock.now += 30_000;
    expect(await port.read()).toEqual(read);
    writeFileSync(path, list.slice(0, 20));
    clock.now += 30_000;
    await expect(port.read()).rejects.toThrow('it is not JSON');
    rmSync(path);
  });

  it.each<[string, (path: string) => void, string]>([
    ['a folder', (path) => mkdirSync(path), 'it is not a plain file'],
    ['a pipe nobody writes into', (path) => execFileSync('/usr/bin/mkfifo', [path]), 'it is not a plain file'],
    ['a file that is too large', (path) => writeFileSync(path, ' '.repeat(1_000_001)), 'it is larger than'],
  ])('is refused when it is %s', async (_, make, why) => {
    const path = join(temporaryFolder(), 'news.json');
    make(path);
    await expect(calendarOf({ CALENDAR_FILE: path }).port.read()).rejects.toThrow(why);
  });
});
