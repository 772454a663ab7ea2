import { z } from 'zod';
import { placeSchema } from '../core/chat.ts';
import { defineCall } from '../core/office.ts';
import { whoSchema } from '../core/who.ts';

export type Kind = 'desk' | 'directory';

/** What an actor that speaks with people owes itself at a time, by the kind of actor it is. */
export const dueOf = (kind: Kind) => ({
  send: defineCall({
    name: `${kind}.send`,
    input: z.object({ place: placeSchema, failures: z.number().int().default(0) }),
    output: z.object({ sent: z.number() }),
  }),
  digest: defineCall({
    name: `${kind}.talk-digest`,
    input: z.object({ place: placeSchema, since: z.number().int() }),
    output: z.object({}),
  }),
  unshown: defineCall({
    name: `${kind}.talk-unshown`,
    input: z.object({ message: z.string() }),
    output: z.object({}),
  }),
  forget: defineCall({
    name: `${kind}.talk-forget`,
    input: z.object({ place: placeSchema, ref: z.string() }),
    output: z.object({}),
  }),
  over: defineCall({
    name: `${kind}.talk-over`,
    input: z.object({ conversation: z.string(), step: z.number() }),
    output: z.object({}),
  }),
  effect: defineCall({
    name: `${kind}.talk-effect`,
    input: z.object({
      conversation: z.string(),
      step: z.number(),
      of: z.string(),
      action: z.string(),
      input: z.unknown(),
      who: whoSchema,
    }),
    output: z.object({}),
  }),
});

/** Only these two speak with people. */
export const kindOf = ({ kind }: { kind: string }): Kind => (kind === 'directory' ? 'directory' : 'desk');
