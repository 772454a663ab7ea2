import { z } from 'zod';
import { verdictSchema } from '../comply/verdict.ts';
import { roomSchema } from './room.ts';

export const statusSchema = z.object({
  account: z.string(),
  profile: z.string(),
  currency: z.string(),
  clock: z.object({ zone: z.string(), resetAt: z.string() }),
  /** the trader's own zone, for showing */
  zone: z.string(),
  nextResetAt: z.number(),
  trading: z.object({ state: z.string(), why: z.string().nullable() }),
  locks: z.array(z.object({ rule: z.string(), until: z.number().nullable(), why: z.string() })),
  /** room left in money; the room in lots stands beside the stop it holds for */
  headroom: z.string().nullable(),
  room: z.array(roomSchema),
  /** null: the profile has no rule about news for this account */
  news: z
    .object({ source: z.string().nullable(), readAt: z.number().nullable(), why: z.string().nullable() })
    .nullable(),
  verdict: verdictSchema,
});
export type Status = z.infer<typeof statusSchema>;
