import { z } from 'zod';
import type { AnyAction } from '../../core/action.ts';
import type { Side } from '../../core/broker.ts';
import { idOf } from '../../core/id.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { deskAction } from '../desk-action.ts';
import { accountNamed, gatherNamed, refuseUnreached } from '../facts/asked-account.ts';
import type { GatheredFacts } from '../facts/gather.ts';
import { finish } from '../signals/finish.ts';
import type { DeskContext } from '../store.ts';
import { takeFacts } from './gather-meant.ts';
import { showOrder } from './open-tap.ts';
import { readOrder } from './order-text.ts';
import { considerOrder } from './preview-order.ts';

const input = z.object({ text: z.string().max(300) });
const output = z.object({ would: z.string() });

/** A command never opens by itself: it shows what the order would be, with one button that does it. */
function opens(name: 'buy' | 'sell', side: Side, summary: string): AnyAction {
  const orderOf = (text: string) => readOrder(side, name, text);
  return deskAction({
    name: `hand.${name}`,
    summary,
    kind: 'write',
    needs: { scope: 'trade', over: 'desk' },
    chat: { command: name, fromText: (text) => ({ text }) },
    input,
    output,
    // What it would be stands there already, with its button or with why it has none.
    say: () => [],
    prepare: async (context: DeskContext, { text }): Promise<GatheredFacts | null> => {
      const order = orderOf(text);
      return order.ok ? gatherNamed(context, order.value) : null;
    },
    run: (context: DeskContext, { text }, _who, facts): Outcome<{ would: string }> => {
      const order = orderOf(text);
      if (!order.ok) return order;
      const row = accountNamed(context, order.value.account);
      if (!row || !facts) return refuseUnreached(row, order.value.account);
      takeFacts(context, [facts]);
      const preview = considerOrder(context, row, order.value, { ...facts, snapshot: facts.report.snapshot });
      showOrder(context, idOf('hand', context.id, context.store.nextLine()), order.value, row, preview);
      finish(context, [row.id]);
      return accept({ would: preview.would });
    },
  });
}

export const openChat: AnyAction[] = [
  opens('buy', 'buy', 'Buys by hand, once you confirm'),
  opens('sell', 'sell', 'Sells by hand, once you confirm'),
];
