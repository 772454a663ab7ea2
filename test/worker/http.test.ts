import { env } from 'cloudflare:workers';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, it } from 'vitest';
import worker from '../../src/runtime/worker/worker.ts';
import type { WorkerEnv } from '../../src/runtime/worker/worker-env.ts';
import { becomeOwner, secretsKey, setUpWord } from '../kit/worker-owner.ts';
import { emptyObjects } from './stage.ts';
import { world } from './world.ts';

const open: WorkerEnv = { ...env, SETUP_WORD: setUpWord, SECRETS_KEY: secretsKey };
const json = { 'content-type': 'application/json' };
let token = '';

async function send(path: string, init: RequestInit = {}, bindings: WorkerEnv = open, origin = 'http://localhost') {
  const headers = { ...(token && { authorization: `Bearer ${token}` }), ...init.headers };
  const response = await worker.fetch(new Request(`${origin}${path}`, { ...init, headers }), bindings);
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body = (isJson ? await response.json() : await response.text()) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, body };
}

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  send(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
const everywhere = ['/', '/healthz', '/api/v1/accounts', '/docs', '/nowhere', '/hooks/demo', '/metrics'];

beforeAll(emptyObjects);

describe('a Worker without an owner', () => {
  it.each(everywhere)('is shut at %s until a word is set', async (path) => {
    const { status, body, headers } = await send(path, {}, { ...env });
    expect(status).toBe(503);
    expect(body).toMatchObject({ code: 'SETUP_WORD_MISSING', status: 503 });
    expect(body.detail).toContain('wrangler secret put SETUP_WORD');
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['short', '---------------------------', 'fifteen-letters'])(
    'is shut by a word that could be guessed: %s',
    async (word) => {
      const { status, body } = await send('/healthz', {}, { ...env, SETUP_WORD: word });
      expect({ status, code: body.code }).toEqual({ status: 503, code: 'SETUP_WORD_SHORT' });
    },
  );

  it.each(everywhere)('serves nobody at %s, not even who knows the word', async (path) => {
    const { status, body } = await send(path, { headers: { authorization: `Bearer ${setUpWord}` } });
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'FACTOR_FIRST' });
    expect(JSON.stringify(body)).not.toContain(setUpWord);
  });

  it('is nobody’s who says another word', async () => {
    const said = { word: `${setUpWord}x`, email: 'eve@example.com', password: 'a sentence that only I know' };
    expect(await post('/api/v1/auth/set-up', said)).toMatchObject({ body: { code: 'SET_UP_WORD_WRONG' } });
  });

  it('serves once whoever says the word has a second factor, and the word is nothing from then on', async () => {
    token = '';
    const { token: owner } = await becomeOwner(
      async (path, body, shown) => {
        const answer = await post(path, body, shown === undefined ? {} : { authorization: `Bearer ${shown}` });
        expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
        if (path.endsWith('set-up')) expect((await send('/healthz')).body).toMatchObject({ code: 'FACTOR_FIRST' });
        return answer.body;
      },
      () => world.now,
    );
    expect((await send('/healthz')).status).toBe(200);
    const again = { word: setUpWord, email: 'eve@example.com', password: 'a sentence that only I know' };
    expect(await post('/api/v1/auth/set-up', again)).toMatchObject({ body: { code: 'SET_UP_WORD_WRONG' } });
    // Another isolate, which has yet to see that there is an owner, offers it to nobody either.
    const elsewhere = await send(
      '/api/v1/auth/set-up',
      { method: 'POST', headers: json, body: JSON.stringify(again) },
      { ...open },
    );
    expect(elsewhere.body).toMatchObject({ code: 'SET_UP_WORD_WRONG' });
    token = owner;
  });
});

describe('an owner of a Worker who lost the password', () => {
  const password = 'another sentence that only I know';
  const anew = (bindings: WorkerEnv, word: string | undefined) =>
    send(
      '/api/v1/auth/set-up',
      {
        ...{ method: 'POST', headers: { ...json, authorization: '', 'cf-connecting-ip': crypto.randomUUID() } },
        body: JSON.stringify({ word, email: 'anna@example.com', password }),
      },
      bindings,
    );
  const again = 'another-word-of-some-length';

  it('comes back by another word, once, where that is wanted, and keeps the second factor', async () => {
    expect((await anew({ ...open, SETUP_WORD: again }, again)).body.code).toBe('SET_UP_WORD_WRONG');
    const wanted = { ...open, SETUP_WORD: again, NEW_OWNER_WORD: '1' };
    const back = await anew(wanted, again);
    expect(back.status, JSON.stringify(back.body)).toBe(201);
    token = String(back.body.access);
    expect((await send('/api/v1/2fa/status', {}, wanted)).body).toMatchObject({ totp: true });
    for (const bindings of [wanted, { ...wanted }])
      expect((await anew(bindings, again)).body.code).toBe('SET_UP_WORD_WRONG');
    expect((await send('/healthz', {}, wanted)).status).toBe(200);
  });

  it.each([
    ['the word of the beginning', setUpWord],
    ['one that could be guessed', 'short'],
    ['none', undefined],
  ])('and by no other: %s', async (_what, word) => {
    const bindings = { ...env, SECRETS_KEY: secretsKey, NEW_OWNER_WORD: '1', ...(word && { SETUP_WORD: word }) };
    expect((await anew(bindings, word ?? '')).body.code).toBe('SET_UP_WORD_WRONG');
    expect((await send('/healthz', {}, bindings)).status).toBe(200);
  });

  it('comes back within a day', async () => {
    const late = 'a-third-word-of-some-length';
    const bindings = { ...open, SETUP_WORD: late, NEW_OWNER_WORD: '1' };
    await send('/healthz', {}, bindings);
    world.now += 24 * 60 * 60_000;
    expect((await anew({ ...bindings }, late)).body.code).toBe('SET_UP_WORD_WRONG');
    world.now -= 24 * 60 * 60_000;
  });
});

