import { z } from 'zod';
import { defineRule, judged } from '../rule.ts';
import { plannedOf } from '../scene.ts';

/** Instruments an account may not trade, or the only ones it may: the restricted list of the risk catalogues. */
export const symbolList = defineRule({
  id: 'SYMBOL-LIST',
  hard: true,
  on: ['open'],
  own: z.strictObject({ only: z.array(z.string()).optional(), never: z.array(z.string()).optional() }),
  evaluate({ only, never = [] }, scene) {
    const refused = plannedOf(scene)
      .map(({ symbol }) => symbol)
      .find((symbol) => never.includes(symbol) || (only !== undefined && !only.includes(symbol)));
    return judged(refused !== undefined, { symbol: refused ?? null });
  },
});
