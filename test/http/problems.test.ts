import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnyAction, actionsOf } from '../../src/core/action.ts';
import { accept } from '../../src/core/outcome.ts';
import { takeErrors } from '../kit/errors.ts';
import { asking, callers } from '../kit/who.ts';
import { send, toyApp } from './toy.ts';

const notes = '/api/v1/feeds/demo/notes';

function thrower(thrown: unknown): AnyAction {
  return actionsOf('directory')({
    name: 'throw_up',
    summary: '',
    kind: 'read',
    needs: { scope: 'read', over: 'installation' },
    input: z.object({}),
    output: z.object({ ok: z.boolean() }),
    http: { method: 'get', path: '/throw' },
    run: () => {
      throw thrown;
    },
  });
}

describe('a refusal over HTTP', () => {
  it('is a problem document with the code, the facts, the sentence and the request id', async () => {
    const init = send('POST', { text: 'hi', copies: 500 }, { 'x-request-id': 'trace-7' });
    const answer = await toyApp().app.request(notes, init);
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('x-request-id')).toBe('trace-7');
    expect(await answer.json()).toEqual({
      type: '/docs#problem-too-many',
      title: 'Too many',
      status: 409,
      detail: '500 notes are more than 100.',
      code: 'TOO_MANY',
      facts: { asked: 500, most: 100 },
      requestId: 'trace-7',
    });
  });

  it('names every field that does not fit and repeats none of the values', async () => {
    const answer = await toyApp().app.request(notes, send('POST', { text: 5, tags: ['hunter2', 7], price: 'hunter2' }));
    const body = await answer.text();
    const fields = JSON.parse(body).facts.problems.map((problem: { field: string }) => problem.field);
    expect(fields.sort()).toEqual(['price', 'tags.1', 'text']);
    expect(body).not.toContain('hunter2');
  });

  it('says it in the language that is asked for, and in English where there are no words in it', async () => {
    const detailIn = async (language: string) => {
      const answer = await toyApp().app.request(notes, send('POST', { text: 5 }, { 'accept-language': language }));
      return (await answer.json()).detail;
    };
    expect(await detailIn('es-ES,es;q=0.9,en;q=0.8')).toMatch(/^La petición no encaja: /);
    expect(await detailIn('tlh, en;q=0.5')).toMatch(/^The request does not fit: /);
  });

  it.each(['/', '/nowhere', '/api/v1', '/api/v1/', '/api/v1/feeds/demo', '/api/v1/stream', `${notes}/`])(
    'says that nothing is at %s',
    async (path) => {
      const answer = await toyApp().app.request(path);
      expect([answer.status, (await answer.json()).code]).toEqual([404, 'UNKNOWN_ROUTE']);
    },
  );

  it.each([
    ['PUT', notes, 'GET, HEAD, POST'],
    ['DELETE', notes, 'GET, HEAD, POST'],
    ['OPTIONS', notes, 'GET, HEAD, POST'],
    ['GET', '/api/v1/orders/7', 'DELETE, PATCH'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['BREW', '/docs', 'GET, HEAD'],
  ])('says which methods are possible when %s %s is not', async (method, path, allowed) => {
    const answer = await toyApp().app.request(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allowed);
    expect((await answer.json()).code).toBe('WRONG_METHOD');
  });

  it('answers HEAD like GET without a body', async () => {
    const answer = await toyApp().app.request(notes, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  it('keeps what only actors ask each other out of reach', async () => {
    const { app, perform } = toyApp();
    expect((await app.request('/api/v1/secret_pull')).status).toBe(404);
    const who = asking(callers.owner());
    expect(await perform('secret_pull', { feed: 'demo' }, who)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });

  it('is given to somebody who may not', async () => {
    const { app, asked } = toyApp({ identify: async () => callers.trader('desk-9') });
    const answer = await app.request(notes, send('POST', { text: 'hi' }));
    // Nobody is asked but who was refused: it stands in their chain.
    expect([answer.status, (await answer.json()).code, asked]).toEqual([403, 'NOT_ALLOWED', ['user:trader-of-desk-9']]);
  });
});

describe('an error nobody expected', () => {
  it.each([new Error('password=hunter2 in row 7'), 'hunter2', { hunter2: 1 }])(
    'is a 500 with the request id, logged, and tells nothing of the inside',
    async (thrown) => {
      const { app, services } = toyApp({ actions: [thrower(thrown)] });
      const answer = await app.request('/api/v1/throw', { headers: { 'x-request-id': 'trace-8' } });
      const body = await answer.text();
      expect(answer.status).toBe(500);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(JSON.parse(body)).toMatchObject({ code: 'UNEXPECTED', requestId: 'trace-8', facts: {} });
      expect(body).not.toMatch(/hunter2|throw_up|\.ts/);
      expect(takeErrors()).toEqual(['request failed']);
      expect(services.logged).toContainEqual(expect.objectContaining({ requestId: 'trace-8', action: 'throw_up' }));
    },
  );

  it('is one too when an action answers what it never declared', async () => {
    const liar = { ...thrower(null), run: () => accept({ ok: 'maybe' }) };
    const answer = await toyApp({ actions: [liar] }).app.request('/api/v1/throw');
    expect(answer.status).toBe(500);
    expect(takeErrors()).toEqual(['request failed']);
  });

  it('says that the disk is full when that is what happened', async () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const answer = await toyApp({ actions: [thrower(full)] }).app.request('/api/v1/throw');
    expect([answer.status, (await answer.json()).code]).toEqual([503, 'DISK_FULL']);
    expect(takeErrors()).toEqual(['request failed']);
  });
});

describe('the id of a request', () => {
  it('is the one that was sent when it is sane', async () => {
    const answer = await toyApp().app.request('/healthz', { headers: { 'x-request-id': 'a.B-7:_' } });
    expect(answer.headers.get('x-request-id')).toBe('a.B-7:_');
  });

  it.each(['', 'a b', '<script>', 'x'.repeat(129), 'é'])('is made anew instead of %j', async (given) => {
    const answer = await toyApp().app.request('/healthz', { headers: { 'x-request-id': given } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('an idempotency key', () => {
  const keyed = (key: string) => {
    const seen: unknown[] = [];
    const action: AnyAction = {
      ...thrower(null),
      kind: 'write',
      http: { method: 'post', path: '/throw' },
      run: (_context, _input, who) => {
        seen.push(who.idempotencyKey);
        return accept({ ok: true });
      },
    };
    const { app } = toyApp({ actions: [action] });
    return { seen, answer: app.request('/api/v1/throw', send('POST', {}, { 'idempotency-key': key })) };
  };

  it.each(['k', 'a key with spaces', '~'.repeat(255)])('goes to the actor with the write: %s', async (key) => {
    const { seen, answer } = keyed(key);
    expect((await answer).status).toBe(200);
    expect(seen).toEqual([key]);
  });

  it.each(['', '~'.repeat(256), 'é', 'tab\there'])('that is %j is refused', async (key) => {
    const { seen, answer } = keyed(key);
    expect((await (await answer).json()).code).toBe('BAD_IDEMPOTENCY_KEY');
    expect((await answer).status).toBe(400);
    expect(seen).toEqual([]);
  });
});

describe('what is counted', () => {
  it('is every request by action and status, with its time', async () => {
    const { app, services } = toyApp();
    await app.request(notes);
    await app.request(`${notes}?after=x`);
    await app.request('/nowhere');
    const counted = services.counted.filter(({ name }) => name === 'signalos_requests_total');
    expect(counted.map(({ labels }) => labels)).toEqual([
      { action: 'list_notes', status: '200' },
      { action: 'list_notes', status: '422' },
      { action: 'other', status: '404' },
    ]);
    const timed = services.counted.filter(({ name }) => name === 'signalos_request_seconds');
    expect(timed.every(({ labels }) => Number(labels.value) >= 0)).toBe(true);
    expect(timed.length).toBe(3);
  });
});
