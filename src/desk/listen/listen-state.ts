import { z } from 'zod';
import type { Words } from '../../words/words.ts';

const secret = z.object({ secret: z.string() });
const channel = z.object({ channel: z.string(), title: z.string() });

export const stateSchema = z.object({
  stage: z.enum(['start', 'menu', 'phone', 'code', 'stale', 'password', 'pick', 'leave']),
  phone: secret.nullable(),
  /** how the code came */
  way: z.enum(['app', 'sms', 'call', 'other']),
  channels: z.array(channel),
  picked: z.array(z.string()),
  page: z.number(),
  /** what was wrong with the last answer */
  why: z.string().nullable(),
  reads: z.array(channel.extend({ lastAt: z.number().nullable() })),
});
export type State = z.infer<typeof stateSchema>;

/** Where and in which words it is asked. */
export interface There {
  words: Words;
  place: string;
}

/* What the actions that are asked answer. */
export const shownSchema = z.object({
  isSetUp: z.boolean(),
  state: z.enum(['none', 'in', 'ended']),
  channels: z.array(channel.extend({ lastAt: z.number().nullable() })),
});
export const codeSchema = z.object({ way: z.enum(['app', 'sms', 'call', 'other']) });
export const signedSchema = z.object({ state: z.enum(['password', 'in']) });
export const listSchema = z.object({ channels: z.array(channel.extend({ isRead: z.boolean() })) });
export const chosenSchema = z.object({
  reads: z.number(),
  added: z.array(
    z.object({
      name: z.string(),
      messages: z.number(),
      signals: z.number(),
      last: z.array(
        z.object({
          ...{ postedAt: z.number(), symbol: z.string(), side: z.enum(['buy', 'sell']) },
          certainty: z.enum(['certain', 'probable', 'unsure']),
        }),
      ),
    }),
  ),
});
