import { z } from 'zod';
import { NotReached } from '../../core/bridge.ts';
import type { Handle } from '../../core/office.ts';

const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    refusal: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }),
  }),
]);

/** A venue in another process: one POST a question. Whatever keeps the answer from arriving is `NotReached`. */
export function remoteVenue(url: string, id: string, timeoutMs = 5_000): Handle {
  const address = `${url.replace(/\/+$/, '')}/${id}`;
  return {
    async perform(action, input, who) {
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ action, input, who }),
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        return outcomeSchema.parse(await response.json());
      } catch (error) {
        throw new NotReached(`no answer from ${address}: ${String(error)}`, { cause: error });
      }
    },
  };
}
