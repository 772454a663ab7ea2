import { z } from 'zod';
import type { Side } from '../../core/broker.ts';
import { heading } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { tell } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import { accountNamed, gatherNamed, refuseUnreached } from '../facts/asked-account.ts';
import type { GatheredFacts } from '../facts/gather.ts';
import { deskWords } from '../language.ts';
import type { DeskContext } from '../store.ts';
import { effectOf, titleOf } from './open-tap.ts';
import { readOrder } from './order-text.ts';
import { considered, considerOrder } from './preview-order.ts';
import { handRefusals } from './refusals.ts';
import type { WantedOrder } from './wanted-order.ts';

const output = z.object({ title: z.string(), currency: z.string(), preview: considered });

function orderOf(text: string): Outcome<WantedOrder> {
  const [, side, rest = ''] = /^\s*(buy|sell)\b(.*)$/is.exec(text) ?? [];
  if (!side) return handRefusals.refuse('BAD_COMMAND', { problem: tell('typed.SIDE_FIRST'), command: 'size' });
  return readOrder(side.toLowerCase() as Side, 'size', rest);
}

/** Only tells: what the order would be, what it risks and what the rules say. */
export const sizeCommand = deskAction({
  name: 'hand.size',
  summary: 'Shows the size and the risk of a trade, and opens nothing',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  chat: { command: 'size', fromText: (text) => ({ text }) },
  input: z.object({ text: z.string().max(300) }),
  output,
  say: ({ title, currency, preview }, _, words) => [heading(title), ...effectOf(words, preview, currency)],
  prepare: async (context: DeskContext, { text }): Promise<GatheredFacts | null> => {
    const order = orderOf(text);
    return order.ok ? gatherNamed(context, order.value) : null;
  },
  run: (context: DeskContext, { text }, _who, facts): Outcome<z.infer<typeof output>> => {
    const order = orderOf(text);
    if (!order.ok) return order;
    const row = accountNamed(context, order.value.account);
    if (!row || !facts) return refuseUnreached(row, order.value.account);
    const preview = considerOrder(context, row, order.value, { ...facts, snapshot: facts.report.snapshot });
    const title = deskWords(context).say('hand.SIZE', { order: titleOf(order.value), account: row.name });
    return accept({ title, currency: row.currency, preview });
  },
});