describe('the door of a Worker', () => {
  it('is never left to the password alone: its owner keeps a second factor', async () => {
    const { status, body } = await post('/api/v1/2fa/disable', {});
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'FACTOR_KEPT' });
  });

  it('asks who it is at every action', async () => {
    for (const authorization of ['', 'Bearer', 'Bearer wrong', `Bearer ${setUpWord}`, `Bearer ${token}x`]) {
      const { status, body } = await send('/api/v1/accounts', { headers: { authorization } });
      expect({ authorization, status, code: body.code }).toEqual({ authorization, status: 401, code: 'NOT_SIGNED_IN' });
    }
    expect((await send('/api/v1/accounts')).status).toBe(200);
  });

  it('takes nobody for its owner who comes as if from the same machine', async () => {
    const { status } = await send('/api/v1/accounts', { headers: { authorization: '', host: 'localhost' } });
    expect(status).toBe(401);
  });

  it('shows its figures to nobody who may not look at the installation', async () => {
    const { status, body } = await send('/metrics', { headers: { authorization: '' } });
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'NOT_SIGNED_IN' });
  });

  it('refuses in the language that was asked for', async () => {
    const { body } = await send('/healthz', { headers: { 'accept-language': 'es' } }, { ...open, READER: 'guess' });
    expect(body.code).toBe('CONFIG_PROBLEM');
    const { body: unsigned } = await send('/api/v1/accounts', {
      headers: { authorization: '', 'accept-language': 'es' },
    });
    expect(String(unsigned.detail)).toMatch(/sesión/);
  });

  it('bounds how often one address asks, by what Cloudflare says it is', async () => {
    const wrong = { email: 'anna@example.com', password: 'guess' };
    const guess = async (address: string) =>
      (
        await post(
          '/api/v1/auth/login',
          { ...wrong, email: `${crypto.randomUUID()}@example.com` },
          {
            ...{ authorization: '', 'cf-connecting-ip': address, 'x-forwarded-for': crypto.randomUUID() },
          },
        )
      ).status;
    const answers: number[] = [];
    for (let count = 0; count < 6; count += 1) answers.push(await guess('198.51.100.77'));
    expect(answers.slice(0, 5)).not.toContain(429);
    expect(answers[5]).toBe(429);
    expect(await guess('198.51.100.78')).not.toBe(429);
  });

  it('lets a webhook in by its own signature, and by nothing else', async () => {
    await post('/api/v1/feeds', { feed: 'hooked', name: 'Hooked' });
    const opened = await post('/api/v1/feeds/hooked/hook', {});
    const key = String(opened.body.secret);
    const hook = (by: string) => {
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
    expect(await hook(`whsec_${btoa('of somebody else entirely')}`)).toMatchObject({ status: 401 });
    expect(await hook(key)).toMatchObject({ status: 200, body: { isNew: true, reading: { type: 'signal' } } });
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
    for (const given of [{ ALLOWED_HOSTS: 'signals.example' }, { PUBLIC_URL: 'https://signals.example' }]) {
      const answer = await send('/healthz', {}, { ...open, ...given }, 'https://signals.example');
      expect([answer.status, answer.headers.get('strict-transport-security')]).toEqual([200, 'max-age=31536000']);
    }
    expect((await send('/healthz', {}, open, 'https://signals.example')).body).toMatchObject({ code: 'UNKNOWN_HOST' });
  });

  it('takes no write from a foreign page', async () => {
    const { status, body } = await post('/api/v1/feeds/demo/messages', {}, { origin: 'https://evil.example' });
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
    const say = (text: string) => post('/api/v1/feeds/demo/messages', { text }, { 'idempotency-key': 'once' });
    const first = await say('good morning');
    expect(first).toMatchObject({ status: 201, body: { messageId: 'm1' } });
    expect((await say('good morning')).body).toEqual(first.body);
    expect((await say('good evening')).body).toMatchObject({ status: 422, code: 'KEY_REUSED' });
  });

  it('is ready, describes itself, counts, and has no pages', async () => {
    expect(await send('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
    expect((await send('/openapi.json')).body).toMatchObject({ openapi: '3.1.0' });
    expect(String((await send('/metrics')).body)).toContain('signalos_requests_total{action="readyz",status="200"} 1');
    expect(await send('/')).toMatchObject({ status: 404, body: { code: 'UNKNOWN_ROUTE' } });
  });
});
