import { z } from 'zod';
import { pairRequest } from '../../bridge/mt5/wire-frame.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { redeemTerminalCode } from '../../directory/terminals/codes.ts';
import { pairTerminal } from '../../outpost/pair.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';

const answerSchema = z.object({
  paired: z
    .object({ id: z.string(), secret: z.string(), secret2: z.string(), family: z.number().int() })
    .nullable()
    .describe('null: whatever was wrong'),
});
type Answer = z.infer<typeof answerSchema>;

/** A connector comes with a code. It is spent also where the account turns out to be another than the one that is linked. */
export const pairByCode = officeAction({
  name: 'terminals.pair',
  summary: 'Gives a connector its keys for the code that its trader was given',
  kind: 'write',
  needs: 'office',
  hidden: ['code'],
  answersOnce: true,
  input: pairRequest,
  output: answerSchema,
  run: async ({ office }: OfficeContext, { v: _, code, ...terminal }, who): Promise<Outcome<Answer>> => {
    const found = await ask(office.directory(), redeemTerminalCode, { code }, who);
    if (!found.ok) return found;
    const { terminal: named } = found.value;
    if (!named) return accept({ paired: null });
    const paired = await ask(office.outpost(named.id), pairTerminal, { owner: named.desk, terminal }, who);
    return accept({ paired: paired.ok ? { id: named.id, ...paired.value } : null });
  },
});
