import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allActions } from '../../src/runtime/program.ts';
import { shoot, shotsAt } from '../http/fuzz.ts';
import { appOf } from '../kit/app.ts';
import { openTrader } from '../kit/trader.ts';

async function served() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
  await trader.advance(1_000);
  return { trader, app: appOf(trader) };
}

const json = { 'content-type': 'application/json', host: 'localhost' };

describe('every action of the program, over HTTP', () => {
  it.each(allActions.filter(({ http }) => http).map((action) => [action.name, action] as const))(
    '%s never answers a 5xx',
    async (_, action) => {
      const { trader, app } = await served();
      await fc.assert(
        fc.asyncProperty(shotsAt(action), async (shot) => {
          const answer = await shoot(app, action, shot);
          // A venue, a desk or a channel that was never opened cannot be reached; that is said, not thrown.
          expect(answer.status === 503 || answer.status < 500, `${answer.status} ${await answer.clone().text()}`).toBe(
            true,
          );
        }),
        { numRuns: 25 },
      );
      await trader.settle();
      trader.takeAlerts();
    },
  );

  it('is described by a valid OpenAPI document', async () => {
    const { app } = await served();
    const document = await (await app.request('http://localhost/openapi.json')).json();
    const { valid, errors } = await new Validator().validate(document);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(Object.keys(document.paths)).toContain('/api/v1/follows');
  });

  it('a post repeated with its key gives the first answer and posts once; another body is refused', async () => {
    const { app } = await served();
    const post = (text: string) =>
      app.request('http://localhost/api/v1/feeds/demo/messages', {
        method: 'POST',
        headers: { ...json, 'idempotency-key': 'once' },
        body: JSON.stringify({ text }),
      });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('hello')));
    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(bodies.size).toBe(1);
    const again = await post('another text');
    expect([again.status, (await again.json()).code]).toEqual([422, 'KEY_REUSED']);
  });
});
