import { type Wording, wording } from '../core/outcome.ts';
import type { Fact } from '../core/said.ts';
import type { CodeIn, FactsOf } from './catalogues.ts';
import type { Words } from './words.ts';

type RefusalCode = CodeIn<'refusal'>;

/** Refusals with their HTTP status whose facts the catalogue takes as they are. */
export function worded<S extends Partial<Record<RefusalCode, number>>>(
  statuses: S,
): { [C in keyof S & RefusalCode]: Wording<FactsOf<`refusal.${C}`>, Words> } {
  const entries = (Object.entries(statuses) as [RefusalCode, number][]).map(([code, status]) => {
    const say = (facts: Record<string, Fact>, words: Words) => words.sayStored(`refusal.${code}`, facts);
    return [code, wording(status, say)] as const;
  });
  return Object.fromEntries(entries) as never;
}
