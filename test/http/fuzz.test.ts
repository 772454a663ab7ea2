import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachAddress } from '../../src/core/action.ts';
import { accept } from '../../src/core/outcome.ts';
import { takeErrors } from '../kit/errors.ts';
import { shoot, shotsAt } from './fuzz.ts';
import { toyActions, toyApp } from './toy.ts';

const offered = toyActions.flatMap(eachAddress);

describe('whatever is sent', () => {
  it.each(offered.map((action) => [action.name, action] as const))('%s never answers a 5xx', async (_, action) => {
    const { app } = toyApp();
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(shotsAt(action), async (shot) => {
        const answer = await shoot(app, action, shot);
        statuses.add(answer.status);
        expect(answer.status).toBeLessThan(500);
        if (answer.status < 400) return;
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect(await answer.json()).toMatchObject({ status: answer.status, code: expect.any(String) });
      }),
      { numRuns: 300 },
    );
    expect([...statuses].some((status) => status < 300)).toBe(true);
  });

  it('a mistake behind the door is found, so that silence means something', async () => {
    const careless = toyActions.map((action) =>
      action.name === 'add_note'
        ? { ...action, run: (_: unknown, input: unknown) => accept(JSON.parse((input as { text: string }).text)) }
        : action,
    );
    const { app } = toyApp({ actions: careless });
    const action = careless.find(({ name }) => name === 'add_note');
    let worst = 0;
    for (const shot of fc.sample(shotsAt(action ?? careless[0] ?? never()), 50))
      worst = Math.max(worst, (await shoot(app, action ?? never(), shot)).status);
    expect(worst).toBe(500);
    expect(takeErrors().length).toBeGreaterThan(0);
  });
});

function never(): never {
  throw new Error('no such action');
}
