import { describe, expect, it } from 'vitest';
import { localSettings } from '../../src/http/settings.ts';
import { send, toyApp } from './toy.ts';

const notes = '/api/v1/feeds/demo/notes';
const tree = '/api/v1/tree';
const json = { 'content-type': 'application/json' };

async function outcome(path: string, init: RequestInit) {
  const { app, asked } = toyApp();
  const answer = await app.request(path, init);
  return { status: answer.status, code: (await answer.json()).code, asked };
}

const post = (body: BodyInit, headers: Record<string, string> = json) => ({ method: 'POST', body, headers });
const bytes = (...values: number[]) => new Uint8Array(values);

describe('a body that cannot be read', () => {
  it.each<[string, RequestInit, number, string]>([
    ['broken JSON', post('{"text":'), 400, 'BROKEN_JSON'],
    ['two documents', post('{}{}'), 400, 'BROKEN_JSON'],
    ['bytes that are not UTF-8', post(bytes(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)), 400, 'BROKEN_JSON'],
    ['UTF-16', post(bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00)), 400, 'BROKEN_JSON'],
    ['a NUL in a text', post('{"text":"a\\u0000b"}'), 400, 'BROKEN_JSON'],
    ['half a character', post('{"text":"\\ud800"}'), 400, 'BROKEN_JSON'],
    ['a number no computer holds', post('{"text":"a","copies":1e999}'), 400, 'BROKEN_JSON'],
    ['a field called __proto__', post('{"text":"a","__proto__":{"copies":5}}'), 400, 'BROKEN_JSON'],
    ['a thousand brackets', post(`{"text":${'['.repeat(1000)}${']'.repeat(1000)}}`), 400, 'BROKEN_JSON'],
    ['a list', post('[]'), 422, 'INVALID_INPUT'],
    ['a bare text', post('"text"'), 422, 'INVALID_INPUT'],
    ['null', post('null'), 422, 'INVALID_INPUT'],
    ['nothing, where something is needed', post(''), 422, 'INVALID_INPUT'],
    ['a wrong type', post('{"text":5}'), 422, 'INVALID_INPUT'],
    ['a number as text', post('{"text":"a","copies":"2"}'), 422, 'INVALID_INPUT'],
    ['no content type', post(bytes(0x7b, 0x7d), {}), 415, 'MISSING_CONTENT_TYPE'],
    ['no content type and no body', { method: 'POST' }, 415, 'MISSING_CONTENT_TYPE'],
    ['a form', post('text=a', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'WRONG_CONTENT_TYPE'],
    ['text', post('{"text":"a"}', { 'content-type': 'text/plain' }), 415, 'WRONG_CONTENT_TYPE'],
    ['another charset', post('{}', { 'content-type': 'application/json; charset=utf-16' }), 415, 'WRONG_CONTENT_TYPE'],
    ['a megabyte and one byte', post(`{"text":"${'a'.repeat(1_048_577 - 11)}"}`), 413, 'BODY_TOO_LARGE'],
    ['ten megabytes', post('a'.repeat(10_000_000)), 413, 'BODY_TOO_LARGE'],
    ['a large stated length', post('{}', { ...json, 'content-length': '2000000' }), 413, 'BODY_TOO_LARGE'],
  ])('%s is refused with its own code, and no actor is asked', async (_, init, status, code) => {
    expect(await outcome(notes, init)).toEqual({ status, code, asked: [] });
  });

  it('is refused when it ends before it should', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new Error('connection lost')),
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers: json, body, duplex: 'half' };
    expect(await outcome(notes, init)).toEqual({ status: 400, code: 'BODY_CUT_SHORT', asked: [] });
  });

  it('is not read to its end when it states no length', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000).fill(32));
        if (sent === 10_000_000) controller.close();
      },
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers: json, body, duplex: 'half' };
    expect(await outcome(notes, init)).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
    expect(sent).toBeLessThan(2_000_000);
  });
});

describe('a body that can be read', () => {
  it.each<[string, RequestInit]>([
    ['exactly the largest size', post(`{"text":"a"${' '.repeat(1_048_576 - 12)}}`)],
    ['a charset', post('{"text":"a"}', { 'content-type': 'Application/JSON; charset=UTF-8' })],
    ['a byte order mark', post('\ufeff{"text":"a"}')],
    ['characters outside the basic plane', post('{"text":"📈 é 漢"}')],
  ])('may have %s', async (_, init) => {
    const answer = await toyApp().app.request(notes, init);
    expect(answer.status).toBe(201);
  });

  it('may nest as deep as the limit and no deeper', async () => {
    const { app } = toyApp();
    const nested = (levels: number) => {
      let more: unknown = 1;
      for (let level = 1; level < levels; level += 1) more = [more];
      return send('PUT', { root: { name: 'r', children: [] }, more });
    };
    expect((await app.request(tree, nested(32))).status).toBe(200);
    expect((await app.request(tree, nested(33))).status).toBe(400);
  });

  it('is bounded by the setting, not by a number in the code', async () => {
    const { app } = toyApp({ settings: { ...localSettings, maxBodyBytes: 20 } });
    expect((await app.request(notes, send('POST', { text: 'short' }))).status).toBe(201);
    expect((await app.request(notes, send('POST', { text: 'rather long' }))).status).toBe(413);
  });
});

describe('an address that cannot be read', () => {
  it.each(['/api/v1/feeds/%ff/notes', '/api/v1/feeds/a%00b/notes', '/api/v1/feeds/%ED%A0%80/notes'])(
    '%s is refused',
    async (path) => {
      expect(await outcome(path, {})).toEqual({ status: 400, code: 'BAD_URL', asked: [] });
    },
  );

  it.each(['above=%ff', 'above=%00', 'above=100%', '%ff=1'])('the query %s is refused', async (query) => {
    expect(await outcome(`${notes}?${query}`, {})).toEqual({ status: 400, code: 'BAD_URL', asked: [] });
  });

  it.each(['..', '..%2f..%2fetc', 'a%2Fb', 'a.b', '%20', 'x'.repeat(64), 'é', 'Demo', '-x'])(
    'the id %s, which could be no name of a file, asks no actor',
    async (id) => {
      const { status, asked } = await outcome(`/api/v1/feeds/${id}/notes`, {});
      expect([status, asked]).toEqual([404, []]);
    },
  );
});
