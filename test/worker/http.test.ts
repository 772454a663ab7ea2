import { env } from 'cloudflare:workers';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, it } from 'vitest';
import worker from '../../src/runtime/worker/worker.ts';
import type { WorkerEnv } from '../../src/runtime/worker/worker-env.ts';
import { emptyObjects } from './stage.ts';
import { world } from './world.ts';

const secret = 'a secret of some length'.replaceAll(' ', '-');
const open: WorkerEnv = { ...env, SETUP_SECRET: secret };

async function send(path: string, init: RequestInit = {}, bindings: WorkerEnv = open, origin = 'http://localhost') {
  const headers = { authorization: `Bearer ${secret}`, ...init.headers };
  const response = await worker.fetch(new Request(`${origin}${path}`, { ...init, headers }), bindings);
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body = (isJson ? await response.json() : await response.text()) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, body };
}

beforeAll(emptyObjects);

describe('the door of a Worker', () => {
  it.each(['/', '/healthz', '/api/v1/accounts', '/docs', '/nowhere'])(
    'is shut at %s until a setup secret is set',
    async (path) => {
      const { status, body, headers } = await send(path, {}, { ...env });
      expect(status).toBe(503);
      expect(body).toMatchObject({ code: 'SETUP_SECRET_MISSING', status: 503 });
      expect(body.detail).toContain('wrangler secret put SETUP_SECRET');
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('is shut by a secret that could be guessed', async () => {
    const short: WorkerEnv = { ...env, SETUP_SECRET: 'short' };
    const { status, body } = await send('/healthz', { headers: { authorization: 'Bearer short' } }, short);
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'SETUP_SECRET_SHORT' });
  });

  it.each(['', 'Bearer', 'Bearer wrong', `Basic ${secret}`, `Bearer ${secret}x`, `Bearer ${secret.slice(0, -1)}`])(
    'asks for the secret when it is given %j',
    async (authorization) => {
      const { status, body, headers } = await send('/healthz', { headers: { authorization } });
      expect({ status, code: body.code }).toEqual({ status: 401, code: 'SETUP_SECRET_WRONG' });
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(JSON.stringify(body)).not.toContain(secret);
    },
  );

  it('refuses in the language that was asked for', async () => {
    const { body } = await send('/healthz', { headers: { authorization: '', 'accept-language': 'es' } });
    expect(body.detail).toBe('Envía el secreto de instalación: Authorization: Bearer y el secreto.');
  });

  it('lets a webhook in by its own signature, and by nothing else', async () => {
    const json = { 'content-type': 'application/json' };
    await send('/api/v1/feeds', { method: 'POST', headers: json, body: '{"feed":"hooked","name":"Hooked"}' });
    const opened = await send('/api/v1/feeds/hooked/hook', {
      method: 'POST',
      headers: json,
      body: '{}',
    });
    const key = String(opened.body.secret);
    const post = (by: string) => {
      const at = new Date(world.now);
      const body = 'Gold buy now\nSL 4040\nTP 4090';
      return send('/hooks/hooked', {
        method: 'POST',
        body,
        headers: {
          authorization: '',
          'content-type': 'text/plain',
          'webhook-id': 'w1',
          'webhook-timestamp': `${Math.floor(at.getTime() / 1_000)}`,
          'webhook-signature': new Webhook(by).sign('w1', at, body),
        },
      });
    };
    expect(await post(`whsec_${btoa('of somebody else entirely')}`)).toMatchObject({ status: 401 });
    expect(await post(key)).toMatchObject({ status: 200, body: { isNew: true, reading: { type: 'signal' } } });
    const shown = await send('/hooks/hooked', { headers: { authorization: '' } });
    expect(shown).toMatchObject({ status: 401, body: { code: 'SETUP_SECRET_WRONG' } });
  });

  it('says what is wrong with a setting', async () => {
    const { status, body } = await send('/healthz', {}, { ...open, ALLOWED_ORIGINS: 'everybody' });
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'CONFIG_PROBLEM' });
    expect(body.detail).toContain('ALLOWED_ORIGINS is "everybody"');
    const guessing = await send('/healthz', {}, { ...open, READER: 'guess' });
    expect(guessing.body.detail).toContain('READER is "guess"; allowed: auto, model-first or grammar-only.');
    const plain = await send('/healthz', {}, { ...open, CALENDAR_URL: 'http://news.example/week.json' });
    expect(plain.body.detail).toContain('CALENDAR_URL is "http://news.example/week.json"');
  });

  it('answers to the names it was given only', async () => {
    const given: WorkerEnv = { ...open, ALLOWED_HOSTS: 'signals.example' };
    expect((await send('/healthz', {}, given, 'https://signals.example')).status).toBe(200);
    expect((await send('/healthz', {}, open, 'https://signals.example')).body).toMatchObject({ code: 'UNKNOWN_HOST' });
  });

  it('takes no write from a foreign page', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
    const { status, body } = await send('/api/v1/feeds/demo/messages', { method: 'POST', headers, body: '{}' });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'FOREIGN_ORIGIN' });
  });
});

describe('the API of a Worker', () => {
  it('finds the first desk and its paper account ready', async () => {
    const { status, body } = await send('/api/v1/accounts');
    expect(status).toBe(200);
    expect(body.accounts).toMatchObject([{ account: 'paper', currency: 'USD', balance: '10000' }]);
  });

  it('gives the first answer again for the same idempotency key', async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'once' };
    const post = (text: string) =>
      send('/api/v1/feeds/demo/messages', { method: 'POST', headers, body: JSON.stringify({ text }) });
    const first = await post('good morning');
    expect(first).toMatchObject({ status: 201, body: { messageId: 'm1' } });
    expect((await post('good morning')).body).toEqual(first.body);
    expect((await post('good evening')).body).toMatchObject({ status: 422, code: 'KEY_REUSED' });
  });

  it('is ready, describes itself, counts, and has no pages', async () => {
    expect(await send('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
    expect((await send('/openapi.json')).body).toMatchObject({ openapi: '3.1.0' });
    expect(String((await send('/metrics')).body)).toContain('signalos_requests_total{action="readyz",status="200"} 1');
    expect(await send('/')).toMatchObject({ status: 404, body: { code: 'UNKNOWN_ROUTE' } });
  });
});
