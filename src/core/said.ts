import { z } from 'zod';

/** A message of the catalogue with its facts: what is kept, and what goes between actors, in place of a sentence. */
export interface Said {
  code: string;
  facts: { readonly [fact: string]: Fact };
}
export type Fact = string | number | boolean | null | undefined | Said | readonly Fact[];

export const saidSchema = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.json()),
}) as unknown as z.ZodType<Said>;
