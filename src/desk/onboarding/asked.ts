import { z } from 'zod';
import { blockSchema, fieldSchema } from '../../core/chat.ts';
import { statuses } from './progress.ts';
import { checkSchema, stepId, trialSchema } from './state.ts';

/** Looks again at the step that is under way. */
export const lookAgain = 'look';

const answersSchema = z.record(z.string(), z.string());

/** A button. Pressed it is these answers, together with those to its fields where it has some. */
const offeredSchema = z.object({
  id: z.string(),
  label: z.string(),
  style: z.enum(['primary', 'plain', 'danger']),
  /** complete: the step is answered so · restart: another step is begun anew · look: only shown again · form: asks more */
  does: z.enum(['complete', 'restart', 'look']),
  step: stepId,
  answers: answersSchema,
  fields: z.array(fieldSchema),
});
export type Offered = z.infer<typeof offeredSchema>;

/** What a step asks, as every door shows it: a chat as buttons and lines, the page as a form, a program by its names. */
const askedSchema = z.object({
  blocks: z.array(blockSchema),
  choices: z.array(offeredSchema),
  fields: z.array(fieldSchema),
  maySkip: z.boolean(),
});
export type Asked = z.infer<typeof askedSchema>;

const stepShown = z.object({
  step: stepId,
  title: z.string(),
  status: z.enum(statuses),
  isOptional: z.boolean(),
  at: z.number().nullable().describe('when it became so'),
  why: z.string().nullable().describe('why it failed'),
});

export const progressSchema = z.object({
  startedAt: z.number(),
  completedAt: z.number().nullable(),
  percent: z.number().int(),
  minutesLeft: z.number().int(),
  steps: z.array(stepShown),
});

export const currentSchema = z.object({
  step: stepId.nullable().describe('null: all of it is done'),
  status: z.enum(statuses).nullable(),
  why: z.string().nullable(),
  /** a test signal is on its way: ask again in a moment */
  isUnderWay: z.boolean(),
  percent: z.number().int(),
  minutesLeft: z.number().int(),
  asked: askedSchema.nullable(),
  checks: z.array(checkSchema.extend({ found: z.string() })),
  trial: trialSchema
    .pick({ symbol: true, phase: true, stages: true })
    .extend({ failed: z.object({ stage: z.string(), why: z.string() }).nullable() })
    .nullable(),
});
export type Current = z.infer<typeof currentSchema>;
