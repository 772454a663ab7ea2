import type { TypedAction } from '../../core/action.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import type { OfficeContext } from '../catalogue.ts';

/** An action as if they had asked for it themselves: with their own rights, proofs and limits, once for each step. */
export async function performAs<I, O>(
  { office }: OfficeContext,
  { name, output }: TypedAction<I, O>,
  input: object,
  who: Who,
): Promise<Outcome<O>> {
  const { idempotencyKey: key } = who;
  const asking = key === undefined ? who : { ...who, idempotencyKey: `${key}:${name}` };
  const outcome = await office.perform(name, input, asking);
  return outcome.ok ? { ok: true, value: output.parse(outcome.value) } : { ok: false, refusal: outcome.refusal };
}
