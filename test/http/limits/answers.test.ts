import { describe, expect, it } from 'vitest';
import { presets } from '../../../src/core/standard-budgets.ts';
import type { Caller } from '../../../src/core/who.ts';
import { createLimits } from '../../../src/platform/limits.ts';
import { callers } from '../../kit/who.ts';
import { send, toyActions, toyApp, toyOffice, toyServices } from '../toy.ts';

const notes = '/api/v1/feeds/demo/notes';

function open(caller: Caller, address = '192.0.2.1') {
  let now = 1_700_000_000_000;
  const services = { ...toyServices(), limits: createLimits(presets.standard, () => now) };
  const asked: string[] = [];
  const toy = toyApp({
    services,
    office: toyOffice(toyActions, asked),
    identify: async () => caller,
    addressOf: () => address,
  });
  return { ...toy, asked, pass: (ms: number) => (now += ms) };
}

describe('what was asked for too often', () => {
  it('is refused with a problem, in the language that was asked for, and with when to come back', async () => {
    const { app, asked, pass } = open(callers.provider('demo'));
    for (let count = 0; count < 30; count += 1)
      expect((await app.request(notes, send('POST', { text: 'hi' }))).status).toBe(201);
    const before = asked.length;
    const refused = await app.request(notes, send('POST', { text: 'hi' }, { 'accept-language': 'id' }));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(refused.headers.get('ratelimit')).toContain('"write-minute";r=0;t=60');
    expect(await refused.json()).toMatchObject({
      code: 'TOO_FAST',
      status: 429,
      facts: { seconds: 2 },
      detail: 'Terlalu banyak sekaligus. Coba lagi dalam 2 detik.',
    });
    expect(asked.length).toBe(before);
    pass(2_000);
    expect((await app.request(notes, send('POST', { text: 'hi' }))).status).toBe(201);
  });

  it('has no body read', async () => {
    const { app } = open(callers.provider('demo'));
    for (let count = 0; count < 30; count += 1) await app.request(notes, send('POST', { text: 'hi' }));
    let isRead = false;
    const body = new ReadableStream(
      {
        pull: (controller) => {
          isRead = true;
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const init: RequestInit & { duplex: 'half' } = { ...send('POST', {}), body, duplex: 'half' };
    expect((await app.request(notes, init)).status).toBe(429);
    expect(isRead).toBe(false);
  });

  it('is counted also where it is refused for another reason', async () => {
    const { app } = open(callers.stranger());
    const codes: number[] = [];
    for (let count = 0; count < 40; count += 1)
      codes.push((await app.request(notes, send('POST', { text: 'hi' }))).status);
    expect(codes.filter((code) => code === 401)).toHaveLength(30);
    expect(codes.filter((code) => code === 429)).toHaveLength(10);
  });
});

describe('every answer of an action', () => {
  it('says what may be asked for and what is left of it, as structured fields', async () => {
    const { app } = open(callers.provider('demo'));
    const { headers } = await app.request(notes);
    expect(headers.get('ratelimit-policy')).toBe('"read-minute";q=60;w=60, "read-hour";q=1000;w=3600');
    expect(headers.get('ratelimit')).toBe('"read-minute";r=59;t=1, "read-hour";r=999;t=4');
    expect(headers.get('retry-after')).toBeNull();
  });

  it('says nothing of it where nothing is counted, nor at what is no action', async () => {
    const plain = await toyApp().app.request(notes);
    expect(plain.headers.get('ratelimit')).toBeNull();
    const { headers } = await open(callers.provider('demo')).app.request('/healthz');
    expect(headers.get('ratelimit')).toBeNull();
  });
});
