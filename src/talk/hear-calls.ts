import { z } from 'zod';
import { blockSchema, formSchema } from '../core/chat.ts';
import { defineCall } from '../core/office.ts';
import { whoSchema } from '../core/who.ts';
import type { Kind } from './due-calls.ts';
import { fileSchema, givenSchema } from './fields.ts';

/** How an actor that speaks with people is told what they say, by the kind of actor it is. */
export const hearingOf = (kind: Kind) => ({
  hear: defineCall({
    name: `${kind}.hear`,
    input: z.object({
      text: z.string(),
      isCommand: z.boolean(),
      /** a command as it is kept until it was obeyed: what stands behind it may be a secret */
      shown: z.string().optional(),
      ref: z.string().optional(),
    }),
    output: z.object({
      id: z.string(),
      /** whether a conversation took it; what it answered */
      isTaken: z.boolean(),
      blocks: z.array(blockSchema),
    }),
  }),
  answer: defineCall({
    name: `${kind}.answer`,
    input: z.object({
      to: z.string(),
      blocks: z.array(blockSchema),
      person: z.string(),
      place: z.string().optional(),
      /** the line as it was typed, where all of it was understood */
      line: z.string().optional(),
    }),
    output: z.object({}),
  }),
  /** something of theirs is held until they show that it is them */
  askProof: defineCall({
    name: `${kind}.ask-proof`,
    input: z.object({ challenge: z.string(), words: z.string().nullable(), who: whoSchema }),
    output: z.object({}),
  }),
  form: defineCall({
    name: `${kind}.form`,
    input: z.object({ form: z.string().max(60), person: z.string() }),
    output: z.object({ form: formSchema.nullable() }),
  }),
  awaitsFile: defineCall({
    name: `${kind}.awaits-file`,
    input: z.object({ person: z.string(), place: z.string().optional() }),
    output: z.object({ isAwaited: z.boolean() }),
  }),
  file: defineCall({
    name: `${kind}.file`,
    input: z.object({ file: fileSchema.nullable() }),
    /** whether a conversation took it, or said why it did not */
    output: z.object({ isHeard: z.boolean() }),
  }),
  fill: defineCall({
    name: kind === 'desk' ? 'chat.fill' : 'directory.fill',
    input: z.object({
      form: z.string().max(60).describe('its id, as the conversation shows it'),
      values: z.record(z.string().max(60), givenSchema).describe('what was filled in, by the names of its fields'),
    }),
    output: z.object({ state: z.enum(['taken', 'asked again']) }),
  }),
});
