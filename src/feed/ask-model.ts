import type { Certainty } from '../core/reading.ts';
import type { ModelAnswer, ReaderPolicy } from '../platform/model.ts';
import { prompts } from '../platform/prompts.ts';
import type { ModelReader } from '../platform/services.ts';
import { type ModelAnswered, modelAnswerSchema } from './model-answer.ts';
import { longestText, type ReadInput } from './read/read.ts';

export type ModelReply = ModelAnswer<ModelAnswered>;

/** Whether this message is put to a model, given how sure the grammar is of it. */
export function mustAsk(
  reading: ModelReader | undefined,
  policy: ReaderPolicy | null,
  { text, certainty }: { text: string; certainty: Certainty },
): boolean {
  if (!reading?.model || text.length > longestText) return false;
  const effective = policy ?? reading.policy;
  if (effective === 'grammar-only') return false;
  return effective === 'model-first' || certainty !== 'certain';
}

/** A model sees one message and the one it replies to, as data: no account, no settings, no history, no tools. */
export async function askModel(reading: ModelReader | undefined, { text, replyTo }: ReadInput): Promise<ModelReply> {
  if (!reading?.model) return { ok: false, failure: 'misconfigured' };
  return reading.model.ask({
    task: 'read-signal',
    instructions: prompts['read-signal'],
    material: JSON.stringify({ message: text, ...(replyTo === undefined ? {} : { replied_to: replyTo }) }),
    shape: modelAnswerSchema,
  });
}
