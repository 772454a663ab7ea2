import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { listen } from './loopback.ts';

const notes = '/api/v1/feeds/demo/notes';
const json = { 'content-type': 'application/json' };

/** Speaks to the port in bytes, as a client would that keeps no rules. */
async function speak(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  socket.on('error', () => {});
  socket.end(text.replaceAll('\n', '\r\n'));
  await once(socket, 'close');
  return heard;
}

/** Sends chunks without stating a length and stops when the answer arrives. */
async function sendChunks(port: number, path: string, chunk: string, most: number) {
  const sending = request({ port, path, method: 'POST', headers: json });
  sending.on('error', () => {});
  const answered = once(sending, 'response');
  let isOver = false;
  answered.then(
    () => {
      isOver = true;
    },
    () => {},
  );
  let sent = 0;
  for (; sent < most && !isOver; sent += 1) {
    if (!sending.write(chunk)) await Promise.race([once(sending, 'drain'), answered]);
    await new Promise(setImmediate);
  }
  sending.end();
  const [answer] = await answered;
  let body = '';
  for await (const part of answer) body += part;
  return { status: answer.statusCode, problem: JSON.parse(body), sent };
}

describe('on the wire', () => {
  it('a body of ten megabytes is refused', async () => {
    const { url, asked } = await listen();
    const body = JSON.stringify({ text: 'a'.repeat(10_000_000) });
    const answer = await fetch(url + notes, { method: 'POST', headers: json, body });
    expect([answer.status, (await answer.json()).code, asked]).toEqual([413, 'BODY_TOO_LARGE', []]);
  });

  it('so is one that states no length, long before its end', async () => {
    const { port } = await listen();
    const { status, problem, sent } = await sendChunks(port, notes, ' '.repeat(64_000), 500);
    expect([status, problem.code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect(sent).toBeLessThan(500);
  });

  it('a small body in chunks is taken', async () => {
    const { port } = await listen();
    const chunked = `POST ${notes} HTTP/1.1\nhost: localhost\ncontent-type: application/json\ntransfer-encoding: chunked\nconnection: close\n\nc\n{"text":"a"}\n0\n\n`;
    expect(await speak(port, chunked)).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('a body cut off in the middle asks no actor and is no error of ours', async () => {
    const { port, asked, url } = await listen();
    const cut = `POST ${notes} HTTP/1.1\nhost: localhost\ncontent-type: application/json\ncontent-length: 100\n\n{"text":"a"}`;
    expect(await speak(port, cut)).not.toMatch(/ (2|5)\d\d /);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(asked).toEqual([]);
  });

  it.each([
    ['an unknown name', 'GET /healthz HTTP/1.1\nhost: evil.example\nconnection: close\n\n', 421],
    ['no name', 'GET /healthz HTTP/1.1\nconnection: close\n\n', 400],
    ['two names', 'GET /healthz HTTP/1.1\nhost: localhost\nhost: evil.example\nconnection: close\n\n', 4],
    [
      'a full address of elsewhere',
      'GET http://evil.example/healthz HTTP/1.1\nhost: localhost\nconnection: close\n\n',
      421,
    ],
    ['a name that is none', 'GET /healthz HTTP/1.1\nhost: a b\nconnection: close\n\n', 4],
    ['a method nobody knows', 'BREW /healthz HTTP/1.1\nhost: localhost\nconnection: close\n\n', 4],
    ['no HTTP at all', 'hello\n\n', 400],
    ['a backslash', 'GET /api\\v1 HTTP/1.1\nhost: localhost\nconnection: close\n\n', 4],
    ['dots that climb', 'GET /api/v1/../../etc/passwd HTTP/1.1\nhost: localhost\nconnection: close\n\n', 404],
    ['a header of 20 kB', `GET /healthz HTTP/1.1\nhost: localhost\nx: ${'a'.repeat(20_000)}\n\n`, 4],
  ])('%s gets a 4xx', async (_, text, expected) => {
    const { port } = await listen();
    const answer = await speak(port, text);
    expect(answer).toMatch(expected < 10 ? /^HTTP\/1\.1 4\d\d / : new RegExp(`^HTTP/1\\.1 ${expected} `));
  });

  it('a cross-site form post of a browser is refused', async () => {
    const { port, asked } = await listen();
    const form = `POST ${notes} HTTP/1.1\nhost: localhost:${port}\norigin: https://evil.example\nsec-fetch-site: cross-site\ncontent-type: text/plain\ncontent-length: 12\nconnection: close\n\n{"text":"a"}`;
    expect(await speak(port, form)).toMatch(/^HTTP\/1\.1 403 /);
    expect(asked).toEqual([]);
  });
});
