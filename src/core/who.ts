import { z } from 'zod';

/** Who asks, as established by the door. Actors trust it: it never comes from a request body. */
export const whoSchema = z.object({
  user: z.string(),
  /** the asking person's own desk */
  desk: z.string().optional(),
  role: z.enum(['internal', 'owner', 'trader', 'nobody']),
  via: z.enum(['http', 'web', 'chat', 'internal']),
  /** follows one request from the door to the order and its card */
  trace: z.string(),
  /** the client's key for this write; the first answer is given again for the same key and input */
  idempotencyKey: z.string().optional(),
});
export type Who = z.infer<typeof whoSchema>;

export function internally(trace: string): Who {
  return { user: 'signalos', role: 'internal', via: 'internal', trace };
}
