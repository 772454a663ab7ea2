import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/core/who.ts';
import type { HealthFacts } from '../../src/http/health.ts';
import { callers } from '../kit/who.ts';
import { toyApp } from './toy.ts';

const well: HealthFacts = { directory: true, writeProblem: null, dueLagMs: 60_000, parked: [] };

async function ready(facts: Partial<HealthFacts>) {
  const { app } = toyApp({ health: async () => ({ ...well, ...facts }) });
  const answer = await app.request('/readyz');
  return { status: answer.status, body: await answer.json() };
}

describe('probes', () => {
  it('say that the process lives, without looking at anything', async () => {
    const { app } = toyApp({
      health: async () => {
        throw new Error('not asked');
      },
    });
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' });
  });

  it('say ready when nothing speaks against it', async () => {
    expect(await ready({})).toEqual({ status: 200, body: { status: 'ready' } });
  });

  it.each<[Partial<HealthFacts>, string]>([
    [{ directory: false }, 'the directory does not answer'],
    [{ writeProblem: 'disk full' }, 'nothing can be written: disk full'],
    [{ dueLagMs: 60_001 }, 'due work has been waiting for 60001 ms, more than 60000 ms'],
    [{ parked: [{ actor: 'desk desk-7', why: 'malformed' }] }, 'desk desk-7 is set aside: malformed'],
  ])('say 503 and why for %j', async (facts, reason) => {
    const { status, body } = await ready(facts);
    expect([status, body.code, body.facts.reasons]).toEqual([503, 'NOT_READY', [reason]]);
    expect(body.detail).toContain(reason);
  });

  it('say every reason, not just the first', async () => {
    const { body } = await ready({ writeProblem: 'disk full', directory: false });
    expect(body.facts.reasons).toHaveLength(2);
  });

  it('say 503 when asking fails', async () => {
    const { app } = toyApp({ health: () => Promise.reject(new Error('inside /data')) });
    const answer = await app.request('/readyz');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('/data');
  });

  it('hand out the figures as the runtime prints them', async () => {
    const answer = await toyApp().app.request('/metrics');
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4');
    expect(await answer.text()).toBe('up 1\n');
  });
});

describe('the figures', () => {
  const figures = async (caller: Caller, isNear: boolean) =>
    (await toyApp({ isNear: () => isNear, identify: async () => caller }).app.request('/metrics')).status;

  it('are shown on this machine, and elsewhere to whoever may look at the installation', async () => {
    expect(await figures(callers.stranger(), true)).toBe(200);
    expect(await figures(callers.owner(), false)).toBe(200);
    for (const caller of [callers.stranger(), callers.trader('desk-1'), callers.readKey('desk-1')])
      expect(await figures(caller, false)).toBe(401);
  });
});
