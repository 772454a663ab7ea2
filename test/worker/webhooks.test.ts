import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { demo, firstRun, owner } from '../../src/office/demo.ts';
import { allActions, allRefusals } from '../../src/runtime/program.ts';
import { workerPosting } from '../../src/runtime/worker/worker-posting.ts';
import { goldenStart } from '../kit/golden.ts';
import type { Taken } from './receiver-server.ts';
import { emptyObjects, openStage } from './stage.ts';

const url = inject('receiverUrl');
const taken = async (path: string): Promise<Taken[]> =>
  ((await (await fetch(`${url}/received`)).json()) as Taken[]).filter((each) => each.path === path);
const letter = (path: string) => ({ url: `${url}${path}`, body: '{}', headers: { 'webhook-id': 'event_1' } });

beforeAll(emptyObjects);

describe('a webhook of a trader, on Workers', () => {
  it('is told what happens, signed and once', async () => {
    const stage = openStage(goldenStart);
    const context: OfficeContext = { ...stage, catalogue: buildCatalogue(allActions, allRefusals) };
    const must = async <T>(schema: z.ZodType<T>, name: string, input: object): Promise<T> => {
      const outcome = await perform(context, name, input, owner('hooks'));
      if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
      return schema.parse(outcome.value);
    };
    await firstRun(context);
    await stage.advance(1_000);
    const { secret } = await must(z.object({ secret: z.string() }), 'webhooks.add', { url: `${url}/told` });
    const venue = `${demo.desk}-${demo.account}`;
    await must(z.unknown(), 'quotes.set', { venue, symbol: 'XAUUSD', bid: '4060.00', ask: '4060.25' });
    await must(z.unknown(), 'messages.post', { feed: demo.feed, text: 'XAUUSD BUY 4060.25\nSL 4050\nTP1 4070' });
    await stage.advance(5_000);
    const told = await taken('/told');
    expect(told.map(({ body }) => JSON.parse(body).type)).toEqual(['reading', 'verdict', 'fill']);
    for (const { headers, body } of told) {
      const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
      expect(headers['webhook-signature']).toBe(new Webhook(secret).sign(headers['webhook-id'] ?? '', at, body));
    }
    const shown = z.object({ webhooks: z.array(z.object({ waiting: z.number(), failures: z.number() })) });
    expect(await must(shown, 'webhooks.list', {})).toEqual({ webhooks: [{ waiting: 0, failures: 0 }] });
  });

  it('is led on at its own place only, and little of an answer is kept', async () => {
    const posting = workerPosting(true);
    expect(await posting.post(letter('/led'))).toMatchObject({ status: 200 });
    expect(await taken('/there')).toMatchObject([{ body: '{}' }]);
    expect(await posting.post(letter('/astray'))).toEqual({ fault: 'NOT_HTTPS' });
    expect(await posting.post(letter('/long'))).toMatchObject({ status: 500, said: 'x'.repeat(200) });
  });

  it('does not lead to loopback there', async () => {
    const before = (await taken('/never')).length;
    expect(await workerPosting().post(letter('/never'))).toEqual({ fault: 'NOT_HTTPS' });
    expect(await workerPosting().post({ ...letter(''), url: 'https://[::1]:8443/' })).toEqual({ fault: 'OWN_NETWORK' });
    expect(await taken('/never')).toHaveLength(before);
  });
});
