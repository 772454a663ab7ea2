import type { z } from 'zod';
import type { Block, Choice, Field } from '../core/chat.ts';
import type { Words } from '../words/words.ts';
import type { Values } from './fields.ts';

/** What a flow is told. Whatever was typed has been understood by then: it comes as a choice or as a filled form. */
export type Input =
  | { kind: 'start'; args: Readonly<Record<string, string>> }
  | { kind: 'choice'; id: string }
  | { kind: 'form'; values: Values }
  | { kind: 'skip' }
  | { kind: 'result'; of: string; outcome: Result };

/** What became of an effect. `words` is the sentence a person reads. `challenge`: it is held until they show that it is them. */
export type Result = { ok: true; value: unknown } | { ok: false; code: string; words: string; challenge?: string };

/** A question: what is said, the buttons below it, the fields of its form. Back and Cancel are added. */
export interface Prompt {
  blocks: Block[];
  choices?: Pick<Choice, 'id' | 'label' | 'style'>[];
  fields?: Field[];
  maySkip?: true;
  /** how long an answer is waited for, if not for a week */
  waitMs?: number;
}

/** An action of the catalogue, done by whoever is asked for it, in the name of the person. */
export interface Effect {
  id: string;
  action: string;
  input: object;
  /** what is shown until it is done */
  words: string;
  /** fields of its answer that are shown once: the flow is told their names only */
  hides?: readonly string[];
  /** it only looks: what was asked before can be gone back to */
  isLook?: true;
}

export type Out =
  | { kind: 'say'; blocks: Block[] }
  | ({ kind: 'ask' } & Prompt)
  | ({ kind: 'effect' } & Effect)
  | { kind: 'done'; blocks: Block[] };

export interface Step<S> {
  state: S;
  out: Out[];
}

/** What a step may know besides its state: nothing it could not be given again. */
export interface FlowContext {
  now: number;
  place: string;
  isPrivate: boolean;
  person: string;
  /** what is said to this person is worded by them */
  words: Words;
}

/**
 * One conversation as a pure function: a state, what happened, what comes of it.
 *  1. A step ends in exactly one of: a question, an effect, or the end.
 *  2. A secret is known to it by a name only; put into the input of an effect, the name becomes the secret there.
 */
export interface Flow<S> {
  name: string;
  version: number;
  /** the command that begins it, for whoever is told that it is over */
  again: string;
  state: z.ZodType<S>;
  start: (context: FlowContext) => S;
  step: (state: S, input: Input, context: FlowContext) => Step<S>;
  /** a state of an older version as one of this; null: it cannot go on */
  migrate?: (old: unknown, from: number) => S | null;
}

/** A flow with its state erased: what is stored is parsed before it is stepped. */
export type AnyFlow = Flow<unknown>;

export function defineFlow<S>(flow: Flow<S>): AnyFlow {
  const { start, step, migrate, ...rest } = flow;
  return {
    ...rest,
    start,
    step: (state, input, context) => step(state as S, input, context),
    ...(migrate ? { migrate } : {}),
  };
}
