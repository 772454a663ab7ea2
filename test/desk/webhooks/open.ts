import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { openTrader, type Trader } from '../../kit/trader.ts';

const shown = z.object({
  webhook: z.string(),
  to: z.string(),
  events: z.array(z.string()),
  state: z.string(),
  waiting: z.number(),
  missed: z.number(),
  failures: z.number(),
  problem: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
  triedAgainAt: z.number().nullable(),
  takenAt: z.number().nullable(),
});
const postings = z.object({
  postings: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      state: z.string(),
      tries: z.number(),
      status: z.number().nullable(),
      problem: z.object({ code: z.string() }).nullable(),
      answer: z.string().nullable(),
      triedAgainAt: z.number().nullable(),
    }),
  ),
});

export const minute = 60_000;
export const hour = 60 * minute;
const signal = 'XAUUSD BUY 4060.25\nSL 4050\nTP1 4070\nTP2 4080';

export async function openHooked(parts: Parameters<typeof openTrader>[0] = {}) {
  const trader = await openTrader(parts);
  onTestFinished(trader.close);
  return hooked(trader);
}

/** A trader with what one asks of webhooks. */
export function hooked(trader: Trader) {
  async function must<T>(schema: z.ZodType<T>, name: string, input: object): Promise<T> {
    const outcome = await trader.tell(name, input);
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return schema.parse(outcome.value);
  }
  return {
    ...trader,
    add: async (url: string, more: object = {}): Promise<string> =>
      (await must(shown.extend({ secret: z.string() }), 'webhooks.add', { url, ...more })).secret,
    refused: async (name: string, input: object) => {
      const outcome = await trader.tell(name, input);
      return outcome.ok ? null : outcome.refusal;
    },
    list: async () => (await must(z.object({ webhooks: z.array(shown) }), 'webhooks.list', {})).webhooks,
    one: async (webhook = 'hook-1') =>
      (await must(z.object({ webhooks: z.array(shown) }), 'webhooks.list', {})).webhooks.find(
        (each) => each.webhook === webhook,
      ),
    change: (change: object, webhook = 'hook-1') => must(shown, 'webhooks.change', { webhook, ...change }),
    rotate: async (webhook = 'hook-1') =>
      (await must(z.object({ secret: z.string() }), 'webhooks.rotate', { webhook })).secret,
    test: (webhook = 'hook-1') =>
      must(
        z.object({ isTaken: z.boolean(), status: z.number().nullable(), answer: z.string().nullable() }),
        'webhooks.test',
        { webhook },
      ),
    postings: async (webhook = 'hook-1', limit = 200) =>
      (await must(postings, 'webhooks.postings', { webhook, limit })).postings,
    /** Time passes in leaps: what falls due in one is done at its end. */
    pass: async (ms: number, leap = ms) => {
      for (let left = ms; left > 0; left -= leap) {
        trader.clock.set(trader.clock.now() + Math.min(leap, left));
        await trader.settle();
      }
    },
    trade: async () => {
      await trader.quote('XAUUSD', '4060.00', '4060.25');
      await trader.post(signal);
      await trader.advance(3_000);
    },
  };
}
