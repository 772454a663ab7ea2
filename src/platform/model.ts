import { z } from 'zod';

/** Who reads first: the grammar with a model for what it is not certain of, the model first, or no model at all. */
export const readerPolicySchema = z.enum(['auto', 'model-first', 'grammar-only']);
export type ReaderPolicy = z.infer<typeof readerPolicySchema>;

/** One task for a language model. It sees these words and nothing else: no account, no tools, no earlier question. */
export interface Question<T> {
  /** name of the prompt, and of the shape its answer has */
  task: string;
  instructions: string;
  /** what the task is done on; data, whatever it says */
  material: string;
  shape: z.ZodType<T>;
}

/**
 * timeout: no whole answer in time · rate_limited · unavailable: not reached or failing · misconfigured: the key, the
 * address or the model's name is not accepted · refused: it would not answer · truncated: cut off · nonsense: not of
 * the shape asked for · resting: failed so often that it is left alone for a while · busy: too many questions at once
 */
export type ModelFailure =
  | 'timeout'
  | 'rate_limited'
  | 'unavailable'
  | 'misconfigured'
  | 'refused'
  | 'truncated'
  | 'nonsense'
  | 'resting'
  | 'busy';

export type ModelAnswer<T> = { ok: true; value: T } | { ok: false; failure: ModelFailure };

/** A language model seen from inside. Never throws: whoever asks always has something to go on with. */
export interface ModelPort {
  name: string;
  ask<T>(question: Question<T>): Promise<ModelAnswer<T>>;
}

export interface Usage {
  tokensIn: number;
  tokensOut: number;
}

/** One try at one question. What goes wrong is thrown as a ModelProblem. */
export interface ModelTransport {
  name: string;
  answer<T>(question: Question<T>, signal: AbortSignal): Promise<{ value: T; usage: Usage }>;
}

export class ModelProblem extends Error {
  constructor(
    readonly failure: ModelFailure,
    message: string,
    /** how long the other side asked to be left alone */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
    this.name = 'ModelProblem';
  }
}
